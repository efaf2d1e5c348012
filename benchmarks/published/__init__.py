"""What papers print, as tables, and what a residual against it is."""

from functools import cache
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parent
CENSORED_BELOW = 5.0
"""Chen et al. print "almost no capacity"; the table's 0 means less than this [mA.h.g-1]."""


@cache
def chen2019():
    """Chen et al. 2019, one row a measured capacity [mA.h.g-1].

    Returns
    -------
    pandas.DataFrame
        electrolyte, architecture, temperature_degC, c_rate,
        discharge_capacity_mAh_per_g, source.
    """
    return pd.read_csv(FOLDER / "chen2019_capacities.csv")


def residual(model, published):
    """Model less published [mA.h.g-1]; a censored point is met below the limit."""
    if published == 0:
        return max(0.0, model - CENSORED_BELOW)
    return model - published
