"""Contact that does not come back: the breathing of particles tires their interface."""

import pybamm

from ..laws.ageing import contact_fatigue_rate, strain_rate
from .particle_contact import ParticleContact
from .pore_filling import WettedSurface

NAME = "Positive electrode contact share after cycling"
MEAN = f"X-averaged {NAME[0].lower()}{NAME[1:]}"
DOMAINS = {
    "domain": "positive electrode",
    "auxiliary_domains": {"secondary": "current collector"},
}


FLUX = "Positive electrode lithium flux into films [mol.m-2.s-1]"
"""What films take from the surface of particles, where they do."""


def stoichiometry_rate(variables: dict, param) -> pybamm.Symbol:
    """Rate [s-1] at which the mean stoichiometry of particles changes, at each depth."""
    leaving = variables["Positive electrode interfacial current density [A.m-2]"] / param.F
    if FLUX in variables:
        leaving = leaving + variables[FLUX]
    particle = param.p.prim
    return -3 * leaving / (particle.R * particle.c_max)


class _Fatigue:
    """Mixin of a wetted surface: the share that cycling has left multiplies it."""

    @property
    def share(self):
        """State of the share that is left, shape (x_p,)."""
        return pybamm.Variable(NAME, **DOMAINS)

    def get_fundamental_variables(self):
        mean = pybamm.x_average(self.share)
        return {**super().get_fundamental_variables(), NAME: self.share, MEAN: mean}

    def _wetted_share(self):
        return self.share * super()._wetted_share()

    def set_rhs(self, variables):
        strain = strain_rate(stoichiometry_rate(variables, self.param))
        self.rhs[self.share] = contact_fatigue_rate(self.share, strain)

    def set_initial_conditions(self, variables):
        self.initial_conditions[self.share] = pybamm.Scalar(1)


class TiredSurface(_Fatigue, WettedSurface):
    """The wetted surface of particles, less what cycling took: docs/ageing.md."""


class TiredContact(_Fatigue, ParticleContact):
    """The same of particles that also shrink away from a rigid electrolyte."""


def wetted_surface(options: dict) -> type:
    """The submodel of the wetted surface with these options."""
    tires = options["contact fatigue"] != "none"
    if options["particle contact"] != "full":
        return TiredContact if tires else ParticleContact
    return TiredSurface if tires else WettedSurface
