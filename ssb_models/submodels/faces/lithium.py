"""Lithium metal as one face of an electrolyte layer."""

import pybamm

from ...laws.ageing import dead_lithium_rate
from ...laws.contact import lithium_contact_rate
from .. import film_lithium, lithium_contact
from ..dead_lithium import NAME as DEAD
from ..dead_lithium import SCALE, named
from ..interphase import kind_of
from .base import Face


class LithiumFace(Face):
    """Plating and stripping behind an interphase: docs/theory/layer_cells.md, Lithium face."""

    def __init__(self, param, side, label, options):
        super().__init__(param, side, label, options)
        kind = kind_of(options, "Lithium")
        self.interphase = kind and kind(param, "Lithium", label=label)
        loses = options["lithium loss"] != "none"
        self.dead = named(label, DEAD) if loses else None
        grows = film_lithium.growing(param, options, "Lithium")
        self.in_film = named(label, film_lithium.PLACES["Lithium"]) if grows else None
        self.loses_contact = options["lithium contact"] != "full"
        self.eta, self.contact = self.named("overpotential [V]"), self.named("contact share")
        self.faradaic = self.named("faradaic current density [A.m-2]")

    def get_fundamental_variables(self):
        contact = pybamm.Variable(self.contact) if self.loses_contact else pybamm.Scalar(1)
        return {
            self.eta: pybamm.Variable(self.eta),
            self.contact: contact,
            **{name: pybamm.Variable(name, scale=SCALE) for name in self.sinks},
            **(self.interphase.variables() if self.interphase else {}),
        }

    @property
    def sinks(self):
        """Names of the amounts [mol.m-2] of lithium that no longer cycles."""
        return [name for name in (self.dead, self.in_film) if name]

    def reactions(self, variables):
        eta, T = variables[self.eta], variables["Cell temperature [K]"]
        j0 = self.param.j0_Li_metal(self.salt(variables), 1 / self.param.V_bar_Li, T)
        j0 = j0 * variables[self.contact]
        j = 2 * j0 * pybamm.sinh(self.param.F * eta / (2 * self.param.R * T))
        return {self.faradaic: j}

    def open_circuit(self, variables):
        """Lithium against lithium has none [V]."""
        return pybamm.Scalar(0)

    def overpotentials(self, variables):
        drop = variables[self.interphase.drop] if self.interphase else pybamm.Scalar(0)
        return {"lithium kinetics": variables[self.eta], "lithium interphase": drop}

    def set_rhs(self, variables):
        T, contact = variables["Cell temperature [K]"], variables[self.contact]
        i, j = self.anodic(variables), variables[self.faradaic]
        self.rhs[variables[self.eta]] = (i - j) / (self.param.n.C_dl(T) * contact)
        if self.interphase:
            self.rhs.update(self.interphase.rhs(variables, i / contact, T))
        if self.loses_contact:
            self.rhs[contact] = lithium_contact_rate(contact, i, T)
        if self.dead:
            self.rhs[variables[self.dead]] = dead_lithium_rate(i)
        if self.in_film:
            taken = film_lithium.uptake(self.interphase, variables, T)
            self.rhs[variables[self.in_film]] = contact * taken

    def add_events_from(self, variables):
        if self.loses_contact:
            self.events.append(lithium_contact.contact_event(variables[self.contact]))

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[self.eta]] = pybamm.Scalar(0)
        if self.interphase:
            self.initial_conditions.update(self.interphase.initial_conditions(variables))
        if self.loses_contact:
            self.initial_conditions[variables[self.contact]] = lithium_contact.initial_share()
        for name in self.sinks:
            self.initial_conditions[variables[name]] = pybamm.Scalar(0)
