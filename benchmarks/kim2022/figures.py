"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np

from .. import style
from ..cells import CAPACITY
from ..published import read, read_range
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
    published = read("kim2022_conductivities").query("temperature_degC == 80")
    for ratio, rows in table.groupby("ratio"):
        x = style.inverse_temperature(rows["temperature_degC"])
        axes[0].plot(x, rows["model [S.cm-1]"], color=RATIO_COLOUR[ratio], label=f"1:{ratio:g}")
    for row in published.itertuples():
        axes[0].plot(style.inverse_temperature(80), row.value, color=RATIO_COLOUR[row.ratio],
                     **style.POINT)  # fmt: skip
    axes[0].plot([], [], "o", c="w", mec="k", label="published")
    axes[0].set(yscale="log", xlabel=style.INVERSE_TEMPERATURE, ylabel=style.CONDUCTIVITY,
                title="PVDF-HFP : LLZO by weight")  # fmt: skip
    axes[0].legend(frameon=False, fontsize=9)
    for T, colour in TEMPERATURE_COLOUR.items():
        rows = table.query("temperature_degC == @T")
        axes[1].plot(rows["ratio"], 1e4 * rows["model [S.cm-1]"], "s-", ms=4, color=colour,
                     label=f"{T} °C")  # fmt: skip
    axes[1].plot(published["ratio"], 1e4 * published["value"], color=TEMPERATURE_COLOUR[80],
                 **style.POINT)  # fmt: skip
    axes[1].plot([], [], "o", c="w", mec="k", label="published")
    axes[1].set(xlabel="LLZO to PVDF-HFP by weight", ylim=(0, None), title="Best at 1:1",
                ylabel="Conductivity / 10$^{-4}$ S cm$^{-1}$")  # fmt: skip
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
    for row in read("kim2022_impedances").itertuples():
        right.plot(
            row.frequency_Hz, row.value, color=COLOUR[row.type], clip_on=False, **style.POINT
        )
    right.set(xscale="log", yscale="log", xlabel="Frequency / Hz", ylabel="|Z| / Ω, 11 mm",
              title="Impedance, half charged")  # fmt: skip
    handles = [style.line(COLOUR[t], label) for t, label in MADE.items()]
    style.shared_legend(figure, [*handles, style.mark("published, calibrated on")], 6)
    return figure


def _draw_first_discharge(axis, curves):
    """Discharge curves at the lowest rate."""
    slowest = curves["c_rate"].min()
    for cell_type, curve in curves.query("c_rate == @slowest").groupby("type"):
        axis.plot(curve["capacity [mA.h.g-1]"], curve["voltage [V]"], color=COLOUR[cell_type])
    axis.set(xlabel=style.CAPACITY, ylabel=style.VOLTAGE,
             title=f"{slowest:g}C, 50 °C", xlim=(0, 265), ylim=(2.15, 3.8))  # fmt: skip
