"""The thin-film cells of Kim et al.: layers, electrode and the basis of rates."""

import math

from ssb_models.parameters.provenance import assumed, derived, literature, reported

from ..calibrations import calibrated_between
from ..sources import KIM, XU

AREA_CM2 = math.pi * 1.1**2 / 4  # an electrode of 11 mm
SIDE_M = math.sqrt(AREA_CM2) / 100
ONE_C = {"consistent": 73.15e-6, "printed": 7.315e-6}
"""Current at 1C [A.cm-2]. The printed one would mean a film of 0.30 g/cm3; ten times as
much means 2.96 g/cm3, close to the bulk."""
NOMINAL = {basis: current * AREA_CM2 for basis, current in ONE_C.items()}
"""Nominal cell capacity [A.h] of either basis."""
FIRST_CAPACITY = 247.4  # mA.h.g-1, type I at 0.1C

LAYER = [
    reported(
        "Separator thickness [m]",
        30e-6,
        f"{KIM}: cast at about 60 um, hot-pressed to about 30 um",
        printed=(30, "um"),
    ),
    derived("Separator porosity", 1.0, "the conductivity is that of the composite"),
    assumed(
        "Separator Bruggeman coefficient (electrolyte)", 1.0, "of no effect at a porosity of 1"
    ),
]

CONDITIONS = [
    derived(
        "Electrode height [m]",
        SIDE_M,
        f"{KIM}: 11 mm in diameter, taken as a square of the same area",
        printed=(11, "mm"),
    ),
    derived("Electrode width [m]", SIDE_M, "see the height"),
    derived(
        "Theoretical specific capacity [mA.h.g-1]",
        FIRST_CAPACITY,
        f"what 1C delivers in an hour: capacity of type I at 0.1C, {KIM}",
    ),
    assumed("Contact resistance [Ohm]", 0.0, "not told apart from the lithium film"),
    reported("Lower voltage cut-off [V]", 2.15, KIM),
    reported("Upper voltage cut-off [V]", 3.8, KIM),
    derived("Open-circuit voltage at 0% SOC [V]", 2.15, f"window of {KIM}"),
    derived("Open-circuit voltage at 100% SOC [V]", 3.8, f"window of {KIM}"),
    assumed("Reference temperature [K]", 323.15, f"50 degC, the cells of {KIM}"),
    *calibrated_between(50, 50),
    assumed("Number of electrodes connected in parallel to make a cell", 1.0, "one cell"),
    assumed("Number of cells connected in series to make a battery", 1.0, "one cell"),
    literature("Negative electrode thickness [m]", 25e-6, f"a foil, {XU}"),
]

TEMPERATURES = f"{KIM}: 50 degC; another temperature is a prediction"

FILM = [
    reported("Positive electrode thickness [m]", 1e-6, KIM, printed=(1, "um")),
    derived("Positive electrode active material volume fraction", 1.0, "a dense film"),
]

V2O5_TEST = [
    assumed(
        "Initial concentration in positive electrode [mol.m-3]",
        3255.0,
        "charged: a tenth of the sites filled",
        (300.0, 32000.0),
    ),
]

NCM622_SPECIFIC = 224.0  # mA.h.g-1
UNKNOWN = f"{KIM} do not give the window of the NCM622 film in what is at hand"
NCM622_TEST = [
    assumed(
        "Initial concentration in positive electrode [mol.m-3]",
        9300.0,
        "charged to 4.2 V",
        (9000.0, 49000.0),
    ),
    derived(
        "Theoretical specific capacity [mA.h.g-1]",
        NCM622_SPECIFIC,
        "0.81 Li between 3 and 4.2 V by its potential; the basis of its C-rates, which the "
        "paper does not give",
        (180.0, 230.0),
    ),
    assumed("Lower voltage cut-off [V]", 3.0, UNKNOWN, (2.15, 3.0)),
    assumed("Upper voltage cut-off [V]", 4.2, UNKNOWN, (3.8, 4.4)),
    derived("Open-circuit voltage at 0% SOC [V]", 3.0, "the window"),
    derived("Open-circuit voltage at 100% SOC [V]", 4.2, "the window"),
]
"""What differs with a film of NCM622."""
