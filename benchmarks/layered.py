"""A polymer alone, and on both sides of LATP (the sandwich that Wang et al. 2018 review).

Between lithium electrodes without films at 30 degC: salt, voltage against current up to the
limiting one, and impedance. Lines are the model, markers closed forms. The review has no curve
to compare.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm

import ssb_models

from . import style
from .output import as_text

IN_DOCS = {"steady.csv": "layered_steady.csv", "layered.png": "layered.png"}
CASES = {
    "PPAL, 60 µm": [("PPAL", 60e-6)],
    "PPAL | LATP | PPAL, 20 µm each": [("PPAL", 20e-6), ("LATP", 20e-6), ("PPAL", 20e-6)],
}
COLOUR = dict(zip(CASES, [style.VERMILION, style.BLUE], strict=True))
PLANE = 10e-4
"""Resistance [Ohm.m2] of a plane between polymer and ceramic: assumed."""
AT = 3.0
"""Current density [A.m-2] of the profiles."""
SHARES = (0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 1.01)
"""Shares of the limiting current; the last is beyond it."""
F, R = pybamm.constants.F.value, pybamm.constants.R.value


def _values(layers):
    values = ssb_models.layered(ssb_models.cell("PPAL_Chen2019"), layers)
    for number in range(1, len(layers)):
        values[f"Resistance between layers {number} and {number + 1} [Ohm.m2]"] = PLANE
    return values


class Settled:
    """A cell of layers of polymer and ceramic, settled at a current density."""

    def __init__(self, layers):
        self.values = _values(layers)
        self.model = ssb_models.SymmetricCell(
            {"separator layers": str(len(layers)), "lithium interphase": "none"}
        )
        self.polymers = [k for k, (name, _) in enumerate(layers, 1) if name == "PPAL"]
        self.layers, self.T = layers, self.values["Ambient temperature [K]"]
        self.area = self.values["Electrode height [m]"] * self.values["Electrode width [m]"]
        number = self.polymers[0]
        self.c, self.t = (
            self.values[f"Layer {number} {name}"]
            for name in ("initial concentration [mol.m-3]", "transference number")
        )
        self.D = self._law(number, "salt diffusivity [m2.s-1]")
        self.thickest = max(layers[number - 1][1] for number in self.polymers)

    def _law(self, number, name):
        return self.values.evaluate(self.values[f"Layer {number} {name}"](self.c, self.T))

    def limit(self):
        """2 F D c0/((1 - t+) L) of the thickest polymer layer [A.m-2]."""
        return 2 * F * self.D * self.c / ((1 - self.t) * self.thickest)

    def solve(self, i):
        self.values["Current function [A]"] = i * self.area
        solver = pybamm.IDAKLUSolver(rtol=1e-9, atol=1e-9)
        simulation = pybamm.Simulation(self.model, parameter_values=self.values, solver=solver)
        return simulation.solve([0, 4 * self.thickest**2 / self.D])

    def rise(self, i, number):
        """What salt at the face of a polymer layer differs by [mol.m-3]: a closed form."""
        return (1 - self.t) * i / (F * self.D) * self.layers[number - 1][1] / 2

    def diffusion(self, i):
        """The diffusion potentials [V] of all layers: a closed form."""
        factor = self.values[f"Layer {self.polymers[0]} thermodynamic factor"]
        weight = 2 * (1 - self.t) * factor * R * self.T / F
        rises = (self.rise(i, number) for number in self.polymers)
        return weight * sum(np.log((self.c + rise) / (self.c - rise)) for rise in rises)


def compute(quick=False):
    """Tables steady (by current), profiles and spectra."""
    steady, profiles, spectra = [], [], []
    frequency = np.logspace(5, -5, 31 if quick else 101)
    for case, layers in CASES.items():
        cell = Settled(layers)
        for share in SHARES[:2] if quick else SHARES:
            i = share * cell.limit()
            solution = cell.solve(i)
            settled = solution.termination == "final time"
            last = {
                name: solution[f"Electrolyte {name} [V]"].entries[-1]
                for name in ("ohmic drop", "concentration drop")
            }
            steady.append(
                {
                    "separator": case,
                    "share of limit": share,
                    "current [mA.cm-2]": i / 10,
                    "ends by": "settles" if settled else solution.termination,
                    "voltage [mV]": -1e3 * solution["Voltage [V]"].entries[-1],
                    "diffusion [mV]": 1e3 * last["concentration drop"],
                    "closed form [mV]": 1e3 * cell.diffusion(i) if share < 1 else np.nan,
                }
            )
        solution = cell.solve(AT)
        field = solution["Electrolyte concentration [mol.m-3]"]
        profiles.append(
            pd.DataFrame(
                {
                    "separator": case,
                    "x [µm]": 1e6 * field.mesh.nodes,
                    "salt [mol.m-3]": field.entries[:, -1],
                }
            )
        )
        Z = ssb_models.spectra.spectrum(cell.model, cell.values, frequency).impedance
        spectra.append(
            pd.DataFrame(
                {
                    "separator": case,
                    "frequency [Hz]": frequency,
                    "real [Ohm.cm2]": 1e4 * cell.area * Z.real,
                    "imaginary [Ohm.cm2]": 1e4 * cell.area * Z.imag,
                }
            )
        )
    return {
        "steady": pd.DataFrame(steady),
        "profiles": pd.concat(profiles, ignore_index=True),
        "spectra": pd.concat(spectra, ignore_index=True),
    }


def plot(tables):
    """Salt across the separator, diffusion potential against current, and impedance."""
    figure, axes = plt.subplots(1, 3, figsize=(12.5, 4.1), layout="constrained")
    for case, layers in CASES.items():
        colour, cell = COLOUR[case], Settled(layers)
        one = {name: table[table["separator"] == case] for name, table in tables.items()}
        _profile(axes[0], one["profiles"], cell, colour)
        settled = one["steady"].query("`ends by` == 'settles'")
        axes[1].plot(settled["current [mA.cm-2]"], settled["diffusion [mV]"], c=colour)
        axes[1].plot(
            settled["current [mA.cm-2]"], settled["closed form [mV]"],
            "o", c=colour, mec="k", mfc="w", ms=5,
        )  # fmt: skip
        axes[1].axvline(cell.limit() / 10, c=colour, ls=":", lw=1.2)
        axes[2].plot(
            one["spectra"]["real [Ohm.cm2]"], -one["spectra"]["imaginary [Ohm.cm2]"], c=colour
        )
    axes[0].axvspan(20, 40, color=style.SKY, alpha=0.2, lw=0)
    style.note(
        axes[0], "LATP", (30, 0.02), (0, 0), ha="center", xycoords=("data", "axes fraction")
    )
    axes[0].set(xlabel="Distance from the stripped lithium / µm", ylabel="Salt / mol m$^{-3}$",
                title=f"Steady salt at {AT / 10:g} mA cm$^{{-2}}$")  # fmt: skip
    axes[1].set(xlabel="Current density / mA cm$^{-2}$", ylabel="Diffusion potential / mV",
                title="Steady, up to the limiting current")  # fmt: skip
    axes[2].set(xlabel="$Z'$ / Ω cm$^2$", ylabel="$-Z''$ / Ω cm$^2$", title="Impedance",
                aspect="equal", adjustable="datalim")  # fmt: skip
    handles = [style.line(colour, case) for case, colour in COLOUR.items()]
    handles.append(style.mark("closed form", ms=5))
    handles.append(style.line(style.DARK, "limiting current", ":"))
    style.shared_legend(figure, handles, 4)
    return {"layered": figure}


def _profile(axis, table, cell, colour):
    """A line for each layer, and markers of the closed form at its faces."""
    start = 0.0
    for number, (_, thickness) in enumerate(cell.layers, 1):
        end = start + 1e6 * thickness
        inside = table[table["x [µm]"].between(start, end)]
        if number in cell.polymers:
            axis.plot(inside["x [µm]"], inside["salt [mol.m-3]"], c=colour)
            rise = cell.rise(AT, number)
            axis.plot([start, end], [cell.c + rise, cell.c - rise], "o", c=colour, mec="k",
                      mfc="w", ms=5)  # fmt: skip
        start = end


def summary(tables):
    """The steady states."""
    return as_text(tables["steady"])
