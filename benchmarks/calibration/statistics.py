"""What a fit says about itself: errors, correlations, what the data leave open.

One convention for every calibration: residuals are over the assumed errors of their data, and
where the fit is worse than these say, all errors grow by the factor that makes up for it (the
scale factor of the Particle Data Group, and Birge, Phys. Rev. 40, 1932, 207). They never
shrink.
"""

import numpy as np
import pandas as pd

OPEN_BEYOND = 0.15
"""A direction whose standard error exceeds this share of the bounds is left open."""


LEAST = 1e-6
"""Added to the eigenvalues of J'J: a number that the data leave open has a large error, where
a pseudoinverse would give it none."""


def scale(residuals, number_free):
    """Factor on the assumed errors, max(1, r.r / (n - p))^1/2, of n residuals over them."""
    per_freedom = residuals @ residuals / max(len(residuals) - number_free, 1)
    return max(1.0, np.sqrt(per_freedom))


def covariance(fit):
    """Covariance S^2 (J'J)^-1 of the free numbers, scaled to their bounds, shape (p, p)."""
    p = len(fit.x)
    return scale(fit.fun, p) ** 2 * np.linalg.inv(fit.jac.T @ fit.jac + LEAST * np.eye(p))


def parameter_table(problem, fit):
    """Values, standard errors and bounds, as in the files of parameter_sets/calibrated."""
    errors = np.sqrt(np.diag(covariance(fit)))
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
    C = covariance(fit)
    errors = np.sqrt(np.diag(C))
    names = [f.name for f in problem.free]
    return pd.DataFrame(C / np.outer(errors, errors), index=names, columns=names)


def open_directions(problem, fit):
    """Sums of free numbers that the data do not pin down.

    Eigenvectors of the covariance whose standard error is the largest; a direction is
    open where that exceeds :data:`OPEN_BEYOND` of the distance between the bounds.
    """
    variances, vectors = np.linalg.eigh(covariance(fit))
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
