"""The thin-film cells of Kim et al.: layers, electrode and the basis of rates."""

import math

from ..provenance import assumed, derived, literature, reported
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
        source=f"{KIM}: cast at about 60 um, hot-pressed to about 30 um",
        original_value=30,
        original_unit="um",
    ),
    derived("Separator porosity", 1.0, source="the conductivity is that of the composite"),
    assumed(
        "Separator Bruggeman coefficient (electrolyte)",
        1.0,
        source="of no effect at a porosity of 1",
    ),
]

CONDITIONS = [
    derived(
        "Electrode height [m]",
        SIDE_M,
        source=f"{KIM}: 11 mm in diameter, taken as a square of the same area",
        original_value=11,
        original_unit="mm",
    ),
    derived("Electrode width [m]", SIDE_M, source="see the height"),
    derived(
        "Nominal cell capacity [A.h]",
        NOMINAL["consistent"],
        source=f"1C of 73.15 uA/cm2, ten times the 7.315 that {KIM} print, on 11 mm; see the "
        "docs",
        original_value=73.15,
        original_unit="uA.cm-2",
    ),
    derived(
        "Current function [A]",
        0.1 * NOMINAL["consistent"],
        source="C/10, if no experiment says otherwise",
    ),
    derived(
        "Theoretical specific capacity [mA.h.g-1]",
        FIRST_CAPACITY,
        source=f"what 1C delivers in an hour: capacity of type I at 0.1C, {KIM}",
    ),
    assumed("Contact resistance [Ohm]", 0.0, source="not told apart from the lithium film"),
    reported("Lower voltage cut-off [V]", 2.15, source=KIM),
    reported("Upper voltage cut-off [V]", 3.8, source=KIM),
    derived("Open-circuit voltage at 0% SOC [V]", 2.15, source=f"window of {KIM}"),
    derived("Open-circuit voltage at 100% SOC [V]", 3.8, source=f"window of {KIM}"),
    assumed("Reference temperature [K]", 323.15, source=f"50 degC, the cells of {KIM}"),
    assumed(
        "Number of electrodes connected in parallel to make a cell", 1.0, source="one cell"
    ),
    assumed("Number of cells connected in series to make a battery", 1.0, source="one cell"),
    literature("Negative electrode thickness [m]", 25e-6, source=f"a foil, {XU}"),
]

TEMPERATURES = f"{KIM}: 50 degC; another temperature is a prediction"

FILM = [
    reported(
        "Positive electrode thickness [m]",
        1e-6,
        source=KIM,
        original_value=1,
        original_unit="um",
    ),
    derived("Positive electrode active material volume fraction", 1.0, source="a dense film"),
]
