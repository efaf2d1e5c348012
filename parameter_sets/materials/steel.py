"""Stainless steel against the electrolyte: double layer, lithium on it, oxidation."""

from ssb_models.parameters.provenance import assumed, derived

VALUES = [
    assumed(
        "Steel double-layer capacity [F.m-2]",
        0.1,
        "10 uF/cm2, a polished metal in a concentrated electrolyte",
        (0.02, 0.5),
    ),
    assumed(
        "Initial steel potential [V]",
        2.5,
        "a bare electrode against lithium before its first plating; no effect after",
        (1.5, 3.2),
    ),
    derived(
        "Lithium monolayer on steel [mol.m-2]",
        1.91e-5,
        "one atom per area of the (110) face of bcc Li, a0 = 0.351 nm: "
        "sqrt(2)/a0^2 = 1.15e19/m2, over Avogadro's constant",
        (1e-5, 1e-4),
    ),
    assumed(
        "Lithium lost on plating",
        0.01,
        "no Coulombic efficiency of plating is published for these electrolytes",
        (0.0, 0.2),
    ),
    assumed(
        "Oxidation current density at onset [A.m-2]",
        0.1,
        "10 uA/cm2, the size at which a sweep is read as the onset",
        (0.01, 1.0),
    ),
    assumed("Oxidation transfer coefficient", 0.5, "symmetric barrier", (0.2, 0.8)),
]
