"""Constant-phase interphase: the depressed arc of an uneven film, in time as in frequency.

A resistance parallel to a constant-phase element has the impedance

    Z = R / (1 + (i omega tau)^alpha),   tau = R C,

with a fractional derivative in time. It is the mean of R||C elements whose time constants
tau m follow the distribution of Cole and Cole (J. Chem. Phys. 9, 1941, 341). That
distribution can be inverted: the quantile u has

    m(u) = (sin(pi alpha u) / sin(pi alpha (1 - u)))^(1/alpha).

Gauss and Legendre's points in u give a few elements in series that a solver in time and an
impedance share; no other approximation is made.
"""

import numpy as np
import pybamm

ELEMENTS = 16
"""Elements in series: the impedance is within 0.3 % of R of the closed form from
alpha = 0.6 on, see tests/interphases/test_constant_phase.py."""


def elements(place):
    """Shares of the resistance and multiples of its time constant.

    Returns
    -------
    list of (float, pybamm.Symbol)
        Share of R and multiple m of tau of each element; the shares sum to one.
    """
    alpha = pybamm.Parameter(f"{place} interphase constant-phase exponent")
    points, weights = np.polynomial.legendre.leggauss(ELEMENTS)
    return [
        (
            weight / 2,
            (
                pybamm.sin(np.pi * alpha * (1 + point) / 2)
                / pybamm.sin(np.pi * alpha * (1 - point) / 2)
            )
            ** (1 / alpha),
        )
        for point, weight in zip(points, weights, strict=True)
    ]
