"""Secondary current distribution over the depth of a porous electrode."""

import numpy as np
from scipy.linalg import solveh_banded

MOST_STEPS = 200


def porous_loss(
    i: float,
    h: np.ndarray,
    area: np.ndarray,
    kappa: np.ndarray,
    sigma: np.ndarray | float,
    j0: float,
    volt: float,
    film: float,
) -> float:
    """Loss [V] from the electrolyte at the face of a porous electrode to its collector.

    Parameters
    ----------
    i : float
        Current density [A.m-2].
    h, area, kappa, sigma : numpy.ndarray
        Thickness [m] of control volumes from the face on, area per volume [m-1] and
        effective conductivities [S.m-1] in them, shape (n,); the latter also a float.
    j0, volt, film : float
        Exchange current density [A.m-2], 2 R T/F [V] and film resistance [Ohm.m2].

    Notes
    -----
    The currents minimise the integrals of drop over current, summed over all resistors
    (their content: Millar, Phil. Mag. 42, 1951, 1150), which is strictly convex: Newton's
    method with a line search finds them from any start.
    """
    limit, film = 2 * j0 * area * h, film / (area * h)
    ionic, electronic = h / (2 * kappa), h / (2 * sigma)  # half a control volume [Ohm.m2]
    pores, solid = (half[1:] + half[:-1] for half in (ionic, electronic))

    def drop(taken):
        return volt * np.arcsinh(taken / limit) + film * taken

    def content(taken, i_e):
        kinetic = np.arcsinh(taken / limit) - taken / (np.hypot(taken, limit) + limit)
        reaction = taken @ (volt * kinetic + film * taken / 2)
        return reaction + (pores @ i_e**2 + solid @ (i - i_e) ** 2) / 2

    taken = i * area * h / (area @ h)  # by the reaction; differences of i_e are too inexact
    i_e = i - np.cumsum(taken)[:-1]
    hessian, left = np.zeros((2, len(i_e))), content(taken, i_e)
    for _ in range(MOST_STEPS):
        residual = np.diff(drop(taken)) + pores * i_e - solid * (i - i_e)
        slope = volt / np.hypot(taken, limit) + film
        hessian[:] = np.append(0, -slope[1:-1]), slope[:-1] + slope[1:] + pores + solid
        step = -solveh_banded(hessian, residual)
        change = -np.diff(step, prepend=0, append=0)
        decrease, share = -residual @ step, 1.0
        while content(taken + share * change, i_e + share * step) > left * (1 + 1e-13):
            share /= 2
        taken, i_e = taken + share * change, i_e + share * step
        if decrease <= 1e-10 * left:  # the step was quadratically better than that
            return i * ionic[0] + drop(taken)[0] + solid @ (i - i_e) + i * electronic[-1]
        left = content(taken, i_e)
    raise RuntimeError(
        f"The current distribution at {i:g} A.m-2 was not found in {MOST_STEPS} steps; allowed "
        "are parameters that leave it a finite resistance."
    )
