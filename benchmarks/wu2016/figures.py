"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Patch

from ssb_models.design.delivered import AREA, COST, DENSITY, ENERGY, LOSS, POWER
from ssb_models.parameter_sets.cells.wu2016 import CONDUCTIVITY, ELECTROLYTES, PRINTED
from ssb_models.plots.losses import COLOURS

from .. import style
from ..cells import ARCHITECTURES
from .kinetics import LFP, NCA_RATES, SPLIT_RATES

LOADING, SEPARATOR = "loading [mg.cm-2]", "separator [um]"
COLOUR = dict(zip(ELECTROLYTES, (style.BLUE, style.VERMILION, style.GREEN), strict=True))
OF_LFP = dict(zip(LFP, (style.BLUE, style.VERMILION, style.GREEN), strict=True))
SHADES = (style.BLACK, style.BLUE, style.SKY, style.GREEN, style.ORANGE, style.VERMILION)
DASHES = dict(zip(NCA_RATES, ((0, (6, 2)), (0, (3, 2)), (0, (1, 1.5))), strict=True))
"""Dashes of the rates; a full line is the layers without kinetics."""
E_S, E_V = "Specific energy / Wh kg$^{-1}$", "Energy density / Wh L$^{-1}$"
LOADING_LABEL, SEPARATOR_LABEL = "NCA / mg cm$^{-2}$", "Separator / µm"
TITLES = (
    "3b: cathode of 60 µm",
    "3b: by volume",
    "3c: separator of the liquid cell's energy",
    "3d: LLZO of different thickness",
    "3e: by volume",
    "3f: collectors, 20 µm of LLZO",
)
LEVELS = {
    1: style.BLACK,
    5: style.BLUE,
    20: style.GREEN,
    100: style.ORANGE,
    1000: style.VERMILION,
}
"""Thicknesses [um] of the ohmic map, and their colours."""
DROPS = {0: "solid", 10: "dashed"}
"""Dashes by the resistance [Ohm.cm2] of the interphases together."""
SHORT = {
    "Li9.54Si1.74P1.44S11.7Cl0.3": "LiSiPSCl",
    "LATP": "",
    "Li3ClO": "LATP, Li$_3$ClO, doped LLZO",
    "LLZO, doped": "",
}
EQUAL = {ENERGY: 41, DENSITY: 120}
"""Published separators [um] of equal energy."""
LEAST = 1.0  # W.h.kg-1; what is below is not told apart from nothing


def plot(tables):
    """Figures by name."""
    return {
        "layers": _layers(tables),
        "ohmic": _ohmic(),
        "ragone": _ragone(tables["ragone"]),
        "losses": _losses(tables["ragone"]),
        "maps": _maps(tables["maps"]),
        "front": _front(tables["maps"], tables["front"]),
    }


def rate_name(rate):
    """A rate as C/10 or 2C."""
    return f"{rate:.2g}C" if rate >= 1 else f"C/{1 / rate:.3g}"


def _layers(tables):
    """Fig. 3b to 3f: layers as full lines, what is delivered broken."""
    figure, axes = plt.subplots(2, 3, figsize=(13.5, 7.6), layout="constrained")
    nca = tables["nca"]
    usual = nca[nca["collectors"] == "usual"]
    for axis, energy, label in zip(axes[0, :2], (ENERGY, DENSITY), (E_S, E_V), strict=True):
        _against_separator(axis, tables["separator"], usual, energy)
        axis.set(xlabel=SEPARATOR_LABEL, ylabel=label, xlim=(0, 150))
        axis.axhline(PRINTED[_key(energy)], color=style.GREY, lw=1)
        axis.plot(EQUAL[energy], PRINTED[_key(energy)], **style.POINT, mfc="w")
        axis.annotate(
            f"liquid cell, {PRINTED[_key(energy)]:g}", (148, PRINTED[_key(energy)]), (0, 3),
            textcoords="offset points", ha="right", color=style.DARK, fontsize=8,
        )  # fmt: skip
    _break_even(axes[0, 2], tables["break_even"], usual)
    for axis, energy, label in zip(axes[1, :2], (ENERGY, DENSITY), (E_S, E_V), strict=True):
        _against_loading(axis, tables["loading"], usual, energy)
        axis.set(xlabel=LOADING_LABEL, ylabel=label, xlim=(0, 50))
    _collectors(axes[1, 2], tables["collectors"], nca)
    for axis, title in zip(axes.flat, TITLES, strict=True):
        axis.set_title(title, fontsize=10)
        axis.set_ylim(bottom=0)
    handles = [
        style.line(style.DARK, "layers alone"),
        *(style.line(style.DARK, f"delivered at {rate_name(r)}", DASHES[r]) for r in NCA_RATES),
        style.mark("published"),
    ]
    style.shared_legend(figure, handles, len(handles))
    return figure


def _key(energy):
    return "specific_energy" if energy == ENERGY else "energy_density"


def _at(table, column, value):
    return table[np.isclose(table[column], value)]


def _against_separator(axis, layers, nca, energy):
    for name, colour in COLOUR.items():
        curve = layers[layers["electrolyte"] == name]
        axis.plot(curve[SEPARATOR], curve[energy], color=colour, label=name)
        for rate, dash in DASHES.items():
            rows = _at(_at(nca[nca["electrolyte"] == name], "c_rate", rate), LOADING, 19.5)
            axis.plot(rows[SEPARATOR], rows[energy], color=colour, ls=dash, lw=1.2)
    axis.legend(frameon=False, fontsize=8)


def _break_even(axis, layers, nca):
    """By mass, of three electrolytes; by volume, of any."""
    for name, colour in COLOUR.items():
        curve = layers[layers["electrolyte"] == name]
        axis.plot(curve[LOADING], curve["by mass [um]"], color=colour)
        for rate, dash in DASHES.items():
            rows = _at(nca[nca["electrolyte"] == name], "c_rate", rate)
            found = rows.groupby(LOADING).apply(_equal, include_groups=False)
            axis.plot(found.index, found, color=colour, ls=dash, lw=1.2)
    axis.plot(curve[LOADING], curve["by volume [um]"], color=style.GREY)
    axis.annotate(
        "by volume,\nlayers alone", (22, 160), color=style.DARK, fontsize=8, ha="right"
    )
    axis.plot([19.5, 19.5], list(EQUAL.values()), **style.POINT, mfc="w")
    axis.set(xlabel=LOADING_LABEL, ylabel=SEPARATOR_LABEL, xlim=(0, 50), ylim=(0, 200))


def _equal(rows):
    """Separator [um] at which a cell delivers what the liquid one has, NaN beyond those solved;
    the inverse of the energy is nearly straight in it."""
    rows = rows.sort_values(SEPARATOR)
    inverse = 1 / np.maximum(rows[ENERGY], LEAST)
    wanted = 1 / PRINTED["specific_energy"]
    return np.interp(wanted, inverse, rows[SEPARATOR], left=np.nan, right=np.nan)


def _against_loading(axis, layers, nca, energy):
    llzo = nca[nca["electrolyte"] == "LLZO"]
    for um, colour in zip(layers[SEPARATOR].unique(), SHADES[1:], strict=True):
        curve = layers[layers[SEPARATOR] == um]
        axis.plot(curve[LOADING], curve[energy], color=colour, label=f"{um:g} µm")
        for rate, dash in DASHES.items():
            rows = _at(_at(llzo, SEPARATOR, um), "c_rate", rate)
            axis.plot(rows[LOADING], rows[energy], color=colour, ls=dash, lw=1)
    if energy == ENERGY:
        axis.legend(
            frameon=False, fontsize=8, title="separator", title_fontsize=8, ncols=3,
            loc="upper center",
        )  # fmt: skip
        axis.set_ylim(top=600)


def _collectors(axis, layers, nca):
    for kind, colour in {"usual": style.BLUE, "slim": style.VERMILION}.items():
        curve = layers[layers["collectors"] == kind]
        name = {"usual": "Cu 5 µm, Al 10 µm", "slim": "Al 5 µm"}[kind]
        axis.plot(curve[LOADING], curve[ENERGY], color=colour, label=name)
        rows = nca[(nca["collectors"] == kind) & (nca["electrolyte"] == "LLZO")]
        for rate, dash in DASHES.items():
            of_rate = _at(_at(rows, SEPARATOR, 20), "c_rate", rate)
            axis.plot(of_rate[LOADING], of_rate[ENERGY], color=colour, ls=dash, lw=1.2)
    axis.set(xlabel=LOADING_LABEL, ylabel=E_S, xlim=(0, 50))
    axis.legend(frameon=False, fontsize=8)


def _ohmic():
    """Largest separator for 50 mV against conductivity and current density."""
    figure, axis = plt.subplots(figsize=(8.4, 6), layout="constrained")
    sigma, current = np.geomspace(1e-6, 5e-2, 300), np.geomspace(0.1, 20, 300)
    for R, dash in DROPS.items():
        budget = 0.05 / (1e-3 * current[:, None]) - R  # Ohm.cm2
        thickness = np.where(budget > 0, 1e4 * sigma * budget, np.nan)
        axis.contour(sigma, current, thickness, list(LEVELS), colors=list(LEVELS.values()),
                     linestyles=dash, linewidths=1.6)  # fmt: skip
    for level, colour in LEVELS.items():
        at = 0.5 if level == 1 else 0.14  # mA.cm-2, where there is room
        style.note(axis, f"{level} µm", (1e-4 * level * at / 50, at), (8, -4), color=colour)
    axis.plot(1e-4, 3, **style.POINT, mfc="w")
    style.note(axis, "16.7 µm", (1e-4, 3), (8, -3))
    axis.set(xscale="log", yscale="log", xlabel=style.CONDUCTIVITY,
             ylabel="Current density / mA cm$^{-2}$")  # fmt: skip
    top = axis.secondary_xaxis("top")
    named = sorted(CONDUCTIVITY.items(), key=lambda pair: pair[1])
    for _, value in named:
        axis.axvline(value, color=style.LIGHT, lw=0.6, zorder=0)
    top.set_xticks([value for _, value in named], [SHORT.get(name, name) for name, _ in named],
                   rotation=40, ha="left", fontsize=8)  # fmt: skip
    top.tick_params(which="minor", length=0)
    handles = [style.line(style.DARK, f"interphases of {R} Ω cm$^2$", dash)
               for R, dash in DROPS.items()]  # fmt: skip
    style.shared_legend(figure, [*handles, style.mark("published")], 3)
    return figure


def _present(table):
    """Electrolytes of LiFePO4 cells that a table has."""
    return [name for name in LFP if name in set(table["electrolyte"])]


def _ragone(table):
    """Power against energy, per mass and per volume."""
    figure, axes = plt.subplots(1, 2, figsize=(10.5, 4.4), layout="constrained")
    for axis, column, label in zip(axes, (ENERGY, DENSITY), (E_S, E_V), strict=True):
        for (name, architecture), rows in table.groupby(["electrolyte", "architecture"]):
            rows = rows[rows[column] > LEAST].sort_values("c_rate")
            factor = rows[column] / rows[ENERGY]
            axis.plot(
                rows[column], rows[POWER] * factor, color=OF_LFP[name], marker="o", ms=3.5,
                ls="-" if architecture == "cathode-supported" else "--",
            )  # fmt: skip
        axis.set(xlabel=label, yscale="log")
    axes[0].set_ylabel("Specific power / W kg$^{-1}$")
    axes[1].set_ylabel("Power density / W L$^{-1}$")
    handles = [style.line(colour, name) for name, colour in OF_LFP.items()]
    handles += [style.line(style.DARK, "cathode-supported"),
                style.line(style.DARK, "conventional", "--")]  # fmt: skip
    style.shared_legend(figure, handles, len(handles))
    return figure


def _losses(table):
    """Theoretical energy split into what is delivered, each loss and what is left."""
    left = "not delivered [W.h.kg-1]"
    losses = {f"{LOSS}{name} [W.h.kg-1]": colour for name, colour in COLOURS.items()}
    losses = {name: colour for name, colour in losses.items() if name in table}
    figure, axes = plt.subplots(1, 2, figsize=(11, 4.4), sharey=True, layout="constrained")
    cells = [(name, architecture) for name in _present(table) for architecture in ARCHITECTURES]
    for axis, rate in zip(axes, SPLIT_RATES, strict=True):
        rows = _at(table, "c_rate", rate).set_index(["electrolyte", "architecture"])
        for y, cell in enumerate(cells):
            row = rows.loc[cell]
            start = 0.0
            undelivered = row.get(left, np.nan)
            parts = {ENERGY: "#dddddd", **losses, left: "w"}
            if np.isnan(undelivered):
                row = row.copy()
                row[left] = row[f"theoretical {ENERGY}"]
            for column, colour in parts.items():
                width = np.nan_to_num(row[column])
                if width > 0:
                    axis.barh(y, width, left=start, color=colour, ec=style.GREY, lw=0.5)
                    start += width
            axis.text(2, y, f"{row[ENERGY]:.0f}", va="center", fontsize=9)
        axis.set(xlabel=E_S, title=f"{rate_name(rate)}")
    axes[0].set_yticks(range(len(cells)), [", ".join(cell) for cell in cells])
    axes[0].invert_yaxis()
    big = [name for name in losses if table[name].max() > 0.5]
    handles = [
        Patch(fc="#dddddd", ec=style.GREY, label="delivered"),
        *(Patch(color=losses[n], label=n.removesuffix(" [W.h.kg-1]")) for n in big),
        Patch(fc="w", ec=style.GREY, label="not delivered"),
    ]
    style.shared_legend(figure, handles, 4)
    return figure


def _maps(table):
    """Delivered energy against area capacity and rate; a line joins the best of each rate."""
    names = _present(table)
    figure, axes = plt.subplots(
        2, len(names), figsize=(2 + 3.5 * len(names), 7), sharex=True, sharey=True,
        layout="constrained", squeeze=False,
    )  # fmt: skip
    most = table[ENERGY].max()
    for row, architecture in enumerate(ARCHITECTURES):
        for axis, name in zip(axes[row], names, strict=True):
            rows = table[
                (table["electrolyte"] == name) & (table["architecture"] == architecture)
            ]
            grid = rows.pivot(index="c_rate", columns=AREA, values=ENERGY)
            mesh = axis.pcolormesh(
                grid.columns, grid.index, grid, cmap="cividis", shading="nearest",
                vmin=0, vmax=most, rasterized=True,
            )  # fmt: skip
            best = grid[grid.max(axis=1) > LEAST].idxmax(axis=1)
            axis.plot(best, best.index, "o-", color="w", ms=4, mec="k", mew=0.5)
            axis.set(xscale="log", yscale="log")
            axis.set_title(f"{name}, {architecture}", fontsize=10)
    style.label_outer(axes, "Area capacity / mAh cm$^{-2}$", "Rate / h$^{-1}$")
    figure.colorbar(mesh, ax=axes, label=f"Delivered: {E_S[0].lower()}{E_S[1:]}")
    return figure


def _front(table, best):
    """Power and cost against energy: every cell, and those that none of its kind beats."""
    figure, axes = plt.subplots(1, 2, figsize=(10.5, 4.6), layout="constrained")
    for axis, column in zip(axes, (POWER, COST), strict=True):
        some = table[table[ENERGY] > LEAST]
        axis.plot(some[ENERGY], some[column], ".", color="#dddddd", ms=4, zorder=0)
        for (name, architecture), rows in best.groupby(["electrolyte", "architecture"]):
            rows = rows[rows[ENERGY] > LEAST]
            filled = architecture == "cathode-supported"
            axis.plot(
                rows[ENERGY], rows[column], "o" if filled else "s", color=OF_LFP[name], ms=5,
                mfc=OF_LFP[name] if filled else "w",
            )  # fmt: skip
        axis.set(xlabel=E_S, yscale="log")
    axes[0].set_ylabel("Specific power / W kg$^{-1}$")
    axes[1].set_ylabel("Materials per kWh delivered / price units")
    handles = [style.mark(name, colour, edge=colour) for name, colour in OF_LFP.items()]
    handles += [style.mark("cathode-supported", style.DARK, edge=style.DARK),
                style.mark("conventional", "w", "s", style.DARK),
                style.mark("beaten in all three", "#dddddd", ".", "#dddddd")]  # fmt: skip
    style.shared_legend(figure, handles, len(handles))
    return figure
