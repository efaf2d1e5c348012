"""The 13 conditions of Chen et al.: one study against 13 simulations with experiments."""

import itertools

import pandas as pd
import pybamm

import ssb_models
from ssb_models.experiments.rates import MOST_CYCLES, SETTLED_WITHIN
from ssb_models.models import model_for
from ssb_models.protocols import constant_current_cycle

from ..cells import CAPACITY, CELL, per_gram
from ..published import chen2019
from .stock import stock_model, stock_values
from .timing import interleaved

FRESH = itertools.count(1)


def compare(repeats):
    """Times [s] of all conditions, building included, and capacities [mA.h.g-1].

    Starting two workers is no part of the time, building their cells is.
    """
    table = chen2019()
    table["set"] = table["electrolyte"] + "_Chen2019"
    conditions = table[["set", *CELL[1:], "c_rate"]].to_dict("records")
    runs = {
        "study, one process": lambda: _by_study(conditions, 1),
        "study, two workers": lambda: _by_study(conditions, 2),
        "13 simulations, same model": lambda: [_by_experiment(c, False) for c in conditions],
        "13 simulations, stock DFN": lambda: [_by_experiment(c, True) for c in conditions],
    }
    times = interleaved(runs, repeats)
    table = pd.DataFrame(
        {"run": name, "time [s]": times[name], "over_study": times[name] / times.iloc[0]}
        for name in runs
    )
    capacities = {name: run() for name, run in runs.items()}
    return table, pd.DataFrame(conditions).assign(**capacities)


def _by_study(conditions, workers):
    """Capacities from one study [mA.h.g-1]."""
    # A thickness that no run had, of lithium and without effect, has the cell built anew.
    fresh = {"Negative electrode thickness [m]": 1e-4 * (1 + 1e-6 * next(FRESH))}
    points = [{**condition, **fresh} for condition in conditions]
    return list(ssb_models.study(points, workers=workers, progress=False)[CAPACITY])


def _by_experiment(condition, stock):
    """Capacity that repeats, from a simulation with an experiment that goes on from itself."""
    values = ssb_models.cell(*(condition[name] for name in ("set", *CELL[1:])))
    model = stock_model() if stock else model_for(values)
    specific = per_gram(values)
    values = stock_values(values) if stock else values
    values.set_initial_state("3.0 V", param=model.param, options=model.options)
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        experiment=constant_current_cycle(condition["c_rate"]),
    )
    solution, capacity = None, 0.0
    for _ in range(MOST_CYCLES):
        try:
            solution = simulation.solve(starting_solution=solution, calc_esoh=False)
        except pybamm.SolverError:
            return 0.0  # infeasible
        half = solution.cycles[-1].steps[-1]
        if isinstance(half, pybamm.EmptySolution):
            return 0.0  # the discharge is skipped
        passed = half["Discharge capacity [A.h]"].entries
        previous, capacity = capacity, (passed[-1] - passed[0]) * specific
        if abs(capacity - previous) < SETTLED_WITHIN:
            break
        solution = solution.last_state
    return capacity
