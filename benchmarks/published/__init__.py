"""What papers print, as tables, and what a residual against it is.

A number stands under value, or a range under low and high, with its unit, its kind (how the
models use it: calibrated, reported as a parameter, derived, assumed or predicted) and its
source beside it. All capacities of Chen et al. are calibrated on and have one unit.
"""

from pathlib import Path

import numpy as np
import pandas as pd

FOLDER = Path(__file__).parent
CENSORED_BELOW = 5.0
"""Chen et al. print "almost no capacity"; the table's 0 means less than this [mA.h.g-1]."""


def read(name):
    """The table ``name``.csv of this folder, as a :class:`pandas.DataFrame`."""
    return pd.read_csv(FOLDER / f"{name}.csv")


def read_range(name):
    """Low and high end of the one range in the table ``name``.csv."""
    (row,) = read(name).itertuples()
    return row.low, row.high


def ends(table):
    """Low and high end of what each row of a table prints: of its range, or its value twice."""
    columns = table.reindex(columns=["low", "high"])
    return tuple(columns[end].fillna(table["value"]) for end in columns)


def chen2019():
    """Chen et al. 2019, one row a measured capacity [mA.h.g-1]."""
    return read("chen2019_capacities")


def residual(model, published):
    """Model less published [mA.h.g-1], elementwise; a censored point is met below the limit."""
    excess = np.maximum(0.0, np.subtract(model, CENSORED_BELOW))
    return np.where(np.equal(published, 0), excess, np.subtract(model, published))


def root_mean_square(residuals):
    """Root of the mean of the squares of residuals, over all of them."""
    return float(np.sqrt(np.mean(np.square(residuals))))
