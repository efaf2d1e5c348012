"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt
import numpy as np
import pybamm
from matplotlib.lines import Line2D

from ssb_models.plots import bode_plot, nyquist_plot
from ssb_models.plots.spectra import COLOURS

from .states import DEFAULT

COLOUR = dict(zip(("cathode-supported", "conventional"), COLOURS, strict=False))
MARKERS = "osD^v"
AREA = 1e-4  # m2: the tables are in Ohm.cm2
CELLS = [(e, T) for e in ("PPAL", "PAL") for T in (30, 50)]


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
    for axis, (electrolyte, temperature) in zip(axes.flat, CELLS, strict=True):
        spectra = {a: _select(table, electrolyte, a, temperature) for a in COLOUR}
        nyquist_plot(spectra, AREA, axis).get_legend().remove()
        large, small = (np.abs(spectra[a].impedance[-1]) for a in reversed(COLOUR))
        if large > 2 * small:
            _enlarged(axis, spectra["cathode-supported"])
        axis.locator_params(nbins=5)
        axis.set_title(f"{electrolyte}, {temperature} °C", fontsize=10)
    figure.legend(
        handles=[Line2D([], [], c=c, label=a) for a, c in COLOUR.items()],
        loc="outside lower center", ncols=2, frameon=False,
    )  # fmt: skip
    return figure


def _enlarged(axis, spectrum):
    """The smaller spectrum below the arc of the larger one."""
    inset = axis.inset_axes([0.38, 0.14, 0.48, 0.5])
    nyquist_plot(spectrum, AREA, inset, color=COLOUR["cathode-supported"])
    inset.set(xlabel="", ylabel="")
    inset.margins(0.15, 0.35)
    inset.tick_params(labelsize=7)


def _bode(table):
    figure, axes = plt.subplots(
        2, 2, figsize=(9, 5.6), sharex=True, sharey="row", layout="constrained"
    )
    for column, electrolyte in zip(axes.T, ("PPAL", "PAL"), strict=True):
        for temperature, dash in ((30, "-"), (50, "--")):
            for architecture, colour in COLOUR.items():
                spectrum = _select(table, electrolyte, architecture, temperature)
                bode_plot(spectrum, AREA, column, color=colour, linestyle=dash)
        column[0].set_title(electrolyte, fontsize=10)
    for axis in axes[:, 1]:
        axis.set_ylabel("")
    figure.legend(
        handles=[
            *(Line2D([], [], c=c, label=a) for a, c in COLOUR.items()),
            *(Line2D([], [], c="#555555", ls=d, label=f"{T} °C") for T, d in
              ((30, "-"), (50, "--"))),
        ],
        loc="outside lower center", ncols=4, frameon=False,
    )  # fmt: skip
    return figure


def _half_charge(table):
    """The ratio of the architectures by definition of half charge."""
    figure, axis = plt.subplots(figsize=(7.5, 3.4), layout="constrained")
    definitions = list(dict.fromkeys(table["definition"]))
    read = "an order of magnitude: 5 to 20"
    axis.fill_between([5, 20], -0.4, 0.4, color="#dddddd", lw=0, label=read)
    for number, (definition, marker) in enumerate(zip(definitions, MARKERS, strict=False)):
        rows = table[table["definition"] == definition].set_index(
            ["electrolyte", "temperature_degC"]
        )
        ratios = [rows["ratio"].get(cell, np.nan) for cell in CELLS]
        y = np.arange(len(CELLS)) + 0.12 * (number - (len(definitions) - 1) / 2)
        filled = "#D55E00" if definition == DEFAULT else "none"
        axis.plot(ratios, y, marker, mfc=filled, mec="k", ls="", ms=6, label=definition)
    axis.axvline(1, color="#999999", lw=1)
    axis.set(
        xlabel="|Z| at 10 mHz, conventional over cathode-supported", xscale="log",
        yticks=range(len(CELLS)), yticklabels=[f"{e}, {T} °C" for e, T in CELLS],
        ylim=(3.5, -0.5), xlim=(0.9, 30), xticks=[1, 2, 5, 10, 20],
        xticklabels=["1", "2", "5", "10", "20"],
    )  # fmt: skip
    axis.minorticks_off()
    figure.legend(loc="outside right upper", frameon=False, fontsize=8)
    return figure


def _select(table, electrolyte, architecture, temperature):
    """One spectrum of the table, as PyBaMM's."""
    rows = table[
        (table["electrolyte"] == electrolyte)
        & (table["architecture"] == architecture)
        & (table["temperature_degC"] == temperature)
    ]
    Z = rows["Z_re [Ohm.cm2]"] + 1j * rows["Z_im [Ohm.cm2]"]
    return pybamm.EISSolution(rows["frequency [Hz]"].to_numpy(), Z.to_numpy())
