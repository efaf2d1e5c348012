"""What a fit says about itself: errors, correlations, what the data leave open."""

import numpy as np
import pandas as pd

OPEN_BEYOND = 0.15
"""A direction whose standard error exceeds this share of the bounds is left open."""


LEAST = 1e-6
"""Added to the eigenvalues of J'J: a number that the data leave open has a large error, where
a pseudoinverse would give it none."""


def variance(residuals, number_free):
    """Variance of a datum that n residuals of p free numbers show, r.r / (n - p)."""
    return residuals @ residuals / max(len(residuals) - number_free, 1)


def covariance(problem, fit):
    """Covariance s^2 (J'J)^-1 of the free numbers, scaled to their bounds, shape (p, p).

    Residuals over known errors have s = 1; otherwise s^2 is the :func:`variance` of a datum.
    """
    p = len(fit.x)
    scale = 1.0 if problem.errors_known else variance(fit.fun, p)
    return scale * np.linalg.inv(fit.jac.T @ fit.jac + LEAST * np.eye(p))


def parameter_table(problem, fit):
    """Values, standard errors and bounds, as in the files of parameter_sets/calibrated."""
    errors = np.sqrt(np.diag(covariance(problem, fit)))
    numbers = problem.decode(fit.x)
    return pd.DataFrame(
        {
            "name": f.name,
            "value": numbers[f.name],
            "standard_error": error * f.slope(numbers[f.name]),
            "low": f.low,
            "high": f.high,
        }
        for f, error in zip(problem.free, errors, strict=True)
    )


def correlation_table(problem, fit):
    """Correlation matrix of the free numbers."""
    C = covariance(problem, fit)
    scale = np.sqrt(np.diag(C))
    names = [f.name for f in problem.free]
    return pd.DataFrame(C / np.outer(scale, scale), index=names, columns=names)


def open_directions(problem, fit):
    """Sums of free numbers that the data do not pin down.

    Eigenvectors of the covariance whose standard error is the largest; a direction is
    open where that exceeds :data:`OPEN_BEYOND` of the distance between the bounds.
    """
    variances, vectors = np.linalg.eigh(covariance(problem, fit))
    rows = []
    for error, vector in zip(np.sqrt(variances[::-1]), vectors.T[::-1], strict=True):
        parts = [
            f"{weight:+.2f} {f.name}"
            for weight, f in zip(vector, problem.free, strict=True)
            if abs(weight) > 0.2
        ]
        rows.append(
            {
                "standard_error_of_bounds": error,
                "open": error > OPEN_BEYOND,
                "direction": "; ".join(parts),
            }
        )
    return pd.DataFrame(rows)


def linearised_leave_one_out(fit):
    """RMSE of prediction [mA.h.g-1] with each point left out, from the leverages h,

        e_i = r_i / (1 - h_i),  h = diag(J (J'J)^-1 J'),

    Allen, Technometrics 16, 1974, 125: exact for a linear model, a guide for this one.
    Leverages are bounded at 0.98: a point that alone decides a parameter is not predicted
    by the others at all.
    """
    hat = fit.jac @ np.linalg.pinv(fit.jac.T @ fit.jac) @ fit.jac.T
    room = np.maximum(1 - np.diag(hat)[:-1], 0.02)
    return float(np.sqrt(np.mean((fit.fun[:-1] / room) ** 2)))
