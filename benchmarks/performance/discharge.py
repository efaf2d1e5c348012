"""One discharge at constant current: time beside accuracy, ours and stock's."""

import time

import numpy as np
import pandas as pd
import pybamm

from ssb_models.models import model_for

from ..cells import curve_errors, discharge_curve, values_of
from .stock import stock_model, stock_values
from .timing import interleaved

RATES = (0.1, 0.2, 0.5)
MESH = {"x_n": 3, "r_n": 3}
OUR_REFERENCE = {**MESH, "x_s": 20, "x_p": 160, "r_p": 40}
STOCK_REFERENCE = {**MESH, "x_s": 20, "x_p": 40, "r_p": 320}
STOCK_RADIAL_POINTS = (20, 40, 80, 160, 240)  # 20 is PyBaMM's default
WITHIN = {"capacity_error [mA.h.g-1]": 0.3, "voltage_error [mV]": 1.0}
COMPARED_AT = 400  # capacities
CELL = ("PPAL", "cathode-supported", 30)
BATCH = 50


class Discharge:
    """A cell, built once, that is discharged from full at a current given to each run."""

    def __init__(self, model, values, **simulation_kwargs):
        self.values = values = values.copy()
        values.set_initial_state("3.8 V", param=model.param, options=model.options)
        values["Current function [A]"] = "[input]"
        self.simulation = pybamm.Simulation(model, parameter_values=values, **simulation_kwargs)

    def inputs(self, c_rate):
        return {"Current function [A]": c_rate * self.values["Nominal cell capacity [A.h]"]}

    def run(self, c_rate):
        return self.simulation.solve([0, 3600 / c_rate], inputs=self.inputs(c_rate))

    def curve(self, c_rate):
        """Capacity [mA.h.g-1] and voltage [V], a row each."""
        return discharge_curve(self.run(c_rate), self.values)


def ours(solver=None, **simulation_kwargs):
    """Cathode-supported PPAL at 30 degC."""
    values = values_of(*CELL)
    return Discharge(model_for(values), values, solver=solver, **simulation_kwargs)


def stock(var_pts=None, solver=None):
    """The same with effective parameters."""
    values = stock_values(values_of(*CELL))
    return Discharge(stock_model(), values, var_pts=var_pts, solver=solver)


def compare(repeats, rates=RATES):
    """Table of times and errors: ours, stock, and stock refined to 0.3 mAh/g and 1 mV.

    Each model is compared with itself on a fine mesh.
    """
    fine = {
        "ours": ours(pybamm.IDAKLUSolver(rtol=1e-6, atol=1e-8), var_pts=OUR_REFERENCE),
        "stock": stock(STOCK_REFERENCE, pybamm.IDAKLUSolver(rtol=1e-6, atol=1e-7)),
    }
    cells = {"ours, default": ours()}
    for points in STOCK_RADIAL_POINTS:
        cells[f"stock, {points} in r"] = stock({**MESH, "x_s": 20, "x_p": 20, "r_p": points})
    rows = []
    for c_rate in rates:
        references = {name: cell.curve(c_rate) for name, cell in fine.items()}
        errors = {
            name: curve_errors(
                cell.curve(c_rate), references[name.partition(",")[0]], COMPARED_AT
            )
            for name, cell in cells.items()
        }
        close = [name for name in cells if "stock" in name and _is_close(errors[name])]
        chosen = ["ours, default", "stock, 20 in r", (close or [*cells][-1:])[0]]
        chosen = list(dict.fromkeys(chosen))
        times = interleaved(
            {name: lambda cell=cells[name], C=c_rate: cell.run(C) for name in chosen}, repeats
        )
        for name in chosen:
            rows.append(
                {
                    "c_rate": c_rate,
                    "model": name,
                    "time [ms]": 1e3 * times[name],
                    "over_ours": times[name] / times["ours, default"],
                    **errors[name],
                }
            )
    return pd.DataFrame(rows)


def outside(repeats, c_rate=0.1):
    """Time inside and outside the integrator [ms] of a run, alone and in a batch."""
    alone = ours()
    batch = ours(
        pybamm.IDAKLUSolver(
            atol=3e-5, output_variables=["Voltage [V]", "Discharge capacity [A.h]"]
        )
    )
    inputs = [batch.inputs(c_rate * (1 + 1e-3 * k)) for k in range(BATCH)]
    rows = {"alone": [], f"in a batch of {BATCH}": []}

    def solve_batch():
        solutions = batch.simulation.solve([0, 3600 / c_rate], inputs=inputs)
        for solution in solutions:
            solution["Discharge capacity [A.h]"].entries[-1]
        return solutions[0]

    for _ in range(repeats + 1):
        for measured, run, runs in zip(
            rows.values(), (lambda: alone.run(c_rate), solve_batch), (1, BATCH), strict=True
        ):
            started = time.perf_counter()
            inside = run().integration_time.value
            whole = time.perf_counter() - started
            measured.append((1e3 * inside / runs, 1e3 * (whole - inside) / runs))
    return pd.DataFrame(
        {"run": name, "inside [ms]": inside, "outside [ms]": out}
        for name, measured in rows.items()
        for inside, out in [np.median(measured[1:], axis=0)]
    )


def _is_close(errors):
    return all(abs(errors[name]) <= limit for name, limit in WITHIN.items())
