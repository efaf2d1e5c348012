"""Compose a single-ion conductor from PPAL and put it into both architectures."""

from types import SimpleNamespace

import ssb_models
from ssb_models.parameter_sets.cells import chen2019
from ssb_models.parameter_sets.materials import ppal
from ssb_models.parameter_sets.provenance import assumed
from ssb_models.parameter_sets.registry import CHEN, SETS, Composition

NEW = [
    assumed("Cation transference number", 1.0, source="anions tethered to the chain"),
    assumed(
        "Electrolyte conductivity at transition [S.m-1]",
        5e-3,
        source="a quarter of PPAL's: fewer carriers move",
        low=1e-3,
        high=1e-2,
    ),
]

replaced = {row.parameter for row in NEW}
kept = [row for row in ppal.VALUES if row.parameter not in replaced]
single_ion = SimpleNamespace(VALUES=[*kept, *NEW])  # a module of the package has the same
SETS["SingleIon_Example"] = Composition(single_ion, chen2019.SOLID_LAYER, **CHEN)

for architecture in ("conventional", "cathode-supported"):
    values = ssb_models.cell("SingleIon_Example", architecture, temperature_degC=50)
    print(architecture)
    print(ssb_models.rate_capability(values, [0.1]).round(2).to_string(index=False))

table = ssb_models.provenance("SingleIon_Example").set_index("parameter")
print(table.loc["Cation transference number", ["value", "kind", "source"]])
