"""Stainless steel as one face of an electrolyte layer: blocking, or a host for lithium."""

import pybamm

from .electrolyte_layer import cation_current

P = pybamm.Parameter
MONOLAYER = "Lithium monolayer on steel [mol.m-2]"
MOST_ANODIC = 25  # times 2 R T/F


class BlockingFace(pybamm.BaseSubModel):
    """A double layer and nothing else,

        C_dl dv/dt = i_a,   phi_s - phi_e = v - (R T/F) f ln(c/c0),

    with the current density i_a that leaves the steel and the thermodynamic factor f. The
    charge consists in equal parts of cations that come and anions that go (the diffuse
    layer of a symmetric salt at small potentials, Newman and Thomas-Alyea, 3rd ed., 2004,
    ch. 7), so that cations carry half of the current through the face. Then reciprocity
    asks for the term in the salt concentration: phi_e is measured by a lithium reference,
    whose reaction takes cations alone.
    """

    def __init__(self, param, side, label):
        super().__init__(param)
        self.side, self.label = side, label
        self.sign = 1 if side == "left" else -1

    @property
    def potential(self):
        return f"{self.label} potential difference [V]"

    @property
    def charged(self):
        return f"{self.label} double-layer potential [V]"

    def get_fundamental_variables(self):
        return {self.charged: pybamm.Variable(self.charged)}

    def get_coupled_variables(self, variables):
        T, c_face = variables["Cell temperature [K]"], self._salt(variables)
        factor = self.param.thermodynamic_factor(c_face, T)
        shift = factor * pybamm.log(c_face / self.param.c_e_init)
        variables[self.potential] = (
            variables[self.charged] - self.param.R * T / self.param.F * shift
        )
        anodic = self.sign * variables["Total current density [A.m-2]"]
        faradaic = self._faradaic(variables)
        variables[f"{self.label} faradaic current density [A.m-2]"] = faradaic
        variables[cation_current(self.side)] = self.sign * (anodic + faradaic) / 2
        return variables

    def _salt(self, variables):
        """Salt at the face [mol.m-3], not below depletion."""
        c_face = variables[f"Electrolyte concentration at the {self.side} face [mol.m-3]"]
        return pybamm.maximum(c_face, self.param.c_e_min)

    def _faradaic(self, variables):
        """Anodic current density [A.m-2] of the reactions: none."""
        return pybamm.Scalar(0)

    def open_circuit(self, variables):
        """The potential of steel [V], a charged double layer, counts as open-circuit."""
        return variables[self.potential]

    @staticmethod
    def overpotentials(variables):
        """None beside it."""
        return {}

    def set_rhs(self, variables):
        anodic = self.sign * variables["Total current density [A.m-2]"]
        faradaic = variables[f"{self.label} faradaic current density [A.m-2]"]
        C_dl = P("Steel double-layer capacity [F.m-2]")
        self.rhs[variables[self.charged]] = (anodic - faradaic) / C_dl

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[self.charged]] = pybamm.Scalar(0)


class SteelFace(BlockingFace):
    """Lithium is plated on steel and stripped from it; the electrolyte is oxidised.

        j_Li = j0 (a exp(F E/(2 R T)) - exp(-F E/(2 R T))),   a = n/(n + n_1),
        dn/dt = -j_Li/F, less the share that is lost as it is plated,
        j_ox = j_onset exp(alpha F (E - E_onset)/(R T)),

    with the potential E against lithium in the same electrolyte and the lithium n on the
    steel. Less than a monolayer n_1 has an activity a below one, so that the potential
    rises as the last of it is stripped. Tafel's law of oxidation passes through the onset
    that a linear sweep reports. What oxidation leaves behind carries its charge as a cation.
    """

    @property
    def deposit(self):
        return f"{self.label} lithium deposit [mol.m-2]"

    def get_fundamental_variables(self):
        deposit = pybamm.Variable(self.deposit, scale=P(MONOLAYER))
        return {**super().get_fundamental_variables(), self.deposit: deposit}

    def _faradaic(self, variables):
        E, T = variables[self.potential], variables["Cell temperature [K]"]
        # Bounded at 1.3 V, where no lithium is left: beyond, the rate is none a solver bears.
        half = pybamm.minimum(self.param.F * E / (2 * self.param.R * T), MOST_ANODIC)
        j0 = self.param.j0_Li_metal(self._salt(variables), 1 / self.param.V_bar_Li, T)
        n = variables[self.deposit]
        activity = n / (n + P(MONOLAYER))
        lithium = j0 * (activity * pybamm.exp(half) - pybamm.exp(-half))
        above = E - P("Oxidation onset potential [V]")
        oxidation = P("Oxidation current density at onset [A.m-2]") * pybamm.exp(
            P("Oxidation transfer coefficient") * self.param.F * above / (self.param.R * T)
        )
        variables[f"{self.label} lithium current density [A.m-2]"] = lithium
        variables[f"{self.label} oxidation current density [A.m-2]"] = oxidation
        return lithium + oxidation

    def set_rhs(self, variables):
        super().set_rhs(variables)
        j = variables[f"{self.label} lithium current density [A.m-2]"]
        lost = P("Lithium lost on plating") * (j < 0)
        self.rhs[variables[self.deposit]] = -j * (1 - lost) / self.param.F

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[self.charged]] = P("Initial steel potential [V]")
        self.initial_conditions[variables[self.deposit]] = pybamm.Scalar(0)
