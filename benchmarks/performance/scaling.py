"""Time of a study against its points and its workers."""

import time

import numpy as np
import pandas as pd

from ssb_models.studies import latin_hypercube, study
from ssb_models.studies.point import built

from .timing import interleaved

BOUNDS = {
    "c_rate": (0.05, 0.5, "log"),
    "Lithium interphase resistance at reference temperature [Ohm.m2]": (1e-3, 0.1, "log"),
    "Electrolyte conductivity at transition [S.m-1]": (1e-3, 0.1, "log"),
}
POINTS = (25, 50, 100, 200)
THROUGHPUT = 200


def against_points(sizes):
    """Times [s] of studies by one process, building included, and without it."""
    rows = []
    for size in sizes:
        for state in ("first", "built"):
            if state == "first":
                built.cache_clear()
            design = latin_hypercube(BOUNDS, size, seed=6)
            started = time.perf_counter()
            study(design, progress=False)
            rows.append(
                {"points": size, "cell": state, "time [s]": time.perf_counter() - started}
            )
    return pd.DataFrame(rows)


def against_workers(size, repeats):
    """Median times [s] of one and two workers that have started and built their cells, and
    of a first study by two."""
    design = latin_hypercube(BOUNDS, size, seed=6)

    def by(workers):
        return study(design, workers=workers, progress=False)

    started = time.perf_counter()
    by(2)
    first = time.perf_counter() - started
    times = interleaved({"1": lambda: by(1), "2": lambda: by(2)}, repeats)
    throughput = np.array([times["1"], times["2"], first])
    return pd.DataFrame(
        {
            "workers": ["1", "2", "2, first study"],
            "points": size,
            "time [s]": throughput,
            "speed-up": times["1"] / throughput,
        }
    )
