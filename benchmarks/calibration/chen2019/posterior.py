"""What the data say of the numbers, as a probability: sampled, with priors.

A capacity scatters about the model by sigma, which is unknown itself and stands for cells that
differ, for what is read off a figure and for what the model leaves out. "Almost no capacity"
is a bound, the impedance ratio lies within its limits. Positions between the bounds are
uniform where no prior is given. Sampled by the affine-invariant ensemble of emcee
(Foreman-Mackey et al., Publ. Astron. Soc. Pac. 125, 2013, 306) on the emulator, whose own
error counts as scatter where a measurement is predicted.
"""

import emcee
import numpy as np
import pandas as pd
from scipy.stats import norm

from ...published import CENSORED_BELOW
from . import free
from .problem import violation

PRIORS = {free.EXCHANGE.name: (3e-3, 1.7)}
"""Median and factor of lognormal priors; agglomerates of 2.2 to 6.3 um."""
SCATTER = (1.0, 15.0)
"""Bounds of sigma [mA.h.g-1], uniform in its logarithm; cells differ by more than 1."""
LIMIT_SOFTNESS = 3.0
"""mA.h.g-1 of violation that count as one standard deviation."""
WALKERS = 32
STEPS = 2500
BURN = 700
THIN = 10


class Posterior:
    """Log-density of positions between the bounds, and of log sigma after them.

    Attributes
    ----------
    seen : list of int
        Indices of the points that count.
    """

    def __init__(self, emulator, seen):
        self.emulator, self.seen = emulator, list(seen)
        problem = emulator.problem
        self.published = problem.published[self.seen]
        self.censored = self.published == 0
        self.priors = [
            (k, f.to_unit(median), np.log(factor) / np.log(f.high / f.low))
            for k, f in enumerate(problem.free)
            if f.name in PRIORS
            for median, factor in [PRIORS[f.name]]
        ]

    def __call__(self, points):
        """Log-density at points, shape (n, p + 1)."""
        U, log_sigma = points[:, :-1], points[:, -1]
        low, high = np.log(SCATTER)
        inside = ((U >= 0) & (U <= 1)).all(axis=1) & (log_sigma > low) & (log_sigma < high)
        density = np.full(len(points), -np.inf)
        if inside.any():
            density[inside] = self._inside(U[inside], np.exp(log_sigma[inside]))
        return density

    def _inside(self, U, sigma):
        modelled = np.array([self.emulator.mean(k, U) for k in self.seen]).T
        modelled, ratio = np.maximum(modelled, 0), self.emulator.mean(-1, U)
        scale = sigma[:, None]
        measured = norm.logpdf(self.published, modelled, scale)
        bound = norm.logcdf(CENSORED_BELOW, modelled, scale)
        density = np.where(self.censored, bound, measured).sum(axis=1)
        density -= 0.5 * (violation(ratio) / LIMIT_SOFTNESS) ** 2
        for k, mean, deviation in self.priors:
            density += norm.logpdf(U[:, k], mean, deviation)
        return density

    def sample(self, start, seed=0, steps=STEPS):
        """Draws, shape (n, p + 1), from walkers about the positions ``start``."""
        rng = np.random.default_rng(seed)
        centre = np.append(start, np.log(4.0))
        walkers = centre + 0.02 * rng.standard_normal((WALKERS, len(centre)))
        walkers[:, :-1] = np.clip(walkers[:, :-1], 0.01, 0.99)
        sampler = emcee.EnsembleSampler(WALKERS, len(centre), self, vectorize=True)
        sampler.random_state = np.random.RandomState(seed).get_state()
        sampler.run_mcmc(walkers, steps)
        self.autocorrelation = sampler.get_autocorr_time(tol=0)
        return sampler.get_chain(discard=BURN, thin=THIN, flat=True)


def predicted(emulator, draws, k, seed=0):
    """Draws of a measurement [mA.h.g-1] of condition ``k``: model, emulator and scatter."""
    mean, own = emulator.predict(k, draws[:, :-1])
    scatter = np.hypot(np.exp(draws[:, -1]), own)
    noise = np.random.default_rng(seed).standard_normal(len(draws))
    return np.maximum(np.maximum(mean, 0) + scatter * noise, 0)


def marginals(problem, draws):
    """What is known of each free number, and of the scatter: 5 %, 50 % and 95 %, and the width
    of the middle 90 % as a share of the bounds."""
    rows = []
    for k, f in enumerate(problem.free):
        low, median, high = np.quantile(draws[:, k], [0.05, 0.5, 0.95])
        ends = {
            "low": f.from_unit(low),
            "median": f.from_unit(median),
            "high": f.from_unit(high),
        }
        rows.append({"name": f.name, **ends, "width_of_bounds": high - low})
    low, median, high = np.exp(np.quantile(draws[:, -1], [0.05, 0.5, 0.95]))
    rows.append({"name": "Scatter [mA.h.g-1]", "low": low, "median": median, "high": high})
    return pd.DataFrame(rows)
