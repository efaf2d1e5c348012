"""Which mesh: error of a PPAL discharge against the time it takes.

One C/10 discharge from the charged state, conventional (a front inside the cathode) and
cathode-supported, on meshes in x and r against a fine reference.
"""

import time

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
from tqdm import tqdm

import ssb_models

from . import style
from .cells import ARCHITECTURES, curve_errors, discharge_curve, values_of
from .output import as_text

IN_DOCS = {
    "work_precision.csv": "work_precision.csv",
    "work_precision.png": "work_precision.png",
}
C_RATE = 0.1
REPEATS = 5
REFERENCE = (20, 200, 40, "both stretched")
MESHES = {
    "uniform, points in x and r": [(20, n, n, "uniform") for n in (10, 20, 40)],
    "r stretched, points in x": [(6, n, 10, "r stretched") for n in (12, 24, 48, 96)],
    "both stretched, points in x": [(6, n, 10, "both stretched") for n in (12, 24, 48, 96)],
    "both stretched, points in r": [(6, 24, n, "both stretched") for n in (5, 10, 20)],
}
UNIFORM_IN = {
    "uniform": ("positive electrode", "positive particle"),
    "r stretched": ("positive electrode",),
    "both stretched": (),
}
STYLES = (
    (style.LIGHT, "s"), (style.ORANGE, "v"), (style.BLUE, "o"), (style.VERMILION, "^")
)  # fmt: skip


def compute(quick=False):
    """Table work_precision: median time [s] and errors of each mesh; quick is one family."""
    families = dict(list(MESHES.items())[2:3]) if quick else MESHES
    rows = []
    for architecture in ARCHITECTURES:
        fine, _ = _discharge(architecture, REFERENCE, rtol=1e-6, atol=1e-8, repeats=1)
        work = [(family, mesh) for family, meshes in families.items() for mesh in meshes]
        for family, mesh in tqdm(work, desc=f"work_precision, {architecture}"):
            curve, seconds = _discharge(architecture, mesh)
            rows.append(
                {
                    "architecture": architecture,
                    "family": family,
                    **dict(zip(("x_s", "x_p", "r_p"), mesh, strict=False)),
                    "time [s]": seconds,
                    **curve_errors(curve, fine),
                }
            )
    return {"work_precision": pd.DataFrame(rows)}


def plot(tables):
    """Error in voltage against time, one line for each family of meshes."""
    table = tables["work_precision"]
    figure, axes = plt.subplots(1, 2, figsize=(9, 3.8), sharey=True, layout="constrained")
    for axis, architecture in zip(axes, ARCHITECTURES, strict=True):
        chosen = table[table["architecture"] == architecture]
        for (family, rows), (colour, marker) in zip(
            chosen.groupby("family", sort=False), STYLES, strict=False
        ):
            axis.plot(1e3 * rows["time [s]"], rows["voltage_error [mV]"], color=colour,
                      marker=marker, label=family)  # fmt: skip
        axis.set(title=architecture, xlabel="Time of a solve / ms", yscale="log")
        axis.set_xlim(left=0)
    axes[0].set_ylabel(style.VOLTAGE_ERROR)
    axes[0].legend(frameon=False, fontsize=9)
    return {"work_precision": figure}


def summary(tables):
    """The table as text."""
    return as_text(tables["work_precision"])


def _discharge(architecture, mesh, rtol=1e-4, atol=3e-5, repeats=REPEATS):
    """Curve of capacity [mA.h.g-1] and voltage [V], and the median time [s] of a solve."""
    x_s, x_p, r_p, kind = mesh
    values = values_of("PPAL", architecture, 30)
    model = ssb_models.SolidStateDFN()
    submeshes = model.default_submesh_types
    submeshes.update(dict.fromkeys(UNIFORM_IN[kind], pybamm.Uniform1DSubMesh))
    values["Current function [A]"] = C_RATE * values["Nominal cell capacity [A.h]"]
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        submesh_types=submeshes,
        var_pts={"x_n": 3, "x_s": x_s, "x_p": x_p, "r_n": 3, "r_p": r_p},
        solver=pybamm.IDAKLUSolver(rtol=rtol, atol=atol),
    )
    times = []
    for _ in range(repeats + 1):
        started = time.perf_counter()
        solution = simulation.solve([0, 3600 / C_RATE])
        times.append(time.perf_counter() - started)
    return discharge_curve(solution, values), float(np.median(times[1:]))
