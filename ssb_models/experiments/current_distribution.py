"""Secondary current distribution over the depth of a porous electrode."""

import numpy as np
from scipy.linalg import solveh_banded

from ..arguments import check_number, shown

MOST_STEPS = 200
LEAST = 3
"""Control volumes."""


def porous_loss(
    i: float,
    h: np.ndarray,
    area: np.ndarray | float,
    kappa: np.ndarray | float,
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
    h, area, kappa, sigma : array_like
        Thickness [m] of control volumes from the face on, area per volume [m-1] and
        effective conductivities [S.m-1] in them, shape (n,) with n from 3 on; each but the
        first also a number.
    j0, volt, film : float
        Exchange current density [A.m-2], 2 R T/F [V] and film resistance [Ohm.m2].

    Raises
    ------
    TypeError, ValueError
        A number or a shape that is not allowed.
    RuntimeError
        A distribution that was not found.

    Notes
    -----
    The currents minimise the integrals of drop over current, summed over all resistors
    (their content: Millar, Phil. Mag. 42, 1951, 1150), which is strictly convex: Newton's
    method with a line search finds them from any start.
    """
    h, area, kappa, sigma = _checked(h=h, area=area, kappa=kappa, sigma=sigma)
    check_number("i", i)
    check_number("j0", j0, low=0)
    check_number("volt", volt, low=0)
    check_number("film", film, low=0, bounds="[)")
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


def _checked(**profiles):
    """Profiles over the depth as arrays of the shape of the first one."""
    found, shape = [], None
    for name, profile in profiles.items():
        try:
            values = np.asarray(profile, dtype=float)
        except (TypeError, ValueError) as error:
            raise TypeError(
                f"{name} is {shown(profile)}; allowed is an array of positive numbers."
            ) from error
        if shape is None:
            shape = values.shape
        as_needed = len(shape) == 1 and shape[0] >= LEAST and values.shape in (shape, ())
        if not as_needed:
            raise ValueError(
                f"{name} has the shape {values.shape}; allowed is that of h, (n,) with n from "
                "3 on, or a number in place of each but h."
            )
        if not (np.isfinite(values) & (values > 0)).all():
            raise ValueError(f"{name} is {shown(profile)}; allowed are positive numbers.")
        found.append(np.broadcast_to(values, shape))
    return found
