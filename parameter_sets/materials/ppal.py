"""PPAL: PEO + PVDF + Al2O3 + LiTFSI, amorphous from ambient to 80 degC but stiff."""

from ssb_models.parameters.provenance import assumed, derived, reported, temperature_range

from ..calibrations import CHEN as CHEN_FIT
from ..sources import CHEN, CHEN_IN_KIM, PESKO
from . import peo

VALUES = [
    *peo.VALUES,
    assumed(
        "Electrolyte transition temperature [K]",
        323.15,
        "PPAL has none; the temperature at which its conductivity is given",
    ),
    derived(
        "Electrolyte conductivity at transition [S.m-1]",
        2.22e-2,
        f"1e-4 S/cm at 30 degC ({CHEN_IN_KIM}) with 32.5 kJ/mol",
        printed=(1e-4, "S.cm-1"),
    ),
    *(
        reported(
            f"Electrolyte conductivity activation energy {side} transition [J.mol-1]",
            32.5e3,
            f"{CHEN}, 30 to 80 degC, one branch",
            printed=(32.5, "kJ.mol-1"),
        )
        for side in ("below", "above")
    ),
    CHEN_FIT.value("Filled share of pores at reference temperature"),
    assumed(
        "Contact exponent of crystallinity",
        1.0,
        "of no effect: PPAL is amorphous at every temperature",
        (0.5, 2.0),
    ),
    assumed(
        "Electrolyte viscosity at transition [Pa.s]",
        1e9,
        peo.EMPTY + "PVDF keeps it from creeping: conventional PPAL at 30 degC "
        "gives 20 mAh/g though it is amorphous",
        (1e8, 1e12),
    ),
    assumed("Electrolyte stiffening by crystals", 1.0, "no transition", (1.0, 1.0)),
    reported(
        "Oxidation onset potential [V]",
        4.55,
        f"{CHEN}, linear sweep of Li | electrolyte | steel",
    ),
    assumed(
        "Electrolyte density [kg.m-3]",
        1420.0,
        f"{PESKO}, with some 10 wt% of Al2O3 (3.95) and a third of the polymer PVDF (1.77); "
        "no share is reported",
        (1200.0, 1900.0),
    ),
    *temperature_range("reported", 30, 80, CHEN),
]
