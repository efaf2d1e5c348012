"""Many cycles of a cell, few of which are simulated."""

from .run import CyclingResult, CyclingRun

__all__ = ["CyclingResult", "CyclingRun"]
