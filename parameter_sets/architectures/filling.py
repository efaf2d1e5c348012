"""Pore filling and wetting laws that every solid architecture shares.

The electrolyte reaches a depth d into the pores and stops in a front of finite width:

    f(y) = f_floor + (f_max(T) - f_floor) / (1 + exp((y - d) / width)).

f_max is the share of the pores that the electrolyte fills where it has come, its own.
Creep under capillary and stack pressure adds to the depth that assembly left
(Washburn, Phys. Rev. 17, 1921, 273, for a pore of radius r under a pressure p):

    d^2 = d_0^2 + r^2 p t / (4 viscosity(T)).
"""

import pybamm

from ssb_models.laws.temperature import logistic
from ssb_models.parameters.provenance import assumed, derived

from ..sources import CHEN

P = pybamm.Parameter

WASHBURN = "Washburn, Phys. Rev. 17, 1921, 273"


def penetration_depth(T):
    """Depth [m] that the electrolyte has reached after conditioning at T [K]."""
    viscosity = pybamm.FunctionParameter("Electrolyte viscosity [Pa.s]", {"Temperature [K]": T})
    drive = P("Pore radius [m]") ** 2 * P("Filling pressure [Pa]") / 4
    creep = drive * P("Conditioning time [s]") / viscosity
    return pybamm.sqrt(P("Penetration depth after assembly [m]") ** 2 + creep)


def fill_fraction(y, T):
    """Share of the pore volume that is filled, y [m] behind the junction."""
    floor = P("Pore fill fraction ahead of front")
    behind = pybamm.FunctionParameter("Pore fill fraction behind front", {"Temperature [K]": T})
    ahead = (y - penetration_depth(T)) / P("Penetration front width [m]")
    return floor + (behind - floor) * logistic(-ahead)


def wetted_share(fill):
    """Share of a reached particle's surface that is wetted: a power of the connected
    filling, not less than what keeps the double layer an area."""
    floor = P("Pore fill fraction ahead of front")
    connected = (fill - floor) / (1 - floor)
    share = pybamm.maximum(connected, 0) ** P("Wetting exponent")
    return pybamm.maximum(share, P("Least wetted share"))


def path_factor(w):
    """Factor on the particle diffusivity for the longer path from few contacts."""
    return w ** P("Diffusion path exponent")


VALUES = [
    derived("Pore fill fraction", fill_fraction, f"front after {WASHBURN}"),
    assumed(
        "Pore fill fraction ahead of front",
        0.02,
        "floor: residue that carries no current; c = (eps c)/eps needs one",
        (0.005, 0.05),
    ),
    assumed("Pore radius [m]", 1e-7, "between particles of 50 nm radius", (5e-8, 1e-6)),
    assumed(
        "Filling pressure [Pa]",
        1e6,
        "capillary pressure 2 gamma / r of 0.9 MPa for 45 mN/m, plus the coin cell's spring",
        (1e5, 2e6),
    ),
    assumed(
        "Conditioning time [s]",
        43200.0,
        f"12 h at the test's temperature; not reported by {CHEN}",
        (3600, 1e5),
    ),
    derived(
        "Wetted share of particle surface",
        wetted_share,
        "power of the connected filling; exponent among the closures in the docs",
    ),
    assumed(
        "Wetting exponent",
        2.0,
        "between 1 and 3: compared among the closures in the docs",
        (1.0, 3.0),
    ),
    assumed(
        "Least wetted share",
        1e-6,
        "numerical floor; such a share delivers nothing",
        (1e-8, 1e-4),
    ),
    assumed(
        "Diffusion path factor of the particles",
        path_factor,
        "power of the wetted share; exponent among the closures in the docs",
    ),
    assumed(
        "Diffusion path exponent",
        0.5,
        "one contact patch gives about 0.13 sqrt(w) at the slowest",
        (0.0, 2.0),
    ),
    assumed(
        "Percolation threshold of the electrolyte in the pores",
        0.0,
        "Bruggeman's law: the calibrated exponent carries the tortuosity",
        (0.0, 0.1),
    ),
]
