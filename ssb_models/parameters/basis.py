"""Mass of the active material, and what follows from it: capacities per gram and of the cell.

A mole of lithium sites weighs M, so that a cathode of the full concentration c_max holds

    m = M c_max eps_s L A n,   q_max = F/M,   Q = q m,

of n electrodes in parallel, with the specific capacity q that 1C delivers in an hour, at most
q_max.
"""

import numbers
from collections.abc import Callable

import pybamm

MOLAR_MASS = "Positive electrode active material molar mass [kg.mol-1]"
OF_VOLUME = (
    "Positive electrode active material volume fraction",
    "Positive electrode thickness [m]",
    "Electrode height [m]",
    "Electrode width [m]",
    "Number of electrodes connected in parallel to make a cell",
)
OF_MASS = (MOLAR_MASS, "Maximum concentration in positive electrode [mol.m-3]", *OF_VOLUME)
"""What the mass is the product of."""
OF_DENSITY = ("Maximum concentration in positive electrode [mol.m-3]", MOLAR_MASS)
"""What the density of the full active material is the product of."""
SPECIFIC = "Theoretical specific capacity [mA.h.g-1]"
NOMINAL = "Nominal cell capacity [A.h]"
CURRENT = "Current function [A]"
PER_CURRENT = 10
"""Hours of the current that flows where no experiment says otherwise: C/10."""
FARADAY = pybamm.constants.F.evaluate()


def active_mass(value_of: Callable) -> float | pybamm.Symbol:
    """Mass [g] of the active material, reached or not.

    Parameters
    ----------
    value_of : callable
        Gives the value of a parameter of :data:`OF_MASS` by its name; symbols are allowed.
    """
    mass = 1e3  # g.kg-1
    for name in OF_MASS:
        mass = mass * value_of(name)
    return mass


def theoretical_capacity(molar_mass: float) -> float:
    """Capacity [mA.h.g-1] of a material whose lithium sites weigh ``molar_mass`` [kg.mol-1]."""
    return FARADAY / 3600 / molar_mass


def following(values) -> dict[str, float]:
    """Capacity of the cell and its default current, as they follow from mass and basis.

    Parameters
    ----------
    values : mapping
        Numbers by name; empty is returned where one is missing or no number.
    """
    needed = [values[name] if name in values else None for name in (SPECIFIC, *OF_MASS)]
    if not all(isinstance(value, numbers.Real) for value in needed):
        return {}
    nominal = 1e-3 * values[SPECIFIC] * active_mass(values.__getitem__)
    return {NOMINAL: nominal, CURRENT: nominal / PER_CURRENT}
