"""Which model a set of values is for, with which options, and whether it holds enough."""

import pybamm

from ..parameters import CheckedParameterValues, marked_options
from ..parameters.layer_checks import check_model_has
from .half_cell import SolidStateDFN
from .options import NEUTRAL
from .thin_film import ThinFilmCell

MODELS = {model.__name__: model for model in (SolidStateDFN, ThinFilmCell)}
"""The models of whole cells, by name."""


def options_for(parameter_values: pybamm.ParameterValues) -> dict[str, str]:
    """The options that a set is composed for; the others are neutral.

    Plain PyBaMM values carry no composition: theirs are the options that their parameters
    mark, see :mod:`ssb_models.parameters.declarations`.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues

    Returns
    -------
    dict
        Options for :class:`SolidStateDFN`, with the differential surface form.
    """
    _, options = _composition(parameter_values)
    return {**NEUTRAL, **options, "surface form": "differential"}


def model_for(parameter_values: pybamm.ParameterValues) -> pybamm.lithium_ion.BaseModel:
    """The model that a set of a whole cell is composed for.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues

    Returns
    -------
    SolidStateDFN or ThinFilmCell
        With the options of :func:`options_for`.
    """
    name, _ = _composition(parameter_values)
    options = options_for(parameter_values)
    if name == "ThinFilmCell":
        options = {key: options[key] for key in ThinFilmCell.allowed_options if key in options}
    return MODELS[name](options)


def is_film(parameter_values: pybamm.ParameterValues) -> bool:
    """Whether a set is composed for a dense film in place of a porous cathode."""
    return _composition(parameter_values)[0] == "ThinFilmCell"


def _composition(values):
    """Name of the model and its options that are not neutral."""
    if isinstance(values, CheckedParameterValues):
        return values.model, values.options
    options = marked_options(values.keys())
    return options.pop("model", "SolidStateDFN"), options


def check_complete(model: pybamm.BaseModel, values: pybamm.ParameterValues) -> None:
    """Raise unless a set holds every parameter that a model asks for by name, and the model
    has the layers of the set.

    Raises
    ------
    KeyError, pybamm.OptionError
    """
    check_model_has(values, model)
    missing = sorted(set(model.get_parameter_info()) - set(values) - {"Current function [A]"})
    if missing:
        raise KeyError(
            f"parameter_values lack {missing[:4]}{' and others' if missing[4:] else ''}, which "
            f"the model {model.name!r} asks for; allowed is a set that holds them, or a model "
            "whose options do without: ssb_models.models.model_for(values) chooses them."
        )
