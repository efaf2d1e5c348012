"""Bands of the capacities at every cell and rate, and of points that were left out.

Draws of the posterior are solved by the model itself. A band that means a prediction holds the
scatter of a measurement as well as what the numbers leave open.
"""

import functools

import joblib
import numpy as np
import pandas as pd
import pybamm

import ssb_models
from ssb_models.experiments import CyclingTest

from ...cells import CAPACITY, CELL
from ...chen2019.tables import ALL_RATES, CELLS
from ...published import CENSORED_BELOW
from .closures import CLOSURES, SAMPLED
from .posterior import Posterior, predicted
from .problem import Problem, built_for

MEMBERS = 60
"""Draws that are solved everywhere; three of them lie beyond each end of the band."""
QUANTILES = {"low": 0.05, "median": 0.5, "high": 0.95}
KEYS = [*CELL, "c_rate"]
CONDITIONS = [
    dict(zip(KEYS, (*cell, rate), strict=True)) for cell in CELLS for rate in sorted(ALL_RATES)
]
"""Every cell and rate of the benchmark."""


class Predictions(Problem):
    """The calibration's problem, solved at every cell and rate, the liquid cell's too."""

    def __init__(self):
        super().__init__(CLOSURES[SAMPLED])
        values = ssb_models.cell("Liquid_Chen2019")
        self.liquid_inputs = {
            name: f.name for f in self.free for name in f.targets() if name in values
        }
        values.update(dict.fromkeys(self.liquid_inputs, "[input]"))
        self.liquid = CyclingTest(values)

    def everywhere(self, u):
        """Capacities [mA.h.g-1] at :data:`CONDITIONS`; NaN where the solver failed."""
        numbers = self.decode(u)
        return np.array([self._predicted(numbers, condition) for condition in CONDITIONS])

    def _predicted(self, numbers, condition):
        if condition["electrolyte"] == "Liquid":
            test = self.liquid
            inputs = {name: numbers[source] for name, source in self.liquid_inputs.items()}
        else:
            test = self.tests[built_for(condition)]
            inputs = self._inputs(numbers, condition)
        try:
            return test.run(condition["c_rate"], inputs).row[CAPACITY]
        except (pybamm.SolverError, RuntimeError):
            return np.nan


@functools.cache
def _problem():
    """One problem in each process."""
    pybamm.set_logging_level("ERROR")
    return Predictions()


def everywhere(draws, workers=1, seed=0):
    """Bands at :data:`CONDITIONS`: of the model alone, and of a measurement.

    Parameters
    ----------
    draws : numpy.ndarray
        Of the posterior, shape (n, p + 1).

    Returns
    -------
    pandas.DataFrame
        electrolyte, architecture, temperature_degC, c_rate; quantiles of the capacity
        [mA.h.g-1]: low (5 %), median, high (95 %), and model_low and model_high, without
        the scatter of a measurement.
    """
    rng = np.random.default_rng(seed)
    draws = draws[rng.choice(len(draws), MEMBERS, replace=False)]
    call = joblib.delayed(lambda u: _problem().everywhere(u))
    solved = np.array(joblib.Parallel(workers, verbose=1)(call(u[:-1]) for u in draws))
    noise = np.exp(draws[:, -1:, None]) * rng.standard_normal((1, 1, 50))
    measured = (solved[:, :, None] + noise).transpose(0, 2, 1).reshape(-1, solved.shape[1])
    return pd.DataFrame(CONDITIONS).assign(
        **{name: quantile(measured, share) for name, share in QUANTILES.items()},
        model_low=quantile(solved, 0.05),
        model_high=quantile(solved, 0.95),
    )


def quantile(capacities, share):
    """Quantile of capacities [mA.h.g-1], shape (n, m), along n; none is below zero."""
    return np.maximum(np.nanquantile(capacities, share, axis=0), 0)


def left_out(emulator, folds):
    """Each point with the band of a prediction that was made without it.

    Returns
    -------
    pandas.DataFrame
        The points with error (that of the fold's fit) and spread (of its starts), low,
        median, high and inside.
    """
    problem, rows = emulator.problem, []
    for fold in folds:
        k = fold.left_out
        seen = [i for i in range(len(problem.published)) if i != k]
        draws = Posterior(emulator, seen).sample(fold.u)
        capacities = predicted(emulator, draws, k)
        low, median, high = (float(quantile(capacities, q)) for q in QUANTILES.values())
        published = problem.published[k]
        inside = low <= published <= high if published else low <= CENSORED_BELOW
        rows.append(
            {
                **{key: problem.conditions[k][key] for key in KEYS},
                "published": published,
                "error": fold.prediction,
                "spread": fold.spread,
                "low": low,
                "median": median,
                "high": high,
                "inside": inside,
            }
        )
    return pd.DataFrame(rows)
