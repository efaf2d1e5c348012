"""Tests that are run on a model, and what they measure."""

from .half_cycles import HalfCycle, HalfCycles, RunResult
from .initial_voltage import initial_voltage
from .rates import CyclingTest, DischargeTest, rate_capability

__all__ = [
    "CyclingTest",
    "DischargeTest",
    "HalfCycle",
    "HalfCycles",
    "RunResult",
    "initial_voltage",
    "rate_capability",
]
