"""A wide random design: does every point get an answer, and a physical one?

A Latin hypercube over nine factors, from lossless to hopeless cells, each discharged from full
and cycled. What delivers nothing must start beyond its cut-off, by a voltage that is computed
apart from the run, and what delivers must start within. Then pairs of points that differ in
one series resistance or in the rate: capacity must not rise with either.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

import ssb_models
from ssb_models.experiments.initial_voltage import initial_voltage
from ssb_models.experiments.rates import NOTHING_BELOW, DischargeTest
from ssb_models.studies import latin_hypercube, study
from ssb_models.studies.builds import parameters

from . import style
from .cells import CAPACITY

IN_DOCS = {"robustness.png": "robustness.png"}

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
R_JUNCTION = "Junction interphase resistance at reference temperature [Ohm.m2]"
R_CONTACT = "Contact resistance [Ohm]"
BOUNDS = {
    R_LI: (1e-4, 3.0, "log"),  # 1 to 3e4 Ohm.cm2, as the two below
    R_JUNCTION: (1e-4, 3.0, "log"),
    R_CONTACT: (1.0, 3e4, "log"),
    "Positive particle diffusivity at reference temperature [m2.s-1]": (1e-20, 1e-15, "log"),
    "Positive electrode reference exchange-current density [A.m-2]": (1e-4, 10.0, "log"),
    "Pore fill fraction behind front": (0.0201, 1.0),  # above the floor ahead of the front
    "Electrolyte conductivity at transition [S.m-1]": (1e-5, 0.1, "log"),
    "Electrolyte diffusivity at transition [m2.s-1]": (1e-14, 1e-11, "log"),
    "c_rate": (0.05, 5.0, "log"),
}
RAISED = (R_LI, R_JUNCTION, R_CONTACT, "c_rate")
"""Factors with which the capacity must not rise."""
INITIAL_V = "initial_voltage [V]"
CUT_OFF_V = 3.0
STATUSES = {
    "ok": style.BLUE,
    "delivers nothing": style.ORANGE,
    "solver failed": style.VERMILION,
}
RAISED_COLOURS = (style.BLUE, style.ORANGE, style.GREEN, style.PURPLE)


def compute(quick=False, workers=2):
    """Tables points (the design and its answers), cycled (the same, until the capacity
    repeats) and pairs (what a rise of one factor does)."""
    design = latin_hypercube(BOUNDS, 100 if quick else 1000, seed=1)
    points = study(design.assign(test="discharge"), workers=workers)
    delivers = points[CAPACITY] >= NOTHING_BELOW
    points.loc[delivers, INITIAL_V] = _initial_voltages(points[delivers])
    cycled = study(design, workers=workers)
    return {"points": points, "cycled": cycled, "pairs": _pairs(quick, workers)}


def _initial_voltages(points):
    """Voltage [V] as each discharge starts, computed apart from the runs."""
    values = ssb_models.cell("PPAL_Chen2019")
    full = DischargeTest(values).initial_concentration
    values["Initial concentration in positive electrode [mol.m-3]"] = full
    voltages = []
    for point in points.to_dict("records"):
        values.update({name: point[name] for name in parameters(point) if name in values})
        voltages.append(initial_voltage(values, point["c_rate"]))
    return voltages


def _pairs(quick, workers):
    """Capacity before and after one factor is doubled, of kinder cells: most deliver."""
    kinder = {**BOUNDS, **{name: (1e-4, 0.1, "log") for name in (R_LI, R_JUNCTION)},
              R_CONTACT: (1.0, 1e3, "log"), "c_rate": (0.05, 1.0, "log")}  # fmt: skip
    less = latin_hypercube(kinder, 20 if quick else 200, seed=2)
    factor = [RAISED[k % len(RAISED)] for k in range(len(less))]
    more = less.copy()
    for row, name in enumerate(factor):
        more.loc[row, name] *= 2
    tables = []
    for test in ("discharge", "cycles"):
        before, after = (
            study(design.assign(test=test), workers=workers)[CAPACITY]
            for design in (less, more)
        )
        columns = {
            "test": test,
            "raised": factor,
            "before [mA.h.g-1]": before,
            "after [mA.h.g-1]": after,
            "rise [mA.h.g-1]": after - before,
        }
        tables.append(pd.DataFrame(columns))
    return pd.concat(tables, ignore_index=True)


def plot(tables):
    """Where cells deliver, and what a rise does."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.5, 4), layout="constrained")
    points = tables["points"]
    series = 1e4 * (points[R_LI] + points[R_JUNCTION]) + points[R_CONTACT]
    for status, colour in STATUSES.items():
        chosen = points["status"] == status
        left.scatter(series[chosen], points["c_rate"][chosen], s=10, c=colour,
                     label=f"{status}: {chosen.sum()}")  # fmt: skip
    left.set(xscale="log", yscale="log", xlabel="Series resistance / Ω cm$^2$",
             ylabel="Rate / C")  # fmt: skip
    left.legend(frameon=False, fontsize=9, ncols=3, loc="lower center", bbox_to_anchor=(0.5, 1))
    pairs = tables["pairs"].query("test == 'cycles'")
    right.plot([0, 170], [0, 170], color=style.LIGHT, lw=1)
    for (name, rows), colour in zip(pairs.groupby("raised"), RAISED_COLOURS, strict=True):
        label = name.partition(" at ref")[0].partition(" [")[0].replace("c_rate", "Rate")
        right.scatter(rows["before [mA.h.g-1]"], rows["after [mA.h.g-1]"], s=14, c=colour,
                      label=f"{label}, doubled")  # fmt: skip
    right.set(xlabel="Capacity before / mAh g$^{-1}$", ylabel="Capacity after / mAh g$^{-1}$")
    right.legend(frameon=False, fontsize=8)
    return {"robustness": figure}


def summary(tables):
    """How many points got an answer, where they start, and the largest rise."""
    points, pairs = tables["points"], tables["pairs"]
    nothing = points["status"] == "delivers nothing"
    delivers = points[CAPACITY] >= NOTHING_BELOW
    little = len(points) - nothing.sum() - delivers.sum()
    lines = []
    for test, table in (("discharge", points), ("cycles", tables["cycled"])):
        counts = table.groupby(["status", "reason", "attempts"]).size()
        failed = (table["status"] == "solver failed").mean()
        lines += [
            f"{test}:\n{counts.sort_values(ascending=False).to_string()}",
            f"{len(table)} rows, {failed:.2%} of them failed; mean time of a point "
            f"{table['time [s]'].mean():.3f} s, longest {table['time [s]'].max():.1f} s",
        ]
    lines += [
        f"{nothing.sum()} discharges deliver nothing and start at "
        f"{points[INITIAL_V][nothing].max():.3f} V or below (cut-off {CUT_OFF_V} V); "
        f"{delivers.sum()} deliver {NOTHING_BELOW} mAh/g or more and start at "
        f"{points[INITIAL_V][delivers].min():.3f} V or above; {little} deliver less",
    ]
    for test, rows in pairs.groupby("test"):
        largest = rows.loc[rows["rise [mA.h.g-1]"].idxmax()]
        lines.append(
            f"{len(rows)} pairs, {test}, {np.sum(rows['before [mA.h.g-1]'] > 0)} of which "
            f"deliver: largest rise {largest['rise [mA.h.g-1]']:.3f} mAh/g, with "
            f"{largest['raised']}"
        )
    return "\n".join(lines)
