"""LLZO particles in PVDF-HFP with LiTFSI (Kim et al.), at any weight ratio.

A composite conducts better than its polymer although the grains of the ceramic hardly take
part: an interphase of the polymer around them conducts. It grows with the filler, and
shrinks again where grains agglomerate, so that there is a best ratio (Nan, Prog. Mater.
Sci. 37, 1993, 1, for a conductive interface layer and its optimum). Here

    kappa = 2 (1 - f)/(2 + f) kappa_m(p),   p = (x exp(1 - x))^n,   x = f/f_best,

with the volume fraction f of the filler, whose grains block (Maxwell), and the matrix of
interphase (share p) and polymer by Bruggeman's effective medium. At f_best all of the matrix
is interphase, so that its conductivity and activation energy are those measured there.
"""

import pybamm

from ssb_models.laws.mixtures import around_blocking_spheres, effective_medium
from ssb_models.laws.temperature import thermally_activated
from ssb_models.parameters.provenance import (
    assumed,
    derived,
    literature,
    reported,
    temperature_range,
)

from ..sources import KIM, SPE_TRANSFERENCE

P = pybamm.Parameter
RATIO = "LLZO to polymer weight ratio"


def filler_fraction():
    """Volume fraction of LLZO in the composite at its weight ratio."""
    return _volume_fraction(P(RATIO))


def _volume_fraction(ratio):
    filler = ratio / P("LLZO density [kg.m-3]")
    salt = P("Salt to polymer weight ratio") / P("Salt density [kg.m-3]")
    return filler / (filler + 1 / P("Polymer density [kg.m-3]") + salt)


def interphase_share(f):
    """Share of the matrix that is interphase, one at the best ratio."""
    x = f / _volume_fraction(P("Best LLZO to polymer weight ratio"))
    return (x * pybamm.exp(1 - x)) ** P("Agglomeration exponent")


def matrix_conductivity(f, T):
    """Conductivity [S.m-1] of polymer and interphase between the grains, at T [K]."""
    T_ref = P("Temperature of electrolyte conductivity data [K]")
    polymer, interphase = (
        P(f"{phase} conductivity at data temperature [S.m-1]")
        * thermally_activated(P(f"{phase} conductivity activation energy [eV]"), T, T_ref)
        for phase in ("Polymer", "Interphase")
    )
    return effective_medium(interphase_share(f), interphase, polymer)


def conductivity(c_e, T):
    """Conductivity [S.m-1] of the composite at T [K]; data are for one salt concentration."""
    f = filler_fraction()
    return around_blocking_spheres(f) * matrix_conductivity(f, T)


def diffusivity(c_e, T):
    """Salt diffusivity [m2.s-1] of an ideal solution of this conductivity and transference
    number, D = 2 R T kappa t+ (1 - t+)/(F^2 c) (Newman and Thomas-Alyea, 2004, ch. 11)."""
    t_plus = P("Cation transference number")
    R, F = pybamm.constants.R, pybamm.constants.F
    c_0 = P("Initial concentration in electrolyte [mol.m-3]")
    return 2 * R * T * conductivity(c_e, T) * t_plus * (1 - t_plus) / (F**2 * c_0)


DENSITY_LLZO, DENSITY_POLYMER, DENSITY_SALT, SALT_RATIO = 5050.0, 1780.0, 2250.0, 0.5
_REST = 1 / DENSITY_POLYMER + SALT_RATIO / DENSITY_SALT
BEST_FRACTION = (1 / DENSITY_LLZO) / (1 / DENSITY_LLZO + _REST)
COMPOSITE_80 = 4.2e-2
INTERPHASE_80 = COMPOSITE_80 * (2 + BEST_FRACTION) / (2 * (1 - BEST_FRACTION))
COMPOSITION = "PVDF-HFP:LiTFSI 2:1 and PVDF-HFP:LLZO 1:1 by weight"

MOLAR_MASS_SALT = 0.28709  # kg.mol-1
SALT_RANGE = (1300, 2400)  # mol.m-3, of all ratios and densities


def salt_concentration(ratio):
    """Salt [mol.m-3] in the composite, by the densities of what it is mixed of."""
    return derived(
        "Initial concentration in electrolyte [mol.m-3]",
        round(SALT_RATIO / MOLAR_MASS_SALT / (_REST + ratio / DENSITY_LLZO)),
        f"{COMPOSITION}; densities of this material",
        SALT_RANGE,
    )


def density(ratio):
    """Density [kg.m-3] of the composite, of what it is mixed of without change of volume."""
    return derived(
        "Electrolyte density [kg.m-3]",
        round((1 + SALT_RATIO + ratio) / (_REST + ratio / DENSITY_LLZO)),
        f"{COMPOSITION}; densities of this material",
    )


SHARED = [
    derived("Electrolyte conductivity [S.m-1]", conductivity, f"law for {KIM}"),
    reported(
        "Polymer conductivity at data temperature [S.m-1]",
        1.1e-2,
        f"{KIM}, PVDF-HFP without LLZO at 80 degC",
        printed=(1.1e-4, "S.cm-1"),
    ),
    reported(
        "Polymer conductivity activation energy [eV]",
        0.49,
        f"{KIM}, 23 to 80 degC, for (A/T) exp(-E/kT)",
    ),
    derived(
        "Interphase conductivity at data temperature [S.m-1]",
        INTERPHASE_80,
        f"{KIM}, 4.2e-4 S/cm at 1:1 and 80 degC, over the blocking of the grains",
        printed=(4.2e-4, "S.cm-1"),
    ),
    reported(
        "Interphase conductivity activation energy [eV]",
        0.31,
        f"{KIM}, composite 1:1, 23 to 80 degC, for (A/T) exp(-E/kT)",
    ),
    reported(
        "Temperature of electrolyte conductivity data [K]", 353.15, KIM, printed=(80, "degC")
    ),
    reported("Best LLZO to polymer weight ratio", 1.0, f"{KIM}, of five ratios"),
    assumed(
        "Agglomeration exponent",
        3.0,
        "1 at least, so that 1:1 conducts best of the five ratios; what the others "
        "conduct stands in a figure without numbers",
        (1.0, 6.0),
    ),
    literature(
        "LLZO density [kg.m-3]",
        DENSITY_LLZO,
        "Wu et al. 2016 (doi:10.1039/c6ta05439k), 5 to 5.1 g/cm3",
        (5000.0, 5100.0),
    ),
    assumed(
        "Polymer density [kg.m-3]",
        DENSITY_POLYMER,
        "handbooks give PVDF 1.77 and PVDF-HFP 1.78 g/cm3",
        (1760.0, 1800.0),
    ),
    assumed(
        "Salt density [kg.m-3]",
        DENSITY_SALT,
        "LiTFSI in solution, 2.0 to 2.5 g/cm3 effective",
        (2000.0, 2500.0),
    ),
    reported("Salt to polymer weight ratio", SALT_RATIO, f"{KIM}: {COMPOSITION}"),
    derived(
        "Electrolyte diffusivity [m2.s-1]",
        diffusivity,
        "not measured: that of an ideal solution",
    ),
    literature("Cation transference number", 0.3, SPE_TRANSFERENCE, (0.2, 0.4)),
    assumed("Thermodynamic factor", 1.0, "ideal solution", (1.0, 4.0)),
    assumed(
        "Minimum salt concentration [mol.m-3]",
        1.0,
        "0.1 % of the initial concentration counts as depleted",
        (0.1, 10.0),
    ),
    derived(
        "Maximum salt concentration [mol.m-3]",
        DENSITY_SALT / MOLAR_MASS_SALT,
        "LiTFSI alone: its density over 287 g/mol",
        (4600, 8700),
    ),
    *temperature_range("reported", 23, 80, KIM),
]
"""What every weight ratio has in common."""

VALUES = [
    *SHARED,
    reported(RATIO, 1.0, KIM, (0.0, 2.0)),
    salt_concentration(1.0),
    density(1.0),
    reported("Oxidation onset potential [V]", 5.0, f"{KIM}, 0.1 mV/s"),
]
