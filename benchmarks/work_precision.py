"""Which mesh: error of a PPAL discharge against the time it takes.

One C/10 discharge from the charged state, conventional (a front inside the cathode) and
cathode-supported, on meshes in x and r against a fine reference; and the ripples of a mesh,
capacities of conventional PAL at 50 degC over rates and depths of its filling.
"""

import time

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
from tqdm import tqdm

import ssb_models

from . import style
from .cells import ARCHITECTURES, curve_errors, discharge_curve, per_gram, values_of
from .output import as_text

IN_DOCS = {
    "work_precision.csv": "work_precision.csv",
    "ripples.csv": "mesh_ripples.csv",
    "work_precision.png": "work_precision.png",
}
DEPTH = "Penetration depth after assembly [m]"
C_RATE = 0.1
REPEATS = 5
REFERENCE = (20, 200, 40, "both stretched")
MESHES = {
    "uniform, points in x and r": [(20, n, n, "uniform") for n in (10, 20, 40)],
    "r stretched, points in x": [(6, n, 5, "r stretched") for n in (14, 27, 55, 110)],
    "both stretched, points in x": [(6, n, 5, "both stretched") for n in (14, 27, 55, 110)],
    "both stretched, points in r": [(6, 55, n, "both stretched") for n in (5, 10, 20)],
}
UNIFORM_IN = {
    "uniform": ("positive electrode", "positive particle"),
    "r stretched": ("positive electrode",),
    "both stretched": (),
}
RIPPLES = {
    "reference": (20, 400, 20),
    "default": tuple(
        ssb_models.SolidStateDFN().default_var_pts[n] for n in ("x_s", "x_p", "r_p")
    ),
    "half of the points in x": (6, 27, 5),
}
"""Points in layer, cathode and particle."""
SEED, DRAWN = 12, 50
STYLES = (
    (style.LIGHT, "s"), (style.ORANGE, "v"), (style.BLUE, "o"), (style.VERMILION, "^")
)  # fmt: skip


def compute(quick=False):
    """Tables work_precision (median time [s] and errors of each mesh; quick is one family) and
    ripples (errors of the capacity over rates and depths)."""
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
    return {"work_precision": pd.DataFrame(rows), "ripples": ripples(5 if quick else DRAWN)}


def ripples(count):
    """Errors of the capacity of conventional PAL at 50 degC [mA.h.g-1].

    Over ``count`` pairs, drawn at random, of a rate (0.05 to 1C) and a depth that assembly left
    (0.2 to 11.2 um).
    """
    rng = np.random.default_rng(SEED)
    rates = np.exp(rng.uniform(np.log(0.05), np.log(1.0), DRAWN))[:count]
    depths = rng.uniform(0.2e-6, 11.2e-6, DRAWN)[:count]
    capacities = {mesh: _capacities(points, rates, depths) for mesh, points in RIPPLES.items()}
    fine = capacities.pop("reference")
    rows = []
    for mesh, found in capacities.items():
        error = found - fine
        rows.append(
            {
                "mesh": mesh,
                **dict(zip(("x_s", "x_p", "r_p"), RIPPLES[mesh], strict=True)),
                "points": count,
                "rms [mA.h.g-1]": float(np.sqrt(np.mean(error**2))),
                "largest [mA.h.g-1]": float(np.abs(error).max()),
            }
        )
    return pd.DataFrame(rows)


def _capacities(points, rates, depths):
    """Capacities [mA.h.g-1] of one mesh in x_s, x_p and r_p."""
    values = values_of("PAL", "conventional", 50)
    one_c, gram = values["Nominal cell capacity [A.h]"], per_gram(values)
    values.update({DEPTH: "[input]", "Current function [A]": "[input]"})
    simulation = pybamm.Simulation(
        ssb_models.SolidStateDFN(),
        parameter_values=values,
        var_pts=dict(
            zip(
                ("x_n", "x_s", "x_p", "r_n", "r_p"), (3, *points[:2], 3, points[2]), strict=True
            )
        ),
    )
    return np.array(
        [
            gram
            * simulation.solve(
                [0, 4800 / rate], inputs={DEPTH: depth, "Current function [A]": rate * one_c}
            )["Discharge capacity [A.h]"].entries[-1]
            for rate, depth in zip(rates, depths, strict=True)
        ]
    )


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
    """The tables as text."""
    return "\n\n".join(map(as_text, tables.values()))


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
