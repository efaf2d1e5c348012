"""Contact loss at lithium: stripping digs voids, plating and creep close them.

Resistance, exchange current and capacitance of the lithium face follow the share that is in
contact, whose balance is :func:`ssb_models.laws.contact.lithium_contact_rate`.
"""

import pybamm

from ..laws.contact import lithium_contact_rate

LEAST = 1e-3
"""Contact share at which a run ends by the event "Lithium contact lost"."""
NAME = "Lithium metal interface utilisation variable"
"""PyBaMM's name of the share; its kinetics of lithium multiply the exchange current by it."""


def initial_share() -> pybamm.Symbol:
    """Contact share at the start."""
    return pybamm.Parameter("Initial contact share of lithium")


def contact_event(share: pybamm.Symbol) -> pybamm.Event:
    """The end of a run where next to no contact is left."""
    return pybamm.Event("Lithium contact lost", share / LEAST - 1)


class LithiumContact(pybamm.interface_utilisation.BaseModel):
    """The contact share as PyBaMM's interface utilisation of the lithium electrode."""

    def get_fundamental_variables(self):
        share = pybamm.Variable(NAME, domain="current collector")
        return self._get_standard_interface_utilisation_variables(share)

    def set_rhs(self, variables):
        i = variables["Current collector current density [A.m-2]"]
        T = variables["Negative current collector temperature [K]"]
        self.rhs[variables[NAME]] = lithium_contact_rate(variables[NAME], i, T)

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[NAME]] = initial_share()

    def add_events_from(self, variables):
        self.events.append(contact_event(variables[NAME]))
