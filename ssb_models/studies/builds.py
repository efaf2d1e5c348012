"""Which points of a study share a cell that is built once: what differs is an input of it."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

import pybamm

from ..cells import cell
from ..parameters import may_be_input

CONDITIONS = {
    "test": "cycles",
    "set": "PPAL_Chen2019",
    "architecture": None,
    "temperature_degC": None,
    "c_rate": 0.1,
}
"""Columns that are no parameter, and their defaults."""


class Build(NamedTuple):
    """A cell to be built: a set, changed values, and the names of its inputs."""

    test: str
    place: tuple
    values: tuple
    inputs: tuple


def parameters(point: dict) -> list[str]:
    """Names of the parameters that a point changes."""
    return [name for name in point if name not in CONDITIONS]


def place(point: dict) -> tuple:
    """Set, architecture and temperature of a point."""
    return point["set"], point["architecture"], point["temperature_degC"]


def values_of(point: dict) -> pybamm.ParameterValues:
    """Parameter values of a point, all of them numbers and laws."""
    values = cell(*place(point))
    values.update({name: point[name] for name in parameters(point)})
    return values


def plan(points: Sequence[dict]) -> list[tuple[Build, dict]]:
    """The cell of each point and the values of its inputs.

    Parameters
    ----------
    points : sequence of dict
        Complete points of a study.

    Returns
    -------
    list of (Build, dict)
        One for each point. It depends on all the points, stored ones too, so that a study
        that goes on builds what it built before.
    """
    values = [
        {**_values_of_place(place(point)), **{n: point[n] for n in parameters(point)}}
        for point in points
    ]
    groups = {}
    for index, (point, one) in enumerate(zip(points, values, strict=True)):
        fixed = tuple((name, _key(v)) for name, v in one.items() if _is_fixed(name, v))
        groups.setdefault((point["test"], fixed), []).append(index)
    jobs = [None] * len(points)
    for members in groups.values():
        first, names = points[members[0]], values[members[0]]
        inputs = tuple(
            name
            for name, value in names.items()
            if not _is_fixed(name, value)
            and any(values[index][name] != value for index in members)
        )
        changed = tuple((n, first[n]) for n in parameters(first) if n not in inputs)
        build = Build(first["test"], place(first), changed, inputs)
        for index in members:
            jobs[index] = build, {name: values[index][name] for name in inputs}
    return jobs


@functools.lru_cache(maxsize=256)
def _values_of_place(place):
    return dict(cell(*place).items())


def _is_fixed(name, value):
    return callable(value) or isinstance(value, str) or not may_be_input(name)


def _key(value):
    """A law by what it is made of: sets bind the same law anew."""
    if isinstance(value, functools.partial):
        return value.func, value.args, tuple(sorted(value.keywords.items()))
    return value
