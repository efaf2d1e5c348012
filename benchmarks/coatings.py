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

CASES = {
    "LLZO | Nb | LiCoO2": dict(place="Junction", bare=2600, best=150, thickness_nm=10),
    "Li | Al2O3 | garnet": dict(place="Lithium", bare=1710, best=1, thickness_nm=5),
}
"""Resistances [Ohm.cm2]; 5 nm of alumina are assumed, the source says "ultra-thin"."""
FACTORS = {
    1 / 3: "predicted: a third of its conductivity",
    1: "calibrated",
    3: "predicted: three times",
    10: "predicted: ten times",
}
COLOUR = dict(zip(FACTORS, ["#E69F00", "#0072B2", "#009E73", "#CC79A7"], strict=True))


def compute(quick=False):
    """Tables coats (calibrated numbers and optimum of each) and resistance (curves)."""
    coats, curves = [], []
    for case, known in CASES.items():
        best_nm, bare, best = known["thickness_nm"], known["bare"] / 1e4, known["best"] / 1e4
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
                    "published [Ohm.cm2]": known["best"] if factor == 1 else np.nan,
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
                            known["place"], thickness * 1e-9, bare, length, factor * sigma
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
    for axis, (case, known) in zip(axes, CASES.items(), strict=True):
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
            [0, known["thickness_nm"]], [known["bare"], known["best"]], "o", c="k", mfc="w",
            ms=7, ls="", label="published, used in the calibration",
        )  # fmt: skip
        title = case.replace("LiCoO2", "LiCoO$_2$").replace("Al2O3", "Al$_2$O$_3$")
        axis.set(yscale="log", xlabel="Thickness of the coat / nm", title=title)
    axes[0].set_ylabel("Interface resistance / Ω cm$^2$")
    handles, labels = axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=3, frameon=False)
    return {"coatings": figure}


def summary(tables):
    """The optimum of each coat."""
    return tables["coats"].to_string(index=False, float_format="{:.3g}".format)
