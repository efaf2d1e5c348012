"""Checks of what users pass in, before any solver starts.

Every message names the parameter, its value and what is allowed.
"""

import difflib
import itertools
import math
import numbers
import re
from functools import cache

import pybamm

from .interphases.names import LIBRARY
from .parameter_sets import SETS

RULES = (
    (r"^(Cation transference number)$", 0, 1, "[]"),
    (r"^Pore fill fraction|[Ss]hare|[Cc]overage$|^Positive electrode porosity$", 0, 1, "(]"),
    (r"^Separator porosity$", 0, 1, "(]"),
    (r"active material volume fraction$", 0, 1, "(]"),
    (r"^(Percolation threshold|Lithium lost on plating)", 0, 1, "[)"),
    (r"^Lithium metal kinetic order", 0, 1, "[]"),
    (r"^LLZO to polymer weight ratio$", 0, 2, "[]"),
    (r"constant-phase exponent$", 0.4, 1, "[]"),
    (r"^Stoichiometry at contact formation$", 0, 1, "[]"),
    (r"volume change$", -1, 1, "()"),
    (
        r"^(Penetration depth after assembly|Conditioning time|Contact resistance)"
        r"|(film|coating) thickness",
        0,
        math.inf,
        "[)",
    ),
    (
        r"OCP|cut-off|Initial steel potential|Open-circuit|Current function"
        r"|coefficient \d|diffusivity exponent$",
        -math.inf,
        math.inf,
        "()",
    ),
    (r"activation energy|exponent", 0, math.inf, "[)"),
    (r".", 0, math.inf, "()"),
)
"""Allowed ranges by name: the first pattern that matches holds; the last takes the rest,
which are thicknesses, conductivities, resistances and the like."""


def check_choice(what, given, allowed):
    """Raise unless ``given`` is one of the strings ``allowed``."""
    if not isinstance(given, str):
        raise TypeError(f"{what} is {given!r}; allowed is one of {list(allowed)}.")
    if given not in allowed:
        near = difflib.get_close_matches(given, allowed, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"{what} is {given!r}; allowed is one of {list(allowed)}.{hint}")


def check_number(what, given, low=-math.inf, high=math.inf, bounds="()"):
    """Raise unless ``given`` is a finite real number within the interval."""
    allowed = f"{bounds[0]}{low:g}, {high:g}{bounds[1]}"
    if isinstance(given, bool) or not isinstance(given, numbers.Real):
        raise TypeError(f"{what} is {given!r}; allowed is a number in {allowed}.")
    above = given >= low if bounds[0] == "[" else given > low
    below = given <= high if bounds[1] == "]" else given < high
    if not (math.isfinite(given) and above and below):
        raise ValueError(f"{what} is {given!r}; allowed is a number in {allowed}.")


def check_count(what, given):
    """Raise unless ``given`` is a whole number from 1 on."""
    if isinstance(given, bool) or not isinstance(given, numbers.Integral) or given < 1:
        raise ValueError(f"{what} is {given!r}; allowed is a whole number from 1 on.")


def check_positive_list(what, one, given):
    """``given`` as a list of floats; raise unless it holds positive numbers alone.

    ``what`` is the name of the list in messages, ``one`` that of an element.
    """
    no_list = isinstance(given, str | bytes | dict | set) or not hasattr(given, "__iter__")
    if no_list or getattr(given, "ndim", 1) != 1:  # an array of no or two dimensions
        raise TypeError(
            f"{what} is {given!r}; allowed is a list of positive numbers, e.g. [0.1]."
        )
    given = list(given)
    if not given:
        raise ValueError(f"{what} is []; allowed is a list of at least one positive number.")
    for number in given:
        check_number(one, number, low=0)
    return [float(number) for number in given]


def check_parameter(name, value):
    """Raise unless ``value`` is allowed for the parameter ``name``.

    Functions, PyBaMM symbols and ``"[input]"`` pass: their values are not known yet.
    """
    if callable(value) or isinstance(value, pybamm.Symbol) or value == "[input]":
        return
    low, high, bounds = next(rule[1:] for rule in RULES if re.search(rule[0], name))
    check_number(f"'{name}'", value, low, high, bounds)


def check_name(name, known):
    """Raise if ``name`` is not among the names ``known``."""
    if name not in known:
        near = difflib.get_close_matches(str(name), known, 3)
        raise KeyError(
            f"Parameter {name!r} is not in the set; nearest are {near}. "
            "To add a new one, use update(..., strict=False)."
        )


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
    _check_together(values)


STOCK_NEIGHBOURS = (
    "Separator Bruggeman coefficient (electrode)",
    "EC initial concentration in electrolyte [mol.m-3]",
)
"""Names of PyBaMM's sets that nearly are names of ours."""


@cache
def _own_names():
    """Every name of our sets and of the interphase library."""
    sets = (one.values(next(iter(one.architectures)), 303.15) for one in SETS.values())
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


def _check_together(values):
    """Conditions that tie parameters to each other."""
    for names in ASCENDING:
        for lower, upper in itertools.pairwise(names):
            low, high = values.get(lower), values.get(upper)
            if _are_numbers(low, high) and low >= high:
                raise ValueError(
                    f"'{lower}' is {low!r} and '{upper}' is {high!r}; allowed is the first "
                    "below the second."
                )
    limits = _temperature_limits(values)
    for name in TEMPERED:
        if _are_numbers(*limits, values.get(name)):
            check_number(f"'{name}'", values[name], *limits, "[]")
    film = values.get("Positive electrode thickness [m]")
    layer = values.get("Separator thickness [m]")
    if "Film coverage" in values and _are_numbers(film, layer) and film > layer:
        raise ValueError(
            f"'Positive electrode thickness [m]' is {film!r}; allowed for a film is at most "
            f"the 'Separator thickness [m]', {layer!r}."
        )
    porosity = values.get("Positive electrode porosity")
    active = values.get("Positive electrode active material volume fraction")
    if _are_numbers(porosity, active) and porosity + active > 1:
        raise ValueError(
            f"'Positive electrode porosity' is {porosity:g} and 'Positive electrode active "
            f"material volume fraction' is {active:g}; allowed is a sum of at most 1."
        )


def _temperature_limits(values):
    """Lowest and highest temperature [K] that the electrolyte's data cover."""
    return [
        values.get(f"{end} temperature of electrolyte data [K]")
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
