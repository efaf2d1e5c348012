"""A metric is known by what it does."""

import contextlib
import functools
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssb_models.studies.identity import identity

FACTOR = 2.0


def parse_by(name):
    """A function of another package that encloses something."""
    return contextlib.contextmanager(lambda: name)


def scaled(found, row, by=1.0):
    return {"x": by}


def enclosing(value):
    return lambda found, row: {"x": value}


def named_global(found, row):
    return {"x": FACTOR}


def within(found, row):
    return {"x": sum(FACTOR for _ in range(2))}


def calling(found, row):
    return scaled(found, row)


def endless(found, row):
    return endless(found, row)


class Metric:
    unit = "V"

    def __init__(self, value):
        self.value = value

    def __call__(self, found, row):
        return {"x": self.value}

    def method(self, found, row):
        return {"y": self.value}


class Other(Metric):
    def __call__(self, found, row):
        return {"x": -self.value}


DIFFERENT = {
    "a constant": lambda found, row: {"x": 1},
    "another": lambda found, row: {"x": 2},
    "another kind of number": lambda found, row: {"x": 1.0},
    "a name": lambda found, row: {"y": 1},
    "an attribute": lambda found, row: {"x": found.discharge},
    "another attribute": lambda found, row: {"x": found.charge},
    "a set": lambda found, row: {"x": row in {"a", "b"}},
    "another set": lambda found, row: {"x": row in {"a", "c"}},
    "within": lambda found, row: [lambda: {"x": 1}][0](),
    "another within": lambda found, row: [lambda: {"x": 2}][0](),
    "enclosing 1": enclosing(1),
    "enclosing 2": enclosing(2),
    "enclosing a list": enclosing([1, 2]),
    "enclosing an array": enclosing(np.array([1, 2])),
    "enclosing another array": enclosing(np.array([1.0, 2.0])),
    "enclosing a function": enclosing(scaled),
    "default": lambda found, row, x=1: {"x": x},
    "another default": lambda found, row, x=2: {"x": x},
    "keyword": lambda found, row, *, x=1: {"x": x},
    "another keyword": lambda found, row, *, x=2: {"x": x},
    "partial": functools.partial(scaled, by=1.0),
    "another partial": functools.partial(scaled, by=2.0),
    "function": scaled,
    "object": Metric(1),
    "object of another value": Metric(2),
    "object of another class": Other(1),
    "method": Metric(1).method,
    "method of another": Metric(2).method,
    "global": named_global,
    "global within": within,
    "calling": calling,
    "recursive": endless,
    "cached": functools.cache(scaled),
    "built in": len,
    "another built in": max,
    "ufunc": np.exp,
    "library's": np.trapezoid,
    "class": Metric,
    "made by a library": np.vectorize(scaled).__call__,
    "made by another package": parse_by("a"),
    "another made by it": parse_by("b"),
}


def test_no_two_collide():
    seen = {}
    for name, metric in DIFFERENT.items():
        assert seen.setdefault(identity(metric), name) == name
    assert len(seen) == len(DIFFERENT)


@pytest.mark.parametrize("name", DIFFERENT)
def test_one_is_the_same_twice(name):
    assert identity(DIFFERENT[name]) == identity(DIFFERENT[name])


def test_equal_ones_are_the_same():
    assert identity(enclosing(1)) == identity(enclosing(1))
    assert identity(Metric([1, {"a": 2}])) == identity(Metric([1, {"a": 2}]))
    assert identity(functools.partial(scaled, by=3)) == identity(
        functools.partial(scaled, by=3)
    )


@pytest.mark.parametrize("function", [named_global, within])
def test_a_global_counts_by_its_value(function, monkeypatch):
    before = identity(function)
    monkeypatch.setitem(globals(), "FACTOR", 3.0)
    assert identity(function) != before


def test_what_is_called_counts_too(monkeypatch):
    before = identity(calling)
    monkeypatch.setitem(globals(), "scaled", lambda found, row: {"x": 7.0})
    assert identity(calling) != before


def test_a_list_that_holds_itself():
    loop = []
    loop.append(loop)
    assert identity(enclosing(loop)) == identity(enclosing(loop))


def test_another_process_says_the_same():
    program = (
        "from ssb_models.studies.identity import identity\n"
        "print(identity(lambda found, row: {'x': row['status'] in {'ok', 'bad', 'worse'}}))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(said) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(VALUES, VALUES)
def test_values_that_differ_are_told_apart(one, other):
    same = identity(enclosing(one)) == identity(enclosing(other))
    assert same == (repr(one) == repr(other))


@pytest.mark.parametrize(
    "value",
    [iter([1]), object(), pd.DataFrame({"a": [1]}), [1].append, np.random.default_rng(1)],
)
def test_what_cannot_be_told_is_refused(value):
    with pytest.raises(TypeError, match="cannot be told from another; with a store, allowed"):
        identity(enclosing(value))
