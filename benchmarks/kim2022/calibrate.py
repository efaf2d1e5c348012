"""Fit the free numbers of Kim et al.'s cells: ``python -m benchmarks.kim2022.calibrate``.

Five capacities, three impedances and the overpotential of the symmetric cell, nine data,
determine six numbers; the result goes to parameter_sets/calibrated/kim2022.csv.
"""

import os

os.environ.setdefault("PYBAMM_DISABLE_TELEMETRY", "true")

import numpy as np
import pandas as pd
import pybamm
from scipy.optimize import least_squares
from tqdm import tqdm

from ssb_models.parameter_sets.architectures.thin_film import JUNCTION, LITHIUM
from ssb_models.parameter_sets.calibrations import KIM

from . import published
from .cells import capacity, impedance, overpotential, values_of

FREE = {
    "Positive electrode OCP span [V]": ("Positive electrode OCP span [V]", None, 1.6, 2.4),
    "Film coverage": ("Film coverage", ("II", "III", "IV", "V"), 0.5, 1.0),
    JUNCTION: (JUNCTION, ("II", "III", "IV", "V"), 1e-4, 1.0),
    "lithium without plasma": (LITHIUM, ("III", "IV"), 1e-2, 10.0),
    "lithium after plasma": (LITHIUM, ("V",), 1e-4, 0.1),
    "coverage of pressed foil": ("Lithium coverage", ("III",), 1e-3, 1.0),
}
"""Parameter, types (None: all), lower and upper bound of each free number."""
CAPACITY_ERROR = 5.0  # mA.h.g-1
IMPEDANCE_ERROR = 0.05  # "about" and "similar to", as a share
SYMMETRIC_ERROR = 2.0  # mV, beyond the range


def changes(cell_type, numbers):
    """Parameters that the free numbers set in a type."""
    roman = cell_type.removeprefix("type ")
    return {
        parameter: numbers[name]
        for name, (parameter, types, *_) in FREE.items()
        if types is None or roman in types
    }


def model_data(numbers):
    """The nine data as the model has them, by name."""

    def values(cell_type):
        return values_of(cell_type, changes=changes(cell_type, numbers))

    found = {}
    for cell_type, rate in published.CAPACITIES:
        rows, _ = capacity(values(cell_type), [rate])
        found[cell_type, rate] = rows[0]["discharge_capacity [mA.h.g-1]"]
    for cell_type in published.IMPEDANCES:
        found[cell_type, "Re Z"] = impedance(values(cell_type), [1e-2])[0].real
    found["Li | composite | Li"] = overpotential(values("type V"))
    return found


def residuals(numbers):
    """Each datum's residual over its error; a range is met anywhere within it."""
    found = model_data(numbers)
    flat, (low, high) = found["Li | composite | Li"], published.SYMMETRIC
    return np.array(
        [
            *((found[key] - value) / CAPACITY_ERROR
              for key, (value, _) in published.CAPACITIES.items()),
            *(np.log(found[cell_type, "Re Z"] / value) / IMPEDANCE_ERROR
              for cell_type, value in published.IMPEDANCES.items()),
            (flat - np.clip(flat, low + 1, high - 1)) / SYMMETRIC_ERROR,
        ]
    )  # fmt: skip


def fit(start):
    """Least squares in the logarithms of the numbers; numbers and standard errors."""
    names = list(FREE)
    # Unknowns are 1 at the start: steps for derivatives are relative, a hundredth each.
    origin = np.log([start[name] for name in names]) - 1
    bounds = np.log([[FREE[name][k] for name in names] for k in (2, 3)]) - origin
    with tqdm(desc="kim2022", unit=" evaluation", mininterval=5) as bar:

        def evaluate(unknowns):
            bar.update()
            result = residuals(dict(zip(names, np.exp(origin + unknowns), strict=True)))
            bar.set_postfix(cost=f"{result @ result:.3f}")
            return result

        x0 = np.clip(np.ones(len(names)), bounds[0] + 1e-6, bounds[1] - 1e-6)
        found = least_squares(
            evaluate, x0, bounds=bounds, diff_step=1e-2, xtol=1e-4, ftol=1e-5, max_nfev=15
        )
    values = np.exp(origin + found.x)
    # A singular direction (a number the data leave open) has a large error, not none.
    covariance = np.linalg.pinv(found.jac.T @ found.jac + 1e-6 * np.eye(len(names)))
    errors = values * np.sqrt(np.diag(covariance))
    return pd.DataFrame(
        {
            "name": names,
            "value": values,
            "standard_error": errors,
            "low": [FREE[name][2] for name in names],
            "high": [FREE[name][3] for name in names],
        }
    )


if __name__ == "__main__":
    pybamm.set_logging_level("ERROR")
    table = fit(pd.read_csv(KIM.path).set_index("name")["value"])
    table.to_csv(KIM.path, index=False)
    print(table.to_string(index=False))
    numbers = dict(zip(table["name"], table["value"], strict=True))
    for key, value in model_data(numbers).items():
        print(key, round(float(value), 2))
