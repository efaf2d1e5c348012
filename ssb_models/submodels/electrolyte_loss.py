"""Particles that lose their electrolyte, and with them the lithium that they hold."""

import pybamm

from ..laws.ageing import electrolyte_loss_rate, strain_rate
from .contact_fatigue import DOMAINS, stoichiometry_rate
from .dead_lithium import SCALE

NAME = "Positive electrode share of particles with electrolyte"
MEAN = f"X-averaged {NAME[0].lower()}{NAME[1:]}"
LOST = "Lithium in particles without electrolyte [mol.m-2]"
PASSED_BY = "Lithium passed by particles without electrolyte [mol.m-2]"


class ElectrolyteLoss(pybamm.active_material.Constant):
    """Active material of which less and less is reached: docs/ageing.md.

    The share r of the particles that still have electrolyte is a state at each depth; those
    that fall out keep the lithium that they hold at that time. Of particles that hold c it is
    -int c dr = c (1 - r) - int (1 - r) dc: the last integral is a state in place of the first,
    because the amounts of a solver then sum up to rounding.
    """

    def get_fundamental_variables(self):
        share = pybamm.Variable(NAME, **DOMAINS)
        variables = super().get_fundamental_variables()
        reached = share * self.phase_param.epsilon_s
        variables.update(self._get_standard_active_material_variables(reached))
        passed_by = pybamm.Variable(PASSED_BY, scale=SCALE)
        mean = pybamm.x_average(share)
        return {**variables, NAME: share, MEAN: mean, PASSED_BY: passed_by}

    def _without(self, variables, quantity):
        """Amount [mol.m-2] of a quantity [mol.m-3] in particles without electrolyte."""
        share = (1 - variables[NAME]) * self.phase_param.epsilon_s
        return pybamm.x_average(share * quantity) * self.domain_param.L

    def get_coupled_variables(self, variables):
        held = variables["R-averaged positive particle concentration [mol.m-3]"]
        variables[LOST] = self._without(variables, held) - variables[PASSED_BY]
        return variables

    def set_rhs(self, variables):
        filling = stoichiometry_rate(variables, self.param)
        rate = electrolyte_loss_rate(variables[NAME], strain_rate(filling))
        self.rhs[variables[NAME]] = rate
        passing = self._without(variables, filling * self.phase_param.c_max)
        self.rhs[variables[PASSED_BY]] = passing

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[NAME]] = pybamm.Scalar(1)
        self.initial_conditions[variables[PASSED_BY]] = pybamm.Scalar(0)
