"""Contact loss at lithium: stripping digs voids, plating and creep close them.

The share theta of the face that is in contact follows

    d(theta)/dt = -theta i_strip/q + (1 - theta) (i_plate/q + k(T, p)),   q = F h / V_Li,

where q is the charge that digs voids of depth h under the whole face. Creep of lithium
under the stack pressure p closes voids at a rate that is a power of the pressure,

    k = k_ref (p/p_ref)^n exp(-E/R_g (1/T - 1/T_ref)),

n = 6.6 and E = 37 kJ/mol for lithium (LePage et al., J. Electrochem. Soc. 166, 2019, A89;
Masias et al., J. Mater. Sci. 54, 2019, 2585). Stripping for long leaves
theta = 1 / (1 + i/(k q)): contact is kept well below the current k q, as in the critical
current for stripping of Kasemchainan et al., Nat. Mater. 18, 2019, 1105. The balance with
one void depth is a closure of our own. Resistance, exchange current and capacitance of the
lithium face follow the share.
"""

import pybamm

from ..parameter_sets.laws import arrhenius

P = pybamm.Parameter
LEAST = 1e-3
"""Contact share at which a run ends by the event "Lithium contact lost"."""
NAME = "Lithium metal interface utilisation variable"
"""PyBaMM's name of the share; its kinetics of lithium multiply the exchange current by it."""


def contact_rate(share, i, T):
    """Time derivative [s-1] of the contact share, at T [K].

    The current density i [A.m-2] is positive where lithium is stripped.
    """
    molar_volume = P("Lithium metal partial molar volume [m3.mol-1]")
    charge = pybamm.constants.F * P("Lithium void depth [m]") / molar_volume
    stripping, plating = pybamm.maximum(i, 0), pybamm.maximum(-i, 0)
    return -share * stripping / charge + (1 - share) * (plating / charge + creep_rate(T))


def creep_rate(T):
    """Rate [s-1] at which creep closes voids, at T [K]."""
    pressure = P("Stack pressure [Pa]") / P("Reference stack pressure [Pa]")
    energy = P("Lithium creep activation energy [J.mol-1]")
    return (
        P("Lithium creep rate at reference pressure [s-1]")
        * pressure ** P("Lithium creep exponent")
        * arrhenius(energy, T, P("Reference temperature [K]"))
    )


def initial_share():
    """Contact share at the start."""
    return P("Initial contact share of lithium")


def contact_event(share):
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
        self.rhs[variables[NAME]] = contact_rate(variables[NAME], i, T)

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[NAME]] = initial_share()

    def add_events_from(self, variables):
        self.events.append(contact_event(variables[NAME]))
