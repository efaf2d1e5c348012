"""The numbers: times, accuracies and ratios."""

import os

from ..output import as_text
from . import conditions, discharge, scaling


def compute(quick=False):
    """Tables discharge, outside, conditions, capacities, points and workers."""
    repeats = 1 if quick else 9
    few = 1 if quick else 7
    times, capacities = conditions.compare(few)
    return {
        "discharge": discharge.compare(
            repeats, discharge.RATES[:1] if quick else discharge.RATES
        ),
        "outside": discharge.outside(repeats),
        "conditions": times,
        "capacities": capacities,
        "points": scaling.against_points(scaling.POINTS[:2] if quick else scaling.POINTS),
        "workers": scaling.against_workers(40 if quick else scaling.THROUGHPUT, few),
    }


def summary(tables):
    """The tables as text."""
    parts = [
        ("One discharge, cathode-supported PPAL, 30 degC", "discharge"),
        ("Time of a run at 0.1C inside and outside the integrator", "outside"),
        ("13 conditions of Chen et al., cycled until the capacity repeats", "conditions"),
        ("Points", "points"),
        (f"Workers, on {os.cpu_count()} cores", "workers"),
    ]
    return "\n\n".join(f"{title}\n{as_text(tables[name])}" for title, name in parts)
