"""The papers' tests as PyBaMM experiments."""

from .cycling import constant_current_cycle, rate_sequence
from .interfaces import (
    linear_sweep,
    lithium_cycling,
    plating_and_stripping,
    stepped_cycling,
    voltage_hold,
)

__all__ = [
    "constant_current_cycle",
    "linear_sweep",
    "lithium_cycling",
    "plating_and_stripping",
    "rate_sequence",
    "stepped_cycling",
    "voltage_hold",
]
