"""Designs of a study: tables of points, one a row.

A factor is a column of :func:`ssb_models.studies.study`: a parameter by its name, or
``"set"``, ``"architecture"``, ``"temperature_degC"``, ``"c_rate"``.
"""

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy.stats import qmc

from ..arguments import check_choice, check_count, check_number

SCALES = ("linear", "log")


def factorial(levels: dict[str, Sequence]) -> pd.DataFrame:
    """Every combination of the levels.

    Parameters
    ----------
    levels : dict of str to sequence
        Levels of each factor.

    Returns
    -------
    pandas.DataFrame
        One row for each combination; the last factor varies fastest.

    Raises
    ------
    TypeError, ValueError
        Not a dict, or a factor without a list of levels.
    """
    _check_factors("levels", levels)
    for name, values in levels.items():
        if isinstance(values, str) or not hasattr(values, "__len__") or not len(values):
            raise ValueError(f"levels of {name!r} are {values!r}; allowed is a list of levels.")
    return pd.DataFrame(itertools.product(*levels.values()), columns=list(levels))


def latin_hypercube(bounds: dict[str, tuple], points: int, seed: int = 0) -> pd.DataFrame:
    """A Latin hypercube (McKay et al., Technometrics 21, 1979, 239), by SciPy.

    Parameters
    ----------
    bounds : dict of str to (low, high) or (low, high, scale)
        Range of each factor; the scale is ``"linear"`` (default) or ``"log"``.
    points : int
        Number of rows.
    seed : int
        The same seed gives the same points.

    Returns
    -------
    pandas.DataFrame
        One row for each point.

    Raises
    ------
    TypeError, ValueError
        A bound, a scale or a number of points that is not allowed.
    """
    check_count("points", points)
    return scaled(bounds, lambda n: qmc.LatinHypercube(n, rng=seed).random(points))


def sobol(bounds: dict[str, tuple], points: int, seed: int = 0) -> pd.DataFrame:
    """Sobol' points (Sobol', USSR Comput. Math. 7, 1967, 86), scrambled, by SciPy.

    Parameters, returns and raises as :func:`latin_hypercube`; a power of two is balanced,
    and another number of points is refused.
    """
    check_power_of_two("points", points)
    exponent = points.bit_length() - 1
    return scaled(bounds, lambda n: qmc.Sobol(n, rng=seed).random_base2(exponent))


def check_power_of_two(what: str, value: Any, least: int = 1) -> None:
    """Raise unless ``value`` is a power of two, which Sobol' points are balanced at."""
    check_count(what, value)
    if value < least or value & (value - 1):
        raise ValueError(f"{what} is {value!r}; allowed is a power of two from {least} on.")


def scaled(bounds: dict[str, tuple], unit: Callable[[int], np.ndarray]) -> pd.DataFrame:
    """Points in the ranges from points in the unit cube.

    ``unit`` is a function of the number of factors n that gives points, shape (points, n).
    """
    _check_factors("bounds", bounds)
    ranges = [_checked_range(name, interval) for name, interval in bounds.items()]
    columns = {}
    for (name, u), (low, high, scale) in zip(
        zip(bounds, unit(len(bounds)).T, strict=True), ranges, strict=True
    ):
        columns[name] = low * (high / low) ** u if scale == "log" else low + (high - low) * u
    return pd.DataFrame(columns)


def _check_factors(what, factors):
    if not isinstance(factors, dict) or not factors:
        raise TypeError(f"{what} is {factors!r}; allowed is a dict with at least one factor.")


def _checked_range(name, interval):
    if not isinstance(interval, tuple | list) or len(interval) not in (2, 3):
        raise TypeError(
            f"bounds of {name!r} are {interval!r}; allowed is (low, high) or (low, high, "
            "scale)."
        )
    low, high, scale = (*interval, "linear")[:3]
    check_choice(f"scale of {name!r}", scale, SCALES)
    check_number(f"low of {name!r}", low, low=0 if scale == "log" else -np.inf)
    check_number(f"high of {name!r}", high, low=low)
    return low, high, scale
