"""The cells whose energy Wu et al. 2016 compute from their layers (section 3, Fig. 3, Table 1).

Weights of the solids of a layer, porosities and thicknesses; doi:10.1039/c6ta05439k. They
compute no kinetics: what a discharge of the solid cell needs beyond its layers is assumed here.
"""

import math

from ssb_models.parameters.provenance import assumed, derived, reported

from ..materials.densities import DENSITIES
from ..sources import WU

CAPACITY, VOLTAGE = 200.0, 3.6
"""Of NCA [mA.h.g-1], and of either cell [V]."""
EXCESS = 0.2
"""Of the anode over the cathode."""
LIQUID_CATHODE = {"NCA": 0.95, "carbon": 0.02, "binder": 0.03}
LIQUID_CATHODE_POROSITY = 0.40
GRAPHITE_ANODE = {"graphite": 0.95, "binder": 0.05}
GRAPHITE_ANODE_POROSITY = 0.30
SEPARATOR_POROSITY, SEPARATOR_THICKNESS = 0.50, 25e-6
SOLID_CATHODE = {"NCA": 0.80, "carbon": 0.05, "LLZO": 0.15}
"""With garnet; another electrolyte takes the volume of it."""
SOLID_CATHODE_POROSITY = 0.10
LITHIUM_POROSITY = 0.10
CATHODE_THICKNESS = 60e-6
COLLECTORS = {"usual": (5e-6, 10e-6), "slim": (0.0, 5e-6)}
"""Thickness [m] of copper and of aluminium."""
ELECTROLYTES = ("LLZO", "LATP", "LGPS")
GRAPHITE_CAPACITY, LITHIUM_CAPACITY = 360.0, 3861.0
"""[mA.h.g-1]; not printed, and with them the printed energies are met."""
PRINTED = {"specific_energy": 264.0, "energy_density": 640.0}
"""Of the liquid cell [W.h.kg-1] and [W.h.L-1], which solid cells are held against."""
CONDUCTIVITY = {
    "LLZO, cubic": 3.7e-4,
    "LLZO, doped": 1e-3,
    "LATP": 7e-4,
    "LiPON": 2e-6,
    "LGPS": 1.2e-2,
    "70Li2S-30P2S5": 1.7e-2,
    "Li9.54Si1.74P1.44S11.7Cl0.3": 2.5e-2,
    "Li3ClO": 8.5e-4,
}
"""At room temperature [S.cm-1], of the electrolytes that they name."""


def by_volume(weights):
    """Shares of the volume of the solids, by their weights."""
    volume = {name: weight / DENSITIES[name].value for name, weight in weights.items()}
    whole = math.fsum(volume.values())
    return {name: volume[name] / whole for name in weights}


_SOLIDS = by_volume(SOLID_CATHODE)
_HELD = 1 - SOLID_CATHODE_POROSITY
ACTIVE = _HELD * _SOLIDS["NCA"]
ELECTROLYTE = _HELD * _SOLIDS["LLZO"]
POROSITY = SOLID_CATHODE_POROSITY + ELECTROLYTE
LOADING = CATHODE_THICKNESS * ACTIVE * DENSITIES["NCA"].value
LITHIUM = (1 + EXCESS) * LOADING * CAPACITY / LITHIUM_CAPACITY
LITHIUM_THICKNESS = LITHIUM / DENSITIES["Li"].value / (1 - LITHIUM_POROSITY)
LEFT_OUT = f"{WU} leave kinetics and transport out"

LAYER = [
    assumed(
        "Separator thickness [m]",
        20e-6,
        f"20 um in Fig. 3f of {WU}",
        (5e-6, 1.5e-4),
        printed=(20, "um"),
    ),
    reported("Separator porosity", 1.0, f"{WU}: dense"),
    assumed(
        "Separator Bruggeman coefficient (electrolyte)", 1.5, "of no effect at a porosity of 1"
    ),
]

CATHODE = [
    reported("Positive electrode thickness [m]", CATHODE_THICKNESS, WU, printed=(60, "um")),
    derived(
        "Positive electrode porosity",
        POROSITY,
        f"electrolyte and the porosity of 10 % together, by weights and densities of {WU}",
    ),
    derived(
        "Positive electrode active material volume fraction",
        ACTIVE,
        f"80 wt% of the solids, by weights and densities of {WU}",
    ),
    derived(
        "Positive electrode inactive solid density [kg.m-3]",
        DENSITIES["carbon"].value,
        f"carbon, {WU}",
        printed=(2.2, "g.cm-3"),
    ),
    assumed(
        "Positive electrode Bruggeman coefficient (electrolyte)", 1.5, LEFT_OUT, (1.5, 3.0)
    ),
    assumed("Positive electrode Bruggeman coefficient (electrode)", 1.5, LEFT_OUT, (1.5, 3.0)),
    assumed("Positive electrode conductivity [S.m-1]", 10.0, LEFT_OUT, (0.1, 100.0)),
]

FILLED = [
    derived(
        "Pore fill fraction",
        ELECTROLYTE / POROSITY,
        f"what is not empty of the volume between the other solids, {WU}",
    ),
    assumed("Wetted share of particle surface", 1.0, LEFT_OUT, (0.5, 1.0)),
    assumed("Diffusion path factor of the particles", 1.0, LEFT_OUT, (0.5, 1.0)),
    assumed("Reached share of active material", 1.0, LEFT_OUT, (0.5, 1.0)),
    assumed("Percolation threshold of the electrolyte in the pores", 0.0, LEFT_OUT, (0.0, 0.1)),
]
ARCHITECTURES = {"mixed": FILLED}

CONDITIONS = [
    derived(
        "Negative electrode thickness [m]",
        LITHIUM_THICKNESS,
        f"lithium of 1.2 times the capacity of the cathode with a porosity of 10 %, {WU}",
    ),
    reported("Negative electrode porosity", LITHIUM_POROSITY, WU),
    reported("Negative current collector thickness [m]", COLLECTORS["usual"][0], f"Cu, {WU}"),
    reported("Positive current collector thickness [m]", COLLECTORS["usual"][1], f"Al, {WU}"),
    assumed("Electrode height [m]", 0.01, "1 cm2, so that ohms are Ohm.cm2"),
    assumed("Electrode width [m]", 0.01, "see the height"),
    reported("Theoretical specific capacity [mA.h.g-1]", CAPACITY, WU),
    assumed("Contact resistance [Ohm]", 0.0, LEFT_OUT),
    assumed("Lower voltage cut-off [V]", 2.7, LEFT_OUT, (2.5, 3.0)),
    assumed(
        "Upper voltage cut-off [V]",
        4.3,
        "NCA gives 186 mA.h/g at 3.81 V between the two, 99 % of the energy of 200 at 3.6 V",
        (4.2, 4.4),
    ),
    derived("Open-circuit voltage at 0% SOC [V]", 2.7, "the window"),
    derived("Open-circuit voltage at 100% SOC [V]", 4.3, "the window"),
    assumed(
        "Initial concentration in positive electrode [mol.m-3]",
        15510.0,
        "charged to 4.3 V",
        (15000.0, 48000.0),
    ),
    assumed("Reference temperature [K]", 298.15, f"room temperature of {WU}", (293.15, 303.15)),
    assumed("Number of electrodes connected in parallel to make a cell", 1.0, "one cell"),
    assumed("Number of cells connected in series to make a battery", 1.0, "one cell"),
]
TEMPERATURES = f"{WU}: room temperature"
