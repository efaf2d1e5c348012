"""Which cell to build: the best within bounds, and the front of what cannot all be had.

The energy of a cell against its thicknesses, porosity and filling has one summit as a rule, no
derivative that is worth its cost, ripples of the solver's tolerance, and a plain of zeros where
nothing is delivered. Sobol' points find the slope, and COBYQA, the derivative-free trust-region
method of SciPy (Ragonneau, thesis, Hong Kong Polytechnic University, 2022), climbs from the
best of them; it keeps to bounds and takes few solves. Each solve is a point of a study.
"""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, minimize
from scipy.stats import qmc

from ..arguments import check_count, check_number
from ..studies.designs import check_power_of_two, latin_hypercube, scaled
from .delivered import ENERGY, delivered

FIRST_STEP, LAST_STEP = 0.15, 3e-3
"""Radius of the trust region at first, and where the search ends, in units of the bounds."""


@dataclass(frozen=True)
class Optimum:
    """The best cell that was found.

    Attributes
    ----------
    best : dict
        Its row of :func:`~.delivered.delivered`.
    points : pandas.DataFrame
        Every point that was solved, in sequence.
    met : bool or None
        Whether it meets the requirement, if there is one.
    answer : str
        The same in words.
    """

    best: dict
    points: pd.DataFrame
    met: bool | None
    answer: str


def optimum(
    bounds: Mapping[str, tuple],
    fixed: Mapping | None = None,
    objective: str = ENERGY,
    at_least: float | None = None,
    starts: int = 8,
    most: int = 60,
    seed: int = 0,
    store: str | Path | None = None,
    **arguments,
) -> Optimum:
    """The cell with the most of a quantity, at a rate and a temperature.

    Parameters
    ----------
    bounds : dict of str to (low, high) or (low, high, scale)
        Of the columns that may be chosen, as in :func:`ssb_models.studies.latin_hypercube`:
        thicknesses, porosity, filling.
    fixed : dict, optional
        The other columns of a study: set, architecture, temperature_degC, c_rate, test.
    objective : str
        Column of :func:`~.delivered.delivered` to be large.
    at_least : float, optional
        Requirement on it.
    starts, most, seed : int
        Points to start from (a power of two), the most that are solved, and the seed of the
        first.
    store : str or pathlib.Path, optional
        File that keeps each point, see :func:`ssb_models.study`.
    **arguments
        ``excess`` and ``prices`` of :func:`~.delivered.delivered`.

    Returns
    -------
    Optimum
        A requirement that no cell meets is answered "none does, the nearest is ...".

    Raises
    ------
    TypeError, ValueError, KeyError
        Bounds, columns or numbers that are not allowed.
    """
    fixed = {} if fixed is None else dict(fixed)
    check_power_of_two("starts", starts, least=2)
    check_count("most", most, least=starts)
    if at_least is not None:
        check_number("at_least", at_least)
    taken = sorted(set(fixed) & set(bounds))
    if taken:
        raise ValueError(f"fixed holds {taken}; allowed is what is not in bounds.")
    latin_hypercube(bounds, 1)  # raises where a bound is not allowed
    with tempfile.TemporaryDirectory() as folder:
        search = _Search(bounds, fixed, objective, store or Path(folder) / "points", arguments)
        search.begin(qmc.Sobol(len(bounds), rng=seed).random(starts))
        search.climb(most)
    points = pd.DataFrame(search.rows)
    best = points.loc[points[objective].fillna(-np.inf).idxmax()].to_dict()
    value = best[objective]
    met = None if at_least is None else bool(value >= at_least)
    return Optimum(best, points, met, _in_words(best, list(bounds), objective, at_least))


class _Search:
    """Points that were solved, and how the next one is."""

    def __init__(self, bounds, fixed, objective, store, arguments):
        self.bounds, self.fixed, self.objective = bounds, fixed, objective
        self.arguments = {**arguments, "store": store, "progress": False}
        self.unit, self.rows = [], []

    def begin(self, unit):
        table = delivered(self.points(unit), **self.arguments)
        if self.objective not in table or not pd.api.types.is_numeric_dtype(
            table[self.objective]
        ):
            numbers = [name for name in table if pd.api.types.is_numeric_dtype(table[name])]
            raise ValueError(f"objective is {self.objective!r}; allowed is one of {numbers}.")
        self.keep(unit, table)

    def climb(self, most):
        """From the best point that is known, until ``most`` are solved or steps are small."""
        values = np.array([self.value(row) for row in self.rows])
        if most > len(self.rows) and values.max() > 0:
            self.scale = values.max()
            minimize(
                self.loss,
                self.unit[values.argmax()],
                method="COBYQA",
                bounds=Bounds(0, 1),
                options={
                    "maxfev": most - len(self.rows),
                    "initial_tr_radius": FIRST_STEP,
                    "final_tr_radius": LAST_STEP,
                },
            )

    def loss(self, unit):
        """What is minimised, of order one. Two points from the start go along, from the store:
        what differs between the points of a study is what a built cell takes as inputs."""
        unit = np.clip(unit, 0, 1)
        beside = np.array(self.unit[:2])
        table = delivered(self.points([*beside, unit]), **self.arguments)
        self.keep([unit], table[-1:])
        return -self.value(self.rows[-1]) / self.scale

    def points(self, unit):
        return scaled(dict(self.bounds), lambda n: np.asarray(unit)).assign(**self.fixed)

    def keep(self, unit, table):
        self.unit += list(unit)
        self.rows += table.to_dict("records")

    def value(self, row):
        return np.nan_to_num(row[self.objective], nan=0.0)


def front(
    table: pd.DataFrame, most: Sequence[str] = (), least: Sequence[str] = ()
) -> pd.DataFrame:
    """The cells of which no other is better in one thing and as good in the rest.

    Parameters
    ----------
    table : pandas.DataFrame
        A row for each cell, for example of :func:`~.delivered.delivered`.
    most, least : sequence of str
        Columns that should be large, and small.

    Returns
    -------
    pandas.DataFrame
        Rows of the table in their order; those without a number are none of them.

    Raises
    ------
    ValueError
        No columns, or one that the table does not have.
    """
    columns = [*most, *least]
    unknown = [name for name in columns if name not in table]
    if unknown or not columns:
        raise ValueError(f"columns are {columns}; allowed are some of {list(table.columns)}.")
    finite = table[np.isfinite(table[columns].astype(float)).all(axis=1)]
    good = np.hstack([finite[list(most)].to_numpy(float), -finite[list(least)].to_numpy(float)])
    as_good = (good[:, None] >= good[None]).all(axis=2)
    better = as_good & (good[:, None] > good[None]).any(axis=2)
    return finite[~better.any(axis=0)]


def _in_words(best, names, objective, at_least):
    at = ", ".join(f"{name} {best[name]:.4g}" for name in names)
    found = f"{objective} {best[objective]:.4g} at {at}"
    if not best[objective] > 0:
        return f"none delivers anything: {best['reason']}"
    if at_least is None:
        return f"the best is {found}"
    if best[objective] >= at_least:
        return f"at least {at_least:g} is met: {found}"
    return f"at least {at_least:g}: none does, the nearest is {found}"
