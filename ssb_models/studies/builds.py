"""Which points of a study share a cell that is built once: what differs is an input of it."""

import functools
import math
from collections.abc import Sequence
from typing import NamedTuple

import pybamm

from ..cells import cell
from ..models.compiled import compiles
from ..parameter_sets import SETS
from ..parameters import may_be_input
from .identity import identity

CONDITIONS = {
    "test": "cycles",
    "set": "PPAL_Chen2019",
    "architecture": None,
    "temperature_degC": None,
    "c_rate": 0.1,
}
"""Columns that are no parameter, and their defaults."""
NOMINAL = "Nominal cell capacity [A.h]"
"""It may follow from geometry where it is not given, so that giving its own value counts."""


class Build(NamedTuple):
    """A cell to be built: a set, changed values, the names of its inputs, what the set was
    where the study was planned, and whether its functions are compiled."""

    test: str
    place: tuple
    values: tuple
    inputs: tuple
    made_of: str
    compiled: bool = False


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


def plan(points: Sequence[dict], compiled: bool | None = None) -> list[tuple[Build, dict]]:
    """The cell of each point and the values of its inputs.

    Parameters
    ----------
    points : sequence of dict
        Complete points of a study.
    compiled : bool, optional
        Whether to compile, by default where it is earned.

    Returns
    -------
    list of (Build, dict)
        One for each point. It depends on all the points, stored ones too, so that a study
        that goes on builds what it built before.
    """
    values = [
        {**values_of_place(place(point)), **{n: point[n] for n in parameters(point)}}
        for point in points
    ]
    groups = {}
    for index, (point, one) in enumerate(zip(points, values, strict=True)):
        fixed = tuple((name, _key(v)) for name, v in one.items() if _is_fixed(name, v))
        groups.setdefault((point["test"], fixed, NOMINAL in point), []).append(index)
    jobs = [None] * len(points)
    for members in groups.values():
        first, names = points[members[0]], values[members[0]]
        inputs = tuple(
            name
            for name, value in names.items()
            if not _is_fixed(name, value)
            and any(values[index][name] != value for index in members)
        )
        own = values_of_place(place(first))
        changed = tuple(
            (name, first[name])
            for name in parameters(first)
            if name not in inputs or callable(own[name])  # an input is no law any more
        )
        build = Build(
            first["test"],
            place(first),
            changed,
            inputs,
            made_of(place(first)),
            compiles(len(members) if compiled is None else math.inf if compiled else 0),
        )
        for index in members:
            jobs[index] = build, {name: values[index][name] for name in inputs}
    return jobs


def values_of_place(place: tuple) -> dict:
    """Parameter values of a set, an architecture and a temperature; not to be changed."""
    return _values_of_place(place, _Itself(SETS.get(place[0])))


def made_of(place: tuple) -> str:
    """What a set in an architecture is made of, laws included.

    Raises
    ------
    TypeError
        A law that cannot be told from another.
    """
    return _made_of((*place[:2], None), _Itself(SETS.get(place[0])))


def check_made_of(build: Build) -> None:
    """Raise RuntimeError where the set of a build is not what it was where it was planned."""
    name = build.place[0]
    if name not in SETS or made_of(build.place) != build.made_of:
        raise RuntimeError(
            f"set {name!r} is not known to a worker, or is another one there; allowed is a set "
            "that every worker has, or workers=1. Rows stored before are kept."
        )


class _Itself:
    """Equal to nothing but what holds the same object: a set may be replaced by another."""

    def __init__(self, thing):
        self.thing = thing

    def __hash__(self):
        return id(self.thing)

    def __eq__(self, other):
        return self.thing is other.thing


@functools.lru_cache(maxsize=256)
def _values_of_place(place, composition):
    return dict(cell(*place).items())


@functools.lru_cache(maxsize=64)
def _made_of(place, composition):
    values = _values_of_place(place, composition)
    return identity({n: identity(v) if callable(v) else v for n, v in values.items()})


def _is_fixed(name, value):
    return callable(value) or isinstance(value, str) or not may_be_input(name)


def _key(value):
    """A law by what it is made of: sets bind the same law anew."""
    if isinstance(value, functools.partial):
        return value.func, value.args, tuple(sorted(value.keywords.items()))
    return value
