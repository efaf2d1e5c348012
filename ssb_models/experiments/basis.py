"""What rates and capacities per gram refer to, where a cell is built once and run often."""

import math
import numbers

import pybamm

from ..arguments import shown
from ..parameters.basis import (
    MOLAR_MASS,
    NOMINAL,
    OF_MASS,
    SPECIFIC,
    active_mass,
    theoretical_capacity,
)
from ..protocols.cycling import TIME_LIMIT

DOUBLE_LAYER = (
    MOLAR_MASS,
    "Maximum concentration in positive electrode [mol.m-3]",
    "Positive electrode double-layer capacity [F.m-2]",
    "Positive particle radius [m]",
)
"""What the charge of double layers per gram follows from."""
INITIAL = "Initial concentration in positive electrode [mol.m-3]"
MAXIMUM = "Maximum concentration in positive electrode [mol.m-3]"
LEAST_STOICHIOMETRY = 1e-4
"""A cathode that is fuller than one minus this, or emptier than this, is full or empty."""
ROUNDING = 0.01
"""Share of the theoretical capacity that is passed over."""


class Basis:
    """Capacity of a cell and mass of its active material, also where inputs decide them.

    Both follow from geometry and material; the capacity does not where it is given, and the
    mass is that of the capacity where no molar mass is known.

    Parameters
    ----------
    values : pybamm.ParameterValues
        Numbers, and ``"[input]"`` for what each run is given.
    given : set of str
        Names whose values do not come from a composition.

    Attributes
    ----------
    nominal : float or pybamm.Symbol
        Capacity of the cell [A.h].
    theoretical : float
        Most that a gram can hold [mA.h.g-1]; infinite where no molar mass is known.
    """

    def __init__(self, values: pybamm.ParameterValues, given: set[str]):
        self._values = {name: values[name] for name in DOUBLE_LAYER if name in values}
        needed = {name: values[name] for name in OF_MASS if name in values}
        known = len(needed) == len(OF_MASS)
        for name in needed if known else ():
            if not _is_number_or_input(needed[name]):
                raise ValueError(
                    f"'{name}' is {shown(needed[name])}; allowed is a number, which capacities "
                    "per gram rest on."
                )
        self._factors = needed if known else None
        self._specific, self._given = values[SPECIFIC], values[NOMINAL]
        self._follows = known and NOMINAL not in given
        self.nominal = self._given
        if self._follows:
            self.nominal = 1e-3 * self._specific * active_mass(needed.__getitem__)
        self.theoretical = float("inf")
        if isinstance(needed.get(MOLAR_MASS), numbers.Real):
            self.theoretical = theoretical_capacity(needed[MOLAR_MASS])

    def per_gram(self, c_rate: float, inputs: dict[str, float] | None) -> float:
        """Charge per gram and time [mA.h.g-1.s-1] at a rate [h-1] with these inputs."""
        if self._follows or self._factors is None:
            return abs(c_rate) * self._specific / 3600
        values = {**self._factors, **(inputs or {})}
        return abs(c_rate) * 1e3 * self._given / active_mass(values.__getitem__) / 3600

    def longest_h(self, c_rate: float, inputs: dict[str, float] | None) -> float:
        """Hours after which a half-cycle at a rate [h-1] counts as stuck: some multiple of what
        1C takes, or of what all of the active material takes, whichever is longer."""
        full_h = self.theoretical / (3600 * self.per_gram(c_rate, inputs))
        whole_h = full_h if math.isfinite(full_h) else 0
        return TIME_LIMIT * max(1 / abs(c_rate), whole_h)

    def check(self, capacity: float, inputs: dict[str, float] | None, window: float) -> None:
        """Raise if a gram, and its double layers over a window [V], cannot hold a capacity
        [mA.h.g-1].

        Raises
        ------
        RuntimeError
        """
        values = {**self._values, **(inputs or {})}
        if capacity > self.theoretical * (1 + ROUNDING) + window * _double_layer(values):
            raise RuntimeError(
                f"A capacity of {capacity:.4g} mA.h.g-1 came out, more than the "
                f"{self.theoretical:.4g} of a '{MOLAR_MASS}' of {self._factors[MOLAR_MASS]:g}; "
                "allowed are values of one material."
            )


def rest_concentration(values: pybamm.ParameterValues, model, voltage: float) -> float:
    """Lithium [mol.m-3] of a cathode at rest at a voltage [V].

    Where the open-circuit potential does not reach the voltage the cathode is full, or empty.
    """
    probe = pybamm.ParameterValues(dict(values.items()))  # that checks nothing
    probe.set_initial_state(f"{voltage} V", param=model.param, options=model.options)
    full = values[MAXIMUM]
    share = min(max(probe[INITIAL] / full, LEAST_STOICHIOMETRY), 1 - LEAST_STOICHIOMETRY)
    return share * full


def _double_layer(values):
    """Charge per gram and volt [mA.h.g-1.V-1] of the double layers of particles; a film has
    next to none."""
    needed = [values[name] for name in DOUBLE_LAYER if name in values]
    if len(needed) < len(DOUBLE_LAYER):
        return 0.0
    if not all(isinstance(value, numbers.Real) for value in needed):
        return float("inf")
    molar_mass, full, capacity, radius = needed
    return 3 * capacity / (radius * full * molar_mass * 3600)


def _is_number_or_input(value):
    return isinstance(value, numbers.Real | pybamm.InputParameter)
