"""The table of a run: a row for each cycle, also for those that were passed over."""

import contextlib

import numpy as np
import pandas as pd
from scipy.interpolate import PchipInterpolator

from ..studies.engines import import_extra
from ..submodels.lithium_inventory import INVENTORY, METAL, NAMES

WORDS = ("charge_ended_by", "discharge_ended_by")


def between(rows: list[dict]) -> pd.DataFrame:
    """A row for each cycle up to the last, numbers interpolated by monotone cubics.

    The metal is what the other places of lithium leave of the inventory, so that the sum
    closes in every row.
    """
    known = pd.DataFrame(rows)
    cycles = np.arange(1, known["cycle"].iloc[-1] + 1)
    table = pd.DataFrame({"cycle": cycles, "simulated": np.isin(cycles, known["cycle"])})
    numbers = list(known.columns.difference([*table.columns, *WORDS], sort=False))
    table[numbers] = _interpolated(cycles, known["cycle"].to_numpy(), known[numbers].to_numpy())
    for name in WORDS:
        table[name] = known[name].to_numpy()[np.searchsorted(known["cycle"], cycles)]
    passed = ~table["simulated"].to_numpy()
    error = "error [mA.h.g-1]"
    table.loc[passed, error] += _bends(cycles[passed], known)
    if INVENTORY in table:
        others = [name for name in NAMES if name in table and name != METAL]
        rest = table[INVENTORY] - table[others].sum(axis=1)
        table.loc[passed, METAL] = rest[passed]
    return table


def _interpolated(cycles, known, values):
    """Values at all cycles, shape (cycles, columns); as they are where they are known."""
    table = np.full((len(cycles), values.shape[1]), np.nan)
    finite = np.isfinite(values).all(axis=0)  # the others have no numbers in some cycles
    if len(known) > 1:
        table[:, finite] = PchipInterpolator(known, values[:, finite])(cycles)
    table[known - 1] = values
    return table


def _bends(cycles, known):
    """Errors of the interpolated capacity [mA.h.g-1]: a share of how far the curve is from
    its chord."""
    x, y = known["cycle"], known["discharge_capacity [mA.h.g-1]"]
    if len(x) < 3 or not len(cycles):
        return 0.0
    return BEND * abs(PchipInterpolator(x, y)(cycles) - np.interp(cycles, x, y))


BEND = 0.25
"""Share of the distance from the chord that an interpolated capacity may be wrong by."""


@contextlib.contextmanager
def progress_bar(total: int, done: int, shown: bool):
    """A progress bar over cycles; yields what advances it."""
    if not shown:
        yield lambda cycles: None
        return
    tqdm = import_extra("tqdm", "ssb-models[studies]").tqdm
    with tqdm(total=total, initial=done, desc="cycling", unit="cycle") as bar:
        yield bar.update
