"""The composite layer of Kim et al. between lithium or steel."""

from ..provenance import assumed, derived, literature, reported
from ..sources import KIM, XU

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
    assumed("Electrode height [m]", 0.01, source="1 cm2, so that ohms are Ohm.cm2"),
    assumed("Electrode width [m]", 0.01, source="see the height"),
    assumed(
        "Nominal cell capacity [A.h]",
        1e-3,
        source="1 mAh/cm2: a layer between metals has no capacity, only a unit of rate",
        low=1e-6,
        high=1.0,
    ),
    assumed("Current function [A]", 1e-4, source="0.1 mA/cm2, if no experiment says otherwise"),
    assumed("Contact resistance [Ohm]", 0.0, source="not told apart from the lithium film"),
    assumed("Reference temperature [K]", 323.15, source=f"50 degC, the cells of {KIM}"),
    assumed(
        "Number of electrodes connected in parallel to make a cell", 1.0, source="one layer"
    ),
    assumed("Number of cells connected in series to make a battery", 1.0, source="one cell"),
    literature("Negative electrode thickness [m]", 25e-6, source=f"a foil, {XU}"),
]
