"""The interphases in their places: lithium, junction and particles.

Each is mixed into the PyBaMM submodel that owns the potential at its place. What an
interphase is stands in :mod:`ssb_models.submodels.resistor_capacitor`.
"""

import pybamm

from .constant_phase import ConstantPhaseFilm
from .dead_lithium import BehindDeadLithium
from .film_growth import GrowingFilm
from .resistor_capacitor import Interphase
from .tunnelling_film import TunnellingFilm

KINDS = {
    "resistive": Interphase,
    "growing": GrowingFilm,
    "tunnelling": TunnellingFilm,
    "constant phase": ConstantPhaseFilm,
}
"""Kinds of interphase, by the value of the option of a place."""
BEHIND_DEAD_LITHIUM = {
    kind: type(f"{kind.__name__}BehindDeadLithium", (BehindDeadLithium, kind), {})
    for kind in KINDS.values()
}
"""The same at lithium, part of which is lost as it is plated."""


def kind_of(options: dict, place: str) -> type[Interphase] | None:
    """The kind of interphase at a place with these options."""
    kind = KINDS.get(options[f"{place.lower()} interphase"])
    loses = place == "Lithium" and options["lithium loss"] != "none"
    return BEHIND_DEAD_LITHIUM[kind] if kind and loses else kind


class _WithInterphase:
    """States of the interphase in a submodel, and the equation of its drop."""

    place = None  # of the parameter names
    domains = {"domain": "current collector"}  # noqa: RUF012

    @property
    def interphase(self):
        return kind_of(self.options, self.place)(self.param, self.place, self.domains)

    def get_fundamental_variables(self):
        return {**super().get_fundamental_variables(), **self.interphase.variables()}

    def _with_resistance(self, variables):
        """The variables, with the resistance [Ohm.m2] of the interphase."""
        T = self._temperature(variables)
        variables[self.interphase.name] = self.interphase.resistance(variables, T)
        return variables

    def _coupled_behind_drop(self, variables, name):
        """Coupled variables of the submodel, to which ``name`` [V] appears less v."""
        shadow = {**variables, name: variables[name] - variables[self.interphase.drop]}
        shadow = super().get_coupled_variables(shadow)
        shadow[name] = variables[name]
        variables.update(shadow)
        return self._with_resistance(variables)

    def set_rhs(self, variables):
        super().set_rhs(variables)
        i, T = self._current(variables), self._temperature(variables)
        self.rhs.update(self.interphase.rhs(variables, i, T))

    def set_initial_conditions(self, variables):
        super().set_initial_conditions(variables)
        self.initial_conditions.update(self.interphase.initial_conditions(variables))


class LithiumInterphase(_WithInterphase, pybamm.electrode.ohm.LithiumMetalSurfaceForm):
    """Between lithium metal and electrolyte: phi_e = phi_s - delta_phi - v."""

    place = "Lithium"

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        variables["Lithium metal interface electrolyte potential [V]"] -= variables[
            self.interphase.drop
        ]
        return self._with_resistance(variables)

    def set_rhs(self, variables):
        super().set_rhs(variables)
        delta_phi = variables["Lithium metal interface surface potential difference [V]"]
        if delta_phi in self.rhs:  # the double layer lies on the contact that is left
            self.rhs[delta_phi] /= variables["Lithium metal interface utilisation"]

    def _current(self, variables):
        i = variables["Current collector current density [A.m-2]"]
        return i / variables["Lithium metal interface utilisation"]

    def _temperature(self, variables):
        return variables["Negative current collector temperature [K]"]


class JunctionInterphase(_WithInterphase, pybamm.electrode.ohm.SurfaceForm):
    """Between the electrolyte layer and the cathode: phi_e falls by v."""

    place = "Junction"

    def get_coupled_variables(self, variables):
        return self._coupled_behind_drop(variables, "Separator electrolyte potential [V]")

    def _current(self, variables):
        return variables["Current collector current density [A.m-2]"]

    def _temperature(self, variables):
        return pybamm.boundary_value(variables["Separator temperature [K]"], "right")


class ParticleInterphase(_WithInterphase):
    """On the wetted surface of the particles, in series with the charge transfer.

    A mixin for a kinetics submodel, whose overpotential becomes
    eta = phi_s - phi_e - v - U. The current through the film is that of the wetted
    share, j / w, because PyBaMM's j is per geometric area.
    """

    place = "Particle"
    domains = {  # noqa: RUF012
        "domain": "positive electrode",
        "auxiliary_domains": {"secondary": "current collector"},
    }

    def get_coupled_variables(self, variables):
        return self._coupled_behind_drop(
            variables, "Positive electrode surface potential difference [V]"
        )

    def _with_resistance(self, variables):
        variables = super()._with_resistance(variables)
        name = self.interphase.name
        mean = pybamm.x_average(
            pybamm.PrimaryBroadcast(1, "positive electrode") * variables[name]
        )
        variables[f"X-averaged {name[0].lower()}{name[1:]}"] = mean
        return variables

    def _current(self, variables):
        j = variables["Positive electrode interfacial current density [A.m-2]"]
        return j / variables["Positive electrode interface utilisation"]

    def _temperature(self, variables):
        return variables["Positive electrode temperature [K]"]


class SymmetricButlerVolmer(ParticleInterphase, pybamm.kinetics.SymmetricButlerVolmer):
    """PyBaMM's kinetics behind a film."""


class AsymmetricButlerVolmer(ParticleInterphase, pybamm.kinetics.AsymmetricButlerVolmer):
    """PyBaMM's kinetics behind a film."""


class Linear(ParticleInterphase, pybamm.kinetics.Linear):
    """PyBaMM's kinetics behind a film."""


class Marcus(ParticleInterphase, pybamm.kinetics.Marcus):
    """PyBaMM's kinetics behind a film."""


class MarcusHushChidsey(ParticleInterphase, pybamm.kinetics.MarcusHushChidsey):
    """PyBaMM's kinetics behind a film."""


KINETICS = {
    "symmetric Butler-Volmer": SymmetricButlerVolmer,
    "asymmetric Butler-Volmer": AsymmetricButlerVolmer,
    "linear": Linear,
    "Marcus": Marcus,
    "Marcus-Hush-Chidsey": MarcusHushChidsey,
}
"""Kinetics with an interphase on the particles, by the value of PyBaMM's option."""
