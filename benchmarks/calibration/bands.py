"""How far the calibration leaves the capacities open: an ensemble at every cell and rate.

Draws of the calibrated numbers are solved at the published points, which weights them; those
that the weights pick are moved (:mod:`benchmarks.calibration.ensemble`) and solved everywhere.
"""

import functools

import joblib
import numpy as np
import pandas as pd
import pybamm
from scipy.stats import norm

import ssb_models
from ssb_models.experiments import CyclingTest
from ssb_models.parameter_sets.calibrations import CHEN

from ..cells import CAPACITY, CELL
from ..chen2019.tables import ALL_RATES, CELLS
from ..published import CENSORED_BELOW, chen2019
from . import band_table, ensemble
from .chen2019.closures import CHOSEN, CLOSURES
from .chen2019.problem import CENSORED_MARGIN, CENSORED_WEIGHT, Problem
from .statistics import variance

DRAWS = 200
"""Draws that are weighted."""
MEMBERS = 100
"""Members that are solved everywhere; five of them lie beyond each end of the band."""
MOVES = 3
"""Steps of each member, so that those of one draw part."""
KEYS = [*CELL, "c_rate"]
CONDITIONS = [
    dict(zip(KEYS, (*cell, rate), strict=True)) for cell in CELLS for rate in sorted(ALL_RATES)
]
"""Every cell and rate of the benchmark."""


class Predictions(Problem):
    """The calibration's problem, solved at every cell and rate, the liquid cell's too."""

    def __init__(self):
        super().__init__(CLOSURES[CHOSEN])
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
            test = self.tests[condition["temperature_degC"]]
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


def _solved(method, draws, workers):
    """What a method of the problem gives for each draw, shape (n, ...)."""
    call = joblib.delayed(lambda u: getattr(_problem(), method)(u))
    return np.array(joblib.Parallel(workers, verbose=1)(call(u) for u in draws))


def compute(workers=1, draws=DRAWS, members=MEMBERS, moves=MOVES):
    """Bands of the capacities, and what they rest on.

    Returns
    -------
    bands : pandas.DataFrame
        electrolyte, architecture, temperature_degC, c_rate, and quantiles of the capacity
        [mA.h.g-1]: low (5 %), median, high (95 %).
    check : pandas.DataFrame
        The published points, with the band of the model alone (low, high) and that widened
        with the standard deviation of a datum, and whether they are in either.
    text : str
        Sizes, errors and shares, for a reader.
    """
    table = pd.read_csv(CHEN.path)
    correlations = pd.read_csv(band_table.BANDS_CSV.parent / "correlations.csv", index_col=0)
    optimum, covariance = ensemble.scaled_fit(CLOSURES[CHOSEN].free, table, correlations)
    drawn = ensemble.draw(optimum, covariance, draws)
    residuals = _solved("residuals", np.vstack([optimum, drawn]), workers)
    at_fit, at_draws = residuals[0], residuals[1:]
    of_a_datum = variance(at_fit, len(optimum))
    density = (of_a_datum, optimum, covariance)
    weights = ensemble.normalised(ensemble.log_weights(drawn, at_draws, *density))
    picked = ensemble.resample(weights, members)
    chosen, at_chosen, accepted = drawn[picked], at_draws[picked], 0
    rng = np.random.default_rng(1)
    for _ in range(moves):
        proposed = ensemble.step(chosen, optimum, covariance, rng)
        known = ensemble.inside(proposed)
        at_proposed = np.full_like(at_chosen, np.inf)
        at_proposed[known] = _solved("residuals", proposed[known], workers)
        gained = ensemble.log_weights(proposed, at_proposed, *density)
        gained -= ensemble.log_weights(chosen, at_chosen, *density)
        taken = np.log(rng.random(members)) < gained
        chosen[taken], at_chosen[taken] = proposed[taken], at_proposed[taken]
        accepted += taken.mean() / moves
    distinct, often = np.unique(chosen, axis=0, return_inverse=True)
    solved = _solved("everywhere", distinct, workers)[often]
    bands = pd.DataFrame(CONDITIONS).assign(
        **dict(zip(("low", "median", "high"), quantiles(solved), strict=True))
    )
    check = coverage(solved, np.sqrt(of_a_datum))
    lines = [
        f"{draws} draws, effective number {ensemble.effective_size(weights):.0f}; {members} "
        f"members, {len(distinct)} of them distinct after {moves} moves, of which "
        f"{accepted:.0%} were accepted; {np.isnan(solved).sum()} runs failed",
        f"standard deviation of a datum {np.sqrt(of_a_datum):.2f} mAh/g",
        "RMSE at the published points, 5 %, median, 95 % [mAh/g]: fit "
        f"{_rmse(at_fit[None])[0]:.2f}; draws {_three(_rmse(at_draws))}; "
        f"members {_three(_rmse(at_chosen))}",
        f"published points in the 90 % band of the model alone: {check['in_model'].sum()} of "
        f"{len(check)}; widened with the datum's deviation: {check['in_widened'].sum()}",
    ]
    return bands, check, "\n".join(lines)


def quantiles(solved, spread=0.0):
    """5 %, 50 % and 95 % of capacities, shape (members, conditions), none below zero.

    With a ``spread`` [mA.h.g-1] each member is a normal distribution of this standard
    deviation instead of a number.
    """
    away = spread * norm.ppf((np.arange(200) + 0.5) / 200) if spread else np.zeros(1)
    around = (solved[:, None] + away[:, None]).reshape(-1, solved.shape[1])
    return np.maximum(np.nanquantile(around, [0.05, 0.5, 0.95], axis=0), 0)


def coverage(solved, deviation):
    """Published points against both bands; a censored one agrees with all below its limit."""
    check = chen2019().drop(columns="source")
    at = pd.DataFrame(CONDITIONS).reset_index().merge(check, on=KEYS, how="right")["index"]
    for name, spread in (("model", 0.0), ("widened", deviation)):
        low, _, high = quantiles(solved[:, at], spread)
        published = check["discharge_capacity_mAh_per_g"].to_numpy(float)
        limit = np.where(published == 0, CENSORED_BELOW, published)
        inside = (low <= limit) & ((published <= high) | (published == 0))
        check = check.assign(**{f"low_{name}": low, f"high_{name}": high, f"in_{name}": inside})
    return check


def _rmse(residuals):
    """RMSE of each row [mA.h.g-1] over the capacities, the censored one without weight."""
    errors = residuals[:, :-1].copy()
    censored = chen2019()["discharge_capacity_mAh_per_g"].to_numpy() == 0
    errors[:, censored] = np.maximum(errors[:, censored] / CENSORED_WEIGHT - CENSORED_MARGIN, 0)
    return np.sqrt(np.mean(errors**2, axis=1))


def _three(values):
    return ", ".join(f"{value:.1f}" for value in np.quantile(values, [0.05, 0.5, 0.95]))
