"""The interphases in their places: lithium, junction and particles.

Each is mixed into the PyBaMM submodel that owns the potential at its place. What an
interphase is stands in :mod:`ssb_models.submodels.resistor_capacitor`.
"""

import pybamm

from .constant_phase import ConstantPhaseFilm
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


class _WithInterphase:
    """States of the interphase in a submodel, and the equation of its drop."""

    place = None  # of the parameter names
    domains = {"domain": "current collector"}  # noqa: RUF012

    @property
    def interphase(self):
        kind = KINDS[self.options[f"{self.place.lower()} interphase"]]
        return kind(self.param, self.place, self.domains)

    def get_fundamental_variables(self):
        return {**super().get_fundamental_variables(), **self.interphase.variables()}

    def _coupled_behind_drop(self, variables, name):
        """Coupled variables of the submodel, to which ``name`` [V] appears less v."""
        shadow = {**variables, name: variables[name] - variables[self.interphase.drop]}
        shadow = super().get_coupled_variables(shadow)
        shadow[name] = variables[name]
        variables.update(shadow)
        return variables

    def set_rhs(self, variables):
        super().set_rhs(variables)
        self.rhs.update(self.interphase.rhs(variables, *self._current_and_T(variables)))

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
        return variables

    def set_rhs(self, variables):
        super().set_rhs(variables)
        delta_phi = variables["Lithium metal interface surface potential difference [V]"]
        if delta_phi in self.rhs:  # the double layer lies on the contact that is left
            self.rhs[delta_phi] /= variables["Lithium metal interface utilisation"]

    def _current_and_T(self, variables):
        i = variables["Current collector current density [A.m-2]"]
        contact = variables["Lithium metal interface utilisation"]
        return i / contact, variables["Negative current collector temperature [K]"]


class JunctionInterphase(_WithInterphase, pybamm.electrode.ohm.SurfaceForm):
    """Between the electrolyte layer and the cathode: phi_e falls by v."""

    place = "Junction"

    def get_coupled_variables(self, variables):
        return self._coupled_behind_drop(variables, "Separator electrolyte potential [V]")

    def _current_and_T(self, variables):
        T = pybamm.boundary_value(variables["Separator temperature [K]"], "right")
        return variables["Current collector current density [A.m-2]"], T


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

    def _current_and_T(self, variables):
        j = variables["Positive electrode interfacial current density [A.m-2]"]
        w = variables["Positive electrode interface utilisation"]
        return j / w, variables["Positive electrode temperature [K]"]


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
