"""Tests that are run on a model, and what they measure."""

from .half_cycles import Found, HalfCycle, HalfCycles
from .initial_voltage import initial_voltage
from .rates import CyclingTest, DischargeTest, rate_capability

__all__ = [
    "CyclingTest",
    "DischargeTest",
    "Found",
    "HalfCycle",
    "HalfCycles",
    "initial_voltage",
    "rate_capability",
]
