"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np

from .. import style
from ..cells import CAPACITY
from ..published import ends, read, read_range
from .cells import TYPES

COLOUR = dict(
    zip(
        TYPES,
        [style.DARK, style.SKY, style.VERMILION, style.ORANGE, style.BLUE],
        strict=True,
    )
)
RATIO_COLOUR = {
    0.0: style.DARK,
    0.5: style.SKY,
    1.0: style.BLUE,
    1.5: style.ORANGE,
    2.0: style.VERMILION,
}
TEMPERATURE_COLOUR = {23: style.SKY, 50: style.ORANGE, 80: style.VERMILION}
MARKER = {"a parameter": "o", "predicted": "D"}
MADE = {
    "type I": "I: liquid",
    "type II": "II: liquid at Li",
    "type III": "III: pressed foil",
    "type IV": "IV: evaporated Li",
    "type V": "V: plasma, evaporated Li",
}


def plot(tables):
    """Figures by name."""
    return {"electrolyte": _electrolyte(tables), "types": _types(tables)}


def _electrolyte(tables):
    """Fig. 3b, 3c and 3e: conductivity and the symmetric cell."""
    figure, axes = plt.subplots(1, 3, figsize=(13, 3.9), layout="constrained")
    table = tables["conductivity"]
    published = read("kim2022_conductivities")
    for ratio, rows in table.groupby("ratio"):
        x = style.inverse_temperature(rows["temperature_degC"])
        axes[0].plot(x, rows["model [S.cm-1]"], color=RATIO_COLOUR[ratio], label=f"1:{ratio:g}")
    for row in published.itertuples():
        x = style.inverse_temperature(row.temperature_degC)
        axes[0].plot(x, row.value, color=RATIO_COLOUR[row.ratio], **_point(row))
    axes[0].set(yscale="log", xlabel=style.INVERSE_TEMPERATURE, ylabel=style.CONDUCTIVITY,
                title="PVDF-HFP : LLZO by weight")  # fmt: skip
    for T, colour in TEMPERATURE_COLOUR.items():
        rows = table.query("temperature_degC == @T")
        axes[1].plot(rows["ratio"], 1e4 * rows["model [S.cm-1]"], "s-", ms=4, color=colour,
                     label=f"{T} °C")  # fmt: skip
    for row in published.itertuples():
        colour = TEMPERATURE_COLOUR[row.temperature_degC]
        axes[1].plot(row.ratio, 1e4 * row.value, color=colour, **_point(row))
    for axis in axes[:2]:
        for kind, marker in MARKER.items():
            axis.plot([], [], marker, c="w", mec="k", label=f"published, {kind}")
    axes[1].set(xlabel="LLZO to PVDF-HFP by weight", ylim=(0, None), title="Best at 1:1",
                ylabel="Conductivity / 10$^{-4}$ S cm$^{-1}$")  # fmt: skip
    axes[0].legend(frameon=False, fontsize=9)
    axes[1].legend(frameon=False, fontsize=9)
    cell = tables["symmetric_cell"]
    axes[2].plot(cell["time [h]"], cell["voltage [mV]"], color=COLOUR["type V"], label="model")
    low, high = read_range("kim2022_symmetric_cell")
    axes[2].axhspan(low, high, color="#cccccc", label="published")
    axes[2].axhspan(-high, -low, color="#cccccc")
    axes[2].set(xlabel="Time / h", ylabel="Voltage / mV", ylim=(-100, 130),
                title="Li | 1:1 | Li, 0.5 mA cm$^{-2}$, 50 °C")  # fmt: skip
    axes[2].legend(frameon=False, fontsize=9, loc="upper right", ncols=2)
    return figure


def _point(row):
    """What a published conductivity looks like, by what the model makes of it."""
    return {
        **style.POINT,
        "marker": MARKER["predicted" if row.kind == "predicted" else "a parameter"],
    }


def _types(tables):
    """Fig. 4b, 4c, 4e and 4f: the five types side by side."""
    figure, (left, middle, right) = plt.subplots(1, 3, figsize=(13, 4.3), layout="constrained")
    _draw_first_discharge(left, tables["discharge_curves"])
    for cell_type, rows in tables["rate_capability"].groupby("type"):
        middle.plot(rows["c_rate"], rows[CAPACITY], ".-", color=COLOUR[cell_type])
    for row in read("kim2022_capacities").itertuples():
        middle.plot(row.c_rate, row.value, color=COLOUR[row.type], clip_on=False, **style.POINT)
    middle.set(xscale="log", xlabel="Rate / C", ylabel=style.CAPACITY,
               ylim=(0, 265), title="Rate capability")  # fmt: skip
    style.plain_ticks(middle, [0.1, 0.2, 0.5, 1, 2, 5])
    for cell_type, rows in tables["spectra"].groupby("type"):
        right.plot(rows["frequency [Hz]"], np.hypot(rows["Re Z [Ohm]"], rows["Im Z [Ohm]"]),
                   color=COLOUR[cell_type])  # fmt: skip
    _draw_impedances(right, read("kim2022_impedances"))
    right.set(xscale="log", yscale="log", xlabel="Frequency / Hz", ylabel="|Z| / Ω, 11 mm",
              title="Impedance, half charged")  # fmt: skip
    handles = [style.line(COLOUR[t], label) for t, label in MADE.items()]
    marks = [style.mark("published, calibrated on"), style.line("k", "published range", lw=4)]
    style.shared_legend(figure, [*handles, *marks], 7)
    return figure


def _draw_impedances(axis, published):
    """Published impedances: a mark each, or a bar from end to end of a range."""
    for row, low, high in zip(published.itertuples(), *ends(published), strict=True):
        x, colour = row.frequency_Hz, COLOUR[row.type]
        if low == high:
            axis.plot(x, low, color=colour, clip_on=False, **style.POINT)
        else:
            for edge, width in (("k", 6), (colour, 4)):
                axis.plot([x, x], [low, high], color=edge, lw=width, clip_on=False,
                          solid_capstyle="butt", zorder=3)  # fmt: skip


def _draw_first_discharge(axis, curves):
    """Discharge curves at the lowest rate."""
    slowest = curves["c_rate"].min()
    for cell_type, curve in curves.query("c_rate == @slowest").groupby("type"):
        axis.plot(curve["capacity [mA.h.g-1]"], curve["voltage [V]"], color=COLOUR[cell_type])
    axis.set(xlabel=style.CAPACITY, ylabel=style.VOLTAGE,
             title=f"{slowest:g}C, 50 °C", xlim=(0, 265), ylim=(2.15, 3.8))  # fmt: skip
