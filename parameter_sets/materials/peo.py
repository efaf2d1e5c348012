"""What every PEO-LiTFSI electrolyte has in common: PAL and PPAL build on it."""

from functools import partial

import pybamm

from ssb_models.laws.films import activated
from ssb_models.laws.temperature import arrhenius
from ssb_models.parameters.provenance import assumed, derived, literature

from ..calibrations import CHEN as CHEN_FIT
from ..sources import EDMAN, ORADD, PESKO

P = pybamm.Parameter


def amorphous_share(T):
    """Share of the polymer that is amorphous: one law for conductivity, creep and contact.

    Below the transition the conductivity falls more steeply than that of the amorphous
    polymer, because crystals grow at its cost. What its two branches differ by is the share,

        X(T) = min(1, X_t exp(-(E_below - E_above)/R (1/T - 1/T_t))),

    with the share X_t at the transition temperature T_t. It is X_t at every temperature where
    the energies are equal, and nothing jumps.
    """
    below = P("Electrolyte conductivity activation energy below transition [J.mol-1]")
    above = P("Electrolyte conductivity activation energy above transition [J.mol-1]")
    crystallising = arrhenius(below - above, T, P("Electrolyte transition temperature [K]"))
    return pybamm.minimum(1, P("Amorphous share at transition") * crystallising)


def arrhenius_branches(T):
    """Conductivity [S.m-1] at the initial salt concentration: two Arrhenius branches
    that meet at the transition temperature (one where both energies are equal)."""
    T_t = P("Electrolyte transition temperature [K]")
    below = P("Electrolyte conductivity activation energy below transition [J.mol-1]")
    above = P("Electrolyte conductivity activation energy above transition [J.mol-1]")
    energy = below * (T < T_t) + above * (T >= T_t)
    return P("Electrolyte conductivity at transition [S.m-1]") * arrhenius(energy, T, T_t)


def conductivity(c_e, T):
    """Conductivity [S.m-1]: it rises with the carriers and falls as salt stiffens the
    polymer, kappa(T) (c/c0) exp((c0 - c)/c_peak), highest at c_peak."""
    c_0 = P("Initial concentration in electrolyte [mol.m-3]")
    c_peak = P("Electrolyte concentration of highest conductivity [mol.m-3]")
    return arrhenius_branches(T) * (c_e / c_0) * pybamm.exp((c_0 - c_e) / c_peak)


def diffusivity(c_e, T):
    """Salt diffusivity [m2.s-1]: it follows the conductivity with temperature, because
    the same amorphous phase carries both."""
    D_t = P("Electrolyte diffusivity at transition [m2.s-1]")
    kappa_t = P("Electrolyte conductivity at transition [S.m-1]")
    return D_t * arrhenius_branches(T) / kappa_t


def viscosity(T):
    """Viscosity [Pa.s] of the polymer as it creeps into pores: Arrhenius in the amorphous
    state, times the stiffening by whatever share is crystalline."""
    melt = P("Electrolyte viscosity at transition [Pa.s]") * arrhenius(
        -P("Electrolyte viscosity activation energy [J.mol-1]"),
        T,
        P("Electrolyte transition temperature [K]"),
    )
    crystalline = 1 - amorphous_share(T)
    return melt * P("Electrolyte stiffening by crystals") ** crystalline


def filled_share(T):
    """Share of the pores that the electrolyte fills where it has come, and of the particles
    that it reaches when amorphous: a dry pore is an unreached particle.

    The dry share falls as the electrolyte softens, with the activation energy E_dry.
    """
    energy = P("Dry pores activation energy [J.mol-1]")
    warmer = arrhenius(-energy, T, P("Reference temperature [K]"))
    return 1 - (1 - P("Filled share of pores at reference temperature")) * warmer


def reached_share(T):
    """Share of the active material in contact with polymer that conducts: what it fills,
    times a power of the amorphous share, because crystals block particles as a whole."""
    return filled_share(T) * amorphous_share(T) ** P("Contact exponent of crystallinity")


EMPTY = "sources name no value; "

VALUES = [
    derived(
        "Electrolyte conductivity [S.m-1]",
        conductivity,
        f"temperature: this material; concentration: shape after {EDMAN}",
    ),
    derived(
        "Electrolyte concentration of highest conductivity [mol.m-3]",
        1365.0,
        f"maximum of the cubic of {EDMAN}",
    ),
    derived(
        "Electrolyte diffusivity [m2.s-1]",
        diffusivity,
        f"{ORADD} at 50 degC; follows the conductivity",
    ),
    literature(
        "Electrolyte diffusivity at transition [m2.s-1]",
        2.15e-12,
        f"{ORADD}, at 50 degC",
        (9.1e-13, 7.7e-12),
    ),
    literature("Cation transference number", 0.243, f"{EDMAN}, at 1000 mol/m3", (0.0, 0.6)),
    assumed(
        "Thermodynamic factor",
        1.0,
        "not found for PEO-LiTFSI; 1 goes with diffusivities from NMR",
        (1.0, 4.0),
    ),
    derived(
        "Initial concentration in electrolyte [mol.m-3]",
        1038.0,
        f"EO:Li 20 (assumed; not reported) with {PESKO}",
        (1038, 2176),
        printed=(20, "EO:Li"),
    ),
    assumed(
        "Minimum salt concentration [mol.m-3]",
        1.0,
        "0.1 % of the initial concentration counts as depleted",
        (0.1, 10.0),
    ),
    derived(
        "Maximum salt concentration [mol.m-3]",
        7000.0,
        "LiTFSI alone: 2.0 g/cm3 over 287 g/mol; PEO dissolves almost any share",
        (4600, 8700),
        printed=(2.0, "g.cm-3"),
    ),
    assumed(
        "Amorphous share at transition",
        1.0,
        "in-situ XRD of Chen et al. shows no crystals from about 50 degC on; 0.85 if the "
        "53 degC of their DSC end the melting",
        (0.85, 1.0),
    ),
    assumed(
        "Electrolyte viscosity activation energy [J.mol-1]",
        35e3,
        EMPTY + "that of the conductivity above the transition",
        (25e3, 80e3),
    ),
    derived("Electrolyte viscosity [Pa.s]", viscosity, "Arrhenius law, this material"),
    assumed(
        "Dry pores activation energy [J.mol-1]",
        32.5e3,
        EMPTY + "that of PPAL's conductivity; PPAL delivers more at 50 than at 30 degC",
        (0.0, 80e3),
    ),
    derived(
        "Pore fill fraction behind front",
        filled_share,
        "this material: a dry pore is an unreached particle",
    ),
    derived(
        "Reached share of active material",
        reached_share,
        "filled share times a power of the amorphous share",
    ),
    derived(
        "Lithium interphase resistance [Ohm.m2]",
        partial(activated, "Lithium"),
        "Arrhenius law about the reference temperature",
    ),
    CHEN_FIT.value("Lithium interphase resistance at reference temperature [Ohm.m2]"),
    CHEN_FIT.value("Interphase activation energy [J.mol-1]"),
    assumed(
        "Lithium interphase capacitance [F.m-2]",
        0.01,
        "1 uF/cm2, a passivating film; sets a time constant, not a capacity",
        (1e-3, 0.1),
    ),
    derived(
        "Junction interphase resistance [Ohm.m2]",
        partial(activated, "Junction"),
        "Arrhenius law about the reference temperature",
    ),
    assumed(
        "Junction interphase capacitance [F.m-2]",
        0.01,
        "1 uF/cm2, as for the lithium film",
        (1e-3, 0.1),
    ),
    derived(
        "Particle interphase resistance [Ohm.m2]",
        partial(activated, "Particle"),
        "Arrhenius law about the reference temperature",
    ),
    assumed(
        "Particle interphase resistance at reference temperature [Ohm.m2]",
        1e-4,
        "negligible: 1 Ohm.cm2 of particle surface; see the closures in the docs",
        (1e-5, 1.0),
    ),
    assumed(
        "Particle interphase capacitance [F.m-2]",
        0.1,
        "10 uF/cm2, a thin film on oxide",
        (1e-2, 1.0),
    ),
]
