"""What dense electrolytes in which lithium alone moves have in common: LLZO, LATP, LGPS.

Conductivities as Wu et al. 2016 name them, at room temperature; 20 to 60 degC are within what
was measured in the sources of the activation energies. Anions are the lattice: with a
transference number of 1 the salt concentration stays as it is, whatever it is.
"""

import pybamm

from ssb_models.laws.temperature import arrhenius
from ssb_models.parameters.provenance import (
    assumed,
    derived,
    literature,
    reported,
    temperature_range,
)

from ..cells.wu2016 import CONDUCTIVITY
from ..sources import WU
from .densities import DENSITIES

P = pybamm.Parameter
LATTICE = "lithium alone moves; of no effect then"


def conductivity(c_e, T):
    """Conductivity [S.m-1], Arrhenius about the temperature of its data."""
    energy = P("Electrolyte conductivity activation energy [J.mol-1]")
    sigma = P("Electrolyte conductivity at data temperature [S.m-1]")
    return sigma * arrhenius(energy, T, P("Temperature of electrolyte conductivity data [K]"))


def rows(name: str, named: str, energy: float, source: str) -> list:
    """Rows of an electrolyte: its name and that in the paper, activation energy [J.mol-1] with
    its source."""
    return [
        *SHARED,
        reported(
            "Electrolyte conductivity at data temperature [S.m-1]",
            CONDUCTIVITY[named] * PER_M,
            f"{WU}, room temperature",
            printed=(CONDUCTIVITY[named], "S.cm-1"),
        ),
        literature("Electrolyte conductivity activation energy [J.mol-1]", energy, source),
        _of_density(DENSITIES[name]),
        *temperature_range("literature", *MEASURED, source),
    ]


def _of_density(row):
    return reported("Electrolyte density [kg.m-3]", row.value, row.source, printed=row.printed)


MEASURED = 20, 60
"""Temperatures [degC]."""
PER_M = 100
"""A S.cm-1 in S.m-1."""
SHARED = [
    derived("Electrolyte conductivity [S.m-1]", conductivity, f"Arrhenius law for {WU}"),
    assumed(
        "Temperature of electrolyte conductivity data [K]",
        298.15,
        f"room temperature of {WU}",
        (293.15, 303.15),
    ),
    derived("Cation transference number", 1.0, "anions are the lattice"),
    derived("Thermodynamic factor", 1.0, LATTICE),
    assumed("Electrolyte diffusivity [m2.s-1]", 1e-12, LATTICE, (1e-14, 1e-8)),
    assumed("Initial concentration in electrolyte [mol.m-3]", 1e4, LATTICE, (1e3, 1e5)),
    assumed("Minimum salt concentration [mol.m-3]", 1.0, LATTICE, (0.1, 10.0)),
    assumed("Maximum salt concentration [mol.m-3]", 1e5, LATTICE, (2e4, 2e5)),
    assumed("Oxidation onset potential [V]", 5.0, "no value is at hand", (3.0, 6.0)),
]
"""What every one has in common."""
