"""Conventional: a membrane that is already solid is pressed onto the cathode."""

from ssb_models.parameters.provenance import assumed

from ..calibrations import CHEN as CHEN_FIT
from . import filling

VALUES = [
    *filling.VALUES,
    assumed(
        "Separator thickness [m]",
        5e-5,
        "the membrane is free-standing and its thickness not reported; what can be handled",
        (1e-5, 1e-4),
    ),
    assumed(
        "Penetration depth after assembly [m]",
        1e-7,
        "next to none: a dry membrane is laid onto the cathode, and its front alone, of finite "
        "width, reaches into the pores",
        (1e-8, 1e-6),
    ),
    CHEN_FIT.value("Penetration front width [m]"),
    assumed(
        "Junction interphase resistance at reference temperature [Ohm.m2]",
        1e-4,
        "1 Ohm.cm2, negligible: what is not touched resists, and no film is needed",
        (1e-5, 3e-2),
    ),
]
