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
from ssb_models.experiments import CyclingTest
from ssb_models.plots.losses import COLOURS, stack
from ssb_models.submodels.voltage_losses import LOSSES

from . import style
from .cells import ARCHITECTURES, CELL, CONDITIONS, select, titled, values_of
from .output import rounded

IN_DOCS = {"voltage_losses.png": "voltage_losses.png", "mean_losses.png": "mean_losses.png"}
C_RATE = 0.1
PAIRED = ["electrolyte", "temperature_degC", "architecture"]
CAPACITY = "capacity [mA.h.g-1]"
LABELLED = 14  # mV; a narrower part of a bar has no room for its number


def compute(quick=False):
    """Tables losses (those of :func:`ssb_models.voltage_losses` over a discharge at C/10) and
    mean_losses (averages [mV], a row for each cell); quick are the cells of PPAL only."""
    cells = [
        (electrolyte, T, architecture)
        for electrolyte, T in CONDITIONS
        for architecture in reversed(ARCHITECTURES)
        if electrolyte == "PPAL" or not quick
    ]
    curves = {cell: _discharge(*cell) for cell in tqdm(cells, desc="losses", unit="cell")}
    return {
        "losses": pd.concat(curves, names=PAIRED).reset_index(PAIRED),
        "mean_losses": pd.DataFrame(
            {**dict(zip(PAIRED, cell, strict=True)), **_averages(curve)}
            for cell, curve in curves.items()
        ),
    }


def plot(tables):
    """Figures by name."""
    return {"voltage_losses": _stacks(tables), "mean_losses": _bars(tables["mean_losses"])}


def summary(tables):
    """The averages as text."""
    return rounded(tables["mean_losses"]).T.to_string(header=False)


def _discharge(electrolyte, temperature, architecture):
    """Losses over the last discharge, and the capacity that has passed."""
    result = CyclingTest(values_of(electrolyte, architecture, temperature)).run(C_RATE)
    table = ssb_models.voltage_losses(result.discharge.solution)
    return table.assign(**{CAPACITY: result.discharge_curve()[CAPACITY]})


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
        curve = select(tables["losses"], mean[CELL])
        handles = stack(axis, curve[CAPACITY], curve)
        axis.set_title(
            f"{titled(*mean[PAIRED])}\n"
            f"{mean[CAPACITY]:.0f} mAh g$^{{-1}}$, {mean['all [mV]']:.0f} mV lost on average",
            fontsize=11,
        )
        axis.set_xlim(0, 1.03 * mean[CAPACITY])
        if axis is axes[0, 0]:
            style.shared_legend(figure, handles, 1, "right center")
    axes[0, 0].set_ylim(3.0, 3.48)
    style.label_outer(axes, style.CAPACITY, style.VOLTAGE)
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
    names = [titled(*cell) for cell in table[PAIRED].itertuples(index=False)]
    axis.set(yticks=places, yticklabels=names, xlabel="Average loss on discharge at C/10 / mV")
    axis.set_xlim(right=1.15 * table["all [mV]"].max())
    axis.invert_yaxis()
    axis.spines[["top", "right"]].set_visible(False)
    shown = [loss for loss in LOSSES if table[f"{loss} [mV]"].abs().max() > 1]
    handles = [Patch(color=COLOURS[loss], label=loss) for loss in shown]
    style.shared_legend(figure, handles, 1, "right center")
    return figure
