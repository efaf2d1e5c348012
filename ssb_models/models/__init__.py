"""The models of the package."""

from .half_cell import SolidStateDFN, options_for
from .layer import BlockingCell, LithiumSteelCell, SymmetricCell

__all__ = ["BlockingCell", "LithiumSteelCell", "SolidStateDFN", "SymmetricCell", "options_for"]
