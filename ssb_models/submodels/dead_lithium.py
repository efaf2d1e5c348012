"""Lithium lost on plating: a share of what is plated stays without contact, as a layer that
ions must cross."""

import pybamm

from ..laws.ageing import dead_lithium_rate, dead_lithium_resistance

NAME = "Dead lithium [mol.m-2]"
SCALE = 1e-2
"""What the solver's absolute tolerance is measured against in an amount [mol.m-2]."""


def named(label: str, amount: str) -> str:
    """Name of an amount at a lithium face; that of a half-cell needs no label."""
    return amount if label == "Lithium" else f"{label} {amount[0].lower()}{amount[1:]}"


class DeadLithium(pybamm.BaseSubModel):
    """Amount of dead lithium at the lithium electrode of a half-cell: docs/ageing.md."""

    def get_fundamental_variables(self):
        return {NAME: pybamm.Variable(NAME, scale=SCALE)}

    def set_rhs(self, variables):
        i = variables["Total current density [A.m-2]"]
        self.rhs[variables[NAME]] = dead_lithium_rate(i)

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[NAME]] = pybamm.Scalar(0)


class BehindDeadLithium:
    """Mixin of an interphase: the layer of dead lithium is in series with its film."""

    @property
    def dead(self):
        """Name of the amount [mol.m-2]; each lithium face of a cell has its own."""
        return named(self.label, NAME)

    def resistance(self, variables, T):
        return super().resistance(variables, T) + dead_lithium_resistance(variables[self.dead])
