"""Where the voltage goes: what filling the pores of the cathode removes.

Conventional and cathode-supported cells of Chen et al. (doi:10.1039/c8ee02617c) on
discharge, after cycles repeated as in the published comparison.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.patches import Patch
from tqdm import tqdm

import ssb_models
from ssb_models.experiments.rates import CyclingTest
from ssb_models.plots.losses import COLOURS, stack
from ssb_models.submodels.voltage_losses import LOSSES

C_RATE = 0.1
CELLS = [
    (electrolyte, temperature, architecture)
    for electrolyte in ("PPAL", "PAL")
    for temperature in (30, 50)
    for architecture in ("conventional", "cathode-supported")
]
CELL = ["electrolyte", "temperature_degC", "architecture"]
CAPACITY = "capacity [mA.h.g-1]"
LABELLED = 14  # mV; a narrower part of a bar has no room for its number


def compute(quick=False):
    """Losses over a discharge at C/10, and their averages.

    Returns
    -------
    dict of pandas.DataFrame
        losses: electrolyte, temperature_degC, architecture, capacity [mA.h.g-1] and the
        columns of :func:`ssb_models.voltage_losses`. mean_losses: one row for each cell,
        the capacity delivered and the losses averaged over it [mV]. Quick are the cells
        of PPAL only.
    """
    cells = [cell for cell in CELLS if cell[0] == "PPAL" or not quick]
    curves = {cell: _discharge(*cell) for cell in tqdm(cells, desc="losses", unit="cell")}
    return {
        "losses": pd.concat(curves, names=CELL).reset_index(CELL),
        "mean_losses": pd.DataFrame(
            {**dict(zip(CELL, cell, strict=True)), **_averages(curve)}
            for cell, curve in curves.items()
        ),
    }


def plot(tables):
    """Figures by name."""
    return {"voltage_losses": _stacks(tables), "mean_losses": _bars(tables["mean_losses"])}


def summary(tables):
    """The averages as text."""
    return tables["mean_losses"].round(1).T.to_string(header=False)


def _discharge(electrolyte, temperature, architecture):
    values = ssb_models.cell(f"{electrolyte}_Chen2019", architecture, temperature)
    found = CyclingTest(values).run(C_RATE)
    table = ssb_models.voltage_losses(found.discharge.solution)
    return table.assign(**{CAPACITY: found.discharge_curve()[CAPACITY]})


def _averages(curve):
    """Capacity, and losses [mV] averaged over it; in time, as the current is constant."""
    t = curve["time [s]"]
    means = {
        f"{loss} [mV]": 1e3 * np.trapezoid(curve[f"{loss} [V]"], t) / np.ptp(t)
        for loss in LOSSES
    }
    total = {"all [mV]": sum(means.values())}
    return {CAPACITY: curve[CAPACITY].iloc[-1], **means, **total}


def _stacks(tables):
    """Losses over the discharge of PPAL, both architectures side by side."""
    figure, axes = plt.subplots(2, 2, figsize=(10, 6.4), sharey=True, layout="constrained")
    means = tables["mean_losses"].query("electrolyte == 'PPAL'")
    for axis, (_, mean) in zip(axes.flat, means.iterrows(), strict=True):
        table = tables["losses"]
        curve = table[(table[CELL] == mean[CELL]).all(axis=1)]
        handles = stack(axis, curve[CAPACITY], curve)
        axis.set_title(
            f"PPAL, {mean['temperature_degC']} °C, {mean['architecture']}\n"
            f"{mean[CAPACITY]:.0f} mAh g$^{{-1}}$, {mean['all [mV]']:.0f} mV lost on average",
            fontsize=11,
        )
        axis.set_xlim(0, 1.03 * mean[CAPACITY])
        if axis is axes[0, 0]:
            figure.legend(handles=handles, loc="outside right center", frameon=False)
    axes[0, 0].set_ylim(3.0, 3.48)
    for axis in axes[:, 0]:
        axis.set_ylabel("Voltage / V")
    for axis in axes[-1]:
        axis.set_xlabel("Discharge capacity / mAh g$^{-1}$")
    return figure


def _bars(table):
    """Averages as stacked bars, a pair for each electrolyte and temperature."""
    figure, axis = plt.subplots(figsize=(10, 4.4), layout="constrained")
    places = [row + row // 2 / 2 for row in range(len(table))]  # a gap after each pair
    for y, (_, row) in zip(places, table.iterrows(), strict=True):
        ends = {True: 0, False: 0}  # of the bars to the right and to the left of zero
        for loss, colour in COLOURS.items():
            value = row[f"{loss} [mV]"]
            left = ends[value > 0]
            ends[value > 0] += value
            axis.barh(y, value, left=left, color=colour, ec="w", lw=0.5)
            if value > LABELLED:
                axis.text(left + value / 2, y, f"{value:.0f}", ha="center", va="center")
        axis.text(ends[True] + 4, y, f"{row['all [mV]']:.0f} mV", va="center", weight="bold")
    names = [f"{r.electrolyte}, {r.temperature_degC} °C, {r.architecture}"
             for r in table.itertuples()]  # fmt: skip
    axis.set(yticks=places, yticklabels=names, xlabel="Average loss on discharge at C/10 / mV")
    axis.set_xlim(right=1.15 * table["all [mV]"].max())
    axis.invert_yaxis()
    axis.spines[["top", "right"]].set_visible(False)
    shown = [loss for loss in LOSSES if table[f"{loss} [mV]"].abs().max() > 1]
    handles = [Patch(color=COLOURS[loss], label=loss) for loss in shown]
    figure.legend(handles=handles, loc="outside right center", frameon=False)
    return figure
