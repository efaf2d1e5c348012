"""a-V2O5-x: an amorphous vanadium oxide film, whose potential slopes without plateaus."""

import pybamm

from ssb_models.laws.kinetics import sites
from ssb_models.laws.temperature import arrhenius
from ssb_models.parameters.provenance import assumed, derived

from ..calibrations import KIM as KIM_FIT
from ..sources import KIM, V2O5_DIFFUSION

P = pybamm.Parameter


FILM_DENSITY = 73.15e-2 / (247.4e-3 * 1e-3)
"""[kg.m-3] of a film of 1 um: the current at 1C [A.m-2] over what it delivers in an hour."""


def ocp(sto):
    """Open-circuit potential [V]: a straight slope, since no function is published."""
    middle = P("Positive electrode OCP middle [V]")
    return middle + P("Positive electrode OCP span [V]") * (1 - 2 * sto) / 2


def diffusivity(sto, T):
    """Diffusivity [m2.s-1] of lithium, Arrhenius about the reference temperature."""
    energy = P("Positive particle diffusivity activation energy [J.mol-1]")
    D_ref = P("Positive particle diffusivity at reference temperature [m2.s-1]")
    return D_ref * arrhenius(energy, T, P("Reference temperature [K]"))


def exchange_current_density(c_e, c_s_surf, c_s_max, T):
    """Exchange-current density [A.m-2], j0_ref at half stoichiometry and the initial salt
    concentration, with the square roots of Doyle, Fuller and Newman."""
    j0_ref = P("Positive electrode reference exchange-current density [A.m-2]")
    energy = P("Positive electrode exchange-current activation energy [J.mol-1]")
    c_0 = P("Initial concentration in electrolyte [mol.m-3]")
    thermal = arrhenius(energy, T, P("Reference temperature [K]"))
    return j0_ref * thermal * (c_e / c_0) ** 0.5 * sites(c_s_surf, c_s_max)


KINETICS = [
    assumed(
        "Positive electrode exchange-current density [A.m-2]",
        exchange_current_density,
        "form of Doyle, Fuller and Newman for an insertion electrode",
    ),
    assumed(
        "Positive electrode reference exchange-current density [A.m-2]",
        10.0,
        "28 Ohm.cm2 at 50 degC: charge transfer is not told apart from the junction",
        (1.0, 100.0),
    ),
    assumed(
        "Positive electrode exchange-current activation energy [J.mol-1]",
        40e3,
        "as for other insertion electrodes; the cells are measured at 50 degC alone",
        (20e3, 60e3),
    ),
    assumed(
        "Positive particle diffusivity activation energy [J.mol-1]",
        40e3,
        "as for other insertion electrodes; the cells are measured at 50 degC alone",
        (20e3, 80e3),
    ),
    assumed("Positive electrode double-layer capacity [F.m-2]", 0.2, "20 uF/cm2", (0.05, 0.5)),
    assumed(
        "Positive electrode OCP entropic change [V.K-1]", 0.0, "isothermal cells", (-1e-4, 1e-4)
    ),
]
"""What no source gives for either film."""

VALUES = [
    *KINETICS,
    assumed(
        "Positive electrode OCP [V]",
        ocp,
        "no function is published; amorphous V2O5 slopes without plateaus over the "
        f"window of {KIM}",
    ),
    derived(
        "Positive electrode OCP middle [V]",
        2.975,
        f"middle of the window 2.15 to 3.8 V of {KIM}",
    ),
    KIM_FIT.value("Positive electrode OCP span [V]"),
    derived(
        "Maximum concentration in positive electrode [mol.m-3]",
        32550.0,
        "2 Li per V2O5 (294.7 mAh/g) at the film's density of 2.96 g/cm3; see the "
        "rate basis in the docs",
        (30000.0, 37000.0),
    ),
    derived(
        "Positive electrode active material molar mass [kg.mol-1]",
        FILM_DENSITY / 32550,
        "the film's density, see the rate basis in the docs, over the concentration of the "
        "full material; half of V2O5 by its formula weighs 90.94 g/mol",
        (0.0905, 0.0912),
        printed=(FILM_DENSITY / 1e3, "g.cm-3"),
    ),
    assumed(
        "Positive particle diffusivity [m2.s-1]",
        diffusivity,
        f"constant in stoichiometry, though not in {V2O5_DIFFUSION}",
    ),
    assumed(
        "Positive particle diffusivity at reference temperature [m2.s-1]",
        1e-13,
        "the capacity at 5C of a film of 1 um needs 1e-14 or more, and bounds it from "
        "below alone; see the docs",
        (1e-14, 1e-12),
    ),
]
