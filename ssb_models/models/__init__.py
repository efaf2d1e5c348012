"""The models of the package."""

from .half_cell import SolidStateDFN, options_for
from .layer import BlockingCell, LithiumSteelCell, SymmetricCell
from .thin_film import MARKER as THIN_FILM_MARKER
from .thin_film import ThinFilmCell

__all__ = [
    "BlockingCell",
    "LithiumSteelCell",
    "SolidStateDFN",
    "SymmetricCell",
    "ThinFilmCell",
    "model_for",
    "options_for",
]


def model_for(parameter_values):
    """The model that a set of a whole cell is meant for.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues

    Returns
    -------
    SolidStateDFN or ThinFilmCell
        With the options whose parameters the set holds, see :func:`options_for`.
    """
    options = options_for(parameter_values)
    if THIN_FILM_MARKER in parameter_values:
        kept = ThinFilmCell.allowed_options
        return ThinFilmCell({name: options[name] for name in kept if name in options})
    return SolidStateDFN(options)
