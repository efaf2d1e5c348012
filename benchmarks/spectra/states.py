"""What "half charged" can mean, each as a state at rest.

A cell that uses all of its cathode is half charged in one way. A conventional cell reaches
a part of its cathode only, so that half of what it delivers, half of its lithium and half
of every particle's lithium are different states.
"""

import pybamm

import ssb_models
from ssb_models.experiments.rates import CyclingTest
from ssb_models.models import options_for

DEFAULT = "half its C/20 capacity, discharging"
NEARLY = 2  # times the least salt concentration: PyBaMM rests from there, not from an event
UNIFORM = "every particle half lithiated"


def own_capacity(values, rate, direction):
    """Half of the capacity that the cell delivers at a low rate, then a rest.

    The cell is assembled discharged, as LiFePO4 is, and cycled at the rate between its
    cut-off voltages until the capacity repeats.

    Parameters
    ----------
    values : pybamm.ParameterValues
    rate : float
        C-rate [h-1].
    direction : str
        ``"discharging"`` from the full charge, or ``"charging"`` from the discharged end.

    Returns
    -------
    state : pybamm.Solution
    met : bool
        Whether the cell delivers anything at this rate; if not, the state is that after
        the attempt.
    """
    model = ssb_models.SolidStateDFN(options_for(values))
    test = CyclingTest(values, model)
    found = test.run(rate)
    capacity = found["discharge_capacity [mA.h.g-1]"]
    cycled = model.set_initial_conditions_from(found.last, inplace=False)
    if capacity == 0:
        return ssb_models.spectra.rest(cycled, values), False
    seconds = 3600 * capacity / 2 / test.specific_capacity / rate
    half_charge = pybamm.step.c_rate(-rate, duration=seconds)
    charge = pybamm.step.c_rate(-rate, termination=f"> {test.cut_offs[1]} V")
    half_discharge = pybamm.step.c_rate(rate, duration=seconds)
    steps = (half_charge,) if direction == "charging" else (charge, half_discharge)
    return ssb_models.spectra.rest(cycled, values, pybamm.Experiment([steps])), True


def mean_stoichiometry(values, rate):
    """Slow first discharge until the reached particles are half lithiated on average.

    Returns
    -------
    state : pybamm.Solution
    met : bool
        Whether that came before the lower cut-off voltage and the depletion of the salt.
    """
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
    model = ssb_models.SolidStateDFN(options_for(values))
    state = ssb_models.spectra.rest(model, values, pybamm.Experiment([(discharge,)]))
    return state, state["Average positive particle stoichiometry"].entries[-1] > 0.499


def uniform(values):
    """Every particle half lithiated: the limit of infinitely slow cycling and long rest."""
    values = values.copy()
    full = values["Maximum concentration in positive electrode [mol.m-3]"]
    values["Initial concentration in positive electrode [mol.m-3]"] = full / 2
    return ssb_models.spectra.rest(ssb_models.SolidStateDFN(options_for(values)), values), True


DEFINITIONS = {
    DEFAULT: lambda values: own_capacity(values, 1 / 20, "discharging"),
    "half its C/20 capacity, charging": lambda values: own_capacity(values, 1 / 20, "charging"),
    "half its C/50 capacity, discharging": lambda values: own_capacity(
        values, 1 / 50, "discharging"
    ),
    "half lithiated on average, C/50": lambda values: mean_stoichiometry(values, 1 / 50),
    UNIFORM: uniform,
}
"""By name: a function of the parameter values that returns a state at rest and whether it is
the one asked for."""
