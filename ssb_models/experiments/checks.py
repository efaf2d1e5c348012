"""Checks of cells that are built once and run many times."""

from collections.abc import Iterable
from typing import Any

import pybamm

from ..arguments import check_number, check_rate, shown
from ..impedance.checks import check_built
from ..parameters import (
    check_mass_is_given,
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
    check_mass_is_given(values)
    for name in REQUIRED:
        value = values[name]
        is_input = isinstance(value, pybamm.InputParameter)
        check_number(f"'{name}'", "[input]" if is_input else value)
    no_list = isinstance(inputs, str | bytes) or not isinstance(inputs, Iterable)
    if no_list or getattr(inputs, "ndim", 1) != 1:
        raise TypeError(f"inputs is {shown(inputs)}; allowed is a list of names of parameters.")
    for name in inputs:
        check_name(name, list(values.keys()))
        if not may_be_input(name) or callable(values[name]):
            raise ValueError(
                f"inputs have {shown(name)}; allowed are numbers that do not decide the "
                "state at rest, its cut-off voltages and concentrations or the area of the "
                "cell."
            )


def check_half_cell(model: Any) -> None:
    """Raise unless a model, if there is one, is that of a cell with a cathode."""
    if model is None:
        return
    if not isinstance(model, pybamm.lithium_ion.BaseModel):
        raise TypeError(
            f"model is {shown(model)}; allowed is a lithium-ion model of PyBaMM, for example "
            "ssb_models.SolidStateDFN()."
        )
    if model.options["working electrode"] != "positive":
        raise ValueError(
            f"model has 'working electrode' {model.options['working electrode']!r}; "
            "allowed is 'positive', a half-cell."
        )
    check_built(model)
    if model.options["operating mode"] != "current":
        raise ValueError(
            f"model has 'operating mode' {shown(model.options['operating mode'])}; allowed is "
            "'current', which a rate sets."
        )
    if not getattr(model, "has_cathode", True):
        raise ValueError(f"model is {model.name!r}; allowed is that of a cell with a cathode.")


def check_state(state: Any, model: pybamm.BaseModel) -> None:
    """Raise unless ``state`` is None or a solution of a built model."""
    if state is None:
        return
    if not isinstance(state, pybamm.Solution):
        raise TypeError(f"state is {shown(state)}; allowed is a pybamm.Solution or None.")
    size, needed = state.all_ys[-1].shape[0], model.len_rhs_and_alg
    if size != needed:
        raise ValueError(
            f"state is that of the model {state.all_models[-1].name!r} with {size} unknowns; "
            f"allowed is one of {model.name!r} with {needed}, on the same mesh."
        )


def check_run(
    c_rate: float,
    inputs: dict[str, float] | None,
    names: set[str],
    values: dict,
    signed: bool = False,
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
    signed : bool
        Whether the rate may be negative, to charge.
    """
    check_rate(c_rate, signed)
    if not isinstance(inputs or {}, dict):
        raise TypeError(f"inputs is {shown(inputs)}; allowed is a dict of names and values.")
    present = set(inputs or {})
    beyond = sorted(present - names, key=str)
    if present != names:
        raise ValueError(
            f"inputs lack {sorted(names - present)} and have {shown(beyond)} beyond; "
            f"allowed are {sorted(names)}."
        )
    for name, value in (inputs or {}).items():
        check_parameter(name, value)
        check_number(f"'{name}'", value)  # and no law
    if inputs:
        check_together({**values, **inputs})
