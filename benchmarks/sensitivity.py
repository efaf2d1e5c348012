"""What an engineer should improve first: Sobol' indices of the capacity at 0.1C.

Conventional and cathode-supported PPAL cells at 30 degC over the same factors, each within
a factor of two of the set's value; of shares that are near one, what is missing is.
"""

import textwrap

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.patches import Patch
from scipy.stats import spearmanr

from ssb_models.studies import saltelli, saltelli_indices, study

from . import style
from .cells import ARCHITECTURES, CAPACITY, values_of
from .output import as_text

IN_DOCS = {"sensitivity.png": "sensitivity.png"}
C_RATE = 0.1
WITHIN = 2.0
"""The same for every factor, or the ranking would be that of the ranges."""
SEPARATOR, CATHODE = "Separator thickness [m]", "Positive electrode thickness [m]"
TORTUOSITY = "Positive electrode Bruggeman coefficient (electrolyte)"
FILLED = "Filled share of pores at reference temperature"
FACTORS = {
    SEPARATOR: "Thickness of electrolyte layer",
    CATHODE: "Thickness of cathode",
    TORTUOSITY: "Tortuosity of pores",
    "Penetration depth after assembly [m]": "Penetration depth",
    "Penetration front width [m]": "Width of penetration front",
    FILLED: "Filled share of pores and particles",
    "Electrolyte conductivity at transition [S.m-1]": "Conductivity",
    "Electrolyte diffusivity at transition [m2.s-1]": "Salt diffusivity",
    "Cation transference number": "Transference number",
    "Lithium interphase resistance at reference temperature [Ohm.m2]": "Lithium interphase",
    "Junction interphase resistance at reference temperature [Ohm.m2]": "Junction resistance",
    "Positive electrode reference exchange-current density [A.m-2]": "Exchange current",
    "Positive particle diffusivity at reference temperature [m2.s-1]": "Particle diffusivity",
}
"""Factors and their names in the figure."""
CHANGE = "change [mA.h.g-1]"
RESOLVED = 0.1  # mA.h.g-1, to which a capacity repeats
RAISE, LOWER = style.BLUE, style.VERMILION
SHOWN = 0.005
"""Factors of a smaller total index are named alone."""


def bounds_of(values):
    """Range of each factor around the values of a set."""
    bounds = {}
    for name in FACTORS:
        value = values[name]
        if name == FILLED:
            bounds[name] = (1 - WITHIN * (1 - value), 1 - (1 - value) / WITHIN)
        elif name == TORTUOSITY:  # porosity^(1 - b): its logarithm is linear in b
            reach = np.log(WITHIN) / -np.log(values["Positive electrode porosity"])
            bounds[name] = (value - reach, value + reach)
        else:
            bounds[name] = (value / WITHIN, value * WITHIN, "log")
    return bounds


def compute(quick=False, workers=2):
    """Tables points (the designs and their answers) and indices."""
    points, indices = [], []
    for architecture in reversed(ARCHITECTURES):
        values = values_of("PPAL", architecture, 30)
        bounds = bounds_of(values)
        design = saltelli(bounds, 8 if quick else 128)
        # A thicker cathode holds more: its current is larger, and a gram's share is less.
        larger = design[CATHODE] / values[CATHODE]
        design = design.assign(architecture=architecture, c_rate=C_RATE * larger)
        table = study(design, workers=workers)
        table[CAPACITY] /= larger
        sobol = saltelli_indices(bounds, table[CAPACITY])
        points.append(table)
        indices.append(
            sobol.assign(
                architecture=architecture,
                low=[bounds[name][0] for name in bounds],
                high=[bounds[name][1] for name in bounds],
                **_directions(bounds, table),
                **sobol.attrs,
            )
        )
    return {
        "points": pd.concat(points, ignore_index=True),
        "indices": pd.concat(indices, ignore_index=True),
    }


def _position(values, bounds):
    """Position in a range, 0 to 1, on its scale."""
    low, high, *scale = bounds
    if scale == ["log"]:
        return np.log(values / low) / np.log(high / low)
    return (values - low) / (high - low)


def _directions(bounds, table):
    """What a factor does on its own: rank correlation of its change with that of the
    capacity, and mean change of the capacity [mA.h.g-1] over its range.

    From the pairs of points of each block that differ in this factor alone, so that what
    the others do is no scatter; the mean change is the slope of the pairs through zero.
    """
    size = len(bounds) + 2
    capacity = table[CAPACITY].to_numpy(float).reshape(-1, size)
    correlations, changes = [], []
    for k, name in enumerate(bounds, 1):
        place = _position(table[name].to_numpy(float), bounds[name]).reshape(-1, size)
        moved, gained = (v[:, k] - v[:, 0] for v in (place, capacity))
        known = np.isfinite(gained)
        moved, gained = moved[known], gained[known]
        gained = np.where(np.abs(gained) < RESOLVED, 0, gained)
        constant = np.ptp(gained) == 0
        correlations.append(0.0 if constant else float(spearmanr(moved, gained).statistic))
        changes.append(float(moved @ gained / (moved @ moved)))
    return {"rank_correlation": correlations, CHANGE: changes}


def plot(tables):
    """Total index with the first order inside, sorted, one panel for each architecture."""
    figure, axes = plt.subplots(1, 2, figsize=(11.5, 4.8), sharex=True, layout="constrained")
    for axis, architecture in zip(axes[::-1], ARCHITECTURES, strict=True):
        rows = tables["indices"].query("architecture == @architecture").sort_values("total")
        shown = rows["total"] >= SHOWN
        _draw(axis, rows[shown])
        rest = ", ".join(FACTORS[name].lower() for name in rows["factor"][~shown][::-1])
        axis.text(0.99, 0.03, textwrap.fill(f"below {SHOWN:g}: {rest}", 34), fontsize=9,
                  color=style.DARK, ha="right", transform=axis.transAxes)  # fmt: skip
        mean, deviation = rows[["mean", "standard_deviation"]].iloc[0]
        axis.set_title(f"{architecture}: {mean:.0f} ± {deviation:.0f} mAh g$^{{-1}}$")
    handles = [
        Patch(color=RAISE, label="more of it helps"),
        Patch(color=LOWER, label="less of it helps"),
        Patch(color=style.DARK, label="alone (first order)"),
        Patch(color=style.DARK, alpha=0.35, label="with interactions (total)"),
        style.line("k", "95 % interval of the total", marker="|", ms=7),
        style.mark("change of the capacity / mAh g$^{-1}$", "k", "$+5$", ms=16),
    ]
    style.shared_legend(figure, handles, 3)
    return {"sensitivity": figure}


def _draw(axis, rows):
    """Bars of the factors, with the interval of the total and the change of the capacity."""
    colours = [RAISE if change > 0 else LOWER for change in rows[CHANGE]]
    names = [FACTORS[name] for name in rows["factor"]]
    axis.barh(names, rows["total"], color=colours, alpha=0.35)
    axis.barh(names, rows["first_order"].clip(lower=0), color=colours, height=0.5)
    axis.errorbar(rows["total"], names, xerr=rows["total_confidence"], fmt="none",
                  ecolor="k", elinewidth=1, capsize=3)  # fmt: skip
    ends = np.maximum(rows["total"] + rows["total_confidence"], rows["first_order"])
    for name, end, change in zip(names, ends, rows[CHANGE], strict=True):
        text = f"{change:+.0f}".replace("-", "\N{MINUS SIGN}")
        style.note(axis, text, (end, name), (5, 0), va="center", fontsize=9)
    axis.set(xlabel=f"Share of the variance of the capacity at {C_RATE:g}C")
    axis.set_xlim(0, max(axis.get_xlim()[1], 1.15 * ends.max()))
    axis.spines[["top", "right"]].set_visible(False)


def summary(tables):
    """The indices, sorted, with their directions."""
    lines = [f"Capacity at {C_RATE:g}C, PPAL, 30 degC; each factor within {WITHIN:g} times"]
    for architecture, rows in tables["indices"].groupby("architecture", sort=False):
        shown = rows.sort_values("total", ascending=False)
        status = tables["points"].query("architecture == @architecture")["status"]
        lines += [
            f"{architecture}: {rows['mean'].iloc[0]:.1f} mAh/g on average, standard deviation "
            f"{rows['standard_deviation'].iloc[0]:.1f}; {len(status)} points, "
            f"{(status == 'delivers nothing').mean():.1%} deliver nothing, "
            f"{(status == 'solver failed').sum()} failed, {rows['left_out'].iloc[0]} blocks "
            "left out",
            as_text(
                shown.assign(factor=shown["factor"].map(FACTORS))[
                    ["factor", "first_order", "total", "total_confidence", "rank_correlation",
                     CHANGE]
                ]
            ),
        ]  # fmt: skip
    return "\n".join(lines)
