"""Checks of whole parameter sets, before any solver starts."""

import difflib
import itertools
import numbers
from functools import cache

import pybamm

from ..interphases.names import LIBRARY
from ..parameter_sets import SETS
from .arguments import check_number
from .parameters import check_name, check_parameter


def check_parameter_values(values, required=()):
    """Raise unless a whole set can be simulated.

    Parameters
    ----------
    values : pybamm.ParameterValues
    required : iterable of str, optional
        Names that must be there.

    Raises
    ------
    TypeError, ValueError, KeyError
    """
    if not isinstance(values, pybamm.ParameterValues):
        raise TypeError(
            f"parameter_values is {values!r}; allowed is a pybamm.ParameterValues, for "
            "example ssb_models.cell('PPAL_Chen2019')."
        )
    for name in required:
        check_name(name, list(values.keys()))
    _check_no_misspelling(values)
    for name in _own_names() & set(values.keys()):
        check_parameter(name, values[name])
    check_together(values)


STOCK_NEIGHBOURS = (
    "Separator Bruggeman coefficient (electrode)",
    "EC initial concentration in electrolyte [mol.m-3]",
)
"""Names of PyBaMM's sets that nearly are names of ours."""


@cache
def _own_names():
    """Every name of our sets and of the interphase library."""
    sets = (one.values(one.default_architecture, 303.15) for one in SETS.values())
    return {row.parameter for rows in sets for row in rows} | set(LIBRARY)


def _check_no_misspelling(values):
    """Plain PyBaMM values take any name: refuse one that nearly is one of ours."""
    known = _own_names()
    for name in set(values.keys()) - known - set(STOCK_NEIGHBOURS):
        near = difflib.get_close_matches(name, known, 1, cutoff=0.94)
        if near:
            raise KeyError(f"Parameter {name!r} does not exist; did you mean {near[0]!r}?")


TEMPERED = ("Initial temperature [K]", "Ambient temperature [K]")
ASCENDING = (
    ("Lower voltage cut-off [V]", "Upper voltage cut-off [V]"),
    ("Pore fill fraction ahead of front", "Pore fill fraction behind front"),
    (
        "Minimum salt concentration [mol.m-3]",
        "Initial concentration in electrolyte [mol.m-3]",
        "Maximum salt concentration [mol.m-3]",
    ),
    (
        "Initial concentration in positive electrode [mol.m-3]",
        "Maximum concentration in positive electrode [mol.m-3]",
    ),
)
"""Names whose values must rise from one to the next."""


def check_together(values):
    """Raise unless the conditions that tie parameters to each other are met."""
    for names in ASCENDING:
        for lower, upper in itertools.pairwise(names):
            low, high = _value(values, lower), _value(values, upper)
            if _are_numbers(low, high) and low >= high:
                raise ValueError(
                    f"'{lower}' is {low!r} and '{upper}' is {high!r}; allowed is the first "
                    "below the second."
                )
    limits = _temperature_limits(values)
    for name in TEMPERED:
        if _are_numbers(*limits, _value(values, name)):
            check_number(f"'{name}'", values[name], *limits, "[]")
    film = _value(values, "Positive electrode thickness [m]")
    layer = _value(values, "Separator thickness [m]")
    dense = _value(values, "Positive electrode active material volume fraction")
    if "Film coverage" in values and dense != 1:
        raise ValueError(
            f"'Positive electrode active material volume fraction' is {dense!r}; allowed is 1 "
            "for a dense film."
        )
    if "Film coverage" in values and _are_numbers(film, layer) and film > layer:
        raise ValueError(
            f"'Positive electrode thickness [m]' is {film!r}; allowed for a film is at most "
            f"the 'Separator thickness [m]', {layer!r}."
        )
    porosity = _value(values, "Positive electrode porosity")
    active = _value(values, "Positive electrode active material volume fraction")
    if _are_numbers(porosity, active) and porosity + active > 1:
        raise ValueError(
            f"'Positive electrode porosity' is {porosity:g} and 'Positive electrode active "
            f"material volume fraction' is {active:g}; allowed is a sum of at most 1."
        )


def _value(values, name):
    """Value or None; PyBaMM's own ``get`` looks for names alike first, which takes long."""
    return values[name] if name in values else None


def _temperature_limits(values):
    """Lowest and highest temperature [K] that the electrolyte's data cover."""
    return [
        _value(values, f"{end} temperature of electrolyte data [K]")
        for end in ("Lowest", "Highest")
    ]


def check_complete(model, values):
    """Raise unless a set holds every parameter that a model asks for by name."""
    missing = sorted(set(model.get_parameter_info()) - set(values) - {"Current function [A]"})
    if missing:
        raise KeyError(
            f"parameter_values lack {missing[:4]}{' and others' if missing[4:] else ''}, which "
            f"the model {model.name!r} asks for; allowed is a set that holds them, or a model "
            "whose options do without: ssb_models.models.model_for(values) chooses them."
        )


def check_no_inputs(values):
    """Raise if a value is an input: what follows needs numbers."""
    for name, value in values.items():
        if isinstance(value, pybamm.InputParameter):
            raise ValueError(f"'{name}' is '[input]'; allowed here is a number or a law.")


def _are_numbers(*values):
    return all(isinstance(value, numbers.Real) for value in values)


class CheckedParameterValues(pybamm.ParameterValues):
    """Parameter values that refuse unknown names and values that are not allowed.

    ``update(..., strict=False)`` adds new names, as PyBaMM does by default. A copy is a
    plain :class:`pybamm.ParameterValues`.
    """

    def __init__(self, values):
        self._known = None
        super().__init__(values)
        self._known = frozenset(self.keys())

    def __setitem__(self, name, value):
        self._check(name, value, strict=True)
        super().__setitem__(name, value)

    def update(self, values, *, strict=True, **kwargs):
        for name, value in dict(values).items():
            self._check(name, value, strict)
        super().update(values, strict=False, **kwargs)

    def _check(self, name, value, strict):
        if strict and self._known is not None:
            check_name(name, list(self.keys()))
        check_parameter(name, value)
        if self._known is not None and name in TEMPERED and _are_numbers(value):
            check_number(f"'{name}'", value, *_temperature_limits(self), "[]")
