"""PEO-LiTFSI without filler at EO:Li 10, twice the salt of PAL, whose crystals it shares."""

from ssb_models.parameters.provenance import derived

from ..sources import EDMAN, PESKO
from . import pal

VALUES = [
    *pal.VALUES,
    derived(
        "Initial concentration in electrolyte [mol.m-3]",
        1840.0,
        f"EO:Li 10, density linear between those of {PESKO}",
        printed=(10, "EO:Li"),
    ),
    derived(
        "Electrolyte conductivity at transition [S.m-1]",
        2.11e-2,
        f"7.35e-4 S/cm at 1000 mol/m3 ({EDMAN}) by the shape of the law, with 34.1 kJ/mol",
        printed=(7.35e-4, "S.cm-1"),
    ),
    derived(
        "Electrolyte diffusivity at transition [m2.s-1]",
        1.53e-12,
        f"5.3e-12 m2/s ({EDMAN}) with 34.1 kJ/mol",
        printed=(5.3e-8, "cm2.s-1"),
    ),
    derived(
        "Electrolyte density [kg.m-3]",
        1365.0,
        f"{PESKO}, at Li/EO 0.1; at 90 degC",
        (1330.0, 1450.0),
        printed=(1.365, "g.cm-3"),
    ),
]
