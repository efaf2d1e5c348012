"""What the benchmarks of ageing share: one mechanism at a time, and curves of runs."""

import pandas as pd

import ssb_models
from ssb_models import CyclingRun
from ssb_models.models.options import AGEING

CAPACITY, ERROR = "discharge_capacity [mA.h.g-1]", "error [mA.h.g-1]"
MECHANISMS = {
    "film at lithium": {"lithium interphase": "growing", "film lithium": "taken up"},
    "dead lithium": {"lithium loss": "on plating"},
    "tired contact": {"contact fatigue": "on volume change"},
    "particles without electrolyte": {"electrolyte loss": "from particles"},
}
"""Options of each mechanism that the aged sets have."""
OFF = {**dict.fromkeys(AGEING, "none"), "lithium interphase": "resistive"}


def aged(name, architecture=None, mechanisms=tuple(MECHANISMS)):
    """Values of a cell that ages by the mechanisms named, and by no other."""
    values = ssb_models.cell(name, architecture, ageing=True)
    values.options.update(OFF)
    for mechanism in mechanisms:
        values.options.update(MECHANISMS[mechanism])
    return values


def curve(values, c_rate, cycles, **columns):
    """Every cycle of a run as a table, with further columns."""
    table = CyclingRun(values).run(c_rate, cycles=cycles).table
    kept = pd.DataFrame(columns, index=table.index)
    return pd.concat([kept, table], axis=1)
