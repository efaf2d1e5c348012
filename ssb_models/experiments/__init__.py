"""Tests that are run on a model, and what they measure."""

from .half_cycles import HalfCycles
from .initial_voltage import initial_voltage
from .rates import CyclingTest, DischargeTest, rate_capability
from .results import HalfCycle, RunResult

__all__ = [
    "CyclingTest",
    "DischargeTest",
    "HalfCycle",
    "HalfCycles",
    "RunResult",
    "initial_voltage",
    "rate_capability",
]
