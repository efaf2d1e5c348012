"""Checks of cells that are built once and run many times."""

from collections.abc import Iterable
from typing import Any

import pybamm

from ..arguments import check_number
from ..parameters import (
    check_name,
    check_parameter,
    check_parameter_values,
    check_together,
    may_be_input,
)

REQUIRED = (
    "Theoretical specific capacity [mA.h.g-1]",
    "Nominal cell capacity [A.h]",
    "Lower voltage cut-off [V]",
    "Upper voltage cut-off [V]",
)


def check_buildable(values: pybamm.ParameterValues, inputs: Iterable[str] = ()) -> None:
    """Raise unless a cell can be built from a set, with the named parameters as inputs."""
    check_parameter_values(values, REQUIRED)
    for name in REQUIRED:
        value = values[name]
        shown = "[input]" if isinstance(value, pybamm.InputParameter) else value
        check_number(f"'{name}'", shown)
    if isinstance(inputs, str) or not hasattr(inputs, "__iter__"):
        raise TypeError(f"inputs is {inputs!r}; allowed is a list of names of parameters.")
    for name in inputs:
        check_name(name, list(values.keys()))
        if not may_be_input(name) or callable(values[name]):
            raise ValueError(
                f"inputs have {name!r}; allowed are numbers that do not decide the state at "
                "rest, its cut-off voltages and concentrations or the area of the cell."
            )


def check_half_cell(model: Any) -> None:
    """Raise unless a model, if there is one, is that of a cell with a cathode."""
    if model is None:
        return
    if not isinstance(model, pybamm.lithium_ion.BaseModel):
        raise TypeError(
            f"model is {model!r}; allowed is a lithium-ion model of PyBaMM, for example "
            "ssb_models.SolidStateDFN()."
        )
    if model.options["working electrode"] != "positive":
        raise ValueError(
            f"model has 'working electrode' {model.options['working electrode']!r}; "
            "allowed is 'positive', a half-cell."
        )
    if not getattr(model, "has_cathode", True):
        raise ValueError(f"model is {model.name!r}; allowed is that of a cell with a cathode.")


def check_run(
    c_rate: float,
    inputs: dict[str, float] | None,
    names: set[str],
    values: dict,
) -> None:
    """Raise unless the rate [h-1] and the inputs of a run are allowed.

    Parameters
    ----------
    c_rate : float
    inputs : dict or None
        Values by name.
    names : set of str
        Those that the cell takes.
    values : dict
        The other values of the cell, which inputs must go together with.
    """
    check_number("c_rate", c_rate, low=0)
    if not isinstance(inputs or {}, dict):
        raise TypeError(f"inputs is {inputs!r}; allowed is a dict of names and values.")
    present = set(inputs or {})
    if present != names:
        raise ValueError(
            f"inputs lack {sorted(names - present)} and have {sorted(present - names)} beyond; "
            f"allowed are {sorted(names)}."
        )
    for name, value in (inputs or {}).items():
        check_number(f"'{name}'", value)
        check_parameter(name, value)
    if inputs:
        check_together({**values, **inputs})
