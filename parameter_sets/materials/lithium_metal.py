"""Lithium metal: kinetics and bulk properties of the negative electrode."""

import pybamm

from ssb_models.parameters.provenance import assumed, literature

from ..sources import XU

P = pybamm.Parameter


def exchange_current_density(c_e, c_Li, T):
    """Exchange-current density [A.m-2] of plating and stripping.

    The salt concentration is bounded below, because a power of a negative number,
    which a solver may try, is not a number.
    """
    c_e = pybamm.maximum(c_e, P("Minimum salt concentration [mol.m-3]"))
    k = P("Lithium metal kinetic constant [m.s-1]") * pybamm.constants.F
    order = P("Lithium metal kinetic order in lithium")
    return k * c_Li**order * c_e ** (1 - order)


VALUES = [
    literature("Negative electrode OCP [V]", 0.0, "definition of the Li/Li+ scale"),
    literature(
        "Negative electrode OCP entropic change [V.K-1]", 0.0, "definition of the Li/Li+ scale"
    ),
    literature("Negative electrode conductivity [S.m-1]", 10776000.0, XU),
    literature(
        "Lithium metal partial molar volume [m3.mol-1]",
        1.3e-05,
        "molar mass 6.94 g/mol over the density of 0.534 g/cm3",
        printed=(13.0, "cm3.mol-1"),
    ),
    literature(
        "Exchange-current density for lithium metal electrode [A.m-2]",
        exchange_current_density,
        f"{XU}; measured in a liquid. In PEO charge transfer is negligible too "
        "(Stolz et al. 2024, doi:10.1007/s10008-023-05792-4)",
    ),
    literature("Lithium metal kinetic constant [m.s-1]", 3.5e-8, XU),
    literature("Lithium metal kinetic order in lithium", 0.7, XU),
    assumed(
        "Negative electrode double-layer capacity [F.m-2]",
        0.2,
        "20 uF/cm2, as in PyBaMM's Xu2019",
        (0.05, 0.5),
    ),
]
