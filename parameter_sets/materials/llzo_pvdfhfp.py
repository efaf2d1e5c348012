"""LLZO in PVDF-HFP with LiTFSI, 1:1 by weight (Kim et al.)."""

from ..provenance import reported
from ..sources import KIM
from . import pvdfhfp

VALUES = [
    *pvdfhfp.COMMON,
    reported(
        "Electrolyte conductivity at data temperature [S.m-1]",
        4.2e-2,
        source=f"{KIM}, 80 degC",
        original_value=4.2e-4,
        original_unit="S.cm-1",
    ),
    reported(
        "Electrolyte conductivity activation energy [eV]",
        0.31,
        source=f"{KIM}, 23 to 80 degC, for (A/T) exp(-E/kT)",
    ),
    reported("Oxidation onset potential [V]", 5.0, source=f"{KIM}, 0.1 mV/s"),
]
