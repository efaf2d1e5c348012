"""Bipolar stacks: a weak cell among three, and stacked units (Chen et al. 2019).

Chen et al. show one, two and three units in one can, at open circuit (Fig. 5). What they print
lies below the plateau of LiFePO4 for each unit; the law of the open-circuit potential says
which stoichiometry that is.
"""

import time

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
from scipy.optimize import brentq

import ssb_models

from . import style
from .output import as_text

IN_DOCS = {
    "stacks.png": "stacks.png",
    "open_circuit.csv": "stacks_open_circuit.csv",
    "timing.csv": "stacks_timing.csv",
}
UNITS = {1: 3.08, 2: 6.51, 3: 9.12}
"""Open-circuit voltage [V] of stacked units as printed, by their number."""
LAW = "Positive electrode OCP [V]"
FALL = "Positive electrode OCP fall"
AFSHAR = {f"{FALL} [V]": 0.9, f"{FALL} exponent": 30.0}
"""The fall of Afshar's own fit, less steep than that of the set."""
WEAK = 0.8
"""Active material of the weak cell, as a share of the others'."""
POWER = 0.2e-3
"""Power [W] of the discharge."""
COUNTS = (1, 3, 10, 30, 100)
SPREAD = 0.02


def _cell():
    return ssb_models.cell("PPAL_Chen2019")


def _with_share(share):
    values = _cell()
    values["Positive electrode active material volume fraction"] *= share
    return values


def compute(quick=False):
    """Tables discharge (curves), open_circuit (printed voltages) and timing (by cells)."""
    return {
        "discharge": _discharge(),
        "open_circuit": open_circuit(),
        "timing": pd.DataFrame([_timed(n) for n in (COUNTS[:3] if quick else COUNTS)]),
    }


def _discharge():
    stack = ssb_models.BipolarStack([_cell(), _with_share(WEAK), _cell()])
    step = pybamm.step.power(POWER, termination="< 9 V", duration="100 hours")
    solution = pybamm.Simulation(stack, experiment=[step]).solve()
    columns = {
        "capacity [mA.h]": 1e3 * solution["Discharge capacity [A.h]"].entries,
        "energy [mW.h]": 1e3 * solution["Discharge energy [W.h]"].entries,
        "voltage [V]": solution["Voltage [V]"].entries,
    }
    for number in (1, 2, 3):
        name = f"Cell {number} voltage [V]"
        columns[name] = solution[name].entries
    return pd.DataFrame(columns).assign(ended_by=_in_words(solution))


def _in_words(solution):
    return solution.termination.removeprefix("event: ").removesuffix(" [experiment]")


def _potential(**changes):
    """Open-circuit potential [V] against stoichiometry, by the law of the set."""
    values = _cell()
    values.update(changes)
    return lambda sto: float(values.evaluate(values[LAW](pybamm.Scalar(sto))))


def open_circuit():
    """Stoichiometry of LiFePO4 at the printed voltage of a unit, by two falls of the law."""
    falls = {"the set": _potential(), "Afshar": _potential(**AFSHAR)}
    rows = []
    for count, volts in UNITS.items():
        row = {"units": count, "published [V]": volts, "each [V]": volts / count}
        for name, potential in falls.items():
            root = brentq(lambda sto, U=potential, V=volts / count: U(sto) - V, 0.5, 1.0)
            row[f"stoichiometry, fall of {name}"] = root
        row["missing [%]"] = 100 * (1 - row["stoichiometry, fall of the set"])
        row["slope [mV per 0.1 %]"] = _slope(falls["the set"], 1 - row["missing [%]"] / 100)
        rows.append(row)
    return pd.DataFrame(rows)


def _slope(potential, sto):
    return 1e3 * (potential(sto - 5e-4) - potential(sto + 5e-4))


def _timed(count):
    """A discharge at C/10 of cells with some per cent of spread: seconds of the processor."""
    shares = 1 + SPREAD * np.random.default_rng(3).standard_normal(count)
    cells = [_with_share(share) for share in shares]
    started = time.process_time()
    simulation = pybamm.Simulation(ssb_models.BipolarStack(cells))
    simulation.build()
    built = time.process_time()
    solution = simulation.solve([0, 36000])
    solved = time.process_time()
    return {
        "cells": count,
        "build [s]": built - started,
        "solve [s]": solved - built,
        "ended_by": _in_words(solution),
        "smallest_cell": int(np.argmin(shares)) + 1,
        "energy [mW.h]": 1e3 * solution["Discharge energy [W.h]"].entries[-1],
    }


def plot(tables):
    """Voltage of the stack, of its cells, and of stacked units at open circuit."""
    figure, axes = plt.subplots(
        1, 3, figsize=(11, 3.8), layout="constrained", width_ratios=(1, 1, 0.8)
    )
    _plot_discharge(*axes[:2], tables["discharge"])
    _plot_open_circuit(axes[2], tables["open_circuit"])
    return {"stacks": figure}


def _plot_discharge(whole, each, curve):
    capacity = curve["capacity [mA.h]"]
    last = curve.iloc[-1]
    whole.plot(capacity, curve["voltage [V]"], color=style.BLACK, lw=1.8)
    end = last[["capacity [mA.h]", "voltage [V]"]].astype(float)
    whole.plot(*end, "x", color=style.VERMILION, ms=9, mew=2)
    style.note(
        whole, "ended by\ncell 2", tuple(end), (-10, 6), ha="right", color=style.VERMILION
    )
    whole.set(title=f"Stack of three at {1e3 * POWER:g} mW", ylabel="Voltage of the stack / V")
    looks = {
        1: {"color": style.BLUE, "lw": 3.6, "label": "cell 1"},
        2: {"color": style.VERMILION, "lw": 1.8, "label": f"cell 2, {100 * WEAK:g} % material"},
        3: {"color": style.SKY, "lw": 1.6, "label": "cell 3", "ls": "--"},
    }
    for number, look in looks.items():
        each.plot(capacity, curve[f"Cell {number} voltage [V]"], **look)
    each.axhline(3.0, color=style.GREY, lw=0.8, ls=":")
    style.note(each, "cut-off of a cell", (0, 3.0), (0, 4), color=style.GREY)
    each.set(title="Its cells", ylabel="Voltage of a cell / V", ylim=(2.95, 3.7))
    each.legend(frameon=False)
    for axis in (whole, each):
        axis.set_xlabel("Capacity / mAh")


def _plot_open_circuit(axis, table):
    counts = np.array([0.6, 3.4])
    extracted = table["missing [%]"]
    label = f"{extracted.min():.1f} to {extracted.max():.1f} %\nof lithium missing"
    axis.plot(counts, _potential()(0.5) * counts, color=style.BLUE, label="on the plateau")
    low, high = (getattr(table["each [V]"], end)() * counts for end in ("min", "max"))
    axis.fill_between(counts, low, high, color=style.ORANGE, alpha=0.4, lw=0, label=label)
    axis.plot(table["units"], table["published [V]"], **style.POINT, mfc="w", label="published")
    axis.set(xlabel="Stacked units", xticks=[1, 2, 3], title="At open circuit")
    axis.set_ylabel(style.VOLTAGE)
    axis.legend(frameon=False, fontsize="small")


def summary(tables):
    """What ended the stack, what printed voltages say, and times."""
    last = tables["discharge"].iloc[-1]
    return (
        f"{last['capacity [mA.h]']:.4f} mAh and {last['energy [mW.h]']:.4f} mWh, ended by "
        f"{last['ended_by']}\n{as_text(tables['open_circuit'])}\n{as_text(tables['timing'])}"
    )
