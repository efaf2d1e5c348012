"""The models of the package."""

from .half_cell import SolidStateDFN, options_for

__all__ = ["SolidStateDFN", "options_for"]
