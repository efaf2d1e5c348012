"""A wide random design: does every point get an answer, and a physical one?

A Latin hypercube over nine factors, from lossless to hopeless cells. Then pairs of points
that differ in one series resistance or in the rate: capacity must not rise with either.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from ssb_models.studies import latin_hypercube, study

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
R_JUNCTION = "Junction interphase resistance at reference temperature [Ohm.m2]"
R_CONTACT = "Contact resistance [Ohm]"
BOUNDS = {
    R_LI: (1e-4, 3.0, "log"),  # 1 to 3e4 Ohm.cm2, as the two below
    R_JUNCTION: (1e-4, 3.0, "log"),
    R_CONTACT: (1.0, 3e4, "log"),
    "Positive particle diffusivity at reference temperature [m2.s-1]": (1e-20, 1e-15, "log"),
    "Positive electrode reference exchange-current density [A.m-2]": (1e-4, 10.0, "log"),
    "Pore fill fraction behind front": (0.0201, 1.0),  # above the floor ahead of the front
    "Electrolyte conductivity at transition [S.m-1]": (1e-5, 0.1, "log"),
    "Electrolyte diffusivity at transition [m2.s-1]": (1e-14, 1e-11, "log"),
    "c_rate": (0.05, 5.0, "log"),
}
RAISED = (R_LI, R_JUNCTION, R_CONTACT, "c_rate")
"""With what the capacity must not rise."""
CAPACITY = "discharge_capacity [mA.h.g-1]"
STATUSES = {"ok": "#0072B2", "delivers nothing": "#E69F00", "solver failed": "#D55E00"}


def compute(quick=False, workers=2):
    """Tables points (the design and its answers) and pairs (what a rise of one factor does)."""
    design = latin_hypercube(BOUNDS, 100 if quick else 1000, seed=1)
    points = study(design, workers=workers)
    # Pairs among kinder cells, so that most of them deliver something.
    kinder = {**BOUNDS, **{name: (1e-4, 0.1, "log") for name in (R_LI, R_JUNCTION)},
              R_CONTACT: (1.0, 1e3, "log"), "c_rate": (0.05, 1.0, "log")}  # fmt: skip
    less = latin_hypercube(kinder, 20 if quick else 200, seed=2)
    factor = [RAISED[k % len(RAISED)] for k in range(len(less))]
    more = less.copy()
    for row, name in enumerate(factor):
        more.loc[row, name] *= 2
    before, after = (study(one, workers=workers) for one in (less, more))
    pairs = pd.DataFrame(
        {
            "raised": factor,
            "before [mA.h.g-1]": before[CAPACITY],
            "after [mA.h.g-1]": after[CAPACITY],
            "rise [mA.h.g-1]": after[CAPACITY] - before[CAPACITY],
        }
    )
    return {"points": points, "pairs": pairs}


def plot(tables):
    """Where cells deliver, and what a rise does."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.5, 4), layout="constrained")
    points = tables["points"]
    series = 1e4 * (points[R_LI] + points[R_JUNCTION]) + points[R_CONTACT]
    for status, colour in STATUSES.items():
        chosen = points["status"] == status
        left.scatter(series[chosen], points["c_rate"][chosen], s=10, c=colour,
                     label=f"{status}: {chosen.sum()}")  # fmt: skip
    left.set(xscale="log", yscale="log", xlabel="Series resistance / Ω cm$^2$",
             ylabel="Rate / C")  # fmt: skip
    left.legend(frameon=False, fontsize=9, ncols=3, loc="lower center", bbox_to_anchor=(0.5, 1))
    pairs = tables["pairs"]
    right.plot([0, 170], [0, 170], color="#999999", lw=1)
    for (name, rows), colour in zip(
        pairs.groupby("raised"), ["#0072B2", "#E69F00", "#009E73", "#CC79A7"], strict=True
    ):
        label = name.partition(" at ref")[0].partition(" [")[0].replace("c_rate", "Rate")
        right.scatter(rows["before [mA.h.g-1]"], rows["after [mA.h.g-1]"], s=14, c=colour,
                      label=f"{label}, doubled")  # fmt: skip
    right.set(xlabel="Capacity before / mAh g$^{-1}$", ylabel="Capacity after / mAh g$^{-1}$")
    right.legend(frameon=False, fontsize=8)
    return {"robustness": figure}


def summary(tables):
    """How many points got an answer, and the largest rise."""
    points, pairs = tables["points"], tables["pairs"]
    counts = (
        points.groupby(["status", "reason", "attempts"]).size().sort_values(ascending=False)
    )
    largest = pairs.loc[pairs["rise [mA.h.g-1]"].idxmax()]
    failed = (points["status"] == "solver failed").mean()
    return "\n".join(
        [
            counts.to_string(),
            f"{len(points)} rows of {len(points)} points, {failed:.2%} of them failed",
            f"mean time of a point {points['time [s]'].mean():.3f} s, longest "
            f"{points['time [s]'].max():.1f} s",
            f"{len(pairs)} pairs, {np.sum(pairs['before [mA.h.g-1]'] > 0)} of which deliver: "
            f"largest rise {largest['rise [mA.h.g-1]']:.3f} mAh/g, with {largest['raised']}",
        ]
    )
