"""Checks of the arguments of functions, before any solver starts."""

import difflib
import math
import numbers
from collections.abc import Iterable
from typing import Any


def check_choice(what: str, value: Any, allowed: Iterable[str]) -> None:
    """Raise unless ``value`` is one of the strings ``allowed``."""
    if not isinstance(value, str):
        raise TypeError(f"{what} is {value!r}; allowed is one of {list(allowed)}.")
    if value not in allowed:
        near = difflib.get_close_matches(value, allowed, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"{what} is {value!r}; allowed is one of {list(allowed)}.{hint}")


def check_number(
    what: str, value: Any, low: float = -math.inf, high: float = math.inf, bounds: str = "()"
) -> None:
    """Raise unless ``value`` is a finite real number within the interval."""
    allowed = f"{bounds[0]}{low:g}, {high:g}{bounds[1]}"
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise TypeError(f"{what} is {value!r}; allowed is a number in {allowed}.")
    above = value >= low if bounds[0] == "[" else value > low
    below = value <= high if bounds[1] == "]" else value < high
    if not (math.isfinite(value) and above and below):
        raise ValueError(f"{what} is {value!r}; allowed is a number in {allowed}.")


def check_count(what: str, value: Any) -> None:
    """Raise unless ``value`` is a whole number from 1 on."""
    if isinstance(value, bool) or not isinstance(value, numbers.Integral) or value < 1:
        raise ValueError(f"{what} is {value!r}; allowed is a whole number from 1 on.")


def check_positive_list(what: str, element: str, value: Any) -> list[float]:
    """``value`` as a list of floats; raise unless it holds positive numbers alone.

    ``what`` is the name of the list in messages, ``element`` that of an element.
    """
    no_list = isinstance(value, str | bytes | dict | set) or not hasattr(value, "__iter__")
    if no_list or getattr(value, "ndim", 1) != 1:  # an array of no or two dimensions
        raise TypeError(
            f"{what} is {value!r}; allowed is a list of positive numbers, e.g. [0.1]."
        )
    value = list(value)
    if not value:
        raise ValueError(f"{what} is []; allowed is a list of at least one positive number.")
    for number in value:
        check_number(element, number, low=0)
    return [float(number) for number in value]
