"""Cells with anything changed: does every point of a wide random study get a right answer?

Groups of points share a random set, test and what a cell is built with: cut-off voltages,
area, laws that are replaced by numbers. Within a group each point changes a few of all the
numbers of the set, up or down by factors up to ten, within their declared ranges. Whatever
comes out, it must be a row: an answer, nothing with its reason, or a refusal that says why.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from ssb_models.parameter_sets import SETS
from ssb_models.parameters import declarations
from ssb_models.parameters.basis import MOLAR_MASS, theoretical_capacity
from ssb_models.studies import study
from ssb_models.studies.columns import WITHOUT_EFFECT

from . import style
from .cells import CAPACITY

IN_DOCS = {"anything.png": "anything.png"}
GROUPS, POINTS = 80, 25
MOST_CHANGED = 6
"""Numbers that a point changes besides those of its group."""
BOUND_S = 60.0
"""Longest time of a point."""
ALLOWANCE = 1.02
"""Of the theoretical capacity, for what double layers of common particles hold."""
LAWS = {
    "Electrolyte conductivity [S.m-1]": (1e-4, 1.0),
    "Electrolyte diffusivity [m2.s-1]": (1e-14, 1e-10),
    "Positive particle diffusivity [m2.s-1]": (1e-19, 1e-12),
}
"""Laws that may be numbers, and between which."""
STATUSES = {
    "ok": style.BLUE,
    "delivers nothing": style.ORANGE,
    "refused": style.GREY,
    "solver failed": style.VERMILION,
}


def compute(quick=False, workers=2):
    """Tables points (what came out of each point) and counts (of each status)."""
    rng = np.random.default_rng(11)
    points = [point for _ in range(8 if quick else GROUPS) for point in _group(rng, POINTS)]
    table = study(points, workers=workers)
    changed = [len(point) for point in points]
    answers = ["set", "architecture", "temperature_degC", "c_rate", "test", "status", "reason",
               CAPACITY, "charge_capacity [mA.h.g-1]", "coulombic_efficiency", "periodic",
               "attempts", "time [s]"]  # fmt: skip
    table = table[answers].assign(columns=changed, theoretical=_theoretical(table))
    return {"points": table, "counts": _counts(table)}


def _group(rng, size):
    """Points that share what a cell is built with."""
    name = rng.choice(list(SETS))
    composition = SETS[name]
    architecture = str(rng.choice(list(composition.architectures)))
    rows = composition.values(architecture, composition.limits_K(architecture)[0])
    values = {row.parameter: row.value for row in rows if not callable(row.value)}
    shared = {"set": str(name), "architecture": architecture,
              "test": str(rng.choice(["cycles", "discharge"]))}  # fmt: skip
    built_with = [n for n in values if not declarations()[n].may_be_input]
    for parameter in rng.choice(built_with, rng.integers(0, 3), replace=False):
        if parameter not in WITHOUT_EFFECT:
            shared[str(parameter)] = _changed(rng, parameter, values[parameter])
    for law, (low, high) in LAWS.items():
        if rng.random() < 0.15:
            shared[law] = float(low * (high / low) ** rng.random())
    free = [n for n in values if declarations()[n].may_be_input and "temperature" not in n]
    low, high = (T - 273.15 for T in composition.limits_K(architecture))
    return [
        {
            **shared,
            "temperature_degC": float(rng.uniform(low, high)),
            "c_rate": float(10 ** rng.uniform(-2, 1)),
            **{
                str(n): _changed(rng, n, values[n])
                for n in rng.choice(free, rng.integers(0, MOST_CHANGED + 1), replace=False)
            },
        }
        for _ in range(size)
    ]


def _changed(rng, name, value):
    """A value up to ten times larger or smaller, within the declared range; a voltage moves."""
    declared = declarations()[name]
    if name.endswith("[V]"):
        value = value + rng.uniform(-1, 1)
    elif value == 0:
        value = rng.random() * min(declared.high, 1.0)
    else:
        value = value * 10 ** rng.uniform(-1, 1)
    return float(np.clip(value, max(declared.low, -1e12), declared.high))


def _theoretical(table):
    """Most that a gram can hold [mA.h.g-1], of each row."""
    masses = {
        name: next(row.value for row in composition.cathode if row.parameter == MOLAR_MASS)
        for name, composition in SETS.items()
    }
    given = table[MOLAR_MASS] if MOLAR_MASS in table else pd.Series(np.nan, table.index)
    return theoretical_capacity(given.fillna(table["set"].map(masses)))


def _counts(table):
    """Rows, and those that break a bound, by status."""
    impossible = (table["status"] == "ok") & (
        table[CAPACITY] > ALLOWANCE * table["theoretical"]
    )
    lossy = (table["periodic"] == True) & (  # noqa: E712, None where nothing ran
        (table["coulombic_efficiency"] - 1).abs() > 1e-3
    )
    late = table["time [s]"] > BOUND_S
    return (
        table.assign(impossible=impossible, not_one=lossy, late=late)
        .groupby("status", as_index=False)
        .agg(rows=("status", "size"), impossible=("impossible", "sum"),
             efficiency_not_one=("not_one", "sum"), late=("late", "sum"),
             longest_s=("time [s]", "max"), mean_s=("time [s]", "mean"))
    )  # fmt: skip


def plot(tables):
    """Time of a point against the number of its columns, by status."""
    figure, axis = plt.subplots(figsize=(6.5, 4), layout="constrained")
    rng = np.random.default_rng(0)
    for status, rows in tables["points"].groupby("status"):
        x = rows["columns"] + rng.uniform(-0.3, 0.3, len(rows))
        axis.scatter(x, rows["time [s]"], s=9, c=STATUSES[status],
                     label=f"{status}: {len(rows)}")  # fmt: skip
    axis.axhline(BOUND_S, color="#999999", lw=1, ls=":", label="bound of the time")
    axis.set(yscale="log", xlabel="Columns of a point", ylabel="Time of a point / s")
    axis.legend(frameon=False, fontsize=9, loc="upper left", bbox_to_anchor=(1, 1))
    return {"anything": figure}


def summary(tables):
    """How many rows of each status, and which reasons failures and refusals have."""
    points = tables["points"]
    bad = points[points["status"].isin(["solver failed", "refused"])]
    reasons = bad["reason"].str.slice(0, 70).value_counts().head(12)
    failed = (points["status"] == "solver failed").mean()
    return "\n".join(
        [
            tables["counts"].round(2).to_string(index=False),
            f"{len(points)} points, {len(points)} rows; solver failures {failed:.2%}",
            reasons.to_string(),
        ]
    )
