"""One point of a study: its cell, built once and used again, and its row."""

import contextlib
import functools
import time
from collections.abc import Sequence

import pybamm

from ..cells import cell
from ..experiments.basis import INITIAL
from ..experiments.initial_voltage import initial_voltage
from ..experiments.rates import NOTHING_BELOW, CyclingTest, DischargeTest
from ..models.solvers import HALF_CYCLE, solver
from .builds import Build, check_made_of
from .failures import reason_of
from .metrics import CAPACITY, measure
from .pool import QUIET_LOG, CellPool

TESTS = {"cycles": CyclingTest, "discharge": DischargeTest}
"""Cycles until the capacity repeats, or one discharge from full."""
LADDER = (
    {},
    {"rtol": 1e-6, "atol": 1e-8},
    {"rtol": 1e-5, "atol": 1e-6, "max_order_bdf": 2},
)
"""Settings of PyBaMM's solver, tried in turn where one fails."""


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
        Names of :data:`~.metrics.METRICS`, or functions of what a test found, a
        :class:`~ssb_models.experiments.results.RunResult`, and of its row, which return a
        dict.

    Returns
    -------
    dict
        The metrics, and status (``"ok"``, ``"delivers nothing"``, ``"solver failed"`` or
        ``"refused"``), reason, initial voltage [V] of what delivers nothing, attempts and
        time [s].

    Raises
    ------
    MemoryError, OSError, RuntimeError
        What says something of the machine, or of the set there, and nothing of the point.
    RuntimeError, TypeError, ValueError
        A metric that fails or does not say numbers, see :func:`~.metrics.measure`.
    """
    check_made_of(build)
    started = time.perf_counter()
    with QUIET_LOG:
        row = _climb(build, inputs, c_rate, metrics)
    return {**row, "time [s]": time.perf_counter() - started}


def _climb(build, inputs, c_rate, metrics):
    """The first settings of the ladder with which the solver succeeds."""
    for attempt in range(len(LADDER)):
        with contextlib.ExitStack() as leased:  # metrics read what the cell holds
            try:
                cell = leased.enter_context(built(build, attempt).lease())
                result = cell.run(c_rate, inputs)
                answer, capacity = _answer(build, inputs, result, cell.test)
            except (pybamm.SolverError, RuntimeError) as error:
                reason = reason_of(error)
                continue
            except Exception as error:
                reason = reason_of(error)
                return {"status": "refused", "reason": reason, "attempts": attempt + 1}
            row = {**result.row, CAPACITY: capacity}
            measured = measure(metrics, result, row)
        return {**measured, **answer, "reason": row["termination"], "attempts": attempt + 1}
    return {"status": "solver failed", "reason": reason, "attempts": len(LADDER)}


def _answer(build, inputs, result, test):
    """Status, with the initial voltage where next to nothing is delivered, and the capacity.

    That voltage is computed apart from the run. A cell that starts beyond its cut-off
    delivers nothing but the charge of its double layers.
    """
    capacity = result[CAPACITY]
    if capacity >= NOTHING_BELOW:
        return {"status": "ok"}, capacity
    values = _values(build)
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
def built(build: Build, attempt: int) -> CellPool:
    """Cells with some parameters as inputs, built once in each process, or thread."""

    def make():
        bounded = solver(
            bounds=HALF_CYCLE,
            silence_sundials_errors=True,
            compile=build.compiled,
            **LADDER[attempt],
        )
        return TESTS[build.test](_values(build), inputs=build.inputs, solver=bounded)

    return CellPool(make)
