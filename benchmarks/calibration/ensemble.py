"""An ensemble of calibrated numbers: drawn from the fit's covariance, then corrected.

Numbers are scaled to their bounds, u in [0, 1]^p, as the optimiser sees them. The
covariance C is that of a linearised model, so its draws need not fit the data. The density
wanted is exp(-chi^2/2) within the bounds, that of the draws exp(-z^2/2); each draw has the
weight (importance sampling; Robert and Casella, Monte Carlo Statistical Methods, 2004)

    w = exp(-(chi^2 - z^2)/2),  chi^2 = r.r / s^2,  z^2 = (u - u_0)' C^-1 (u - u_0),

with the residuals r and the variance s^2 of a datum at the optimum u_0. Where few draws
carry the weight, those resampled by it are alike: each is then moved by steps that leave
the wanted density as it is (resample-move; Gilks and Berzuini, J. R. Stat. Soc. B 63, 2001,
127; the step is that of Cotter et al., Stat. Sci. 28, 2013, 424):

    u' = u_0 + sqrt(1 - b^2) (u - u_0) + b xi,  xi ~ N(0, C),  accepted with min(1, w'/w).
"""

import numpy as np


def scaled_fit(free, table, correlations):
    """Optimum u_0, shape (p,), and covariance C, shape (p, p), scaled to the bounds.

    From the p free numbers, the table of their values and standard errors, and the matrix of
    their correlations, by name. An error of u is that of the value over d value / d u.
    """
    table = table.set_index("name")
    names = [f.name for f in free]
    values = [table.loc[name, "value"] for name in names]
    optimum = np.array([f.to_unit(v) for f, v in zip(free, values, strict=True)])
    errors = table.loc[names, "standard_error"].to_numpy(float)
    errors = errors / [f.slope(v) for f, v in zip(free, values, strict=True)]
    return optimum, correlations.loc[names, names].to_numpy() * np.outer(errors, errors)


def draw(optimum, covariance, count, seed=0):
    """Draws of the normal distribution within the bounds, shape (count, p).

    Those outside are redrawn, which truncates the density; clipping would heap them up.
    """
    rng = np.random.default_rng(seed)
    kept = np.empty((0, len(optimum)))
    while len(kept) < count:
        drawn = rng.multivariate_normal(optimum, covariance, size=count)
        kept = np.vstack([kept, drawn[inside(drawn)]])
    return kept[:count]


def log_weights(draws, residuals, variance, optimum, covariance):
    """Logarithms of the weights of draws, shape (n, p), -inf beyond the bounds.

    With the residuals of each draw, shape (n, m), and the variance s^2 of a datum.
    """
    away = draws - optimum
    z2 = np.einsum("ij,ij->i", away, np.linalg.solve(covariance, away.T).T)
    logarithms = (z2 - np.sum(residuals**2, axis=1) / variance) / 2
    return np.where(inside(draws), logarithms, -np.inf)


def inside(draws):
    """Whether each draw is within the bounds, shape (n,)."""
    return ((draws >= 0) & (draws <= 1)).all(axis=1)


def normalised(logarithms):
    """Weights that sum to one."""
    w = np.exp(logarithms - logarithms.max())
    return w / w.sum()


def effective_size(w):
    """How many equal weights say as much, 1 / sum w^2 (Kong et al., JASA 89, 1994, 278)."""
    return 1 / np.sum(np.square(w))


def resample(w, count, seed=0):
    """Indices of ``count`` draws, each as often as its weight says, to within one
    (systematic resampling; Kitagawa, J. Comput. Graph. Stat. 5, 1996, 1)."""
    start = np.random.default_rng(seed).random()
    reached = np.cumsum(w)
    return np.searchsorted(reached / reached[-1], (np.arange(count) + start) / count)


def step(members, optimum, covariance, rng, b=0.5):
    """Proposals of a move, shape (n, p)."""
    xi = rng.multivariate_normal(np.zeros(len(optimum)), covariance, size=len(members))
    return optimum + np.sqrt(1 - b**2) * (members - optimum) + b * xi
