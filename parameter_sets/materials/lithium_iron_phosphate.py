"""LiFePO4: open-circuit potential, diffusion and kinetics of its particles."""

import pybamm

from ssb_models.laws.kinetics import sites
from ssb_models.laws.temperature import arrhenius
from ssb_models.parameters.provenance import assumed, derived, literature

from ..sources import AFSHAR, BPX, DOYLE, KASHKOOLI, PRADA

P = pybamm.Parameter


def ocp(sto):
    """Open-circuit potential [V] against stoichiometry: Afshar's plateau and rise,
    with the steeper fall of the BPX example, because 169 mAh/g are published and
    Afshar's own fall allows 165 between 3.0 and 3.8 V."""
    rise = P("Positive electrode OCP rise [V]") * pybamm.exp(
        -P("Positive electrode OCP rise exponent") * sto
    )
    fall = P("Positive electrode OCP fall [V]") * pybamm.exp(
        -P("Positive electrode OCP fall exponent") * (1 - sto)
    )
    plateau = P("Positive electrode OCP plateau [V]")
    return plateau - P("Positive electrode OCP slope [V]") * sto + rise - fall


def diffusivity(sto, T):
    """Diffusivity [m2.s-1] of lithium, Arrhenius about the reference temperature."""
    energy = P("Positive particle diffusivity activation energy [J.mol-1]")
    D_ref = P("Positive particle diffusivity at reference temperature [m2.s-1]")
    return D_ref * arrhenius(energy, T, P("Reference temperature [K]"))


def exchange_current_density(c_e, c_s_surf, c_s_max, T):
    """Exchange-current density [A.m-2] with a salt that can run out and saturate,

        j0 = j0_ref sqrt(c (c_max - c)) sqrt(c_s (c_s,max - c_s)), normalised

    to half stoichiometry, the initial salt concentration and the reference temperature
    (Doyle, Fuller and Newman, J. Electrochem. Soc. 140, 1993, 1526, for polymers).
    """
    j0_ref = P("Positive electrode reference exchange-current density [A.m-2]")
    energy = P("Positive electrode exchange-current activation energy [J.mol-1]")
    c_0 = P("Initial concentration in electrolyte [mol.m-3]")
    c_max = P("Maximum salt concentration [mol.m-3]")
    room = pybamm.maximum(c_max - c_e, P("Minimum salt concentration [mol.m-3]"))
    # Each power of a base of order one or of a concentration: PyBaMM smooths powers near 0.
    salt = c_e**0.5 / c_0**0.5 * (room / (c_max - c_0)) ** 0.5
    thermal = arrhenius(energy, T, P("Reference temperature [K]"))
    return j0_ref * thermal * salt * sites(c_s_surf, c_s_max)


VALUES = [
    literature("Positive electrode OCP [V]", ocp, f"{AFSHAR}; fall at the end from {BPX}"),
    literature("Positive electrode OCP plateau [V]", 3.4077, AFSHAR),
    literature("Positive electrode OCP slope [V]", 0.020269, AFSHAR),
    literature("Positive electrode OCP rise [V]", 0.5, AFSHAR),
    literature("Positive electrode OCP rise exponent", 150.0, AFSHAR),
    literature("Positive electrode OCP fall [V]", 1.45998465, BPX),
    literature("Positive electrode OCP fall exponent", 110.108622, BPX),
    assumed(
        "Positive electrode OCP entropic change [V.K-1]",
        0.0,
        "isothermal cells; 20 K times 0.1 mV/K is 2 mV on a 400 mV window",
        (-1e-4, 1e-4),
    ),
    derived(
        "Maximum concentration in positive electrode [mol.m-3]",
        22836.0,
        "170 mAh/g times the density of 3.6 g/cm3, over Faraday's constant",
        (21200, 22904),
        printed=(170, "mA.h.g-1"),
    ),
    derived(
        "Positive electrode active material molar mass [kg.mol-1]",
        3600 / 22836,
        "density of 3.6 g/cm3 over the concentration of the full material; LiFePO4 by its "
        "formula weighs 157.76 g/mol",
        (0.1575, 0.158),
        printed=(3.6, "g.cm-3"),
    ),
    literature(
        "Positive particle radius [m]", 5e-8, PRADA, (5e-8, 1.15e-6), printed=(50, "nm")
    ),
    literature("Positive particle diffusivity [m2.s-1]", diffusivity, PRADA),
    literature(
        "Positive particle diffusivity at reference temperature [m2.s-1]",
        5.9e-18,
        f"{PRADA}; belongs to the radius of 50 nm",
        (1.18e-18, 1.25e-15),
    ),
    literature(
        "Positive particle diffusivity activation energy [J.mol-1]",
        80e3,
        BPX,
        (20e3, 80e3),
        printed=(80, "kJ.mol-1"),
    ),
    literature(
        "Positive electrode exchange-current density [A.m-2]",
        exchange_current_density,
        f"form of {DOYLE}; activation energy of {KASHKOOLI}",
    ),
    assumed(
        "Positive electrode reference exchange-current density [A.m-2]",
        3e-3,
        f"0.22 A/m2 of crystals ({KASHKOOLI}), shared out over the surface of the agglomerates "
        "of 3.7 um that a polymer wraps but does not enter; chosen among agglomerates of 1 to "
        "7 um with capacities and impedances in view",
        (1.5e-3, 1.1e-2),
    ),
    literature(
        "Positive electrode exchange-current activation energy [J.mol-1]",
        39.57e3,
        KASHKOOLI,
        printed=(39.57, "kJ.mol-1"),
    ),
    assumed(
        "Positive electrode double-layer capacity [F.m-2]",
        0.2,
        "20 uF/cm2, as in PyBaMM's Xu2019",
        (0.05, 0.5),
    ),
]
