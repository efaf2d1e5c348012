"""A resistive interphase (R parallel to C) at the lithium, the junction, the particles.

Each carries a potential drop v [V] with C dv/dt = i - v/R, so that it shows in direct
current, v = i R, and in impedance, R / (1 + i omega R C). Each is mixed into the PyBaMM
submodel that owns the potential at its place.
"""

import pybamm


class _Interphase:
    """The state v of one interphase and its equation."""

    place = None  # of the parameter names
    where = "current collector"  # the domain that the interphase lies in

    @property
    def drop_name(self):
        return f"{self.place} interphase potential drop [V]"

    def _drop(self):
        auxiliary = (
            {} if self.where == "current collector" else {"secondary": "current collector"}
        )
        return pybamm.Variable(self.drop_name, domain=self.where, auxiliary_domains=auxiliary)

    def get_fundamental_variables(self):
        variables = super().get_fundamental_variables()
        variables[self.drop_name] = self._drop()
        return variables

    def _coupled_behind_drop(self, variables, name):
        """Coupled variables of the submodel, to which ``name`` [V] appears less v."""
        shadow = {**variables, name: variables[name] - variables[self.drop_name]}
        shadow = super().get_coupled_variables(shadow)
        shadow[name] = variables[name]
        variables.update(shadow)
        return variables

    def _set_drop_rhs(self, variables, i, T):
        v = variables[self.drop_name]
        R = self.param.interphase_resistance(self.place, T)
        C = self.param.interphase_capacitance(self.place)
        self.rhs[v] = (i - v / R) / C

    def set_initial_conditions(self, variables):
        super().set_initial_conditions(variables)
        self.initial_conditions[variables[self.drop_name]] = pybamm.Scalar(0)


class LithiumInterphase(_Interphase, pybamm.electrode.ohm.LithiumMetalSurfaceForm):
    """Between lithium metal and electrolyte: phi_e = phi_s - delta_phi - v."""

    place = "Lithium"

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        variables["Lithium metal interface electrolyte potential [V]"] -= variables[
            self.drop_name
        ]
        return variables

    def set_rhs(self, variables):
        super().set_rhs(variables)
        i = variables["Current collector current density [A.m-2]"]
        self._set_drop_rhs(
            variables, i, variables["Negative current collector temperature [K]"]
        )


class JunctionInterphase(_Interphase, pybamm.electrode.ohm.SurfaceForm):
    """Between the electrolyte layer and the cathode: phi_e falls by v."""

    place = "Junction"

    def get_coupled_variables(self, variables):
        return self._coupled_behind_drop(variables, "Separator electrolyte potential [V]")

    def set_rhs(self, variables):
        super().set_rhs(variables)
        i = variables["Current collector current density [A.m-2]"]
        T = pybamm.boundary_value(variables["Separator temperature [K]"], "right")
        self._set_drop_rhs(variables, i, T)


class ParticleInterphase(_Interphase):
    """On the wetted surface of the particles, in series with the charge transfer.

    A mixin for a kinetics submodel, whose overpotential becomes
    eta = phi_s - phi_e - v - U. The current through the film is that of the wetted
    share, j / w, because PyBaMM's j is per geometric area.
    """

    place = "Particle"
    where = "positive electrode"

    def get_coupled_variables(self, variables):
        return self._coupled_behind_drop(
            variables, "Positive electrode surface potential difference [V]"
        )

    def set_rhs(self, variables):
        super().set_rhs(variables)
        j = variables["Positive electrode interfacial current density [A.m-2]"]
        w = variables["Positive electrode interface utilisation"]
        T = variables["Positive electrode temperature [K]"]
        self._set_drop_rhs(variables, j / w, T)


KINETICS_WITH_INTERPHASE = {
    kinetics: type(f"{kinetics.__name__}WithInterphase", (ParticleInterphase, kinetics), {})
    for kinetics in (
        pybamm.kinetics.SymmetricButlerVolmer,
        pybamm.kinetics.AsymmetricButlerVolmer,
        pybamm.kinetics.Linear,
        pybamm.kinetics.Marcus,
        pybamm.kinetics.MarcusHushChidsey,
    )
}
"""PyBaMM's kinetics submodels, each with :class:`ParticleInterphase` mixed in."""
for _class in KINETICS_WITH_INTERPHASE.values():
    _class.__module__ = __name__
    globals()[_class.__name__] = _class  # a saved simulation looks it up by name
