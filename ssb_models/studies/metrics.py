"""What is measured of a point: metrics by name, and functions of one's own."""

import math
import numbers
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..arguments import check_choice
from .builds import CONDITIONS
from .identity import identity

CAPACITY = "discharge_capacity [mA.h.g-1]"
ANSWER = ("status", "reason", "initial_voltage [V]", "attempts", "time [s]")
"""Columns of a row that are no metrics."""


def checked_metrics(metrics: Any) -> list:
    """Metrics as a list; raise unless each is a name or can be called, and there once.

    Raises
    ------
    TypeError, ValueError
    """
    if isinstance(metrics, str | bytes | dict) or not hasattr(metrics, "__iter__"):
        raise TypeError(f"metrics is {metrics!r}; allowed is a list of names or functions.")
    metrics = list(metrics)
    for number, metric in enumerate(metrics):
        if not callable(metric):
            check_choice("metric", metric, METRICS)
        named = isinstance(metric, str) and metric in metrics[:number]
        if named or any(metric is other for other in metrics[:number]):
            raise ValueError(f"metric {_name(metric)} is there twice; allowed is once.")
    return metrics


def identities(metrics: Sequence) -> list[str]:
    """What the metrics are, for the keys of a store.

    Raises
    ------
    TypeError
        A metric that cannot be told from another.
    """
    found = []
    for metric in metrics:
        try:
            found.append(identity(metric) if callable(metric) else metric)
        except TypeError as error:
            raise TypeError(f"metric {_name(metric)}: {error}") from error
    return found


def measure(metrics: Sequence, result: Any, row: dict) -> dict:
    """What the metrics say of a test.

    Parameters
    ----------
    metrics : sequence of str or callable
    result : RunResult
    row : dict
        Of the result, with its capacity.

    Raises
    ------
    RuntimeError
        A metric that fails.
    TypeError
        A metric that returns no dict of numbers, strings or None by name.
    ValueError
        A metric that returns a column which the row has, or another metric.
    """
    measured, owner = {}, dict.fromkeys((*CONDITIONS, *ANSWER), "every row")
    for metric in metrics:
        named = not callable(metric)
        found = METRICS[metric](result, row) if named else _numbers_of(metric, result, row)
        for column in found:
            if column in owner:
                raise ValueError(
                    f"metric {_name(metric)} returned {column!r}, which {owner[column]} has; "
                    "allowed are other names. Rows stored before are kept."
                )
            owner[column] = f"metric {_name(metric)}"
        measured.update(found)
    return measured


def columns_of(metrics: Sequence, test: str) -> list[str]:
    """The columns that named metrics give a row, also one that has nothing to measure."""
    return [
        column for metric in metrics if not callable(metric) for column in COLUMNS[metric, test]
    ]


def _numbers_of(metric, result, row):
    """What a function says; an error that names it where it says no numbers."""
    try:
        found = metric(result, dict(row))
    except (MemoryError, OSError):
        raise
    except Exception as error:
        raise RuntimeError(
            f"metric {_name(metric)} failed: {error!r}; rows stored before are kept."
        ) from error
    if not isinstance(found, dict):
        found, problem = {}, f"its result as a {type(found).__name__}"
    else:
        problem = next(filter(None, map(_problem, found, found.values())), None)
    if problem:
        raise TypeError(
            f"metric {_name(metric)} returned {problem}; allowed is a dict of numbers. Rows "
            "stored before are kept."
        )
    return {name: _plain(value) for name, value in found.items()}


def _problem(column, value):
    if not isinstance(column, str):
        return f"a column named {column!r}"
    if not isinstance(value, numbers.Real | np.bool_ | str | None):
        return f"{column} as a {type(value).__name__}"
    return None


def _plain(value):
    """A number as JSON has it."""
    value = value.item() if isinstance(value, np.generic) else value
    return value if isinstance(value, str | int | None) else float(value)


def _name(metric):
    return getattr(metric, "__qualname__", None) or repr(metric)[:60]


def _capacity(result, row):
    """Capacities [mA.h.g-1], and Coulombic efficiency of the cycle that repeats."""
    return {name: row[name] for name in row if name not in ("c_rate", "termination")}


def _energy(result, row):
    """Energy [mW.h.g-1] and mean voltage [V] of the discharge."""
    if not row[CAPACITY]:
        return {"energy [mW.h.g-1]": 0.0, "mean_voltage [V]": math.nan}
    curve = result.discharge_curve()
    energy = np.trapezoid(curve["voltage [V]"], curve["capacity [mA.h.g-1]"])
    return {
        "energy [mW.h.g-1]": float(energy),
        "mean_voltage [V]": float(energy / curve["capacity [mA.h.g-1]"].iloc[-1]),
    }


METRICS = {"capacity": _capacity, "energy": _energy}
"""Metrics by name."""
COLUMNS = {
    ("capacity", "cycles"): (
        CAPACITY,
        "charge_capacity [mA.h.g-1]",
        "coulombic_efficiency",
        "periodic",
        "calibrated_temperature",
    ),
    ("capacity", "discharge"): (CAPACITY, "calibrated_temperature"),
    ("energy", "cycles"): ("energy [mW.h.g-1]", "mean_voltage [V]"),
    ("energy", "discharge"): ("energy [mW.h.g-1]", "mean_voltage [V]"),
}
"""What they measure in each test."""
