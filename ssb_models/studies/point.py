"""One point of a study: its cell, built once and used again, and its row."""

import functools
import re
import time

import numpy as np
import pybamm

from ..cells import cell
from ..rates import CyclingTest
from ..validation import check_number

CONDITIONS = {
    "set": "PPAL_Chen2019",
    "architecture": None,
    "temperature_degC": None,
    "c_rate": 0.1,
}
"""Columns that are no parameter, and their defaults."""
LADDER = (
    {},
    {"rtol": 1e-6, "atol": 1e-8},
    {"rtol": 1e-5, "atol": 1e-6, "options": {"max_order_bdf": 2}},
)
"""Settings of PyBaMM's solver, tried in turn where one fails."""
FIXED = re.compile(
    r"thickness|radius|cut-off|Open-circuit|Electrode (height|width)|^Number of"
    r"|temperature \[K\]|Nominal cell|Theoretical|^Initial concentration"
)
"""Parameters that PyBaMM needs as numbers when it builds a cell; the others are inputs."""


def checked(point):
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
    check_number("c_rate", point["c_rate"], low=0)
    values = cell(point["set"], point["architecture"], point["temperature_degC"])
    for name in _parameters(point):
        values[name] = point[name]  # refuses names and values that are not allowed
        check_number(f"'{name}'", point[name])  # and what is no number
    return point


def _parameters(point):
    return [name for name in point if name not in CONDITIONS]


def solve(point, metrics):
    """Row of a point.

    Parameters
    ----------
    point : dict
        As :func:`checked` returns it.
    metrics : sequence of str or callable
        Names of :data:`METRICS`, or functions of a :class:`~ssb_models.rates.CyclingTest`
        that has run and of its row, which return a dict.

    Returns
    -------
    dict
        The metrics, and status (``"ok"``, ``"delivers nothing"`` or ``"solver failed"``),
        reason, attempts and time [s].
    """
    started, level = time.perf_counter(), pybamm.logger.level
    pybamm.set_logging_level("CRITICAL")  # what a run meets is in its row
    try:
        row = _climb(point, metrics)
    finally:
        pybamm.logger.setLevel(level)
    return {**row, "time [s]": time.perf_counter() - started}


def _climb(point, metrics):
    """The first settings of the ladder with which the solver succeeds."""
    names = _parameters(point)
    fixed = tuple((name, point[name]) for name in names if FIXED.search(name))
    inputs = {name: point[name] for name in names if not FIXED.search(name)}
    place = (point["set"], point["architecture"], point["temperature_degC"])
    slowest = 10 ** np.floor(np.log10(point["c_rate"]))
    for attempt in range(len(LADDER)):
        test = _built(place, fixed, tuple(inputs), slowest, attempt)
        try:
            row = test.run(point["c_rate"], inputs)
        except (pybamm.SolverError, RuntimeError) as error:
            reason = " ".join(str(error).split())
            continue
        found = {}
        for metric in metrics:
            found.update((METRICS[metric] if metric in METRICS else metric)(test, row))
        nothing = row["discharge_capacity [mA.h.g-1]"] == 0
        found["status"] = "delivers nothing" if nothing else "ok"
        return {**found, "reason": row["termination"], "attempts": attempt + 1}
    return {"status": "solver failed", "reason": reason, "attempts": len(LADDER)}


@functools.lru_cache(maxsize=32)
def _built(place, fixed, inputs, slowest, attempt):
    """A cell with some parameters as inputs, built once in each process."""
    values = cell(*place)
    values.update(dict(fixed))
    values.update({name: "[input]" for name in inputs})
    settings = LADDER[attempt]
    solver = {"solver": pybamm.IDAKLUSolver(**settings)} if settings else {}
    return CyclingTest(values, slowest=slowest, **solver)


def _capacity(test, row):
    """Capacities [mA.h.g-1] and Coulombic efficiency of the cycle that repeats."""
    return {name: row[name] for name in row if name not in ("c_rate", "termination")}


def _energy(test, row):
    """Energy [mW.h.g-1] and mean voltage [V] of its discharge."""
    curve = test.discharge_curve() if row["discharge_capacity [mA.h.g-1]"] else None
    if curve is None:
        return {"energy [mW.h.g-1]": 0.0, "mean_voltage [V]": None}
    energy = np.trapezoid(curve["voltage [V]"], curve["capacity [mA.h.g-1]"])
    return {
        "energy [mW.h.g-1]": float(energy),
        "mean_voltage [V]": float(energy / curve["capacity [mA.h.g-1]"].iloc[-1]),
    }


METRICS = {"capacity": _capacity, "energy": _energy}
"""Metrics by name."""
