"""The LiFePO4 coin cells of Chen et al. 2019: layers and test conditions."""

from ssb_models.parameters.provenance import assumed, derived, literature, reported

from ..calibrations import CHEN as CHEN_FIT
from ..calibrations import calibrated_between
from ..sources import CHEN, WU, XU

POROSITY = 0.40
SOLID_SHARE_LFP = 0.745  # by volume: 85 wt% LFP (3.6), 15 wt% carbon and binder (1.86)
ACTIVE_FRACTION = round((1 - POROSITY) * SOLID_SHARE_LFP, 3)
THICKNESS = 11.2e-6
THEORETICAL = 170.0  # mA.h.g-1

CATHODE = [
    reported(
        "Positive electrode thickness [m]", THICKNESS, f"{CHEN}, EDS", printed=(11.2, "um")
    ),
    assumed(
        "Positive electrode porosity",
        POROSITY,
        "middle of 30 to 50 %; loading and porosity are not reported",
        (0.3, 0.5),
    ),
    derived(
        "Positive electrode active material volume fraction",
        ACTIVE_FRACTION,
        "85 wt% LFP (3.6 g/cm3) with carbon (1.95) and binder (1.77) in the solid; "
        "1.80 mg/cm2 of LFP",
        (0.34, 0.58),
    ),
    derived(
        "Positive electrode inactive solid density [kg.m-3]",
        1860.0,
        "carbon (1.95 g/cm3) and binder (1.77) in equal parts",
        (1770.0, 2100.0),
        printed=(1.86, "g.cm-3"),
    ),
    CHEN_FIT.value("Positive electrode Bruggeman coefficient (electrolyte)"),
    assumed("Positive electrode Bruggeman coefficient (electrode)", 1.5, "spheres", (1.5, 3.0)),
    assumed(
        "Positive electrode conductivity [S.m-1]",
        10.0,
        "LFP with about 10 wt% carbon; no loss at these currents",
        (0.1, 100.0),
    ),
]

CONDITIONS = [
    assumed(
        "Negative electrode thickness [m]",
        1e-4,
        "a foil in excess; no loss in it",
        (2e-5, 1e-3),
    ),
    assumed(
        "Electrode height [m]", 0.01, "1 cm2, so that ohms are Ohm.cm2; capacities are per gram"
    ),
    assumed("Electrode width [m]", 0.01, "see the height"),
    literature(
        "Theoretical specific capacity [mA.h.g-1]",
        THEORETICAL,
        "one Li in LiFePO4, 157.8 g/mol, rounded; the basis of C-rates",
        (169.0, 170.0),
    ),
    assumed("Contact resistance [Ohm]", 0.0, "not told apart from the lithium film"),
    reported("Lower voltage cut-off [V]", 3.0, CHEN),
    reported("Upper voltage cut-off [V]", 3.8, CHEN),
    derived("Open-circuit voltage at 0% SOC [V]", 3.0, f"window of {CHEN}"),
    derived("Open-circuit voltage at 100% SOC [V]", 3.8, f"window of {CHEN}"),
    assumed(
        "Initial concentration in positive electrode [mol.m-3]",
        114.0,
        "charged to a stoichiometry of 0.005",
        (23.0, 22800.0),
    ),
    assumed(
        "Reference temperature [K]",
        303.15,
        "30 degC: reference of the interphases and of the particles",
    ),
    *calibrated_between(30, 50),
    assumed("Number of electrodes connected in parallel to make a cell", 1.0, "coin cell"),
    assumed("Number of cells connected in series to make a battery", 1.0, "single cell"),
]

SOLID_LAYER = [
    reported(
        "Separator thickness [m]",
        9.5e-6,
        f"{CHEN}, EDS of a cathode-supported cell of PPAL; taken for every cast layer",
        printed=(9.5, "um"),
    ),
    derived(
        "Separator porosity",
        1.0,
        "the conductivity is that of the whole composite, filler included",
    ),
    assumed(
        "Separator Bruggeman coefficient (electrolyte)", 1.0, "of no effect at a porosity of 1"
    ),
]

LIQUID_LAYER = [
    literature(
        "Separator thickness [m]",
        25e-6,
        f"Celgard 2325, {XU}; Chen et al. do not name theirs",
        printed=(25, "um"),
    ),
    literature("Separator porosity", 0.39, f"Celgard 2325, {XU}"),
    literature(
        "Separator solid density [kg.m-3]", 950.0, f"PP, {WU}", printed=(0.95, "g.cm-3")
    ),
    literature("Separator Bruggeman coefficient (electrolyte)", 1.5, XU),
]

TEMPERATURES = f"{CHEN}: 30 and 50 degC; another temperature is a prediction"
