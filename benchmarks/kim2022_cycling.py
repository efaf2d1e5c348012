"""A thousand cycles of Kim et al.'s film cells, and 500 h of Li | composite | Li.

Type V retains more than 99 % at 1C and 50 degC; the lithium cell stays flat at 0.5 mA/cm2. Both
are bounds: one number is set to keep half of what the retention leaves open, and the growth
of the film at lithium follows from the lithium cell. Type IV is what the cell does without
plasma, with the same numbers.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm

import ssb_models
from ssb_models import protocols

from . import style
from .ageing import CAPACITY, MECHANISMS, aged, curve
from .published import read, read_range

IN_DOCS = {
    "retained.csv": "kim2022_cycling.csv",
    "cycling.png": "kim2022_cycling.png",
}
SET, RATE, CYCLES = "LLZO_PVDFHFP_Kim2022", 1.0, 1000
CURRENT_DENSITY, HOURS = 0.5, 500  # mA.cm-2, h
TYPES = {"type V": style.BLUE, "type IV": style.VERMILION}
COLOURS = dict(
    zip(MECHANISMS, (style.ORANGE, style.PURPLE, style.SKY, style.GREEN), strict=True)
)


def compute(quick=False):
    """Tables curves (every cycle of each run), retained (a row for each) and lithium_cell
    (overpotential and lithium by hours)."""
    cycles = 200 if quick else CYCLES
    runs = {"all": tuple(MECHANISMS)} | {name: (name,) for name in MECHANISMS}
    curves = [
        curve(aged(SET, "type V", on), RATE, cycles, type="type V", run=run)
        for run, on in runs.items()
    ]
    curves.append(curve(aged(SET, "type IV"), RATE, cycles, type="type IV", run="all"))
    curves = pd.concat(curves, ignore_index=True)
    return {
        "curves": curves,
        "retained": _retained(curves),
        "lithium_cell": _lithium_cell(50 if quick else HOURS),
    }


def _retained(curves):
    (published,) = read("kim2022_cycling").itertuples()
    rows = []
    for (cell, run), table in curves.groupby(["type", "run"], sort=False):
        capacity = table[CAPACITY].to_numpy()
        known = (cell, run) == ("type V", "all")
        rows.append(
            {
                "type": cell,
                "mechanisms": run,
                "first [mA.h.g-1]": capacity[0],
                "last [mA.h.g-1]": capacity[-1],
                "retained [%]": 100 * capacity[-1] / capacity[0],
                "published [%]": f"> {published.low:g}" if known else "",
                "simulated_cycles": int(table["simulated"].sum()),
            }
        )
    return pd.DataFrame(rows)


def _lithium_cell(hours):
    """Overpotential [mV] at the end of half-cycles of an hour, and lithium lost so far."""
    values = aged(SET, "type V", ("film at lithium", "dead lithium"))
    names = set(ssb_models.SymmetricCell.allowed_options) & set(values.options)
    model = ssb_models.SymmetricCell({name: values.options[name] for name in names})
    experiment = protocols.lithium_cycling(CURRENT_DENSITY, 1, cycles=hours // 2)
    simulation = pybamm.Simulation(model, parameter_values=values, experiment=experiment)
    solution = protocols.complete(simulation)
    rows = []
    for number, cycle in enumerate(solution.cycles, 1):
        step = cycle.steps[-1]
        rows.append(
            {
                "hours": 2 * number,
                "overpotential [mV]": 1e3 * abs(float(step["Voltage [V]"].entries[-1])),
                "film_thickness [nm]": 1e9
                * float(step["Lithium interphase film thickness [m]"].entries[-1]),
                "dead_lithium [mol.m-2]": float(step["Dead lithium [mol.m-2]"].entries[-1]),
            }
        )
    foil = values["Negative electrode thickness [m]"]
    held = foil / values["Lithium metal partial molar volume [m3.mol-1]"]
    table = pd.DataFrame(rows)
    table["share_of_the_foil [%]"] = 100 * table["dead_lithium [mol.m-2]"] / held
    return table


def plot(tables):
    """Retained capacity by type and mechanism, and the lithium cell."""
    curves = tables["curves"]
    figure, axes = plt.subplots(1, 3, figsize=(13, 4), layout="constrained")

    def retained(cell, run):
        table = curves[(curves["type"] == cell) & (curves["run"] == run)]
        return table["cycle"], 100 * table[CAPACITY] / table[CAPACITY].iloc[0]

    (published,) = read("kim2022_cycling").itertuples()
    bound = {"yerr": [[0], [100 - published.low]], "capsize": 4, "fmt": "o", "mec": "k"}
    for axis in axes[:2]:
        axis.errorbar(
            [published.cycles], [published.low], color="k", mfc="w", **bound, zorder=5
        )
        axis.set_xlabel("Cycle")
    for cell, colour in TYPES.items():
        axes[0].plot(*retained(cell, "all"), color=colour, label=f"{cell}, all mechanisms")
    for name, colour in COLOURS.items():
        axes[1].plot(*retained("type V", name), color=colour, label=name)
    axes[0].set(title="1C, 50 °C", ylabel="Retained capacity / %")
    axes[1].set(title="Type V, each mechanism alone", ylabel="Retained capacity / %")
    table = tables["lithium_cell"]
    low, high = read_range("kim2022_symmetric_cycling")
    axes[2].axhspan(low, high, color=style.LIGHT, alpha=0.4, lw=0, label="published range")
    axes[2].plot(table["hours"], table["overpotential [mV]"], color=style.BLUE, label="model")
    axes[2].set(
        title="Li | composite | Li, 0.5 mA cm$^{-2}$",
        xlabel="Time / h",
        ylabel="Overpotential / mV",
        ylim=(0, 1.2 * max(high, np.max(table["overpotential [mV]"]))),
    )
    for axis in axes:
        axis.legend(frameon=False, fontsize=8, loc="lower left")
    return {"cycling": figure}


def summary(tables):
    """Text for the terminal."""
    from .output import as_text

    table = tables["lithium_cell"]
    return f"{as_text(tables['retained'])}\n\n{as_text(table.iloc[[0, -1]])}"
