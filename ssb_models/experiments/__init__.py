"""Tests that are run on a model, and what they measure."""

from .cycle_table import cycle_table
from .half_cycles import HalfCycles
from .initial_voltage import initial_voltage
from .rates import CyclingTest, DischargeTest, rate_capability
from .results import HalfCycle, RunResult
from .until_capacity import until_capacity

__all__ = [
    "CyclingTest",
    "DischargeTest",
    "HalfCycle",
    "HalfCycles",
    "RunResult",
    "cycle_table",
    "initial_voltage",
    "rate_capability",
    "until_capacity",
]
