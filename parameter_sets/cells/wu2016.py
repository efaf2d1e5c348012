"""The cells whose energy Wu et al. 2016 compute from their layers (section 3, Fig. 3, Table 1).

Weights of the solids of a layer, porosities and thicknesses; doi:10.1039/c6ta05439k.
"""

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
