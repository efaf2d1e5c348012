"""NCM622 film: open-circuit potential of a layered oxide, the rest as for the oxide film."""

import numpy as np
import pybamm

from ssb_models.parameters.provenance import assumed, derived, literature

from ..sources import VERBRUGGE
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


VALUES = [
    *vanadium_oxide.KINETICS,
    literature("Positive electrode OCP [V]", ocp, f"{VERBRUGGE}, Table 1, NMC622"),
    assumed(
        "Maximum concentration in positive electrode [mol.m-3]",
        49000.0,
        "one Li per NCM622, 97.0 g/mol, at 4.75 g/cm3, a dense layered oxide",
        (46000.0, 50000.0),
    ),
    derived(
        "Positive electrode active material molar mass [kg.mol-1]",
        4750 / 49000,
        "density of 4.75 g/cm3 over the concentration of the full material; NCM622 by its "
        "formula weighs 96.9 g/mol",
        (0.0965, 0.0975),
        printed=(4.75, "g.cm-3"),
    ),
    assumed(
        "Positive particle diffusivity [m2.s-1]",
        vanadium_oxide.diffusivity,
        "constant in stoichiometry",
    ),
    assumed(
        "Positive particle diffusivity at reference temperature [m2.s-1]",
        1e-14,
        "layered oxides, 1e-15 to 1e-13 m2/s; no loss in a film of 1 um at 0.5C",
        (1e-15, 1e-13),
    ),
]
