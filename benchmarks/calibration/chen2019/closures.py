"""The closures that compete: what is free, what is fixed, which law replaces which."""

from dataclasses import dataclass, field

import pybamm

from ssb_models.laws.temperature import arrhenius

from . import free

P = pybamm.Parameter


@dataclass(frozen=True)
class Closure:
    """One hypothesis about what limits the cells.

    Attributes
    ----------
    title : str
        What it says, for the table in the docs.
    free : tuple of Free
    fixed : dict
        Parameters that it sets otherwise than the sets do.
    conventional : dict
        The same in conventional cells alone.
    chosen : int
        Fixed numbers that were chosen with capacities or impedances in view.
    """

    title: str
    free: tuple
    fixed: dict = field(default_factory=dict)
    conventional: dict = field(default_factory=dict)
    chosen: int = 1

    @property
    def numbers(self):
        """Free and chosen numbers."""
        return len(self.free) + self.chosen


def lithium_exchange(c_e, c_Li, T):
    """Exchange current of lithium [A.m-2]: a slow reaction in place of a film."""
    energy = P(free.LITHIUM_ENERGY.name)
    return P(free.LITHIUM_EXCHANGE.name) * arrhenius(energy, T, P("Reference temperature [K]"))


NO_ENERGY = tuple(f for f in free.CORE if f is not free.ENERGY)
SLOW_LITHIUM = (free.LITHIUM_EXCHANGE, free.LITHIUM_ENERGY, *free.CORE[2:])
CAST = 9.5e-6

CLOSURES = {
    "linked-infiltration": Closure("A dry pore is an unreached particle", free.CORE),
    "exchange-free": Closure(
        "The same, exchange current of LiFePO4 free", (*free.CORE, free.EXCHANGE), chosen=0
    ),
    "energy-of-polymer": Closure(
        "The same, series resistance with the activation energy of amorphous PAL",
        NO_ENERGY,
        {"Interphase activation energy [J.mol-1]": 34.1e3},
    ),
    "slow-lithium": Closure(
        "The same, a slow reaction at lithium (Tafel) in place of a resistance",
        SLOW_LITHIUM,
        {
            "Exchange-current density for lithium metal electrode [A.m-2]": lithium_exchange,
            "Lithium interphase resistance [Ohm.m2]": lambda T: pybamm.Scalar(1e-4),
            free.LITHIUM_EXCHANGE.name: 0.1,
            free.LITHIUM_ENERGY.name: 5e4,
        },
    ),
    "thin-membrane": Closure(
        "The same, conventional membrane as thin as the cast layer, 9.5 um",
        free.CORE,
        conventional={"Separator thickness [m]": CAST},
    ),
}
CHOSEN = "linked-infiltration"
SAMPLED = "exchange-free"
"""The chosen closure, with its chosen number as one more that is known from a prior alone."""
