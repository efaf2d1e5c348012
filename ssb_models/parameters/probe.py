"""Laws are looked at before they are solved with: every one over the range that it will see."""

import numbers
from collections.abc import Mapping

import numpy as np
import pybamm

from ..arguments import shown
from .declarations import Declaration, declarations, law

POINTS = 31
NEAR_ENDS = 1e-4
"""Stoichiometries nearer to empty or full are not seen: a half-cycle ends there."""
RICHEST = 2
"""Laws are looked at up to so many times the salt at rest: that of the rich face of a layer
whose poor face is about to be depleted, at a diffusivity that does not depend on salt."""
FALLING = ("Positive electrode OCP [V]",)
"""Laws that must fall with their argument."""
RISE = 1e-3
"""What a falling law may rise in all, in its unit: noise of measured points."""


class Probe:
    """The laws of a set, each ready to be evaluated over the range of its arguments.

    Parameters
    ----------
    values : pybamm.ParameterValues
        Laws of arguments without a known range are passed over, numbers as well.
    """

    def __init__(self, values: pybamm.ParameterValues):
        self.symbols = {}
        self.smaller = {
            row.below: (row.name, values[row.name])
            for row in declarations().values()
            if row.below and row.name in values and isinstance(values[row.name], numbers.Real)
        }
        seen = _ranges(values)
        for row in declarations().values():
            if row.name in values and _is_law(values[row.name]):
                points = _points(row, seen)
                if points is not None:
                    self.symbols[row] = _symbol(row, values, points)

    def check(self, inputs: Mapping[str, float] | None = None) -> None:
        """Raise unless every law is a finite number in its declared range everywhere.

        Parameters
        ----------
        inputs : dict, optional
            Values of inputs: the laws that depend on them are looked at, and without inputs
            the others.

        Raises
        ------
        ValueError
            The message names the law, a value and what is allowed.
        """
        for row, symbol in self.symbols.items():
            if symbol.has_symbol_of_classes(pybamm.InputParameter) == (inputs is not None):
                points = _evaluated(row, symbol, inputs)
                _check_values(row, points)
                if row.name in self.smaller:
                    _check_pair(*self.smaller[row.name], row.name, points.min())


def check_laws(values: pybamm.ParameterValues) -> None:
    """Raise unless the laws of a set are allowed where they will be evaluated.

    Raises
    ------
    ValueError
    """
    Probe(values).check()


def _is_law(value):
    return callable(value) or (
        isinstance(value, pybamm.Symbol) and not isinstance(value, pybamm.InputParameter)
    )


def _ranges(values):
    """Points, by the name of an argument, at which laws are looked at; inputs stay inputs."""

    def known(name):
        value = values[name] if name in values else None
        return value if isinstance(value, numbers.Real | pybamm.InputParameter) else None

    seen, ones = {}, pybamm.Vector(np.ones(POINTS))
    low, high = (known(f"{end} salt concentration [mol.m-3]") for end in ("Minimum", "Maximum"))
    start = known("Initial concentration in electrolyte [mol.m-3]")
    if start is not None:
        low = start if low is None else low
        high = pybamm.minimum(start if high is None else high, RICHEST * start)
        span = pybamm.Vector(np.linspace(0, 1, POINTS))
        seen["Electrolyte concentration [mol.m-3]"] = low * (high / low) ** span
    for name in ("Initial temperature [K]", "Ambient temperature [K]"):
        if known(name) is not None:
            seen["Temperature [K]"] = known(name) * ones
    sto = pybamm.Vector(np.linspace(NEAR_ENDS, 1 - NEAR_ENDS, POINTS))
    for name in ("Positive particle stoichiometry", "Positive electrode stoichiometry"):
        seen[name] = sto
    full = known("Maximum concentration in positive electrode [mol.m-3]")
    if full is not None:
        seen["Positive particle surface concentration [mol.m-3]"] = sto * full
        seen["Maximum positive particle surface concentration [mol.m-3]"] = full * ones
    molar_volume = known("Lithium metal partial molar volume [m3.mol-1]")
    if molar_volume is not None:
        seen["Lithium metal concentration [mol.m-3]"] = 1 / molar_volume * ones
    depth = known("Positive electrode thickness [m]")
    if depth is not None:
        seen["Depth from the junction [m]"] = depth * pybamm.Vector(np.linspace(0, 1, POINTS))
    layers = [
        known(f"{layer} thickness [m]")
        for layer in ("Negative electrode", "Separator", "Positive electrode")
    ]
    if None not in layers:
        lithium, layer, cathode = layers
        along = pybamm.Vector(np.linspace(0, 1, POINTS))
        seen["Through-cell distance (x) [m]"] = lithium + (layer + cathode) * along
        for name in ("Horizontal distance (y) [m]", "Vertical distance (z) [m]"):
            seen[name] = 0 * ones
    radius = known("Positive particle radius [m]")
    if radius is not None:
        along = pybamm.Vector(np.linspace(0, 1, POINTS))
        seen["Radial distance (r) [m]"] = radius * along
    share = pybamm.Vector(np.linspace(0.01, 1, POINTS))
    return {**seen, "Pore fill fraction": share, "Wetted share of particle surface": share}


def _points(row: Declaration, seen):
    """Points of each argument, or None where one has no known range.

    Two arguments that vary are not crossed: salt goes with stoichiometry from end to end.
    """
    if not all(name in seen for name in row.arguments):
        return None
    return [seen[name] for name in row.arguments]


def _symbol(row, values, points):
    try:
        with np.errstate(all="ignore"):  # what comes of it is looked at, and NaN refused
            symbol = law(row.name, *points) if points else pybamm.Parameter(row.name)
            return values.process_symbol(symbol)
    except Exception as error:  # whatever somebody's own law raises
        raise ValueError(_message(row, f"fails: {shown(error)}")) from error


def _evaluated(row, symbol, inputs):
    try:
        with np.errstate(all="ignore"):
            evaluated = symbol.evaluate(inputs=dict(inputs or {}))
        return np.asarray(evaluated, dtype=float).ravel()
    except Exception as error:
        raise ValueError(_message(row, f"cannot be evaluated: {shown(error)}")) from error


def _check_values(row, points):
    low = points >= row.low if row.ends[0] == "[" else points > row.low
    high = points <= row.high if row.ends[1] == "]" else points < row.high
    wrong = points[~(np.isfinite(points) & low & high)]
    if wrong.size:
        raise ValueError(_message(row, f"gives {wrong[0]:g}"))
    if row.name in FALLING and points.size > 1 and _rise(points) > RISE:
        raise ValueError(_message(row, f"rises by {_rise(points):.3g} V, but must fall"))


def _check_pair(smaller, low, larger, high):
    if low >= high:
        raise ValueError(
            f"'{smaller}' is {low:g} and '{larger}' is {high:g}; allowed is the first below "
            "the second."
        )


def _rise(points):
    """The most that values rise above one before them."""
    return float((points - np.minimum.accumulate(points)).max())


def _message(row, what):
    interval = f"{row.ends[0]}{row.low:g}, {row.high:g}{row.ends[1]}"
    return (
        f"'{row.name}' {what}; allowed is a number or a function of "
        f"({', '.join(row.arguments)}) with values in {interval} where the model evaluates it."
    )
