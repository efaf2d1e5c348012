"""Contact loss in the cathode: particles that shrink away from a rigid electrolyte.

A particle whose volume changes by the share beta over its whole stoichiometry leaves, at
the mean stoichiometry x, the gap

    g = R_p (1 - (1 - beta (x_0 - x))^(1/3))

to an electrolyte that was in contact at x_0. The true contact of rough faces falls
exponentially with their separation (Greenwood and Williamson, Proc. R. Soc. A 295, 1966,
300, for asperities of exponentially distributed height s):

    theta = exp(-max(g, 0) / s).

beta is positive where lithium swells the particle. The volume changes by 6.6 % in LiFePO4, 2 to
6 % in NMC and 3 % in LiCoO2 (Wu et al., doi:10.1039/c6ta05439k), which swells on charge: its
beta is negative. A polymer that follows the particle has
a large s. The share multiplies the wetted share: exchange current, double layer and film.
"""

import pybamm

from ..submodels.pore_filling import WettedSurface

P = pybamm.Parameter


def contact_share(stoichiometry, radius):
    """Share of the contact that is left at the mean ``stoichiometry`` of particles of
    ``radius`` [m]."""
    change = P("Positive particle volume change")
    lost = P("Stoichiometry at contact formation") - stoichiometry
    gap = radius * (1 - (1 - change * lost) ** (1 / 3))
    return pybamm.exp(-pybamm.maximum(gap, 0) / P("Contact roughness of the particles [m]"))


class ParticleContact(WettedSurface):
    """The wetted share times the share of contact that volume change leaves."""

    def get_fundamental_variables(self):
        return {}

    def get_coupled_variables(self, variables):
        mean = variables["R-averaged positive particle concentration [mol.m-3]"]
        particle = self.param.p.prim
        contact = contact_share(mean / particle.c_max, particle.R)
        variables["Positive electrode contact share"] = contact
        wetted = self._wetted_share() * contact
        variables.update(self._get_standard_interface_utilisation_variables(wetted))
        return variables
