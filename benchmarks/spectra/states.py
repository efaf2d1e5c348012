"""What "half charged" can mean, each as a state at rest.

A cell that uses all of its cathode is half charged in one way. A conventional cell reaches
a part of its cathode only, so that half of what it delivers, half of its lithium and half
of every particle's lithium are different states.
"""

from functools import partial

import pybamm

from ssb_models.experiments import CyclingTest
from ssb_models.impedance.spectra import rest
from ssb_models.models import model_for

from ..cells import CAPACITY, half_charged

DEFAULT = "half its C/20 capacity, discharging"
NEARLY = 2  # times the least salt concentration: PyBaMM rests from there, not from an event
UNIFORM = "every particle half lithiated"


def half_of_its_capacity(values, rate, direction):
    """Half of the capacity that the cell delivers at a low rate, then a rest.

    The cell is assembled discharged, as LiFePO4 is, and cycled at the rate between its
    cut-off voltages until the capacity repeats. It is half charged when ``"discharging"``
    from the full charge or ``"charging"`` from the discharged end. A cell that delivers
    nothing at this rate does not meet the definition: its state is that after the attempt.
    """
    model = model_for(values)
    test = CyclingTest(values, model)
    result = test.run(rate)
    capacity = result.row[CAPACITY]
    cycled = model.set_initial_conditions_from(result.last, inplace=False)
    if capacity == 0:
        return rest(cycled, values), False
    seconds = 3600 * capacity / 2 / values["Theoretical specific capacity [mA.h.g-1]"] / rate
    half_charge = pybamm.step.c_rate(-rate, duration=seconds)
    charge = pybamm.step.c_rate(-rate, termination=f"> {test.cut_offs[1]} V")
    half_discharge = pybamm.step.c_rate(rate, duration=seconds)
    steps = (half_charge,) if direction == "charging" else (charge, half_discharge)
    return rest(cycled, values, pybamm.Experiment([steps])), True


def mean_stoichiometry(values, rate):
    """Slow first discharge until the reached particles are half lithiated on average, which
    must come before the lower cut-off voltage and the depletion of the salt."""
    half = pybamm.step.CustomTermination(
        "Half lithiated", lambda v: 0.5 - v["Average positive particle stoichiometry"]
    )
    least = NEARLY * values["Minimum salt concentration [mol.m-3]"]
    depleted = pybamm.step.CustomTermination(
        "Salt nearly depleted",
        lambda v: pybamm.min(v["Electrolyte concentration [mol.m-3]"]) / least - 1,
    )
    lower = values["Lower voltage cut-off [V]"]
    discharge = pybamm.step.c_rate(rate, termination=[f"< {lower} V", half, depleted])
    state = rest(model_for(values), values, pybamm.Experiment([(discharge,)]))
    return state, state["Average positive particle stoichiometry"].entries[-1] > 0.499


def uniform(values):
    """Every particle half lithiated: the limit of infinitely slow cycling and long rest."""
    return rest(model_for(values), half_charged(values)), True


DEFINITIONS = {
    DEFAULT: partial(half_of_its_capacity, rate=1 / 20, direction="discharging"),
    "half its C/20 capacity, charging": partial(
        half_of_its_capacity, rate=1 / 20, direction="charging"
    ),
    "half its C/50 capacity, discharging": partial(
        half_of_its_capacity, rate=1 / 50, direction="discharging"
    ),
    "half lithiated on average, C/50": partial(mean_stoichiometry, rate=1 / 50),
    UNIFORM: uniform,
}
"""Functions of the parameter values, each of which returns a state at rest and whether it is
the one that its name asks for."""
