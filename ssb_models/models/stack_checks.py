"""What cells may be in one stack, checked before anything is built."""

import numbers
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
import pybamm

from ..arguments import shown
from ..parameters import check_no_inputs, check_parameter_values
from ..parameters.declarations import as_number
from .choose import check_complete, is_film, options_for

NOMINAL, CURRENT_FUNCTION = "Nominal cell capacity [A.h]", "Current function [A]"
SERIES = "Number of cells connected in series to make a battery"
SHARED = (
    "Electrode height [m]",
    "Electrode width [m]",
    "Number of electrodes connected in parallel to make a cell",
    "Ambient temperature [K]",
    "Initial temperature [K]",
    "Negative electrode thickness [m]",
)
"""What cells that share their plates and their can have in common; the thickness of the
lithium is where the mesh begins."""
ALLOWED = {"operating mode": "current", "thermal": "isothermal", "dimensionality": 0}
"""Options of PyBaMM: a stack sets the current, and leaves out heat and current along plates."""
OF_STACK = (NOMINAL, CURRENT_FUNCTION)
"""What a cell hands over to its stack."""


def check_cells(cells: Any, model: Any) -> list[pybamm.ParameterValues]:
    """The cells as a list; raise unless they can be put into one stack.

    Parameters
    ----------
    cells : sequence of pybamm.ParameterValues
    model : pybamm.lithium_ion.BaseModel or None
        None is that which each cell is composed for.

    Raises
    ------
    TypeError, ValueError, KeyError
    """
    no_list = isinstance(cells, str | bytes | dict) or not isinstance(cells, Sequence)
    if no_list or not all(isinstance(values, pybamm.ParameterValues) for values in cells):
        raise TypeError(
            f"cells is {shown(cells)}; allowed is a list of pybamm.ParameterValues, one for "
            "each cell, for example 3 * [ssb_models.cell('PPAL_Chen2019')]."
        )
    if not cells:
        raise ValueError("cells is []; allowed is a list of at least one cell.")
    _check_model(model)
    for number, values in _distinct(cells):
        _check_cell(number, values, model)
        _check_alike(number, values, cells[0], model)
    return list(cells)


def differing(cells: Sequence[pybamm.ParameterValues]) -> dict[str, np.ndarray]:
    """The numbers that are not the same in all cells, one for each cell, by name."""
    others = [values for _, values in _distinct(cells)][1:]
    names = [
        name
        for name, value in cells[0].items()
        if name not in OF_STACK and any(not _same(value, other[name]) for other in others)
    ]
    return {name: np.array([as_number(values[name]) for values in cells]) for name in names}


def _distinct(cells):
    """Each object once, with the number of the first cell that it is."""
    found = {id(values): (number, values) for number, values in _from_last(cells)}
    return sorted(found.values(), key=lambda one: one[0])


def _from_last(cells):
    return reversed(list(enumerate(cells, 1)))


def _check_model(model):
    if model is None:
        return
    if not isinstance(model, pybamm.lithium_ion.BaseModel):
        raise TypeError(
            f"model is {shown(model)}; allowed is a lithium-ion model of PyBaMM, for example "
            "ssb_models.SolidStateDFN()."
        )
    if not model.built or not getattr(model, "has_cathode", True):
        raise ValueError(
            f"model is {model.name!r}; allowed is that of a cell with a cathode, built."
        )
    for option, allowed in ALLOWED.items():
        if model.options[option] != allowed:
            raise ValueError(
                f"model has '{option}' {shown(model.options[option])}; allowed in a stack is "
                f"{allowed!r}."
            )


def _check_cell(number, values, model):
    """Raise unless a cell could be simulated by itself."""
    for name in (NOMINAL, *SHARED):
        if name not in values:
            raise KeyError(f"cell {number} lacks {name!r}; allowed are values of a cell.")
    if model is None or type(model).__module__.startswith("ssb_models"):
        check_parameter_values(values)
    check_no_inputs(values)
    if model is not None:
        check_complete(model, values)
    if values[SERIES] != 1:
        raise ValueError(
            f"'{SERIES}' is {shown(values[SERIES])} in cell {number}; allowed is 1: the "
            "length of the list says how many there are."
        )


def _check_alike(number, values, first, model):
    """Raise unless a cell goes with the first one."""
    if model is None and _kind(values) != _kind(first):
        raise ValueError(
            f"cell {number} is composed for {_kind(values)} and cell 1 for {_kind(first)}; "
            "allowed is one model with the same options for all cells."
        )
    apart = sorted(set(values.keys()) ^ set(first.keys()))
    if apart:
        raise ValueError(
            f"cell {number} or cell 1 lacks {apart[0]!r}, which the other one has; allowed "
            "are cells with the same parameters."
        )
    for name in [name for name in first.keys() if name not in OF_STACK]:
        here, there = as_number(values[name]), as_number(first[name])
        if _same(here, there):
            continue
        if name in SHARED:
            raise ValueError(
                f"'{name}' is {shown(here)} in cell {number} and {shown(there)} in cell 1; "
                "allowed is the same in all cells of a stack."
            )
        if not all(isinstance(value, numbers.Real) for value in (here, there)):
            raise ValueError(
                f"'{name}' is {shown(here)} in cell {number} and {shown(there)} in cell 1; "
                "allowed is the same law in all cells, which may differ in its constants."
            )


def _kind(values):
    """Name of the model and its options."""
    name = "ThinFilmCell" if is_film(values) else "SolidStateDFN"
    return f"{name} with {options_for(values)}"


def _same(one, other):
    if isinstance(one, partial) and isinstance(other, partial):
        parts = [(law.func, law.args, law.keywords) for law in (one, other)]
        return parts[0] == parts[1]
    return one is other or one == other
