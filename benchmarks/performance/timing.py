"""Times measured in turn, so that whatever else the machine does falls on all alike."""

import time

import numpy as np
import pandas as pd


def interleaved(runs, repeats):
    """Median times [s] of functions by name, called in turn; once before, untimed."""
    times = {name: [] for name in runs}
    for run in runs.values():
        run()
    for _ in range(repeats):
        for name, run in runs.items():
            started = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - started)
    return pd.Series({name: np.median(each) for name, each in times.items()})
