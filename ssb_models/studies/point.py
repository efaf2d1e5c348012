"""One point of a study: its cell, built once and used again, and its row."""

import functools
import numbers
import time
from collections.abc import Sequence

import numpy as np
import pybamm

from ..arguments import check_choice, check_number
from ..cells import cell
from ..experiments.half_cycles import INITIAL, HalfCycles
from ..experiments.initial_voltage import initial_voltage
from ..experiments.rates import NOTHING_BELOW, CyclingTest, DischargeTest
from ..parameters import check_together
from .builds import CONDITIONS, Build, parameters, values_of

TESTS = {"cycles": CyclingTest, "discharge": DischargeTest}
"""Cycles until the capacity repeats, or one discharge from full."""
CAPACITY = "discharge_capacity [mA.h.g-1]"
QUIET = {"silence_sundials_errors": True}  # what a run meets is in its row
LADDER = (
    {"rtol": 1e-4, "atol": 3e-5, "options": QUIET},
    {"rtol": 1e-6, "atol": 1e-8, "options": QUIET},
    {"rtol": 1e-5, "atol": 1e-6, "options": {**QUIET, "max_order_bdf": 2}},
)
"""Settings of PyBaMM's solver, tried in turn where one fails."""


def checked(point: dict) -> dict:
    """The point with its conditions, as plain numbers and strings; raise if not allowed.

    Raises
    ------
    TypeError, ValueError, KeyError
        A condition or a parameter that is not allowed.
    """
    point = {
        name: value.item() if isinstance(value, np.generic) else value
        for name, value in {**CONDITIONS, **point}.items()
    }
    check_choice("test", point["test"], TESTS)
    check_number("c_rate", point["c_rate"], low=0)
    values = values_of(point)  # refuses names and values that are not allowed
    for name in parameters(point):
        check_number(f"'{name}'", point[name])  # and what is no number
    check_together(values)
    return point


def solve(build: Build, inputs: dict[str, float], c_rate: float, metrics: Sequence) -> dict:
    """Row of a point.

    Parameters
    ----------
    build : Build
    inputs : dict
        Values of the build's inputs.
    c_rate : float
        Rate [h-1].
    metrics : sequence of str or callable
        Names of :data:`METRICS`, or functions of what a test found, a
        :class:`~ssb_models.experiments.half_cycles.RunResult`, and of its row, which return a
        dict.

    Returns
    -------
    dict
        The metrics, and status (``"ok"``, ``"delivers nothing"`` or ``"solver failed"``),
        reason, initial voltage [V] of what delivers nothing, attempts and time [s].
    """
    started, level = time.perf_counter(), pybamm.logger.level
    pybamm.set_logging_level("CRITICAL")
    try:
        row = _climb(build, inputs, c_rate, metrics)
    finally:
        pybamm.logger.setLevel(level)
    return {**row, "time [s]": time.perf_counter() - started}


def _climb(build, inputs, c_rate, metrics):
    """The first settings of the ladder with which the solver succeeds."""
    for attempt in range(len(LADDER)):
        try:
            result = built(build, attempt).run(c_rate, inputs)
            answer, capacity = _answer(build, inputs, result)
        except (pybamm.SolverError, RuntimeError, ValueError) as error:
            reason = " ".join(str(error).split())
            continue
        row, measured = {**result.row, CAPACITY: capacity}, {}
        for metric in metrics:
            measured.update(_measured(metric, result, row))
        return {**measured, **answer, "reason": row["termination"], "attempts": attempt + 1}
    return {"status": "solver failed", "reason": reason, "attempts": len(LADDER)}


def _measured(metric, result, row):
    """What a metric says; an error that names it where it says no numbers."""
    if metric in METRICS:
        return METRICS[metric](result, row)
    name = getattr(metric, "__qualname__", metric)
    try:
        numbers_by_name = metric(result, row)
    except Exception as error:
        raise RuntimeError(
            f"metric {name} failed: {error!r}; rows stored before are kept."
        ) from error
    allowed = numbers.Real | str | None
    is_dict = isinstance(numbers_by_name, dict)
    for key, value in (numbers_by_name if is_dict else {"its result": numbers_by_name}).items():
        if not is_dict or not isinstance(value, allowed):
            raise TypeError(
                f"metric {name} returned {key} as a {type(value).__name__}; allowed is a dict "
                "of numbers. Rows stored before are kept."
            )
    return {
        key: value.item() if isinstance(value, np.generic) else value
        for key, value in numbers_by_name.items()
    }


def _answer(build, inputs, result):
    """Status, with the initial voltage where next to nothing is delivered, and the capacity.

    That voltage is computed apart from the run. A cell that starts beyond its cut-off
    delivers nothing but the charge of its double layers.
    """
    capacity = result[CAPACITY]
    if capacity >= NOTHING_BELOW:
        return {"status": "ok"}, capacity
    test, values = built(build, 0), _values(build)
    values.update({**inputs, INITIAL: test.initial_concentration})
    first_rate = result["c_rate"] if test.discharges_first else -result["c_rate"]
    voltage = initial_voltage(values, first_rate)
    lower, upper = test.cut_offs
    if not lower < voltage < upper:
        capacity = 0.0
    status = "ok" if capacity else "delivers nothing"
    return {"status": status, "initial_voltage [V]": voltage}, capacity


def _values(build):
    values = cell(*build.place)
    values.update(dict(build.values))
    return values


@functools.lru_cache(maxsize=4)
def built(build: Build, attempt: int) -> HalfCycles:
    """A test of a cell with some parameters as inputs, built once in each process."""
    solver = pybamm.IDAKLUSolver(**LADDER[attempt])
    return TESTS[build.test](_values(build), inputs=build.inputs, solver=solver)


def _capacity(result, row):
    """Capacities [mA.h.g-1], and Coulombic efficiency of the cycle that repeats."""
    return {name: row[name] for name in row if name not in ("c_rate", "termination")}


def _energy(result, row):
    """Energy [mW.h.g-1] and mean voltage [V] of the discharge."""
    if not row[CAPACITY]:
        return {"energy [mW.h.g-1]": 0.0, "mean_voltage [V]": None}
    curve = result.discharge_curve()
    energy = np.trapezoid(curve["voltage [V]"], curve["capacity [mA.h.g-1]"])
    return {
        "energy [mW.h.g-1]": float(energy),
        "mean_voltage [V]": float(energy / curve["capacity [mA.h.g-1]"].iloc[-1]),
    }


METRICS = {"capacity": _capacity, "energy": _energy}
"""Metrics by name."""
