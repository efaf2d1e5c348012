"""PVDF-HFP with LiTFSI: the composite of Kim et al. without its LLZO."""

from ssb_models.parameters.provenance import reported

from ..sources import KIM
from . import llzo_pvdfhfp

VALUES = [
    *llzo_pvdfhfp.SHARED,
    reported(llzo_pvdfhfp.RATIO, 0.0, KIM, (0.0, 2.0)),
    llzo_pvdfhfp.salt_concentration(0.0),
    llzo_pvdfhfp.density(0.0),
    reported("Oxidation onset potential [V]", 3.8, f"{KIM}, 0.1 mV/s"),
]
