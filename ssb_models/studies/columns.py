"""What the columns of a study may hold, and why a point is refused."""

import math
import numbers
from typing import Any

import numpy as np
import pandas as pd

from ..arguments import check_choice, check_number
from ..parameter_sets import SETS
from ..parameters import check_name, check_together
from .builds import CONDITIONS, parameters, place, values_of, values_of_place
from .failures import reason_of
from .point import TESTS

WITHOUT_EFFECT = {
    "Current function [A]": "the current follows from 'c_rate' and 'Nominal cell capacity "
    "[A.h]'",
    "Initial concentration in positive electrode [mol.m-3]": "a test starts at rest at a "
    "cut-off voltage",
}
"""Parameters that a test sets, and why."""


def checked_points(points: Any) -> list[dict]:
    """Every point of a study, complete; raise if a column cannot be one.

    Raises
    ------
    TypeError, ValueError, KeyError
        No table of points, or a point that :func:`checked` does not allow.
    """
    if isinstance(points, pd.DataFrame):
        repeated = sorted({str(name) for name in points.columns[points.columns.duplicated()]})
        if repeated:
            raise ValueError(f"points have the columns {repeated} twice; allowed is once.")
        points = points.to_dict("records")
    if isinstance(points, str | dict) or not hasattr(points, "__iter__"):
        raise TypeError(
            f"points is {_shown(points)}; allowed is a DataFrame or a list of dicts."
        )
    points = list(points)
    if not points:
        raise ValueError("points is empty; allowed is at least one point.")
    for number, point in enumerate(points):
        if not isinstance(point, dict):
            raise TypeError(f"point {number} is {_shown(point)}; allowed is a dict.")
        try:
            points[number] = checked(point)
        except (TypeError, ValueError, KeyError) as error:
            raise type(error)(f"point {number}: {error.args[0]}") from error
    return points


def checked(point: dict) -> dict:
    """The point with its conditions, numbers as floats; raise if a column cannot be one.

    Raises
    ------
    KeyError
        A column that is no parameter of the set.
    TypeError, ValueError
        A set, an architecture or a test that does not exist, what is no finite number, or a
        parameter that the test sets itself.
    """
    point = {
        name: value.item() if isinstance(value, np.generic) else value
        for name, value in {**CONDITIONS, **point}.items()
    }
    for name in ("test", "set", "architecture"):
        if not isinstance(point[name], str | None):
            raise TypeError(f"column {name!r} is {_shown(point[name])}; allowed is a string.")
    check_choice("test", point["test"], TESTS)
    check_choice("set", point["set"], SETS)
    values = values_of_place((*place(point)[:2], None))  # refuses an architecture
    for name in parameters(point):
        check_name(name, list(values))
        if name in WITHOUT_EFFECT:
            raise ValueError(
                f"column {name!r} has no effect: {WITHOUT_EFFECT[name]}; allowed is a study "
                "without it."
            )
    for name in ["c_rate", "temperature_degC", *parameters(point)]:
        if name != "temperature_degC" or point[name] is not None:
            point[name] = _number(name, point[name])
    return point


def refusal(point: dict) -> str | None:
    """Why a complete point is refused before anything is solved; None if it is not."""
    try:
        check_number("c_rate", point["c_rate"], low=0)
        check_together(values_of(point))  # values_of looks at each by itself
    except Exception as error:
        return reason_of(error)
    return None


def _number(name, value):
    """A finite number as a float."""
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise TypeError(f"column {name!r} is {_shown(value)}; allowed is a finite number.")
    try:
        number = float(value)
    except OverflowError as error:
        raise ValueError(
            f"column {name!r} is an integer beyond 1e308; allowed is a finite number."
        ) from error
    if not math.isfinite(number):
        raise ValueError(f"column {name!r} is {number!r}; allowed is a finite number.")
    return number


def _shown(value):
    """A value in a message: what is long by its type alone."""
    text = repr(value)
    return text if len(text) <= 60 and "\n" not in text else f"a {type(value).__name__}"
