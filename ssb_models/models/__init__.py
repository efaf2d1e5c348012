"""The models of the package."""

from .choose import check_complete, model_for, options_for
from .half_cell import SolidStateDFN
from .layer import BlockingCell, LithiumSteelCell, SymmetricCell
from .stack import BipolarStack
from .thin_film import ThinFilmCell

__all__ = [
    "BipolarStack",
    "BlockingCell",
    "LithiumSteelCell",
    "SolidStateDFN",
    "SymmetricCell",
    "ThinFilmCell",
    "check_complete",
    "model_for",
    "options_for",
]
