"""PAL: PEO + Al2O3 + LiTFSI, semi-crystalline below about 50 degC."""

from ..provenance import assumed, calibrated, derived, reported, temperature_range
from ..sources import CHEN
from . import peo

VALUES = [
    *peo.VALUES,
    reported(
        "Electrolyte transition temperature [K]",
        323.15,
        source=f"{CHEN}, in-situ XRD; DSC gives about 53 degC",
        original_value=50,
        original_unit="degC",
        low=320.15,
        high=326.15,
    ),
    derived(
        "Electrolyte conductivity at transition [S.m-1]",
        2.22e-2,
        source=f"{CHEN}: crosses that of PPAL at the transition",
        original_value=2.22e-4,
        original_unit="S.cm-1",
        low=1.98e-2,
        high=2.48e-2,
    ),
    reported(
        "Electrolyte conductivity activation energy below transition [J.mol-1]",
        79.8e3,
        source=f"{CHEN}, 30 to 50 degC",
        original_value=79.8,
        original_unit="kJ.mol-1",
    ),
    reported(
        "Electrolyte conductivity activation energy above transition [J.mol-1]",
        34.1e3,
        source=f"{CHEN}, 50 to 80 degC",
        original_value=34.1,
        original_unit="kJ.mol-1",
    ),
    calibrated("Reached share of active material below transition", "PAL reached share"),
    assumed(
        "Reached share of active material above transition",
        1.0,
        source="molten PEO wets every particle",
        low=0.9,
        high=1.0,
    ),
    calibrated("Electrolyte viscosity at transition [Pa.s]", "PAL viscosity"),
    assumed(
        "Electrolyte stiffening below transition",
        1e4,
        source=peo.EMPTY + "large enough that the crystalline polymer does not creep",
        low=1e2,
        high=1e8,
    ),
    reported(
        "Oxidation onset potential [V]",
        5.08,
        source=f"{CHEN}, linear sweep of Li | electrolyte | steel",
    ),
    *temperature_range("reported", 30, 80, CHEN),
]
