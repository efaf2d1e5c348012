"""Checks of what users pass in, before any solver starts.

Every message names the parameter, its value and what is allowed.
"""

from .arguments import check_choice, check_count, check_number, check_positive_list
from .parameters import RULES, check_name, check_parameter
from .runs import FIXED, check_buildable, check_half_cell, check_run
from .sets import (
    CheckedParameterValues,
    check_complete,
    check_no_inputs,
    check_parameter_values,
    check_together,
)

__all__ = [
    "FIXED",
    "RULES",
    "CheckedParameterValues",
    "check_buildable",
    "check_choice",
    "check_complete",
    "check_count",
    "check_half_cell",
    "check_name",
    "check_no_inputs",
    "check_number",
    "check_parameter",
    "check_parameter_values",
    "check_positive_list",
    "check_run",
    "check_together",
]
