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
STYLES = (("#999999", "s"), ("#E69F00", "v"), ("#0072B2", "o"), ("#D55E00", "^"))
ARCHITECTURES = ("cathode-supported", "conventional")


def compute(quick=False):
    """Errors and times of each mesh.

    Returns
    -------
    dict of pandas.DataFrame
        work_precision: architecture, family, x_s, x_p, r_p, time [s] (median of 5),
        capacity_error [mA.h.g-1], voltage_error [mV] (largest over the first 95 %).
    """
    families = dict(list(MESHES.items())[2:3]) if quick else MESHES
    rows = []
    for architecture in ARCHITECTURES:
        reference = _discharge(architecture, REFERENCE, rtol=1e-6, atol=1e-8, repeats=1)
        work = [(family, mesh) for family, meshes in families.items() for mesh in meshes]
        for family, mesh in tqdm(work, desc=f"work_precision, {architecture}"):
            rows.append(
                {
                    "architecture": architecture,
                    "family": family,
                    **dict(zip(("x_s", "x_p", "r_p"), mesh, strict=False)),
                    **_errors(_discharge(architecture, mesh), reference),
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
    axes[0].set_ylabel("Largest error in voltage / mV")
    axes[0].legend(frameon=False, fontsize=9)
    return {"work_precision": figure}


def summary(tables):
    """The table as text."""
    return tables["work_precision"].round(4).to_string(index=False)


def _discharge(architecture, mesh, rtol=1e-4, atol=3e-5, repeats=REPEATS):
    """Capacity [mA.h.g-1], voltage [V] against it, and the median time [s] of a solve."""
    x_s, x_p, r_p, kind = mesh
    values = ssb_models.cell("PPAL_Chen2019", architecture)
    model = ssb_models.SolidStateDFN()
    submeshes = model.default_submesh_types
    submeshes.update(dict.fromkeys(UNIFORM_IN[kind], pybamm.Uniform1DSubMesh))
    nominal = values["Nominal cell capacity [A.h]"]
    values["Current function [A]"] = C_RATE * nominal
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
    per_gram = values["Theoretical specific capacity [mA.h.g-1]"] / nominal
    charge = solution["Discharge capacity [A.h]"].entries * per_gram
    return charge, solution["Voltage [V]"].entries, float(np.median(times[1:] or times))


def _errors(run, reference):
    (charge, voltage, seconds), (fine, fine_voltage, _) = run, reference
    grid = np.linspace(0, 0.95 * min(charge[-1], fine[-1]), 200)
    drift = np.interp(grid, charge, voltage) - np.interp(grid, fine, fine_voltage)
    return {
        "time [s]": seconds,
        "capacity_error [mA.h.g-1]": charge[-1] - fine[-1],
        "voltage_error [mV]": 1e3 * np.abs(drift).max(),
    }
