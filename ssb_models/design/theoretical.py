"""What the active material of a set delivers where nothing is lost.

All of it that electrolyte reaches goes from the stoichiometry at the upper cut-off to that at
the lower one, at its open-circuit potential U:

    C = s (x_low - x_high) F/M,   V = 1/(x_low - x_high) int U dx

with the reached share s (of a film its coverage) and the mass M of a mole of lithium sites.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pybamm

from ..experiments.basis import LEAST_STOICHIOMETRY
from ..models.choose import is_film, options_for
from ..models.options import SolidStateOptions
from ..parameters import SolidStateParameters
from ..parameters.basis import MOLAR_MASS, theoretical_capacity

POINTS = 4001
"""Stoichiometries that the potential is evaluated at, crowded at both ends."""


@dataclass(frozen=True)
class Theoretical:
    """Capacity per gram [mA.h.g-1] and mean voltage [V] without losses."""

    capacity: float
    voltage: float


@lru_cache(maxsize=8)
def _symbols(options):
    return SolidStateParameters(SolidStateOptions(dict(options)))


def theoretical(values: pybamm.ParameterValues) -> Theoretical:
    """Capacity and mean open-circuit voltage between the cut-offs of a set.

    Parameters
    ----------
    values : pybamm.ParameterValues
        Of a cell with a cathode.

    Returns
    -------
    Theoretical
        Capacity per gram of all active material, reached or not.
    """
    options, film = options_for(values), is_film(values)
    if film:  # whose cell has no pores to fill
        options |= {"pore filling": "none"}
    param = _symbols(tuple(options.items()))
    T = values.evaluate(param.T_amb(0, 0, 0))
    sto = _crowded()
    potential = param.p.prim.U(pybamm.Vector(sto), T)
    U = np.minimum.accumulate(values.process_symbol(potential).evaluate().ravel())
    low, high = (values[f"{end} voltage cut-off [V]"] for end in ("Lower", "Upper"))
    charged, discharged = np.interp([-high, -low], -U, sto)
    within = (sto > charged) & (sto < discharged)
    x = np.concatenate([[charged], sto[within], [discharged]])
    mean = np.trapezoid(np.interp(x, sto, U), x) / (discharged - charged)
    if film:
        reached = values["Film coverage"]
    elif options["pore filling"] == "partial":
        reached = values.evaluate(param.reached_share)
    else:
        reached = 1.0
    swing = reached * (discharged - charged)
    return Theoretical(float(swing * theoretical_capacity(values[MOLAR_MASS])), float(mean))


def _crowded():
    """Stoichiometries from next to empty to next to full, closer where potentials are steep."""
    end = np.log(1 / LEAST_STOICHIOMETRY - 1)
    return 1 / (1 + np.exp(np.linspace(end, -end, POINTS)))
