"""LiNi0.8Co0.15Al0.05O2: open-circuit potential, diffusion and kinetics of its particles."""

import numpy as np
import pybamm

from ssb_models.parameters.provenance import assumed, derived, literature

from ..sources import KIM2011, WU
from . import vanadium_oxide

POLYNOMIAL = [1.638, -2.222, 15.056, -23.488, 81.246, -344.566, 621.3475, -554.774, 264.427,
              -66.3691, 11.8058]  # fmt: skip
FALL, STEEPNESS, POWER = 0.61386, 5.8201, 136.4
LEAST, MOST = 0.0, 6.0  # V; beyond the window, where the polynomial runs away
STOICHIOMETRY = np.linspace(0, 1, 801)
POTENTIALS = np.clip(
    np.polyval(POLYNOMIAL, STOICHIOMETRY) - FALL * np.exp(STEEPNESS * STOICHIOMETRY**POWER),
    LEAST,
    MOST,
)


def ocp(sto):
    """Open-circuit potential [V], the fit of Kim et al. as a table."""
    return pybamm.Interpolant(STOICHIOMETRY, POTENTIALS, sto, "NCA OCP")


DENSITY, MOLAR_MASS = 4700.0, 0.0961

VALUES = [
    literature("Positive electrode OCP [V]", ocp, f"{KIM2011}, as in PyBaMM's NCA_Kim2011"),
    assumed(
        "Positive electrode OCP entropic change [V.K-1]", 0.0, "isothermal cells", (-1e-4, 1e-4)
    ),
    derived(
        "Maximum concentration in positive electrode [mol.m-3]",
        DENSITY / MOLAR_MASS,
        f"density of {WU} over the molar mass",
        (47000.0, 50000.0),
    ),
    derived(
        "Positive electrode active material molar mass [kg.mol-1]",
        MOLAR_MASS,
        "its formula",
        printed=(96.1, "g.mol-1"),
    ),
    literature("Positive particle radius [m]", 1.633e-6, KIM2011),
    literature("Positive particle diffusivity [m2.s-1]", vanadium_oxide.diffusivity, KIM2011),
    literature(
        "Positive particle diffusivity at reference temperature [m2.s-1]", 3e-15, KIM2011
    ),
    literature("Positive particle diffusivity activation energy [J.mol-1]", 20e3, KIM2011),
    literature(
        "Positive electrode exchange-current density [A.m-2]",
        vanadium_oxide.exchange_current_density,
        KIM2011,
    ),
    derived(
        "Positive electrode reference exchange-current density [A.m-2]",
        4 / (2 * (0.41 * 0.59) ** 0.5),
        f"4 A/m2 at a stoichiometry of 0.41, {KIM2011}",
        printed=(4, "A.m-2 at 0.41"),
    ),
    literature(
        "Positive electrode exchange-current activation energy [J.mol-1]", 30e3, KIM2011
    ),
    literature("Positive electrode double-layer capacity [F.m-2]", 0.2, KIM2011),
]
