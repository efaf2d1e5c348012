"""The key of a row: everything that decides it, and nothing that does not."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from ..parameter_sets import SETS
from .builds import CONDITIONS, NOMINAL, Build, parameters, place, values_of_place
from .fingerprint import fingerprint


def key_of(point: dict, build: Build, metrics: Sequence[str]) -> str:
    """Key of a point: what determines its row, down to the code.

    Parameters
    ----------
    point : dict
        A complete point.
    build : Build
        The cell that it is solved with: a point that is solved alone and one whose parameters
        are inputs differ within the tolerance of the solver.
    metrics : sequence of str
        What :func:`~ssb_models.studies.identity.identity` says of each metric.
    """
    content = json.dumps(
        {
            "point": normalised(point),
            "inputs": sorted(build.inputs),
            "set": build.made_of,
            "metrics": list(metrics),
            "code": fingerprint(),
        },
        sort_keys=True,
    )
    return hashlib.sha256(content.encode()).hexdigest()


def normalised(point: dict) -> dict[str, Any]:
    """The point such that two that mean the same are equal.

    Defaults are written out, numbers are floats, and parameters that have the set's own value
    are left out, but the nominal capacity: it may follow from others where it is not given.
    """
    conditions = {name: point[name] for name in CONDITIONS}
    composition = SETS[point["set"]]
    if conditions["architecture"] is None:
        conditions["architecture"] = composition.default_architecture
    if conditions["temperature_degC"] is None:
        conditions["temperature_degC"] = composition.temperature_degC
    for name in ("temperature_degC", "c_rate"):
        conditions[name] = float(conditions[name])
    own = values_of_place(place(point))
    changed = {name: float(point[name]) for name in parameters(point)}
    return conditions | {
        name: value for name, value in changed.items() if own[name] != value or name == NOMINAL
    }
