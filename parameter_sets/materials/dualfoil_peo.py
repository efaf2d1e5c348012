"""LiTFSI in PEO at 85 degC as the code dualfoil 5.1 has it.

Not PEO of the literature: the polynomials are fits to Edman's measurements, multiplied by the
9.527 of dualfoil, and the conductivity is taken in S/m though the magnitude of the fit is that
of S/cm. It stands here so that two codes can be compared.
"""

import pybamm

from ssb_models.laws.polynomials import polynomial
from ssb_models.parameters.provenance import assumed, reported, temperature_range

from ..sources import DUALFOIL, PESKO

P = pybamm.Parameter
CONDUCTIVITY = "Electrolyte conductivity coefficient of salt"
DIFFUSIVITY = "Electrolyte diffusivity coefficient of salt"
TRANSFERENCE = "Cation transference number coefficient of salt"


def conductivity(c_e, T):
    """Conductivity [S.m-1]; no temperature dependence."""
    return P("Electrolyte transport factor") * polynomial(CONDUCTIVITY, c_e, 3)


def diffusivity(c_e, T):
    """Salt diffusivity [m2.s-1]; no temperature dependence."""
    return P("Electrolyte transport factor") * polynomial(DIFFUSIVITY, c_e, 2)


def transference_number(c_e, T):
    """Cation transference number; negative below 228 mol/m3."""
    return polynomial(TRANSFERENCE, c_e, 2)


COEFFICIENTS = {
    CONDUCTIVITY: (4.25e-5, 1.2e-6, -5.73e-10, 6.53e-14),
    DIFFUSIVITY: (5.5e-12, 4.92e-16, -6.73e-19),
    TRANSFERENCE: (-0.0834, 3.77e-4, -5.05e-8),
}

VALUES = [
    reported("Electrolyte conductivity [S.m-1]", conductivity, DUALFOIL),
    reported("Electrolyte diffusivity [m2.s-1]", diffusivity, DUALFOIL),
    reported("Electrolyte transport factor", 9.527, DUALFOIL),
    reported("Cation transference number", transference_number, DUALFOIL),
    *(
        reported(f"{name} ({n})", value, DUALFOIL)
        for name, row in COEFFICIENTS.items()
        for n, value in enumerate(row)
    ),
    reported("Thermodynamic factor", 1.0, DUALFOIL),
    reported("Initial concentration in electrolyte [mol.m-3]", 1000.0, DUALFOIL),
    assumed(
        "Minimum salt concentration [mol.m-3]",
        0.1,
        "neither code is a reference below 1 mol/m3",
        (0.01, 1.0),
    ),
    assumed("Maximum salt concentration [mol.m-3]", 7000.0, "never reached", (4000.0, 8700.0)),
    assumed(
        "Electrolyte density [kg.m-3]",
        1200.0,
        f"{PESKO}; dualfoil needs none",
        (1100.0, 1400.0),
    ),
    assumed("Oxidation onset potential [V]", 5.0, "beyond the window", (4.7, 6.0)),
    *temperature_range("reported", 80, 90, f"{DUALFOIL}, where no law depends on temperature"),
]
