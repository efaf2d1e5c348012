"""LiTFSI in PEO at 85 degC after Edman et al. 2000: no number is fitted here.

The polynomials are those of dualfoil_peo without what dualfoil does to them: its factor of
9.527, and reading S/cm as S/m. Transference numbers were measured from 742 to 2982 mol/m3;
below that the polynomials are extrapolated, above it the diffusivity would soon be negative.
"""

from ssb_models.parameters.provenance import assumed, derived, literature

from ..sources import EDMAN, PESKO
from . import dualfoil_peo as fit

VALUES = [
    literature("Electrolyte conductivity [S.m-1]", fit.conductivity, EDMAN),
    literature("Electrolyte diffusivity [m2.s-1]", fit.diffusivity, EDMAN),
    literature("Cation transference number", fit.transference_number, EDMAN),
    derived("Electrolyte transport factor", 1.0, "the fits are those of 85 degC as they stand"),
    *(
        derived(
            f"{fit.CONDUCTIVITY} ({n})",
            100 * value,
            f"{EDMAN}, whose S/cm follow from the magnitude alone",
            printed=(value, "S.cm-1 over powers of mol.m-3"),
        )
        for n, value in enumerate(fit.COEFFICIENTS[fit.CONDUCTIVITY])
    ),
    *(
        literature(f"{name} ({n})", value, EDMAN)
        for name in (fit.DIFFUSIVITY, fit.TRANSFERENCE)
        for n, value in enumerate(fit.COEFFICIENTS[name])
    ),
    assumed(
        "Thermodynamic factor",
        1.0,
        "not found as a function of salt; it acts on the diffusion potential alone",
        (1.0, 4.0),
    ),
    derived(
        "Initial concentration in electrolyte [mol.m-3]",
        1038.0,
        f"EO:Li 20, density of {PESKO}",
        printed=(20, "EO:Li"),
    ),
    assumed(
        "Minimum salt concentration [mol.m-3]",
        0.1,
        "1e-4 of the salt, where the fits are extrapolated",
        (0.01, 1.0),
    ),
    literature(
        "Maximum salt concentration [mol.m-3]", 2982.0, f"{EDMAN}: the highest measured"
    ),
    derived(
        "Electrolyte density [kg.m-3]",
        1210.0,
        f"{PESKO}: 1.21 g/cm3 near EO:Li 20",
        (1100.0, 1400.0),
        printed=(1.21, "g.cm-3"),
    ),
    assumed("Oxidation onset potential [V]", 5.0, "beyond the window", (4.7, 6.0)),
    assumed(
        "Lowest temperature of electrolyte data [K]",
        353.15,
        "measured at 85 degC, and taken as such 5 K to either side",
        (345.0, 358.15),
    ),
    assumed(
        "Highest temperature of electrolyte data [K]",
        363.15,
        "see the lowest",
        (358.15, 370.0),
    ),
]
