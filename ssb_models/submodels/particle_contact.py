"""Contact loss in the cathode: particles that shrink away from a rigid electrolyte."""

from ..laws.contact import particle_contact_share
from .pore_filling import WettedSurface


class ParticleContact(WettedSurface):
    """The wetted share times the share of contact that volume change leaves.

    The product acts on exchange current, double layer and film; the share is
    :func:`ssb_models.laws.contact.particle_contact_share`.
    """

    def get_fundamental_variables(self):
        return {}

    def get_coupled_variables(self, variables):
        mean = variables["R-averaged positive particle concentration [mol.m-3]"]
        particle = self.param.p.prim
        contact = particle_contact_share(mean / particle.c_max, particle.R)
        variables["Positive electrode contact share"] = contact
        wetted = self._wetted_share() * contact
        variables.update(self._get_standard_interface_utilisation_variables(wetted))
        return variables
