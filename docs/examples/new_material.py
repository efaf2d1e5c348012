"""Compose a single-ion conductor from PPAL and put it into both architectures."""

from types import SimpleNamespace

import ssb_models
from ssb_models.parameter_sets.materials import ppal
from ssb_models.parameter_sets.registry import SETS, SOLID, Composition
from ssb_models.parameters.provenance import assumed

NEW = [
    assumed("Cation transference number", 1.0, "anions tethered to the chain"),
    assumed(
        "Electrolyte conductivity at transition [S.m-1]",
        5e-3,
        "a quarter of PPAL's: fewer carriers move",
        (1e-3, 1e-2),
    ),
]

single_ion = SimpleNamespace(VALUES=[*ppal.VALUES, *NEW])  # or a module that has them
title = "PPAL with tethered anions between Li and LiFePO4"
SETS["SingleIon_Example"] = Composition(title, single_ion, **SOLID)

capacity = {}  # at 0.1C [mA.h.g-1]
for architecture in ("conventional", "cathode-supported"):
    values = ssb_models.cell("SingleIon_Example", architecture, temperature_degC=50)
    rates = ssb_models.rate_capability(values, [0.1])
    capacity[architecture] = rates["discharge_capacity [mA.h.g-1]"][0]
    print(f"{architecture:18} {capacity[architecture]:.1f} mAh/g")

table = ssb_models.provenance("SingleIon_Example").set_index("parameter")
print(table.loc["Cation transference number", ["value", "kind", "source"]])
