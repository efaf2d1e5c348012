"""Cells that isolate an interface, and what their tests measure.

Conductivities of Chen et al. 2019 (doi:10.1039/c8ee02617c) against a blocking cell, windows
of linear sweeps against those of Chen et al. and Kim et al., stepped plating and stripping,
and what Bruce and Vincent's test makes of the transference number.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
from tqdm import tqdm

import ssb_models
from ssb_models import measurements, protocols, spectra

from . import published, style
from .output import as_text

IN_DOCS = {"window.csv": "stability_window.csv", "interfaces.png": "interfaces.png"}
STEPS = [0.05, 0.1, 0.2, 0.5]  # mA.cm-2
COLOUR = {
    "PAL_Chen2019": style.BLUE,
    "PPAL_Chen2019": style.VERMILION,
    "LLZO_PVDFHFP_Kim2022": style.GREEN,
    "PVDFHFP_Kim2022": style.PURPLE,
}
LABEL = {name: name.rpartition("_")[0].replace("_", "/").replace("PVDFHFP", "PVDF-HFP")
         for name in COLOUR}  # fmt: skip


def compute(quick=False):
    """Tables conductivity, sweep, window, lithium_cycling and transference."""
    jobs = {
        "conductivity": lambda: _conductivity(10 if quick else 5),
        "sweep": _sweep,
        "lithium_cycling": _lithium_cycling,
        "transference": _transference,
    }
    tables = {name: job() for name, job in tqdm(jobs.items(), desc="interfaces", unit="test")}
    return {**tables, "window": _window(tables["sweep"])}


def _window(sweep):
    """Onsets of oxidation [V], as a sweep is read and as they are published."""
    onsets = published.read("oxidation_onsets").rename(
        columns={"set": "electrolyte", "value": "published [V]"}
    )
    read = sweep.groupby("electrolyte", as_index=False)["onset [V]"].first()
    table = onsets.merge(read.rename(columns={"onset [V]": "model [V]"}))
    table["residual [V]"] = table["model [V]"] - table["published [V]"]
    return table[["electrolyte", "published [V]", "model [V]", "residual [V]", "kind"]]


def _conductivity(step):
    """Conductivity of a blocking cell, from its spectrum [S.cm-1], beside derived values."""
    derived = published.read("chen2019_conductivities")
    rows = []
    for name in derived["set"].unique():
        for T in range(30, 81, step):
            values = ssb_models.cell(name, temperature_degC=T)
            spectrum = spectra.spectrum(ssb_models.BlockingCell(), values)
            kappa = measurements.conductivity(spectrum, values)
            rows.append({"set": name, "temperature_degC": T, "model [S.cm-1]": kappa / 100})
    table = pd.DataFrame(rows).merge(
        derived[["set", "temperature_degC", "value"]],
        on=["set", "temperature_degC"],
        how="left",
    )
    table["residual [%]"] = 100 * (table["model [S.cm-1]"] / table["value"] - 1)
    columns = {"set": "electrolyte", "value": "derived [S.cm-1]"}
    return table.rename(columns=columns)[
        ["electrolyte", "temperature_degC", "model [S.cm-1]", "derived [S.cm-1]",
         "residual [%]"]
    ]  # fmt: skip


def _sweep():
    """Linear sweeps at 0.1 mV/s, 30 degC [mA.cm-2]."""
    tables = []
    for name in COLOUR:
        values = ssb_models.cell(name)
        solution = pybamm.Simulation(
            ssb_models.LithiumSteelCell(),
            parameter_values=values,
            experiment=protocols.linear_sweep(3.0, 5.5),
        ).solve(calc_esoh=False)
        tables.append(
            pd.DataFrame(
                {
                    "electrolyte": name,
                    "voltage [V]": solution["Voltage [V]"].entries,
                    "current density [mA.cm-2]": -solution["Current [A]"].entries * 1e3,
                    "onset [V]": measurements.oxidation_onset(solution),
                }
            )
        )
    return pd.concat(tables, ignore_index=True)


def _lithium_cycling():
    """Stepped plating and stripping at 50 degC [V]."""
    tables = []
    for name in COLOUR:
        solution = pybamm.Simulation(
            ssb_models.SymmetricCell(),
            parameter_values=ssb_models.cell(name, temperature_degC=50),
            experiment=protocols.stepped_cycling(STEPS, hours=1, cycles=2),
        ).solve(calc_esoh=False)
        times = np.linspace(0, solution.t[-1], 2000)
        tables.append(
            pd.DataFrame(
                {
                    "electrolyte": name,
                    "time [h]": times / 3600,
                    "voltage [V]": solution["Voltage [V]"](times),
                    "termination": solution.termination,
                }
            )
        )
    return pd.concat(tables, ignore_index=True)


def _transference():
    """Bruce and Vincent's number in a thick layer, over the thermodynamic factor."""
    rows = []
    for factor in (1.0, 1.5, 2.0, 3.0, 4.0):
        values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
        values.update(
            {
                "Thermodynamic factor": factor,
                "Separator thickness [m]": 5e-4,
                "Lithium interphase resistance [Ohm.m2]": 1e-3,
            }
        )
        measured = measurements.bruce_vincent(values)["transference_number"]
        rows.append({"thermodynamic_factor": factor, "measured": measured,
                     "1/(1 + Ne)": 1 / (1 + _newman_number(values)),
                     "transference_number": values["Cation transference number"]})  # fmt: skip
    return pd.DataFrame(rows)


def _newman_number(values):
    """Ne of :func:`ssb_models.measurements.bruce_vincent`, at the initial state."""
    param, T = ssb_models.SymmetricCell().param, values["Ambient temperature [K]"]
    c = param.c_e_init
    kappa, D, t_plus = param.kappa_e(c, T), param.D_e(c, T), param.t_plus(c, T)
    factor = param.thermodynamic_factor(c, T)
    Ne = 2 * param.R * T * kappa * factor * (1 - t_plus) ** 2 / (param.F**2 * D * c)
    return values.evaluate(Ne)


def plot(tables):
    """One figure of four panels, one a test."""
    figure, axes = plt.subplots(2, 2, figsize=(10, 7.2), layout="constrained")
    _plot_conductivity(axes[0, 0], tables["conductivity"])
    _plot_sweep(axes[0, 1], tables["sweep"], tables["window"])
    _plot_cycling(axes[1, 0], tables["lithium_cycling"])
    _plot_transference(axes[1, 1], tables["transference"])
    return {"interfaces": figure}


def _plot_conductivity(axis, table):
    for name, rows in table.groupby("electrolyte"):
        x = style.inverse_temperature(rows["temperature_degC"])
        axis.plot(x, rows["model [S.cm-1]"], color=COLOUR[name], label=LABEL[name])
        axis.plot(x, rows["derived [S.cm-1]"], "o", color=COLOUR[name], mec="k")
    axis.plot([], [], "o", c=style.GREY, mec="k", label="derived from published")
    axis.set(yscale="log", xlabel=style.INVERSE_TEMPERATURE, ylabel=style.CONDUCTIVITY,
             title="Steel | electrolyte | steel, by impedance")  # fmt: skip
    axis.legend(frameon=False, fontsize=9)


def _plot_sweep(axis, table, window):
    for name, rows in table.groupby("electrolyte", sort=False):
        late = rows["voltage [V]"] > 3.05  # the double layer is charged by then
        axis.plot(rows["voltage [V]"][late], 1e3 * rows["current density [mA.cm-2]"][late],
                  color=COLOUR[name], label=LABEL[name])  # fmt: skip
    for name, onset in window.set_index("electrolyte")["published [V]"].items():
        axis.plot(onset, 10, "o", color=COLOUR[name], mec="k", clip_on=False)
    axis.plot([], [], "o", c=style.GREY, mec="k", label="published onset")
    axis.set(ylim=(0, 40), xlim=(3, 5.5), xlabel="Voltage against Li / V",
             ylabel="Current density / µA cm$^{-2}$",
             title="Li | electrolyte | steel, 0.1 mV s$^{-1}$, 30 °C")  # fmt: skip
    axis.legend(frameon=False, fontsize=9, loc="upper left")


def _plot_cycling(axis, table):
    for name, rows in table.groupby("electrolyte", sort=False):
        axis.plot(rows["time [h]"], 1e3 * rows["voltage [V]"], color=COLOUR[name], lw=1.2,
                  ls="--" if name.startswith("PPAL") else "-", label=LABEL[name])  # fmt: skip
    for k, step in enumerate(STEPS):
        axis.annotate(f"{step:g}", (4 * k + 2, 0.97), xycoords=("data", "axes fraction"),
                      ha="center", va="top", fontsize=9)  # fmt: skip
    axis.set(xlabel="Time / h", ylabel="Voltage / mV",
             title="Li | electrolyte | Li, 50 °C, steps in mA cm$^{-2}$")  # fmt: skip
    axis.margins(y=0.18)
    axis.legend(frameon=False, fontsize=9, loc="lower left")


def _plot_transference(axis, table):
    x = table["thermodynamic_factor"]
    axis.plot(x, table["1/(1 + Ne)"], color=style.BLUE, label="1/(1 + Ne)")
    axis.plot(
        x, table["measured"], "s", color=style.BLUE, mfc="w", label="steady-state current test"
    )
    axis.plot(x, table["transference_number"], "--", color=style.DARK, label="$t_+$ of the set")
    axis.set(ylim=(0, 0.3), xlabel="Thermodynamic factor", ylabel="Transference number",
             title="PPAL, 50 °C: what a steady current measures")  # fmt: skip
    axis.legend(frameon=False, fontsize=9, loc="lower left")


def summary(tables):
    """Residuals of conductivity and window, and how far the steady current is off."""
    shown = (tables["conductivity"].dropna(), tables["window"], tables["transference"])
    return "\n\n".join(map(as_text, shown))
