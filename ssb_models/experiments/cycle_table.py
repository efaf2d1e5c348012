"""What each cycle did, as a table: of any experiment of PyBaMM, and of a cycling run."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pybamm

from ..arguments import shown
from ..parameters import check_parameter_values
from ..parameters.basis import NOMINAL, SPECIFIC
from ..submodels import contact_fatigue, electrolyte_loss, lithium_inventory

STATES = (
    *(
        f"{place} interphase {what}"
        for what in ("film thickness [m]", "resistance [Ohm.m2]")
        for place in ("Lithium", "Counter lithium", "Junction", "X-averaged particle")
    ),
    "Lithium metal interface utilisation",
    "Lithium contact share",
    "Counter lithium contact share",
    "X-averaged positive electrode interface utilisation",
    contact_fatigue.MEAN,
    electrolyte_loss.MEAN,
    *lithium_inventory.NAMES,
    lithium_inventory.INVENTORY,
)
"""Variables that a cycle leaves behind, each a column where a model has it."""
OF_FILMS = {
    contact_fatigue.MEAN: contact_fatigue.NAME,
    electrolyte_loss.MEAN: electrolyte_loss.NAME,
}
"""What is a mean over the depth of a porous cathode, and one number in a dense film."""


def cycle_table(
    solution: pybamm.Solution, parameter_values: pybamm.ParameterValues | None = None
) -> pd.DataFrame:
    """Capacities, efficiencies and resistance of each cycle, and what it left behind.

    Parameters
    ----------
    solution : pybamm.Solution
        Of an experiment with any model of PyBaMM.
    parameter_values : pybamm.ParameterValues, optional
        With these, capacities are also given per gram of active material.

    Returns
    -------
    pandas.DataFrame
        One row for each cycle: cycle; time [h] at its end; charge_capacity and
        discharge_capacity [A.h]; coulombic_efficiency and energy_efficiency, discharge over
        charge; mean_charge_voltage and mean_discharge_voltage [V], energy over charge;
        resistance [Ohm], the difference of these two over the sum of the mean currents; and
        the variables of :data:`STATES` that the model has, at the end of the cycle. NaN of
        what a cycle did not do. With lithium that is counted, lithium_balance is the change of
        the inventory since the start over the lithium in the cathode.

    Raises
    ------
    TypeError, ValueError, KeyError
        No solution of an experiment, or values that are not allowed.

    Examples
    --------
    >>> table = cycle_table(simulation.solve())
    """
    if not isinstance(solution, pybamm.Solution) or not getattr(solution, "cycles", None):
        raise TypeError(
            f"solution is {shown(solution)}; allowed is the pybamm.Solution of an experiment."
        )
    if parameter_values is not None:
        check_parameter_values(parameter_values, (SPECIFIC, NOMINAL))
    variables = solution.all_models[0].variables
    names = present_states(variables)
    rows, start = [], None
    for number, cycle in enumerate(solution.cycles, 1):
        steps = [step for step in getattr(cycle, "steps", []) if _ran(step)]
        if not steps:
            rows.append({"cycle": number})
            continue
        row = {"cycle": number, "time [h]": steps[-1].t[-1] / 3600}
        row |= totals(
            [(s.t, s["Current [A]"].entries, s["Voltage [V]"].entries) for s in steps]
        )
        left = {name: steps[-1][variable].entries for name, variable in names.items()}
        row |= {name: float(np.mean(entries[..., -1])) for name, entries in left.items()}
        if lithium_inventory.INVENTORY in names:
            if start is None:
                start = float(steps[0][lithium_inventory.INVENTORY].entries[0])
            row["lithium_balance"] = lithium_balance(row, start)
        rows.append(row)
    table = pd.DataFrame(rows)
    if parameter_values is not None:
        factor = parameter_values[SPECIFIC] / parameter_values[NOMINAL]
        for name in ("charge_capacity", "discharge_capacity"):
            table[f"{name} [mA.h.g-1]"] = table[f"{name} [A.h]"] * factor
    return table


def charges(step: pybamm.Solution) -> tuple[float, float]:
    """Charge [A.h] that a step has put in and taken out."""
    if not _ran(step):
        return 0.0, 0.0
    flow = totals([(step.t, step["Current [A]"].entries, step["Voltage [V]"].entries)])
    return flow["charge_capacity [A.h]"], flow["discharge_capacity [A.h]"]


def present_states(variables) -> dict[str, str]:
    """Columns of :data:`STATES` and the variable of each, those that a model has."""
    found = {name: name for name in STATES if name in variables}
    films = {name: state for name, state in OF_FILMS.items() if state in variables}
    return {**films, **found}


def totals(steps: Sequence[tuple]) -> dict[str, float]:
    """Charges, energies and what follows from them.

    Parameters
    ----------
    steps : sequence of (numpy.ndarray, numpy.ndarray, numpy.ndarray)
        Times [s], current [A], positive on discharge, and voltage [V] of each step.
    """
    sums = {}
    for side, sign in (("charge", -1), ("discharge", 1)):
        charge = energy = hours = 0.0
        for t, current, voltage in steps:
            flows = np.maximum(sign * current, 0)
            charge += np.trapezoid(flows, t) / 3600
            energy += np.trapezoid(flows * voltage, t) / 3600
            hours += np.trapezoid(np.asarray(flows > 0, float), t) / 3600
        sums[side] = charge, energy, hours
    (charged, energy_in, hours_in), (discharged, energy_out, hours_out) = sums.values()
    upper, lower = _ratio(energy_in, charged), _ratio(energy_out, discharged)
    currents = _ratio(charged, hours_in) + _ratio(discharged, hours_out)
    return {
        "charge_capacity [A.h]": charged,
        "discharge_capacity [A.h]": discharged,
        "coulombic_efficiency": _ratio(discharged, charged),
        "energy_efficiency": _ratio(energy_out, energy_in),
        "mean_charge_voltage [V]": upper,
        "mean_discharge_voltage [V]": lower,
        "resistance [Ohm]": _ratio(upper - lower, currents),
    }


def lithium_balance(row: dict, start: float) -> float:
    """Change of the inventory [mol.m-2] since the start, over the lithium in the cathode."""
    change = row[lithium_inventory.INVENTORY] - start
    return change / row[lithium_inventory.CATHODE]


def _ratio(part, whole):
    return float(part / whole) if whole else float("nan")


def _ran(step):
    return not isinstance(step, pybamm.EmptySolution)
