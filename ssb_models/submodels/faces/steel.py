"""Stainless steel as one face of an electrolyte layer: blocking, or a host for lithium."""

import pybamm

from .base import Face

P = pybamm.Parameter
MONOLAYER = "Lithium monolayer on steel [mol.m-2]"
MOST_ANODIC = 25  # times 2 R T/F


class BlockingFace(Face):
    """A double layer of cations and nothing else: docs/theory/layer_cells.md, Blocking face."""

    def __init__(self, param, side, label, options=None):
        super().__init__(param, side, label, options)
        self.potential = self.named("potential difference [V]")
        self.faradaic = self.named("faradaic current density [A.m-2]")

    def get_fundamental_variables(self):
        return {self.potential: pybamm.Variable(self.potential)}

    def reactions(self, variables):
        return {self.faradaic: pybamm.Scalar(0)}

    def open_circuit(self, variables):
        """The potential of steel [V], a charged double layer, counts as open-circuit."""
        return variables[self.potential]

    def overpotentials(self, variables):
        """A double layer has no losses."""
        return {}

    def set_rhs(self, variables):
        C_dl = P("Steel double-layer capacity [F.m-2]")
        charging = self.anodic(variables) - variables[self.faradaic]
        self.rhs[variables[self.potential]] = charging / C_dl

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[self.potential]] = pybamm.Scalar(0)


class SteelFace(BlockingFace):
    """Lithium is plated on steel and stripped from it; the electrolyte is oxidised:
    docs/theory/layer_cells.md, Steel face.

    Less than a monolayer of lithium has an activity below one, so that the potential rises as
    the last of it is stripped. Tafel's law of oxidation passes through the onset that a linear
    sweep reports.
    """

    def __init__(self, param, side, label, options=None):
        super().__init__(param, side, label, options)
        self.deposit = self.named("lithium deposit [mol.m-2]")
        self.plating = self.named("lithium current density [A.m-2]")
        self.oxidation = self.named("oxidation current density [A.m-2]")

    def get_fundamental_variables(self):
        deposit = pybamm.Variable(self.deposit, scale=P(MONOLAYER))
        return {**super().get_fundamental_variables(), self.deposit: deposit}

    def reactions(self, variables):
        E, T = variables[self.potential], variables["Cell temperature [K]"]
        # Bounded at 1.3 V, where no lithium is left: beyond, the rate is none a solver bears.
        half = pybamm.minimum(self.param.F * E / (2 * self.param.R * T), MOST_ANODIC)
        c_face = pybamm.maximum(self.salt(variables), self.param.c_e_min)
        j0 = self.param.j0_Li_metal(c_face, 1 / self.param.V_bar_Li, T)
        n = variables[self.deposit]
        activity = n / (n + P(MONOLAYER))
        lithium = j0 * (activity * pybamm.exp(half) - pybamm.exp(-half))
        above = E - P("Oxidation onset potential [V]")
        oxidation = P("Oxidation current density at onset [A.m-2]") * pybamm.exp(
            P("Oxidation transfer coefficient") * self.param.F * above / (self.param.R * T)
        )
        total = lithium + oxidation
        return {self.plating: lithium, self.oxidation: oxidation, self.faradaic: total}

    def set_rhs(self, variables):
        super().set_rhs(variables)
        j = variables[self.plating]
        lost = P("Lithium lost on plating") * (j < 0)
        self.rhs[variables[self.deposit]] = -j * (1 - lost) / self.param.F

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[self.potential]] = P("Initial steel potential [V]")
        self.initial_conditions[variables[self.deposit]] = pybamm.Scalar(0)
