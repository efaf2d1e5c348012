"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np
import pybamm

from ssb_models.plots import bode_plot, nyquist_plot

from .. import style
from ..cells import ARCHITECTURES, CONDITIONS, select, titled
from ..published import read_range
from .states import DEFAULT

COLOUR = {architecture: style.ARCHITECTURE[architecture] for architecture in ARCHITECTURES}
MARKERS = "osD^v"
DASHES = {30: "-", 50: "--"}
AREA = 1e-4  # m2: the tables are in Ohm.cm2


def plot(tables):
    """Figures by name."""
    return {
        "nyquist": _nyquist(tables["spectra"]),
        "bode": _bode(tables["spectra"]),
        "half_charge": _half_charge(tables["architectures"]),
    }


def _nyquist(table):
    """Fig. 4e (PPAL, 30 °C), 4f (PPAL, 50 °C) and the same for PAL."""
    figure, axes = plt.subplots(2, 2, figsize=(9.5, 6.4), layout="constrained")
    for axis, (electrolyte, temperature) in zip(axes.flat, CONDITIONS, strict=True):
        spectra = {a: _spectrum(table, (electrolyte, a, temperature)) for a in COLOUR}
        nyquist_plot(spectra, AREA, axis).get_legend().remove()
        large, small = (np.abs(spectra[a].impedance[-1]) for a in reversed(COLOUR))
        if large > 2 * small:
            _enlarged(axis, spectra["cathode-supported"])
        axis.locator_params(nbins=5)
        axis.set_title(titled(electrolyte, temperature), fontsize=10)
    style.shared_legend(figure, [style.line(c, a) for a, c in COLOUR.items()], 2)
    return figure


def _enlarged(axis, spectrum):
    """The smaller spectrum below the arc of the larger one."""
    inset = axis.inset_axes([0.38, 0.14, 0.48, 0.5])
    nyquist_plot(spectrum, AREA, inset, color=COLOUR["cathode-supported"])
    inset.set(xlabel="", ylabel="")
    inset.margins(0.15, 0.35)
    inset.tick_params(labelsize=7)


def _bode(table):
    """Magnitude and phase, both temperatures of an electrolyte in one column."""
    figure, axes = plt.subplots(
        2, 2, figsize=(9, 5.6), sharex=True, sharey="row", layout="constrained"
    )
    for column, electrolyte in zip(axes.T, ("PPAL", "PAL"), strict=True):
        for temperature, dash in DASHES.items():
            for architecture, colour in COLOUR.items():
                spectrum = _spectrum(table, (electrolyte, architecture, temperature))
                bode_plot(spectrum, AREA, column, color=colour, linestyle=dash)
        column[0].set_title(electrolyte, fontsize=10)
    for axis in axes[:, 1]:
        axis.set_ylabel("")
    handles = [style.line(colour, a) for a, colour in COLOUR.items()]
    handles += [style.line(style.DARK, f"{T} °C", dash) for T, dash in DASHES.items()]
    style.shared_legend(figure, handles, 4)
    return figure


def _half_charge(table):
    """The ratio of the architectures by definition of half charge."""
    figure, axis = plt.subplots(figsize=(7.5, 3.4), layout="constrained")
    definitions = list(dict.fromkeys(table["definition"]))
    low, high = read_range("chen2019_impedance_ratio")
    axis.fill_between([low, high], -0.4, 0.4, color="#dddddd", lw=0,
                      label=f"an order of magnitude: {low} to {high}")  # fmt: skip
    for number, (definition, marker) in enumerate(zip(definitions, MARKERS, strict=False)):
        rows = table[table["definition"] == definition].set_index(
            ["electrolyte", "temperature_degC"]
        )
        ratios = [rows["ratio"].get(cell, np.nan) for cell in CONDITIONS]
        y = np.arange(len(CONDITIONS)) + 0.12 * (number - (len(definitions) - 1) / 2)
        filled = style.VERMILION if definition == DEFAULT else "none"
        axis.plot(ratios, y, marker, mfc=filled, mec="k", ls="", ms=6, label=definition)
    axis.axvline(1, color=style.LIGHT, lw=1)
    axis.set(
        xlabel="|Z| at 10 mHz, conventional over cathode-supported", xscale="log",
        yticks=range(len(CONDITIONS)), yticklabels=[titled(*each) for each in CONDITIONS],
        ylim=(3.5, -0.5), xlim=(0.9, 30),
    )  # fmt: skip
    style.plain_ticks(axis, [1, 2, 5, 10, 20])
    figure.legend(loc="outside right upper", frameon=False, fontsize=8)
    return figure


def _spectrum(table, cell):
    """The spectrum of a cell in the table, as PyBaMM's."""
    rows = select(table, cell)
    Z = rows["Z_re [Ohm.cm2]"] + 1j * rows["Z_im [Ohm.cm2]"]
    return pybamm.EISSolution(rows["frequency [Hz]"].to_numpy(), Z.to_numpy())
