"""The LiFePO4 coin cells of Chen et al. 2019: layers and test conditions."""

from ..provenance import assumed, calibrated, derived, literature, reported
from ..sources import CHEN, XU

POROSITY = 0.40
SOLID_SHARE_LFP = 0.745  # by volume: 85 wt% LFP (3.6), 15 wt% carbon and binder (1.86)
ACTIVE_FRACTION = round((1 - POROSITY) * SOLID_SHARE_LFP, 3)
THICKNESS = 11.2e-6
AREA = 1e-4
ACTIVE_MASS_G = ACTIVE_FRACTION * 3600e3 * THICKNESS * AREA  # LiFePO4 of 3.6 g/cm3
THEORETICAL = 170.0  # mA.h.g-1

CATHODE = [
    reported(
        "Positive electrode thickness [m]",
        THICKNESS,
        source=f"{CHEN}, EDS",
        original_value=11.2,
        original_unit="um",
    ),
    assumed(
        "Positive electrode porosity",
        POROSITY,
        source="middle of 30 to 50 %; loading and porosity are not reported",
        low=0.3,
        high=0.5,
    ),
    derived(
        "Positive electrode active material volume fraction",
        ACTIVE_FRACTION,
        source="85 wt% LFP (3.6 g/cm3) with carbon (1.95) and binder (1.77) in the solid; "
        "1.80 mg/cm2 of LFP",
        low=0.34,
        high=0.58,
    ),
    calibrated("Positive electrode Bruggeman coefficient (electrolyte)"),
    assumed(
        "Positive electrode Bruggeman coefficient (electrode)",
        1.5,
        source="spheres",
        low=1.5,
        high=3.0,
    ),
    assumed(
        "Positive electrode conductivity [S.m-1]",
        10.0,
        source="LFP with about 10 wt% carbon; no loss at these currents",
        low=0.1,
        high=100.0,
    ),
]

CONDITIONS = [
    assumed(
        "Negative electrode thickness [m]",
        1e-4,
        source="a foil in excess; no loss in it",
        low=2e-5,
        high=1e-3,
    ),
    assumed(
        "Electrode height [m]",
        0.01,
        source="1 cm2, so that ohms are Ohm.cm2; capacities are per gram",
    ),
    assumed("Electrode width [m]", 0.01, source="see the height"),
    derived(
        "Nominal cell capacity [A.h]",
        THEORETICAL * 1e-3 * ACTIVE_MASS_G,
        source="170 mAh/g times the active mass",
        original_value=THEORETICAL,
        original_unit="mA.h.g-1",
    ),
    literature(
        "Theoretical specific capacity [mA.h.g-1]",
        THEORETICAL,
        source="one Li in LiFePO4, 157.8 g/mol, rounded; the basis of C-rates",
        low=169.0,
        high=170.0,
    ),
    derived(
        "Current function [A]",
        0.1 * THEORETICAL * 1e-3 * ACTIVE_MASS_G,
        source="C/10, if no experiment says otherwise",
    ),
    assumed("Contact resistance [Ohm]", 0.0, source="not told apart from the lithium film"),
    reported("Lower voltage cut-off [V]", 3.0, source=CHEN),
    reported("Upper voltage cut-off [V]", 3.8, source=CHEN),
    derived("Open-circuit voltage at 0% SOC [V]", 3.0, source=f"window of {CHEN}"),
    derived("Open-circuit voltage at 100% SOC [V]", 3.8, source=f"window of {CHEN}"),
    assumed(
        "Initial concentration in positive electrode [mol.m-3]",
        114.0,
        source="charged to a stoichiometry of 0.005",
        low=23.0,
        high=22800.0,
    ),
    assumed(
        "Reference temperature [K]",
        303.15,
        source="30 degC: reference of the interphases and of the particles",
    ),
    assumed(
        "Number of electrodes connected in parallel to make a cell",
        1.0,
        source="coin cell",
    ),
    assumed("Number of cells connected in series to make a battery", 1.0, source="single cell"),
]

SOLID_LAYER = [
    reported(
        "Separator thickness [m]",
        9.5e-6,
        source=f"{CHEN}, EDS",
        original_value=9.5,
        original_unit="um",
    ),
    derived(
        "Separator porosity",
        1.0,
        source="the conductivity is that of the whole composite, filler included",
    ),
    assumed(
        "Separator Bruggeman coefficient (electrolyte)",
        1.0,
        source="of no effect at a porosity of 1",
    ),
]

LIQUID_LAYER = [
    literature(
        "Separator thickness [m]",
        25e-6,
        source=f"Celgard 2325, {XU}; Chen et al. do not name theirs",
        original_value=25,
        original_unit="um",
    ),
    literature("Separator porosity", 0.39, source=f"Celgard 2325, {XU}"),
    literature("Separator Bruggeman coefficient (electrolyte)", 1.5, source=XU),
]


TEMPERATURES = f"{CHEN}: 30 and 50 degC; another temperature is a prediction"


def temperature(T_K, source=TEMPERATURES):
    """Ambient and initial temperature [K] of a test."""
    return [
        reported(name, T_K, source=source)
        for name in ("Ambient temperature [K]", "Initial temperature [K]")
    ]
