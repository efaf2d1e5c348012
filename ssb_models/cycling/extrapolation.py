"""Slow states ahead of the cycles that are simulated: powers of the cycle number.

The change g of a slow state in cycle n is taken for a power of n between two cycles that were
simulated, g = g_a (n/n_a)^p, which a growth with the root of time, a linear one and
small shares of an exponential decay all are. Its sum over a jump is an integral in closed
form. A state whose change has other signs in both is taken for linear.

Cycle n covers n to n + 1, so that its change stands at n + 1/2: docs/ageing.md.
"""

import numpy as np

STEEPEST = 4.0
"""Magnitude of the exponent that is taken from two cycles."""


def sum_of_changes(
    n_a: float, g_a: np.ndarray, n_b: float, g_b: np.ndarray, start: float, end: float
) -> np.ndarray:
    """Change of states between two cycle numbers.

    Parameters
    ----------
    n_a, n_b : float
        Cycle numbers, positive and in ascending order.
    g_a, g_b : numpy.ndarray
        Changes in a cycle there, shape (states,).
    start, end : float
        Cycle numbers between which changes are summed up, positive.

    Returns
    -------
    numpy.ndarray
        Shape (states,).
    """
    slope = (g_b - g_a) / (n_b - n_a)
    middle = (start + end) / 2
    linear = (end - start) * (g_a + slope * (middle - n_a))
    power = g_a * g_b > 0
    ratio = np.divide(g_b, g_a, out=np.ones_like(g_a), where=power)
    p = np.clip(np.log(ratio) / np.log(n_b / n_a), -STEEPEST, STEEPEST)
    logarithmic = abs(p + 1) < 1e-6
    q = np.where(logarithmic, 1.0, p + 1)
    integral = ((end / n_a) ** q - (start / n_a) ** q) / q
    integral = np.where(logarithmic, np.log(end / start), integral)
    return np.where(power, g_a * n_a * integral, linear)
