"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.lines import Line2D

from . import published

COLOUR = dict(
    zip(
        ["type I", "type II", "type III", "type IV", "type V"],
        ["#555555", "#56B4E9", "#D55E00", "#E69F00", "#0072B2"],
        strict=True,
    )
)
RATIO_COLOUR = dict(
    zip(published.RATIOS, ["#555555", "#56B4E9", "#0072B2", "#E69F00", "#D55E00"], strict=True)
)
CAPACITY = "discharge_capacity [mA.h.g-1]"
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
    for ratio, rows in table.groupby("ratio"):
        x = 1000 / (273.15 + rows["temperature_degC"])
        axes[0].plot(x, rows["model [S.cm-1]"], color=RATIO_COLOUR[ratio], label=f"1:{ratio:g}")
        if ratio in published.CONDUCTIVITY_80:
            axes[0].plot(1000 / 353.15, published.CONDUCTIVITY_80[ratio], "o", mec="k", ms=7,
                         color=RATIO_COLOUR[ratio])  # fmt: skip
    axes[0].plot([], [], "o", c="w", mec="k", label="published")
    axes[0].set(yscale="log", xlabel="1000 K / T", ylabel="Conductivity / S cm$^{-1}$",
                title="PVDF-HFP : LLZO by weight")  # fmt: skip
    axes[0].legend(frameon=False, fontsize=9)
    for T, colour in ((23, "#56B4E9"), (50, "#E69F00"), (80, "#D55E00")):
        rows = table.query("temperature_degC == @T")
        axes[1].plot(rows["ratio"], 1e4 * rows["model [S.cm-1]"], "s-", ms=4, color=colour,
                     label=f"{T} °C")  # fmt: skip
    for ratio, kappa in published.CONDUCTIVITY_80.items():
        axes[1].plot(ratio, 1e4 * kappa, "o", color="#D55E00", mec="k", ms=7)
    axes[1].plot([], [], "o", c="w", mec="k", label="published")
    axes[1].set(xlabel="LLZO to PVDF-HFP by weight", ylim=(0, None), title="Best at 1:1",
                ylabel="Conductivity / 10$^{-4}$ S cm$^{-1}$")  # fmt: skip
    axes[1].legend(frameon=False, fontsize=9)
    cell = tables["symmetric_cell"]
    axes[2].plot(cell["time [h]"], cell["voltage [mV]"], color=COLOUR["type V"], label="model")
    for sign in (1, -1):
        axes[2].axhspan(*sorted(sign * v for v in published.SYMMETRIC), color="#cccccc",
                        label="published" if sign > 0 else None)  # fmt: skip
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
    for (cell_type, rate), (value, _) in published.CAPACITIES.items():
        middle.plot(rate, value, "o", color=COLOUR[cell_type], mec="k", ms=7, clip_on=False)
    rates = [0.1, 0.2, 0.5, 1, 2, 5]
    middle.set(xscale="log", xlabel="Rate / C", ylabel="Discharge capacity / mAh g$^{-1}$",
               ylim=(0, 265), title="Rate capability")  # fmt: skip
    middle.set_xticks(rates, [f"{rate:g}" for rate in rates])
    middle.minorticks_off()
    for cell_type, rows in tables["spectra"].groupby("type"):
        right.plot(rows["frequency [Hz]"], np.hypot(rows["Re Z [Ohm]"], rows["Im Z [Ohm]"]),
                   color=COLOUR[cell_type])  # fmt: skip
        if cell_type in published.IMPEDANCES:
            right.plot(1e-2, published.IMPEDANCES[cell_type], "o", color=COLOUR[cell_type],
                       mec="k", ms=7, clip_on=False)  # fmt: skip
    right.set(xscale="log", yscale="log", xlabel="Frequency / Hz", ylabel="|Z| / Ω, 11 mm",
              title="Impedance, half charged")  # fmt: skip
    handles = [Line2D([], [], color=COLOUR[t], label=label) for t, label in MADE.items()]
    handles.append(
        Line2D([], [], marker="o", ls="", c="w", mec="k", label="published, calibrated on")
    )
    figure.legend(handles=handles, loc="outside lower center", ncols=6, frameon=False)
    return figure


def _draw_first_discharge(axis, curves):
    slowest = curves["c_rate"].min()
    for cell_type, curve in curves.query("c_rate == @slowest").groupby("type"):
        axis.plot(curve["capacity [mA.h.g-1]"], curve["voltage [V]"], color=COLOUR[cell_type])
    axis.set(xlabel="Discharge capacity / mAh g$^{-1}$", ylabel="Voltage / V",
             title=f"{slowest:g}C, 50 °C", xlim=(0, 265), ylim=(2.15, 3.8))  # fmt: skip
