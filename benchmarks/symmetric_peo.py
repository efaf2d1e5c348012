"""Li | LiTFSI in PEO | Li at 85 degC from published transport alone: no number is fitted.

Steady potential against current and limiting current against length of `SymmetricCell` with
the properties of Edman et al. 2000 (J. Phys. Chem. B 104, 3476), beside their quadrature.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
from tqdm import tqdm

import ssb_models

from . import published, style
from .output import as_text
from .steady_layer import Steady

IN_DOCS = {"limits.csv": "symmetric_peo.csv", "symmetric_peo.png": "symmetric_peo.png"}
SET = "PEO_V2O5_Edman2000"
LENGTHS = [10, 30, 100, 200, 500]  # um
SHARES = [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]  # of the limiting current
FACTORS = {1: "-", 2: "--", 4: ":"}
"""Thermodynamic factors of the diffusion potential; the set has the first."""
TRANSPORT = {
    "conductivity [S.cm-1]": (style.CONDUCTIVITY, (0, 1.4e-3)),
    "diffusivity [m2.s-1]": ("Salt diffusivity / m$^2$ s$^{-1}$", (0, 9e-12)),
    "transference [-]": ("Cation transference number", (-0.1, 0.7)),
}
"""Properties, their labels and the ends of their axes."""
EDMAN_SALT = (742, 2982)  # mol.m-3, with a measured transference number
LENGTH, CURRENT = "Separator thickness [m]", "Current function [A]"
AREA = 1e-4  # m2
MA_PER_CM2 = 10.0  # A.m-2
STEADY = 3.0  # of L2/D


def polarised(length, seconds, **options):
    """A function that holds a current density [A.m-2] in a layer [m] and returns the
    solution; other arguments are those of :class:`pybamm.Simulation`."""
    values = ssb_models.cell(SET)
    values.update({LENGTH: length, CURRENT: "[input]"})
    solver = pybamm.IDAKLUSolver(rtol=1e-7, atol=1e-8)
    model = ssb_models.SymmetricCell({"lithium interphase": "none"})
    simulation = pybamm.Simulation(model, parameter_values=values, solver=solver, **options)
    return lambda i: simulation.solve([0, seconds], inputs={CURRENT: i * AREA})


def limiting_current(hold, low, high, accuracy=1e-6):
    """Largest current density [A.m-2] between two that does not deplete the salt."""
    while high - low > accuracy * low:
        middle = (low + high) / 2
        survives = hold(middle).termination == "final time"
        low, high = (middle, high) if survives else (low, middle)
    return (low + high) / 2


def compute(quick=False):
    """Tables potential, limits, scaled (over current times length) and transport."""
    steady, potential, limits = Steady(ssb_models.cell(SET)), [], []
    for micrometres in tqdm(LENGTHS[::2] if quick else LENGTHS, desc="lengths", unit="cell"):
        length = micrometres * 1e-6
        hold = polarised(length, STEADY * length**2 / steady.D0)
        limit = steady.limit / length
        for share in SHARES:
            i = share * limit
            _, ohmic, diffusion, _ = steady.at(i * length)
            model = -hold(i)["Voltage [V]"].entries[-1]
            potential.append(
                {"length [um]": micrometres, "current density [mA.cm-2]": i / MA_PER_CM2,
                 "model [V]": model, "quadrature [V]": ohmic + diffusion,
                 "difference [mV]": 1e3 * (model - ohmic - diffusion)}
            )  # fmt: skip
        found = limiting_current(hold, 0.98 * limit, 1.03 * limit)
        limits.append(
            {"length [um]": micrometres, "model [mA.cm-2]": found / MA_PER_CM2,
             "quadrature [mA.cm-2]": limit / MA_PER_CM2,
             "difference [%]": 100 * (found / limit - 1)}
        )  # fmt: skip
    return {"potential": pd.DataFrame(potential), "limits": pd.DataFrame(limits),
            "scaled": _scaled(steady), "transport": _transport(steady)}  # fmt: skip


def _scaled(steady):
    near_depletion = np.geomspace(1, 1000, 80) * steady.salt[0]
    poor = [*near_depletion, *np.linspace(0.1, 0.999, 100) * steady.c0]
    rows = [(c, *steady.between(c)) for c in poor]
    names = ["poor [mol.m-3]", "current times length [A.m-1]", "ohmic [V]", "diffusion [V]",
             "rich [mol.m-3]"]  # fmt: skip
    return pd.DataFrame(rows, columns=names)


def _transport(steady):
    return pd.DataFrame(
        {"salt [mol.m-3]": steady.salt, "conductivity [S.cm-1]": steady.kappa / 100,
         "diffusivity [m2.s-1]": steady.D, "transference [-]": steady.t_plus}
    )[::20]  # fmt: skip


def plot(tables):
    """Upper row: what is published; lower row: what follows."""
    figure, axes = plt.subplots(2, 3, figsize=(12, 7.4), layout="constrained")
    for axis, (column, (label, top)) in zip(axes[0], TRANSPORT.items(), strict=True):
        _plot_transport(axis, tables["transport"], column)
        axis.set(xlabel="Salt / mol m$^{-3}$", ylabel=label, xlim=(0, 3080), ylim=top)
    _plot_potential(axes[1, 0], tables["potential"], tables["scaled"])
    _plot_factors(axes[1, 1], tables["scaled"])
    _plot_limits(axes[1, 2], tables["limits"])
    handles = [
        style.line(style.BLUE, "fit, as the model has it"),
        style.mark("Edman et al.: transference number, range of salt (grey)", ms=7),
        style.mark("other publications", colour="k", ms=7),
    ]
    style.shared_legend(figure, handles, 3, "upper center")
    return {"symmetric_peo": figure}


def _plot_transport(axis, table, column):
    measured = published.read("peo_litfsi_transport").query("quantity == @column.split()[0]")
    axis.axvspan(*EDMAN_SALT, color="0.93", zorder=0)
    axis.plot(table["salt [mol.m-3]"], table[column], color=style.BLUE)
    for row in measured.itertuples():
        x, half = (row.salt_low + row.salt_high) / 2, (row.salt_high - row.salt_low) / 2
        y = None if np.isnan(row.low) else [[row.value - row.low], [row.high - row.value]]
        face = "k" if row.kind == "predicted" else "w"
        axis.errorbar(x, row.value, y, half or None, capsize=3, ecolor="k",
                      **{**style.POINT, "mfc": face})  # fmt: skip
        if row.kind == "predicted":
            text = f"{row.temperature_degC} °C"
            style.note(axis, text, (x, row.value), (0, 7), ha="center", fontsize=9)


def _plot_potential(axis, table, scaled):
    colours = [style.BLUE, style.SKY, style.GREEN, style.ORANGE, style.VERMILION]
    total = scaled["ohmic [V]"] + scaled["diffusion [V]"]
    for (length, rows), colour in zip(table.groupby("length [um]"), colours, strict=False):
        i = scaled["current times length [A.m-1]"] / (length * 1e-6) / MA_PER_CM2
        axis.plot(i, total, color=colour)
        axis.plot(rows["current density [mA.cm-2]"], rows["model [V]"], "s", color=colour,
                  mfc="w", ms=5, label=f"{length:g} µm")  # fmt: skip
    axis.plot([], [], color=style.DARK, label="quadrature")
    axis.set(xscale="log", xlim=(0.01, None), ylim=(0, 0.4), ylabel="Steady potential / V",
             xlabel="Current density / mA cm$^{-2}$")  # fmt: skip
    axis.legend(frameon=False, fontsize=9, loc="upper left")


def _plot_factors(axis, table):
    x = 1e3 * table["current times length [A.m-1]"]
    for factor, dash in FACTORS.items():
        axis.plot(x, table["ohmic [V]"] + factor * table["diffusion [V]"], dash,
                  color=style.BLUE, label=f"thermodynamic factor {factor}")  # fmt: skip
    axis.plot(x, table["ohmic [V]"], color=style.GREY, label="ohmic part")
    axis.set(ylim=(0, 1), xlabel="Current density times length / mA m$^{-1}$",
             ylabel="Steady potential / V")  # fmt: skip
    axis.legend(frameon=False, fontsize=9)


def _plot_limits(axis, table):
    x = table["length [um]"]
    axis.plot(x, table["quadrature [mA.cm-2]"], color=style.BLUE, label="quadrature, 1/length")
    axis.plot(x, table["model [mA.cm-2]"], "s", color=style.BLUE, mfc="w", label="model")
    axis.set(xscale="log", yscale="log", xlabel="Length / µm",
             ylabel="Limiting current density / mA cm$^{-2}$")  # fmt: skip
    style.plain_ticks(axis, x)
    axis.legend(frameon=False, fontsize=9)


def summary(tables):
    """Limiting currents, and how far potentials are from their quadrature."""
    worst = tables["potential"]["difference [mV]"].abs().max()
    return f"{as_text(tables['limits'])}\n\nPotentials: {worst:.2g} mV from quadrature at most."
