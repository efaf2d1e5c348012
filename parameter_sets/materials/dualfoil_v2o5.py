"""V2O5, and lithium beside it, as the code dualfoil 5.1 has them.

Its Faraday constant of 96487 C/mol is not that of the models. Exchange currents and capacity
are therefore written as current and charge, which are then the same.
"""

import pybamm

from ssb_models.laws.kinetics import sites
from ssb_models.parameters.provenance import assumed, derived, reported

from ..sources import DUALFOIL

P = pybamm.Parameter

FARADAY = 96487.0
"""Faraday's constant of dualfoil [C.mol-1]."""
SITES = 18428.5
"""Lithium of the full material in dualfoil [mol.m-3]."""
DENSITY = 3360.0
C_MAX = SITES * FARADAY / pybamm.constants.F.value
REFERENCE_SALT = 1000.0
K_CATHODE, K_LITHIUM = 3e-11, 1.0


def ocp(sto):
    """Open-circuit potential [V] against stoichiometry."""
    step = P("Positive electrode OCP step [V]") * pybamm.tanh(
        P("Positive electrode OCP step offset")
        - P("Positive electrode OCP step steepness") * sto
    )
    fall = P("Positive electrode OCP fall [V]") * pybamm.exp(
        P("Positive electrode OCP fall exponent")
        * (sto - P("Positive electrode OCP fall onset"))
    )
    rise = P("Positive electrode OCP rise [V]") * pybamm.exp(
        P("Positive electrode OCP rise exponent")
        * (P("Positive electrode OCP rise onset") - sto)
    )
    return P("Positive electrode OCP plateau [V]") + step - fall + rise


def exchange_current_density(c_e, c_s_surf, c_s_max, T):
    """Exchange-current density [A.m-2], square roots of salt, lithium and sites."""
    j0_ref = P("Positive electrode reference exchange-current density [A.m-2]")
    return j0_ref * sites(c_s_surf, c_s_max) * _salt(c_e)


def lithium_exchange_current_density(c_e, c_Li, T):
    """Exchange-current density [A.m-2] of lithium, the square root of salt."""
    c_e = pybamm.maximum(c_e, P("Minimum salt concentration [mol.m-3]"))
    return P("Lithium metal reference exchange-current density [A.m-2]") * _salt(c_e)


def _salt(c_e):
    return c_e**0.5 / P("Reference salt concentration [mol.m-3]") ** 0.5


VALUES = [
    reported("Positive electrode OCP [V]", ocp, DUALFOIL),
    reported("Positive electrode OCP plateau [V]", 3.3059, DUALFOIL),
    reported("Positive electrode OCP step [V]", 0.092769, DUALFOIL),
    reported("Positive electrode OCP step offset", 6.6874, DUALFOIL),
    reported("Positive electrode OCP step steepness", 14.362, DUALFOIL),
    reported("Positive electrode OCP fall [V]", 0.034252, DUALFOIL),
    reported("Positive electrode OCP fall exponent", 100.0, DUALFOIL),
    reported("Positive electrode OCP fall onset", 0.96, DUALFOIL),
    reported("Positive electrode OCP rise [V]", 0.00724, DUALFOIL),
    reported("Positive electrode OCP rise exponent", 80.0, DUALFOIL),
    reported("Positive electrode OCP rise onset", 0.01, DUALFOIL),
    reported("Positive electrode OCP entropic change [V.K-1]", 0.0, f"{DUALFOIL}, isothermal"),
    derived(
        "Maximum concentration in positive electrode [mol.m-3]",
        C_MAX,
        f"the charge of {DUALFOIL}, whose Faraday constant is 96487 C/mol",
        printed=(SITES, "mol(F=96487).m-3"),
    ),
    derived(
        "Positive electrode active material molar mass [kg.mol-1]",
        DENSITY / C_MAX,
        f"density over lithium of the full material, {DUALFOIL}",
        printed=(DENSITY, "kg.m-3"),
    ),
    reported("Positive particle radius [m]", 1e-6, DUALFOIL),
    reported("Positive particle diffusivity [m2.s-1]", 1e-13, DUALFOIL),
    reported(
        "Positive electrode exchange-current density [A.m-2]",
        exchange_current_density,
        DUALFOIL,
    ),
    derived(
        "Positive electrode reference exchange-current density [A.m-2]",
        FARADAY * K_CATHODE * REFERENCE_SALT**0.5 * SITES / 2,
        f"96487 k sqrt(c_e c_s (c_max - c_s)) of {DUALFOIL}, at half stoichiometry",
        printed=(K_CATHODE, "m2.5.mol-0.5.s-1"),
    ),
    derived(
        "Reference salt concentration [mol.m-3]",
        REFERENCE_SALT,
        "salt at which the reference exchange currents are given: that at rest",
    ),
    assumed(
        "Positive electrode double-layer capacity [F.m-2]",
        1e-4,
        "next to none, as in discharges without one",
        (1e-6, 20.0),
    ),
]

LITHIUM = [
    reported(
        "Exchange-current density for lithium metal electrode [A.m-2]",
        lithium_exchange_current_density,
        DUALFOIL,
    ),
    derived(
        "Lithium metal reference exchange-current density [A.m-2]",
        FARADAY * K_LITHIUM * REFERENCE_SALT**0.5,
        f"96487 k sqrt(c_e) of {DUALFOIL}: no overpotential",
        printed=(K_LITHIUM, "mol0.5.m-0.5.s-1"),
    ),
    assumed(
        "Negative electrode double-layer capacity [F.m-2]",
        1e-4,
        "next to none, as in discharges without one",
        (1e-6, 1.0),
    ),
]
