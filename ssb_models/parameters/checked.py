"""Parameter values that check themselves, and checks of whole sets before any solver starts.

Every message names the parameter, its value and what is allowed.
"""

import difflib
import numbers
from collections.abc import Iterable
from typing import Any

import pybamm

from ..arguments import check_number, shown
from . import basis
from .declarations import as_number, check_parameter, declarations, marked_options
from .layer_checks import check_layers, check_model_has
from .probe import check_laws

STOCK_NEIGHBOURS = (
    "Separator Bruggeman coefficient (electrode)",
    "EC initial concentration in electrolyte [mol.m-3]",
)
"""Names of PyBaMM's sets that nearly are names of ours."""
CONTROLS = frozenset(
    ("Voltage function [V]", "Power function [W]", "Resistance function [Ohm]")
)
"""Names that PyBaMM's experiments add to the copy that they solve with."""
POTENTIAL = "Positive electrode OCP [V]"
HEAVIEST = 2.3e4
"""Density [kg.m-3] of the heaviest solid, osmium."""
TEMPERED = ("Initial temperature [K]", "Ambient temperature [K]")


class CheckedParameterValues(pybamm.ParameterValues):
    """Parameter values that refuse unknown names and values that are not allowed.

    ``update(..., strict=False)`` adds new names, as PyBaMM does by default; one that marks an
    option switches it on in :attr:`options`. Capacity and default current of the cell follow
    its geometry and material until they are given. A copy checks as well.

    Parameters
    ----------
    values : dict
        Numbers and laws by name.
    model : str
        Class of the model that the composition is for.
    options : dict
        Own options of that model, those that are not neutral.
    given : set of str
        Names whose values do not come from the composition.

    Raises
    ------
    KeyError, TypeError, ValueError
    """

    def __init__(
        self,
        values: dict[str, Any],
        model: str = "SolidStateDFN",
        options: dict[str, str] | None = None,
        given: Iterable[str] = (),
    ):
        self._complete = False  # any name may come until the set is
        self.model, self.options, self.given = model, dict(options or {}), set(given)
        super().__init__(values)
        self._complete = True

    def __setitem__(self, name, value):
        self.update({name: value})

    def update(self, values: dict[str, Any], *, strict: bool = True, **kwargs) -> None:
        values = {name: as_number(value) for name, value in dict(values).items()}
        for name, value in values.items():
            self._check(name, value, strict)
        if self._complete:
            self.options.update(marked_options(values.keys() - set(self.keys())))
            self.given |= values.keys()
        super().update(values, **kwargs)
        if self._complete and not values.keys().isdisjoint((basis.SPECIFIC, *basis.OF_MASS)):
            follows = basis.following(self)
            super().update({name: follows[name] for name in follows.keys() - self.given})

    def process_model(self, unprocessed_model, *args, **kwargs):
        """As PyBaMM's, once values and laws are found to be allowed together."""
        check_parameter_values(self)
        check_model_has(self, unprocessed_model)
        return super().process_model(unprocessed_model, *args, **kwargs)

    def copy(self) -> "CheckedParameterValues":
        """An independent copy that checks as well."""
        return type(self)(dict(self.items()), self.model, self.options, self.given)

    def _check(self, name, value, strict):
        if strict and self._complete and name not in CONTROLS:
            check_name(name, list(self.keys()))
        check_parameter(name, value)
        if self._complete and name in TEMPERED and _are_numbers(value):
            check_number(f"'{name}'", value, *_temperature_limits(self), "[]")


def check_name(name: str, known: Iterable[str]) -> None:
    """Raise if ``name`` is not among the names ``known``."""
    if not isinstance(name, str) or name not in known:
        near = difflib.get_close_matches(shown(name), known, 3)
        raise KeyError(
            f"Parameter {shown(name)} is not in the set; nearest are {near}. "
            "To add a new one, use update(..., strict=False)."
        )


def check_parameter_values(values: Any, required: Iterable[str] = ()) -> None:
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
            f"parameter_values is {shown(values)}; allowed is a pybamm.ParameterValues, for "
            "example ssb_models.cell('PPAL_Chen2019')."
        )
    for name in required:
        check_name(name, list(values.keys()))
    _check_no_misspelling(values)
    for name in declarations().keys() & set(values.keys()):
        check_parameter(name, values[name])
    check_together(values)
    check_laws(values)


def _check_no_misspelling(values):
    """Plain PyBaMM values take any name: refuse one that nearly is one of ours."""
    known = declarations().keys()
    for name in set(values.keys()) - known - set(STOCK_NEIGHBOURS):
        near = difflib.get_close_matches(name, known, 1, cutoff=0.94)
        if near:
            raise KeyError(f"Parameter {shown(name)} does not exist; did you mean {near[0]!r}?")


def check_together(values: pybamm.ParameterValues) -> None:
    """Raise unless the conditions that tie parameters to each other are met."""
    for row in declarations().values():
        low, high = _value(values, row.name), _value(values, row.below)
        if _are_numbers(low, high) and low >= high:
            raise ValueError(
                f"'{row.name}' is {low!r} and '{row.below}' is {high!r}; allowed is the first "
                "below the second."
            )
    limits = _temperature_limits(values)
    for name in TEMPERED:
        if _are_numbers(*limits, _value(values, name)):
            check_number(f"'{name}'", values[name], *limits, "[]")
    check_layers(values)
    if "Film coverage" in values:
        _check_film(values)
    _check_density(values)
    porosity = _value(values, "Positive electrode porosity")
    active = _value(values, "Positive electrode active material volume fraction")
    if _are_numbers(porosity, active) and porosity + active > 1:
        raise ValueError(
            f"'Positive electrode porosity' is {porosity:g} and 'Positive electrode active "
            f"material volume fraction' is {active:g}; allowed is a sum of at most 1."
        )


def _check_density(values):
    """Raise unless the full active material is no heavier than any solid."""
    full, molar_mass = (_value(values, name) for name in basis.OF_DENSITY)
    if _are_numbers(full, molar_mass) and full * molar_mass > HEAVIEST:
        raise ValueError(
            f"'{basis.OF_DENSITY[0]}' is {full:g} and '{basis.OF_DENSITY[1]}' is "
            f"{molar_mass:g}, a density of {full * molar_mass:g} kg.m-3; allowed is at most "
            f"{HEAVIEST:g}."
        )


def _check_film(values):
    """Raise unless a film is dense and not thicker than the layer."""
    film = _value(values, "Positive electrode thickness [m]")
    layer = _value(values, "Separator thickness [m]")
    dense = _value(values, "Positive electrode active material volume fraction")
    if dense != 1:
        raise ValueError(
            f"'Positive electrode active material volume fraction' is {shown(dense)}; "
            "allowed is 1 for a dense film."
        )
    if _are_numbers(film, layer) and film > layer:
        raise ValueError(
            f"'Positive electrode thickness [m]' is {film!r}; allowed for a film is at most "
            f"the 'Separator thickness [m]', {layer!r}."
        )


def check_mass_is_given(values: pybamm.ParameterValues) -> None:
    """Raise if the open-circuit potential is another material's and the molar mass is not.

    Plain PyBaMM values do not know what was replaced: theirs pass.
    """
    given = getattr(values, "given", set())
    if POTENTIAL in given and basis.MOLAR_MASS not in given and basis.MOLAR_MASS in values:
        raise ValueError(
            f"'{basis.MOLAR_MASS}' is {shown(values[basis.MOLAR_MASS])} of the material whose "
            f"'{POTENTIAL}' was replaced; allowed is that of the new one: give it, also where "
            "it stays the same. Capacities per gram rest on it."
        )


def check_no_inputs(values: pybamm.ParameterValues) -> None:
    """Raise if a value is an input: what follows needs numbers."""
    for name, value in values.items():
        if isinstance(value, pybamm.InputParameter):
            raise ValueError(f"'{name}' is '[input]'; allowed here is a number or a law.")


def _value(values, name):
    """Value or None; PyBaMM's own ``get`` looks for names alike first, which takes long."""
    return values[name] if name in values else None


def _temperature_limits(values):
    """Lowest and highest temperature [K] that the electrolyte's data cover."""
    return [
        _value(values, f"{end} temperature of electrolyte data [K]")
        for end in ("Lowest", "Highest")
    ]


def _are_numbers(*values):
    return all(isinstance(value, numbers.Real) for value in values)
