"""What rates and capacities per gram refer to, where a cell is built once and run often."""

import numbers

import pybamm

from ..parameters.basis import (
    MOLAR_MASS,
    NOMINAL,
    OF_MASS,
    SPECIFIC,
    active_mass,
    theoretical_capacity,
)

INITIAL = "Initial concentration in positive electrode [mol.m-3]"
MAXIMUM = "Maximum concentration in positive electrode [mol.m-3]"
LEAST_STOICHIOMETRY = 1e-4
"""A cathode that is fuller than one minus this, or emptier than this, is full or empty."""
DOUBLE_LAYERS = 0.02
"""Share of the theoretical capacity that double layers may add."""


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
        needed = {name: values[name] for name in OF_MASS if name in values}
        known = len(needed) == len(OF_MASS) and all(map(_is_number_or_input, needed.values()))
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

    def check(self, capacity: float) -> None:
        """Raise if a gram cannot hold a capacity [mA.h.g-1].

        Raises
        ------
        RuntimeError
        """
        if capacity > self.theoretical * (1 + DOUBLE_LAYERS):
            raise RuntimeError(
                f"A capacity of {capacity:.4g} mA.h.g-1 came out, more than the "
                f"{self.theoretical:.4g} of a '{MOLAR_MASS}' of {self._factors[MOLAR_MASS]:g}; "
                "allowed are values of one material."
            )


def rest_concentration(values: pybamm.ParameterValues, model, voltage: float) -> float:
    """Lithium [mol.m-3] of a cathode at rest at a voltage [V].

    Where the open-circuit potential does not reach the voltage the cathode is full, or empty.
    """
    probe = values.copy()
    probe.set_initial_state(f"{voltage} V", param=model.param, options=model.options)
    full = values[MAXIMUM]
    share = min(max(probe[INITIAL] / full, LEAST_STOICHIOMETRY), 1 - LEAST_STOICHIOMETRY)
    return share * full


def _is_number_or_input(value):
    return isinstance(value, numbers.Real | pybamm.InputParameter)
