"""PAL: PEO + Al2O3 + LiTFSI, semi-crystalline below about 50 degC."""

from ssb_models.parameters.provenance import assumed, derived, reported, temperature_range

from ..calibrations import CHEN as CHEN_FIT
from ..sources import CHEN, PESKO
from . import peo

VALUES = [
    *peo.VALUES,
    reported(
        "Electrolyte transition temperature [K]",
        323.15,
        f"{CHEN}, in-situ XRD; DSC gives about 53 degC",
        (320.15, 326.15),
        printed=(50, "degC"),
    ),
    derived(
        "Electrolyte conductivity at transition [S.m-1]",
        2.22e-2,
        f"{CHEN}: crosses that of PPAL at the transition",
        (1.98e-2, 2.48e-2),
        printed=(2.22e-4, "S.cm-1"),
    ),
    reported(
        "Electrolyte conductivity activation energy below transition [J.mol-1]",
        79.8e3,
        f"{CHEN}, 30 to 50 degC",
        printed=(79.8, "kJ.mol-1"),
    ),
    reported(
        "Electrolyte conductivity activation energy above transition [J.mol-1]",
        34.1e3,
        f"{CHEN}, 50 to 80 degC",
        printed=(34.1, "kJ.mol-1"),
    ),
    assumed(
        "Filled share of pores at reference temperature",
        1.0,
        "amorphous, it leaves no particle dry: 169 of 170 mAh/g at 50 degC",
        (0.9, 1.0),
    ),
    CHEN_FIT.value("Contact exponent of crystallinity"),
    CHEN_FIT.value("Electrolyte viscosity at transition [Pa.s]"),
    assumed(
        "Electrolyte stiffening by crystals",
        1e6,
        peo.EMPTY
        + "large enough that two thirds of crystals, at 30 degC, keep it from creeping",
        (1e2, 1e8),
    ),
    reported(
        "Oxidation onset potential [V]",
        5.08,
        f"{CHEN}, linear sweep of Li | electrolyte | steel",
    ),
    assumed(
        "Electrolyte density [kg.m-3]",
        1310.0,
        f"{PESKO}, with some 10 wt% of Al2O3 (3.95); the share of filler is not reported",
        (1200.0, 1700.0),
    ),
    *temperature_range("reported", 30, 80, CHEN),
]
