"""NCM622 film: open-circuit potential of a layered oxide, the rest as for the oxide film."""

import numpy as np
import pybamm

from ..cells.kim2022 import AREA_CM2
from ..provenance import assumed, derived, literature
from ..sources import KIM, VERBRUGGE
from . import vanadium_oxide

SITES = {  # potential [V], occupancy and ideality of each site at 25 degC, Table 1
    3.62274: (0.13442, 0.96710),
    3.72645: (0.32460, 1.39712),
    3.90575: (0.21118, 3.50500),
    4.22955: (0.32980, 5.52757),
}
POTENTIALS = np.linspace(2.0, 4.8, 281)
THERMAL = 8.314462618 * 298.15 / 96485.33212  # V
STOICHIOMETRY = sum(
    share / (1 + np.exp((POTENTIALS - potential) / (ideality * THERMAL)))
    for potential, (share, ideality) in SITES.items()
)


def ocp(sto):
    """Open-circuit potential [V], from the sites of Verbrugge et al."""
    order = np.argsort(STOICHIOMETRY)
    return pybamm.Interpolant(STOICHIOMETRY[order], POTENTIALS[order], sto, "NCM622 OCP")


UNKNOWN = f"{KIM} do not give the window of the NCM622 film in what is at hand"

SPECIFIC = 224.0  # mA.h.g-1
NOMINAL = SPECIFIC * 1e-3 * 4.75 * 1e-4 * AREA_CM2  # of 1 um and 4.75 g/cm3

REPLACED = [
    literature("Positive electrode OCP [V]", ocp, source=f"{VERBRUGGE}, Table 1, NMC622"),
    assumed(
        "Maximum concentration in positive electrode [mol.m-3]",
        49000.0,
        source="one Li per NCM622, 97.0 g/mol, at 4.75 g/cm3, a dense layered oxide",
        low=46000.0,
        high=50000.0,
    ),
    assumed(
        "Initial concentration in positive electrode [mol.m-3]",
        9300.0,
        source="charged to 4.2 V",
        low=9000.0,
        high=49000.0,
    ),
    assumed(
        "Positive particle diffusivity at reference temperature [m2.s-1]",
        1e-14,
        source="layered oxides, 1e-15 to 1e-13 m2/s; no loss in a film of 1 um at 0.5C",
        low=1e-15,
        high=1e-13,
    ),
    derived(
        "Theoretical specific capacity [mA.h.g-1]",
        SPECIFIC,
        source="0.81 Li between 3 and 4.2 V by the potential above; the basis of its C-rates, "
        "which the paper does not give",
        low=180.0,
        high=230.0,
    ),
    derived(
        "Nominal cell capacity [A.h]",
        NOMINAL,
        source="224 mAh/g of a film of 1 um and 4.75 g/cm3 on an electrode of 11 mm",
    ),
    derived("Current function [A]", 0.1 * NOMINAL, source="C/10"),
    assumed(
        "Positive particle diffusivity [m2.s-1]",
        vanadium_oxide.diffusivity,
        source="constant in stoichiometry",
    ),
    assumed("Lower voltage cut-off [V]", 3.0, source=UNKNOWN, low=2.15, high=3.0),
    assumed("Upper voltage cut-off [V]", 4.2, source=UNKNOWN, low=3.8, high=4.4),
    derived("Open-circuit voltage at 0% SOC [V]", 3.0, source="the window"),
    derived("Open-circuit voltage at 100% SOC [V]", 4.2, source="the window"),
]
_REPLACED = {row.parameter for row in REPLACED}
_UNUSED = {"Positive electrode OCP middle [V]", "Positive electrode OCP span [V]"}
VALUES = [
    row for row in vanadium_oxide.VALUES if row.parameter not in _REPLACED | _UNUSED
] + REPLACED
