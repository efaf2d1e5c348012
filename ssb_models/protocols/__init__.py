"""The papers' tests as PyBaMM experiments, and how to run one to its end."""

from .complete import complete
from .cycling import constant_current_cycle, rate_sequence
from .interfaces import (
    linear_sweep,
    lithium_cycling,
    plating_and_stripping,
    stepped_cycling,
    voltage_hold,
)

__all__ = [
    "complete",
    "constant_current_cycle",
    "linear_sweep",
    "lithium_cycling",
    "plating_and_stripping",
    "rate_sequence",
    "stepped_cycling",
    "voltage_hold",
]
