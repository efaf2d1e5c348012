"""Where the lithium of a half-cell is: every place by name, and a sum that does not change.

Amounts are per area of the cell. What passes the cell as charge leaves the metal and arrives
in particles and double layers, each counted by itself; that the sum stays is a test of all.
"""

import pybamm

from . import dead_lithium, electrolyte_loss, film_lithium
from .dead_lithium import SCALE

METAL = "Lithium in the metal [mol.m-2]"
CATHODE = "Lithium in the cathode [mol.m-2]"
DOUBLE_LAYERS = "Lithium in double layers of the cathode [mol.m-2]"
SALT = "Lithium in the electrolyte [mol.m-2]"
INVENTORY = "Lithium inventory [mol.m-2]"
SINKS = (
    dead_lithium.NAME,
    *film_lithium.PLACES.values(),
    film_lithium.TAKEN.format("the cathode film"),
    electrolyte_loss.LOST,
)
"""Where lithium is that no longer cycles."""
FROM_METAL = (dead_lithium.NAME, film_lithium.PLACES["Lithium"])
"""Those that are taken from the metal."""
NAMES = (METAL, CATHODE, DOUBLE_LAYERS, SALT, *SINKS)
"""Every place."""


def inventory(param, variables: dict, in_cathode, in_salt) -> dict[str, pybamm.Symbol]:
    """Amounts [mol.m-2] of the metal, of a cathode, of its salt and of all places together."""
    stripped = variables["Discharge capacity [A.h]"] * 3600 / (param.F * param.A_cc)
    foil = pybamm.Parameter("Negative electrode thickness [m]") / param.V_bar_Li
    taken = sum((variables[name] for name in FROM_METAL if name in variables), pybamm.Scalar(0))
    places = {METAL: foil - stripped - taken, CATHODE: in_cathode, SALT: in_salt}
    everywhere = {**variables, **places}
    places[INVENTORY] = sum(everywhere[name] for name in NAMES if name in everywhere)
    return places


def metal_event(variables: dict) -> pybamm.Event:
    """The end of a discharge that has used the metal up."""
    discharging = variables["Total current density [A.m-2]"] > 0
    left = variables[METAL] / SCALE
    return pybamm.Event("Lithium used up", discharging * left + (1 - discharging))


class LithiumInventory(pybamm.BaseSubModel):
    """The places of lithium in a half-cell with a porous cathode: docs/ageing.md."""

    def get_fundamental_variables(self):
        return {DOUBLE_LAYERS: pybamm.Variable(DOUBLE_LAYERS, scale=SCALE)}

    def get_coupled_variables(self, variables):
        held = variables["R-averaged positive particle concentration [mol.m-3]"]
        share = variables["Positive electrode active material volume fraction"]
        in_cathode = pybamm.x_average(share * held) * self.param.p.L
        in_salt = variables["Total lithium in electrolyte [mol]"] / self.param.A_cc
        variables.update(inventory(self.param, variables, in_cathode, in_salt))
        return variables

    def set_rhs(self, variables):
        i = variables["Total current density [A.m-2]"]
        j = variables["Positive electrode volumetric interfacial current density [A.m-3]"]
        reacts = -pybamm.x_average(j) * self.param.p.L
        self.rhs[variables[DOUBLE_LAYERS]] = (i - reacts) / self.param.F

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[DOUBLE_LAYERS]] = pybamm.Scalar(0)

    def add_events_from(self, variables):
        self.events.append(metal_event(variables))
