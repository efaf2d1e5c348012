"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from ..calibration import band_table

CAPACITY = "discharge_capacity [mA.h.g-1]"
COLOUR = {"cathode-supported": "#0072B2", "conventional": "#D55E00", "flooded": "#555555"}
"""Okabe and Ito's colours, told apart by the colour-blind too."""
SHADES = ["#0072B2", "#009E73", "#E69F00", "#CC79A7", "#56B4E9", "#D55E00", "#000000"]
LABEL = {"flooded": "liquid, 30 °C"}
SHADING = 0.25


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
    panels = [(e, a, T) for e in ("PPAL", "PAL") for T in (30, 50)
              for a in ("cathode-supported", "conventional")]  # fmt: skip
    figure, axes = plt.subplots(
        2, 4, figsize=(13, 6), sharex=True, sharey=True, layout="constrained"
    )
    rates = sorted(tables["discharge_curves"]["c_rate"].unique())
    shade = dict(zip(rates, SHADES, strict=False))
    for axis, panel in zip(axes.flat, panels, strict=True):
        curves = _select(tables["discharge_curves"], panel)
        for rate, curve in curves.groupby("c_rate"):
            axis.plot(curve["capacity [mA.h.g-1]"], curve["voltage [V]"], color=shade[rate])
        for _, point in _select(tables["comparison"], panel).iterrows():
            marker = "<" if point["published"] == 0 else "o"
            x = point["published"] or 5
            axis.plot(x, 3.0, marker, color=shade[point["c_rate"]], mec="k", clip_on=False)
        axis.set_title(f"{panel[0]}, {panel[1]}, {panel[2]} °C", fontsize=10)
    axes[0, 0].set(ylim=(3.0, 3.6), xlim=(0, 175))
    for axis in axes[:, 0]:
        axis.set_ylabel("Voltage / V")
    for axis in axes[-1]:
        axis.set_xlabel("Discharge capacity / mAh g$^{-1}$")
    handles = [Line2D([], [], color=shade[r], label=f"{r:g}C") for r in rates]
    handles.append(
        Line2D([], [], marker="o", ls="", c="w", mec="k", label="published capacity")
    )
    handles.append(Line2D([], [], marker="<", ls="", c="w", mec="k", label="published: below"))
    figure.legend(
        handles=handles, loc="outside lower center", ncols=len(handles), frameon=False
    )
    return figure


def _rate_capability(tables):
    """Fig. 4c, 4d and S13: capacity against rate."""
    bands = band_table.read()
    figure, axes = plt.subplots(
        2, 2, figsize=(8.5, 7), sharex=True, sharey=True, layout="constrained"
    )
    for row, electrolyte in zip(axes, ("PPAL", "PAL"), strict=True):
        for axis, temperature in zip(row, (30, 50), strict=True):
            _draw_rates(axis, tables, "Liquid", "flooded", 30)
            for architecture in ("cathode-supported", "conventional"):
                _draw_band(axis, bands, (electrolyte, architecture, temperature))
                _draw_rates(axis, tables, electrolyte, architecture, temperature)
            axis.set_title(f"{electrolyte}, {temperature} °C")
    axes[0, 0].set(xscale="log", ylim=(-4, 178), xlim=(0.04, 1.2))
    axes[0, 0].set_xticks([0.05, 0.1, 0.2, 0.5, 1], ["0.05", "0.1", "0.2", "0.5", "1"])
    axes[0, 0].minorticks_off()
    for axis in axes[:, 0]:
        axis.set_ylabel("Discharge capacity / mAh g$^{-1}$")
    for axis in axes[-1]:
        axis.set_xlabel("Rate / C")
    figure.legend(
        handles=[
            *(Line2D([], [], c=COLOUR[a], ls="--" if a == "flooded" else "-",
                     label=LABEL.get(a, a)) for a in COLOUR),
            Line2D([], [], marker="o", ls="", c="#888888", mec="k",
                   label="published, used in the calibration"),
            *([] if bands is None else
              [Patch(color="#888888", alpha=SHADING, lw=0,
                     label="90 % band of the calibration")]),
        ],
        loc="outside lower center", ncols=3, frameon=False,
    )  # fmt: skip
    return figure


def _draw_band(axis, bands, panel):
    if bands is not None:
        band = _select(bands, panel)
        axis.fill_between(
            band["c_rate"], band["low"], band["high"],
            color=COLOUR[panel[1]], alpha=SHADING, lw=0,
        )  # fmt: skip


def _draw_rates(axis, tables, electrolyte, architecture, temperature):
    panel = (electrolyte, architecture, temperature)
    colour, dash = COLOUR[architecture], "--" if architecture == "flooded" else "-"
    model = _select(tables["rate_capability"], panel)
    axis.plot(model["c_rate"], model[CAPACITY], dash, color=colour, marker=".", ms=4)
    points = _select(tables["comparison"], panel)
    for _, point in points.iterrows():
        if point["published"] == 0:  # almost no capacity: anything below 5
            axis.errorbar(point["c_rate"], 5, 4, uplims=True, color=colour, capsize=4)
        else:
            axis.plot(point["c_rate"], point["published"], "o", color=colour, mec="k", ms=7)


def _at_a_glance(tables):
    """What casting the electrolyte into the cathode gains: capacity and impedance."""
    cells = [(e, T) for e in ("PPAL", "PAL") for T in (30, 50)]
    names = [f"{e}, {T} °C" for e, T in cells]
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.5, 3.6), layout="constrained")
    rates = tables["rate_capability"].query("c_rate == 0.1")
    for axis, table, column in (
        (left, rates, CAPACITY),
        (right, tables["impedance"], "impedance [Ohm.cm2]"),
    ):
        for y, cell in enumerate(cells):
            ends = {
                a: _select(table, (cell[0], a, cell[1]))[column].iloc[0]
                for a in ("conventional", "cathode-supported")
            }
            axis.plot(list(ends.values()), [y, y], color="#bbbbbb", lw=3, zorder=1)
            for architecture, value in ends.items():
                axis.scatter(value, y, color=COLOUR[architecture], s=70, zorder=2)
            if axis is right:
                ratio = ends["conventional"] / ends["cathode-supported"]
                middle = (ends["conventional"] * ends["cathode-supported"]) ** 0.5
                axis.annotate(f"÷ {ratio:.1f}", (middle, y), (0, 6), ha="center",
                              textcoords="offset points", fontsize=9)  # fmt: skip
        axis.set(yticks=range(len(cells)), yticklabels=names, ylim=(3.5, -0.6))
    left.set(xlabel="Discharge capacity at 0.1C / mAh g$^{-1}$", xlim=(-4, 175))
    right.set(xlabel="|Z| at 10 mHz, half charged / Ω cm$^2$", xscale="log", yticklabels=[])
    figure.legend(
        handles=[
            Line2D([], [], marker="o", ls="", c=COLOUR[a], label=a)
            for a in ("conventional", "cathode-supported")
        ],
        loc="outside upper center", ncols=2, frameon=False,
    )  # fmt: skip
    return figure


def _parity(tables):
    """Model against published, with the residuals' size."""
    figure, axis = plt.subplots(figsize=(4.6, 4.4), layout="constrained")
    axis.plot([0, 175], [0, 175], color="#999999", lw=1)
    for (electrolyte, architecture), points in tables["comparison"].groupby(
        ["electrolyte", "architecture"]
    ):
        axis.plot(
            points["published"], points["model"], "o" if electrolyte == "PPAL" else "s",
            color=COLOUR[architecture], mec="k", label=f"{electrolyte}, {architecture}",
        )  # fmt: skip
    axis.set(
        xlabel="Published capacity / mAh g$^{-1}$", ylabel="Model / mAh g$^{-1}$",
        xlim=(-4, 178), ylim=(-4, 178), aspect="equal",
    )  # fmt: skip
    axis.legend(frameon=False, fontsize=9, title="calibrated points")
    return figure


def _select(table, panel):
    electrolyte, architecture, temperature = panel
    return table[
        (table["electrolyte"] == electrolyte)
        & (table["architecture"] == architecture)
        & (table["temperature_degC"] == temperature)
    ]
