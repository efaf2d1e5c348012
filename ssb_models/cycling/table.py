"""The table of a run: a row for each cycle, also for those that were passed over."""

import contextlib
import itertools

import numpy as np
import pandas as pd
from scipy.interpolate import PchipInterpolator

from ..studies.engines import import_extra
from ..submodels.lithium_inventory import INVENTORY, METAL, NAMES
from .one_cycle import DISCHARGE

WORDS = ("charge_ended_by", "discharge_ended_by")
ERROR = "error [mA.h.g-1]"
BEND = 0.5
"""Share of the distance from the chord that an interpolated capacity may be wrong by."""
CLOSE = 0.3
"""Share of a gap, nearer than which a cycle says nothing of the slope at its end: capacities
of neighbours differ by no more than the solver's noise."""


def between(rows: list[dict]) -> pd.DataFrame:
    """A row for each cycle up to the last, numbers interpolated by monotone cubics.

    The metal is what the other places of lithium leave of the inventory, so that the sum
    closes in every row.
    """
    known = pd.DataFrame(rows)
    at = known["cycle"].to_numpy()
    cycles = np.arange(1, at[-1] + 1)
    table = pd.DataFrame({"cycle": cycles, "simulated": np.isin(cycles, at)})
    numbers = list(known.columns.difference([*table.columns, *WORDS], sort=False))
    curves, chords = _interpolated(at, known[numbers].to_numpy(float))
    table[numbers] = curves
    bend = abs(curves - chords)[:, numbers.index(DISCHARGE)]
    table[ERROR] += BEND * bend
    for name in WORDS:
        table[name] = known[name].to_numpy()[np.searchsorted(at, cycles)]
    if INVENTORY in table:
        others = [name for name in NAMES if name in table and name != METAL]
        rest = table[INVENTORY] - table[others].sum(axis=1)
        table[METAL] = table[METAL].where(table["simulated"], rest)
    return table


def _interpolated(at, values):
    """Values in all cycles by cubics and by chords, each of the shape (cycles, columns)."""
    cubics = np.full((at[-1], values.shape[1]), np.nan)
    cubics[at - 1] = values
    chords = cubics.copy()
    for k, (a, b) in enumerate(itertools.pairwise(at)):
        if b - a > 1:
            inside = np.arange(a + 1, b)
            shares = ((inside - a) / (b - a))[:, None]
            chords[a : b - 1] = (1 - shares) * values[k] + shares * values[k + 1]
            nodes = _around(at, k)
            finite = np.isfinite(values[nodes]).all(axis=0)
            cubic = PchipInterpolator(at[nodes], values[nodes][:, finite])
            cubics[a : b - 1] = chords[a : b - 1]
            cubics[a : b - 1, finite] = cubic(inside)
    return cubics, chords


def _around(at, k):
    """Indices of both ends of the gap behind the k-th cycle, and of what stands apart from
    them."""
    apart = CLOSE * (at[k + 1] - at[k])
    before = np.flatnonzero(at <= at[k] - apart)[-1:]
    behind = np.flatnonzero(at >= at[k + 1] + apart)[:1]
    return np.array([*before, k, k + 1, *behind])


@contextlib.contextmanager
def progress_bar(total: int, done: int, shown: bool):
    """A progress bar over cycles; yields what advances it."""
    if not shown:
        yield lambda cycles: None
        return
    tqdm = import_extra("tqdm", "ssb-models[studies]").tqdm
    with tqdm(total=total, initial=done, desc="cycling", unit="cycle") as bar:
        yield bar.update
