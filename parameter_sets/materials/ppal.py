"""PPAL: PEO + PVDF + Al2O3 + LiTFSI, amorphous from ambient to 80 degC but stiff."""

from ..provenance import assumed, calibrated, derived, reported, temperature_range
from ..sources import CHEN, CHEN_IN_KIM
from . import peo

ENERGY = dict(
    source=f"{CHEN}, 30 to 80 degC, one branch",
    original_value=32.5,
    original_unit="kJ.mol-1",
)

VALUES = [
    *peo.VALUES,
    assumed(
        "Electrolyte transition temperature [K]",
        323.15,
        source="PPAL has none; the temperature at which its conductivity is given",
    ),
    derived(
        "Electrolyte conductivity at transition [S.m-1]",
        2.22e-2,
        source=f"1e-4 S/cm at 30 degC ({CHEN_IN_KIM}) with 32.5 kJ/mol",
        original_value=1e-4,
        original_unit="S.cm-1",
    ),
    reported(
        "Electrolyte conductivity activation energy below transition [J.mol-1]",
        32.5e3,
        **ENERGY,
    ),
    reported(
        "Electrolyte conductivity activation energy above transition [J.mol-1]",
        32.5e3,
        **ENERGY,
    ),
    calibrated("Reached share of active material below transition", "PPAL reached share"),
    calibrated("Reached share of active material above transition", "PPAL reached share"),
    assumed(
        "Electrolyte viscosity at transition [Pa.s]",
        1e9,
        source=peo.EMPTY + "PVDF keeps it from creeping: conventional PPAL at 30 degC "
        "gives 20 mAh/g though it is amorphous",
        low=1e8,
        high=1e12,
    ),
    assumed(
        "Electrolyte stiffening below transition",
        1.0,
        source="no transition",
        low=1.0,
        high=1.0,
    ),
    reported(
        "Oxidation onset potential [V]",
        4.55,
        source=f"{CHEN}, linear sweep of Li | electrolyte | steel",
    ),
    *temperature_range("reported", 30, 80, CHEN),
]
