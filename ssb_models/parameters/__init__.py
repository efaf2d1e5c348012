"""What parameters are: declarations, symbols, checked values and where values come from."""

from .calibrated import at_calibrated_temperature
from .checked import (
    CheckedParameterValues,
    check_mass_is_given,
    check_name,
    check_no_inputs,
    check_parameter_values,
    check_together,
)
from .declarations import (
    check_parameter,
    declarations,
    law,
    marked_options,
    may_be_input,
)
from .provenance import KINDS, Value
from .symbols import SolidStateParameters

__all__ = [
    "KINDS",
    "CheckedParameterValues",
    "SolidStateParameters",
    "Value",
    "at_calibrated_temperature",
    "check_mass_is_given",
    "check_name",
    "check_no_inputs",
    "check_parameter",
    "check_parameter_values",
    "check_together",
    "declarations",
    "law",
    "marked_options",
    "may_be_input",
]
