"""Checks of a separator of layers, before any solver starts."""

import math
from collections.abc import Mapping
from itertools import pairwise
from numbers import Real

import pybamm

from .declarations import LAYERS, declarations, marked_options

OPTION = "separator layers"
THICKNESS = "Separator thickness [m]"
SUM = 1e-9
"""Relative deviation of the sum of layers from the separator that is allowed."""


def count_of(names: Mapping) -> int:
    """The number of layers that a set is for; 0 of a uniform separator."""
    return int(marked_options(names.keys()).get(OPTION, 0))


def check_layers(values: pybamm.ParameterValues) -> None:
    """Raise unless every layer has its laws, and all together are as thick as the separator.

    Raises
    ------
    KeyError
        A parameter of a layer that is missing.
    ValueError
        Thicknesses that do not sum to the separator's, or are no numbers.
    """
    count = count_of(values)
    for name in _names(count):
        if name not in values:
            raise KeyError(
                f"{name!r} is missing, and the set has {count} layers; allowed is a set that "
                "holds every parameter of its layers, as ssb_models.layered makes it."
            )
    if not count:
        return
    layers = [values[f"Layer {number} thickness [m]"] for number in LAYERS[:count]]
    whole = values[THICKNESS]
    numbers = all(isinstance(one, Real) for one in (*layers, whole))
    if not numbers or not math.isclose(sum(layers), whole, rel_tol=SUM):
        raise ValueError(
            f"The thicknesses of the layers are {layers} and '{THICKNESS}' is {whole!r}; "
            "allowed are numbers that sum to it."
        )


def _names(count):
    """Parameters that so many layers need."""
    layers = LAYERS[:count]
    pairs = [f"layers {one} and {next_}" for one, next_ in pairwise(layers)]
    return [
        name
        for name, row in declarations().items()
        if row.group == "Layers of the separator"
        and (name.split()[1] in layers or any(pair in name for pair in pairs))
    ]


def check_model_has(values: pybamm.ParameterValues, model: pybamm.BaseModel) -> None:
    """Raise if a model does not have the layers of a set, which it would pass over.

    Raises
    ------
    pybamm.OptionError
    """
    count, options = count_of(values), getattr(model, "options", {})
    has = options.get(OPTION, "none")
    if count and has != str(count):
        raise pybamm.OptionError(
            f"Option {OPTION!r} of the model {model.name!r} is {has!r} and the set has {count} "
            f"layers; allowed is {{{OPTION!r}: '{count}'}}."
        )
