"""Densities of what a layer is mixed of, by the name of the material.

Electrolytes of the parameter sets have theirs in the sets, as ``Electrolyte density``.
"""

from ssb_models.parameters.provenance import Value, literature

from ..sources import WU
from .collectors import HANDBOOK

KG_M3 = 1e3
"""A gram per cm3."""


def _density(material, g_cm3, source):
    return literature(
        f"{material} density [kg.m-3]",
        KG_M3 * g_cm3,
        source,
        printed=(g_cm3, "g.cm-3"),
    )


DENSITIES: dict[str, Value] = {
    material: _density(material, g_cm3, source)
    for material, g_cm3, source in (
        ("NCA", 4.7, WU),
        ("graphite", 2.2, WU),
        ("Li", 0.54, WU),
        ("carbon", 2.2, WU),
        ("binder", 1.8, WU),
        ("PP", 0.95, WU),
        ("liquid", 1.1, WU),
        ("LLZO", 5.0, WU),
        ("LATP", 3.0, WU),
        ("LGPS", 2.0, WU),
        ("Al", 2.70, f"{HANDBOOK}; with it {WU} add up"),
        ("Cu", 8.96, f"{HANDBOOK}; with it {WU} add up"),
    )
}
"""Rows with provenance; values in kg.m-3."""
