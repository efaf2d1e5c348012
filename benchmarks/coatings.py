"""Buffer coats at two interfaces (Wang et al. 2018): resistance against thickness.

Bare and best resistance are published, so that decay length and conductivity of a coat are
calibrated; what a coat of another conductivity would do is predicted.
doi:10.16356/j.1005-1120.2018.04.578.
"""

from functools import partial

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

import ssb_models
from ssb_models.laws import films

from . import published, style
from .output import as_text

IN_DOCS = {"coats.csv": "coats.csv", "coatings.png": "coatings.png"}
PLACES = {"LLZO | Nb | LiCoO2": "Junction", "Li | Al2O3 | garnet": "Lithium"}
"""Where the model has each interface."""
FACTORS = {
    1 / 3: "predicted: a third of its conductivity",
    1: "calibrated",
    3: "predicted: three times",
    10: "predicted: ten times",
}
COLOUR = dict(zip(FACTORS, [style.ORANGE, style.BLUE, style.GREEN, style.PURPLE], strict=True))


def _published():
    """Bare and best resistance [Ohm.cm2] and best thickness [nm] by interface."""
    return published.read("wang2018_coats").pivot(
        index="interface", columns="quantity", values="value"
    )


def compute(quick=False):
    """Tables coats (calibrated numbers and optimum of each) and resistance (curves)."""
    coats, curves = [], []
    for case, known in _published().iterrows():
        best_nm, bare = known["best thickness"], known["bare resistance"] / 1e4
        best = known["best resistance"] / 1e4
        length, sigma = films.coat_from_best(bare, best, best_nm * 1e-9)
        for factor in FACTORS:
            at, lowest = films.best_coat(bare, length, factor * sigma)
            coats.append(
                {
                    "interface": case,
                    "conductivity_factor": factor,
                    "kind": "calibrated" if factor == 1 else "predicted",
                    "decay_length [nm]": length * 1e9,
                    "conductivity [S.cm-1]": factor * sigma / 100,
                    "optimum [nm]": at * 1e9,
                    "published_optimum [nm]": best_nm if factor == 1 else np.nan,
                    "resistance [Ohm.cm2]": lowest * 1e4,
                    "published [Ohm.cm2]": known["best resistance"] if factor == 1 else np.nan,
                }
            )
            thickness = np.linspace(0, 4 * best_nm, 41 if quick else 201)
            curves.append(
                pd.DataFrame(
                    {
                        "interface": case,
                        "conductivity_factor": factor,
                        "thickness [nm]": thickness,
                        "resistance [Ohm.cm2]": _model(
                            PLACES[case], thickness * 1e-9, bare, length, factor * sigma
                        ),
                    }
                )
            )
    return {"coats": pd.DataFrame(coats), "resistance": pd.concat(curves, ignore_index=True)}


def _model(place, thicknesses, bare, length, sigma):
    """Resistance [Ohm.cm2] as the model of a cell takes it."""
    values = ssb_models.cell("PPAL_Chen2019")
    law = ssb_models.SolidStateDFN().param.interphase_resistance(place, 303.15)
    values.update(
        {
            f"{place} interphase resistance [Ohm.m2]": partial(films.coated, place),
            f"{place} interphase resistance without coating [Ohm.m2]": bare,
            f"{place} coating decay length [m]": length,
            f"{place} coating conductivity [S.m-1]": sigma,
            f"{place} coating thickness [m]": "[input]",
        },
        strict=False,
    )
    name = f"{place} coating thickness [m]"
    return [1e4 * values.evaluate(law, inputs={name: t}) for t in thicknesses]


def plot(tables):
    """Resistance against thickness, published points as markers."""
    figure, axes = plt.subplots(1, 2, figsize=(9.5, 3.9), layout="constrained")
    for axis, (case, known) in zip(axes, _published().iterrows(), strict=True):
        curves = tables["resistance"].query("interface == @case")
        for factor, curve in curves.groupby("conductivity_factor"):
            line, = axis.plot(
                curve["thickness [nm]"], curve["resistance [Ohm.cm2]"], color=COLOUR[factor],
                label=FACTORS[factor], lw=2.4 if factor == 1 else 1.4,
                ls="-" if factor == 1 else "--",
            )  # fmt: skip
            lowest = curve.loc[curve["resistance [Ohm.cm2]"].idxmin()]
            axis.plot(*lowest[["thickness [nm]", "resistance [Ohm.cm2]"]], "|", ms=12,
                      color=line.get_color())  # fmt: skip
        axis.plot(
            [0, known["best thickness"]], known[["bare resistance", "best resistance"]], "o",
            c="k", mfc="w", ms=7, ls="", label="published, used in the calibration",
        )  # fmt: skip
        title = case.replace("LiCoO2", "LiCoO$_2$").replace("Al2O3", "Al$_2$O$_3$")
        axis.set(yscale="log", xlabel="Thickness of the coat / nm", title=title)
    axes[0].set_ylabel("Interface resistance / Ω cm$^2$")
    style.shared_legend(figure, axes[0].get_legend_handles_labels()[0], 3)
    return {"coatings": figure}


def summary(tables):
    """The optimum of each coat."""
    return as_text(tables["coats"])
