"""1 M LiPF6 in EC:DMC in a porous separator: the liquid reference."""

import pybamm

from ssb_models.laws.polynomials import polynomial
from ssb_models.parameters.provenance import assumed, derived, literature, temperature_range

from ..sources import VALOEN, WU, XU

P = pybamm.Parameter


def diffusivity(c_e, T):
    """Salt diffusivity [m2.s-1], eq. 14 of Valoen and Reimers."""
    molar = c_e / P("Electrolyte molar unit [mol.m-3]")
    glass = (
        P("Electrolyte glass temperature [K]")
        + P("Electrolyte glass temperature rise [K]") * molar
    )
    exponent = (
        P("Electrolyte diffusivity exponent")
        - P("Electrolyte diffusivity exponent temperature [K]") / (T - glass)
        - P("Electrolyte diffusivity exponent fall") * molar
    )
    return P("Electrolyte diffusivity unit [m2.s-1]") * 10**exponent


def conductivity(c_e, T):
    """Conductivity [S.m-1], eq. 17 of Valoen and Reimers."""
    molar = c_e / P("Electrolyte molar unit [mol.m-3]")
    root = sum(
        molar**k * polynomial(f"Electrolyte conductivity coefficient {k}", T, order)
        for k, order in ((0, 2), (1, 2), (2, 1))
    )
    return P("Electrolyte conductivity unit [S.m-1]") * molar * root**2


COEFFICIENTS = {
    0: (-10.5, 0.0740, -6.96e-5),
    1: (0.668, -0.0178, 2.80e-5),
    2: (0.494, -8.86e-4),
}

VALUES = [
    literature("Electrolyte diffusivity [m2.s-1]", diffusivity, f"{VALOEN}, eq. 14"),
    literature("Electrolyte diffusivity exponent", -4.43, f"{VALOEN}, eq. 14"),
    literature("Electrolyte diffusivity exponent temperature [K]", 54.0, f"{VALOEN}, eq. 14"),
    literature("Electrolyte diffusivity exponent fall", 0.22, f"{VALOEN}, eq. 14"),
    literature("Electrolyte glass temperature [K]", 229.0, f"{VALOEN}, eq. 14"),
    literature("Electrolyte glass temperature rise [K]", 5.0, f"{VALOEN}, eq. 14"),
    derived(
        "Electrolyte diffusivity unit [m2.s-1]",
        1e-4,
        f"unit of {VALOEN}",
        printed=(1, "cm2.s-1"),
    ),
    literature("Electrolyte conductivity [S.m-1]", conductivity, f"{VALOEN}, eq. 17"),
    *(
        literature(
            f"Electrolyte conductivity coefficient {k} ({n})", value, f"{VALOEN}, eq. 17"
        )
        for k, row in COEFFICIENTS.items()
        for n, value in enumerate(row)
    ),
    derived(
        "Electrolyte conductivity unit [S.m-1]",
        0.1,
        f"unit of {VALOEN}",
        printed=(1, "mS.cm-1"),
    ),
    derived(
        "Electrolyte molar unit [mol.m-3]", 1000.0, f"unit of {VALOEN}", printed=(1, "mol.L-1")
    ),
    literature("Cation transference number", 0.38, VALOEN, (0.3, 0.4)),
    literature("Thermodynamic factor", 1.0, XU, (1.0, 4.0)),
    assumed(
        "Initial concentration in electrolyte [mol.m-3]",
        1000.0,
        "1 M, the common liquid electrolyte; Chen et al. do not name theirs",
        (800, 1200),
    ),
    assumed(
        "Minimum salt concentration [mol.m-3]",
        1.0,
        "0.1 % of the initial concentration counts as depleted",
        (0.1, 10.0),
    ),
    assumed(
        "Maximum salt concentration [mol.m-3]",
        4000.0,
        f"beyond the 3 M that {VALOEN} measured",
        (3000, 5000),
    ),
    literature("Electrolyte density [kg.m-3]", 1100.0, WU, printed=(1.1, "g.cm-3")),
    assumed("Oxidation onset potential [V]", 4.5, "a carbonate electrolyte", (4.2, 5.0)),
    *temperature_range("literature", -10, 60, VALOEN),
]
