"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Patch

from .. import style
from ..calibration import band_table
from ..cells import ARCHITECTURES, CAPACITY, CONDITIONS, LIQUID_CELL, select, titled
from ..published import CENSORED_BELOW, root_mean_square
from .tables import IMPEDANCE

SHADES = [style.BLUE, style.GREEN, style.ORANGE, style.PURPLE, style.SKY, style.VERMILION,
          style.BLACK]  # fmt: skip
"""Colours of the rates."""
LABEL = {"flooded": "liquid, 30 °C"}
SHADING = 0.25
MOST = 175  # mA.h.g-1


def plot(tables):
    """Figures by name."""
    return {
        "discharge_curves": _discharge_curves(tables),
        "rate_capability": _rate_capability(tables),
        "at_a_glance": _at_a_glance(tables),
        "parity": _parity(tables),
    }


def _discharge_curves(tables):
    """Fig. 4a (PPAL, 30 °C), 4b (PPAL, 50 °C) and S12 (PAL)."""
    figure, axes = plt.subplots(
        2, 4, figsize=(13, 6), sharex=True, sharey=True, layout="constrained"
    )
    rates = sorted(tables["discharge_curves"]["c_rate"].unique())
    shade = dict(zip(rates, SHADES, strict=False))
    cells = [(electrolyte, a, T) for electrolyte, T in CONDITIONS for a in ARCHITECTURES]
    for axis, cell in zip(axes.flat, cells, strict=True):
        for rate, curve in select(tables["discharge_curves"], cell).groupby("c_rate"):
            axis.plot(curve["capacity [mA.h.g-1]"], curve["voltage [V]"], color=shade[rate])
        for point in select(tables["comparison"], cell).itertuples():
            marker = "o" if point.published else "<"
            axis.plot(point.published or CENSORED_BELOW, 3.0, marker, mec="k",
                      color=shade[point.c_rate], clip_on=False)  # fmt: skip
        electrolyte, architecture, T = cell
        axis.set_title(f"{electrolyte}, {architecture}, {T} °C", fontsize=10)
    axes[0, 0].set(ylim=(3.0, 3.6), xlim=(0, MOST))
    style.label_outer(axes, style.CAPACITY, style.VOLTAGE)
    handles = [style.line(shade[rate], f"{rate:g}C") for rate in rates]
    handles += [style.mark("published capacity"), style.mark("published: below", marker="<")]
    style.shared_legend(figure, handles, len(handles))
    return figure


def _rate_capability(tables):
    """Fig. 4c, 4d and S13: capacity against rate."""
    bands = band_table.read()
    figure, axes = plt.subplots(
        2, 2, figsize=(8.5, 7), sharex=True, sharey=True, layout="constrained"
    )
    for axis, (electrolyte, T) in zip(axes.flat, CONDITIONS, strict=True):
        _draw_rates(axis, tables, LIQUID_CELL)
        for architecture in ARCHITECTURES:
            cell = electrolyte, architecture, T
            if bands is not None:
                band = select(bands, cell)
                axis.fill_between(
                    band["c_rate"], band["low"], band["high"], lw=0, alpha=SHADING,
                    color=style.ARCHITECTURE[architecture],
                )  # fmt: skip
            _draw_rates(axis, tables, cell)
        axis.set_title(titled(electrolyte, T))
    axes[0, 0].set(xscale="log", ylim=(-4, 178), xlim=(0.04, 1.2))
    style.plain_ticks(axes[0, 0], [0.05, 0.1, 0.2, 0.5, 1])
    style.label_outer(axes, "Rate / C", style.CAPACITY)
    handles = [
        *(style.line(c, LABEL.get(a, a), _dash(a)) for a, c in style.ARCHITECTURE.items()),
        style.mark("published, used in the calibration", style.GREY),
        style.mark("predicted without that point", style.GREY, marker="x"),
    ]
    if bands is not None:
        label = "90 % band of a prediction"
        handles.append(Patch(color=style.GREY, alpha=SHADING, lw=0, label=label))
    style.shared_legend(figure, handles, 3)
    return figure


def _dash(architecture):
    return "--" if architecture == "flooded" else "-"


def _draw_rates(axis, tables, cell):
    _, architecture, _ = cell
    colour = style.ARCHITECTURE[architecture]
    model = select(tables["rate_capability"], cell)
    axis.plot(model["c_rate"], model[CAPACITY], _dash(architecture), color=colour, marker=".",
              ms=4)  # fmt: skip
    points = select(tables["comparison"], cell).assign(left_out=_left_out)
    for point in points.itertuples():
        axis.plot(point.c_rate, point.left_out, "x", color=colour, ms=6, mew=1.5, zorder=4)
        if point.published:
            axis.plot(point.c_rate, point.published, color=colour, **style.POINT)
        else:  # almost no capacity
            axis.errorbar(point.c_rate, CENSORED_BELOW, 4, uplims=True, color=colour, capsize=4)


def _at_a_glance(tables):
    """What casting the electrolyte into the cathode gains: capacity and impedance."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.5, 3.6), layout="constrained")
    slow = tables["rate_capability"].query("c_rate == 0.1")
    both = ("conventional", "cathode-supported")
    for axis, table, column in (
        (left, slow, CAPACITY),
        (right, tables["impedance"], IMPEDANCE),
    ):
        for y, (electrolyte, T) in enumerate(CONDITIONS):
            ends = [select(table, (electrolyte, a, T))[column].iloc[0] for a in both]
            axis.plot(ends, [y, y], color="#bbbbbb", lw=3, zorder=1)
            for architecture, value in zip(both, ends, strict=True):
                axis.scatter(value, y, color=style.ARCHITECTURE[architecture], s=70, zorder=2)
            if axis is right:
                ratio, middle = ends[0] / ends[1], (ends[0] * ends[1]) ** 0.5
                style.note(axis, f"÷ {ratio:.1f}", (middle, y), (0, 6), ha="center", fontsize=9)
        axis.set(yticks=range(len(CONDITIONS)), ylim=(3.5, -0.6),
                 yticklabels=[titled(*condition) for condition in CONDITIONS])  # fmt: skip
    left.set(xlabel="Discharge capacity at 0.1C / mAh g$^{-1}$", xlim=(-4, MOST))
    right.set(xlabel="|Z| at 10 mHz, half charged / Ω cm$^2$", xscale="log", yticklabels=[])
    handles = [style.mark(a, style.ARCHITECTURE[a], edge=None) for a in both]
    style.shared_legend(figure, handles, 2, "upper center")
    return figure


def _left_out(points):
    """What was predicted for each point without it [mA.h.g-1]."""
    limit = (points["published"] == 0) & (points["left_out_error"] == 0)
    above = points["published"].replace(0, CENSORED_BELOW) + points["left_out_error"]
    return above.mask(limit, points["model"])


def _parity(tables):
    """Model against published, fitted and left out; a published limit is drawn as one."""
    points = tables["comparison"].assign(left_out=_left_out)
    figure, axes = plt.subplots(
        1, 2, figsize=(9, 4.6), sharex=True, sharey=True, layout="constrained"
    )
    shown = [
        ("model", "residual", "all points fitted"),
        ("left_out", "left_out_error", "each point left out"),
    ]
    for axis, (column, error, title) in zip(axes, shown, strict=True):
        axis.plot([0, MOST], [0, MOST], color=style.LIGHT, lw=1)
        for (electrolyte, architecture), some in points.groupby(
            ["electrolyte", "architecture"]
        ):
            colour = style.ARCHITECTURE[architecture]
            measured, limit = some[some["published"] > 0], some[some["published"] == 0]
            axis.plot(
                measured["published"], measured[column], "o" if electrolyte == "PPAL" else "s",
                color=colour, mec="k", label=f"{electrolyte}, {architecture}",
            )  # fmt: skip
            axis.errorbar(
                np.full(len(limit), CENSORED_BELOW), limit[column], xerr=4, xuplims=True,
                fmt="none", color=colour, capsize=3,
            )  # fmt: skip
        rmse = root_mean_square(points[error])
        axis.set_title(f"{title}: {len(points)} points, RMSE {rmse:.1f} mAh g$^{{-1}}$",
                       fontsize=10)  # fmt: skip
        axis.set(xlabel="Published capacity / mAh g$^{-1}$", xlim=(-4, 178), ylim=(-4, 178),
                 aspect="equal")  # fmt: skip
    axes[0].set_ylabel("Model / mAh g$^{-1}$")
    axes[0].legend(frameon=False, fontsize=9)
    return figure
