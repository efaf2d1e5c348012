"""Where a half-cycle starts from, and what ends it: events that know where current heads."""

import pybamm

from .basis import LEAST_STOICHIOMETRY

CUT_OFF = "Cut-off voltage"
MEANS = ("Average positive particle stoichiometry", "Film mean stoichiometry")
"""What a model calls the mean stoichiometry of its active material."""


def start(state):
    """The last state of a solution as one to go on from, whatever ended the solution: the
    events of our models know where the current is heading."""
    if state is None:
        return None
    last = state.last_state
    return pybamm.Solution(
        last.all_ts, last.all_ys, last.all_models, last.all_inputs, termination="final time"
    )


def end_at_salt_limits(model, values):
    """Our events of the salt, for a model with PyBaMM's own electrolyte."""
    salt = model.variables.get("Electrolyte concentration [mol.m-3]")
    if salt is None or "Salt depletion" in {event.name for event in model.events}:
        return
    ends = [
        pybamm.Parameter(f"{end} salt concentration [mol.m-3]")
        for end in ("Minimum", "Maximum")
    ]
    if all(end.name in values for end in ends):
        model.events += [
            pybamm.Event("Salt depletion", pybamm.min(salt) / ends[0] - 1),
            pybamm.Event("Salt saturation", 1 - pybamm.max(salt) / ends[1]),
        ]


def end_at_limits(model):
    """Events that look where the current is heading, in place of PyBaMM's two voltages: a
    cut-off voltage that is an input, and a cathode that is full or empty."""
    rate, cut_off = map(pybamm.InputParameter, ("C-rate", "Cut-off voltage [V]"))
    model.events = [
        event
        for event in model.events
        if event.name not in ("Minimum voltage [V]", "Maximum voltage [V]")
    ]
    distance = pybamm.sign(rate) * (model.variables["Voltage [V]"] - cut_off)
    model.events.append(pybamm.Event(CUT_OFF, distance))
    mean = next((model.variables[name] for name in MEANS if name in model.variables), None)
    if mean is not None:
        room = {"Cathode full": 1 - mean, "Cathode empty": mean}
        model.events += [
            pybamm.Event(name, heading * (left - LEAST_STOICHIOMETRY) + (1 - heading))
            for (name, left), heading in zip(room.items(), (rate > 0, rate < 0), strict=True)
        ]
