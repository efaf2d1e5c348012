"""Checks of the arguments of functions, before any solver starts."""

import difflib
import math
import numbers
from collections.abc import Iterable
from typing import Any

import numpy as np

LONGEST = 80
"""Characters of a value that a message quotes."""
REAL = (int, float, np.integer, np.floating)
"""Real numbers; fractions are none, because PyBaMM takes none."""
LEAST_RATE, MOST_RATE = 1e-4, 1e3
"""Rates [h-1] that are allowed: a charge of more than a year, and one of a few seconds."""
MOST = 10_000_000
"""Count that is allowed where nothing else is said."""


def shown(value: Any) -> str:
    """A value as a message quotes it: in one line, and cut short."""
    try:
        text = " ".join(repr(value).split())
    except Exception:  # an integer of many thousand digits, a class with a repr that fails
        text = f"of type {type(value).__name__}"
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."


def check_choice(what: str, value: Any, allowed: Iterable[str]) -> None:
    """Raise unless ``value`` is one of the strings ``allowed``."""
    if not isinstance(value, str):
        raise TypeError(f"{what} is {shown(value)}; allowed is one of {list(allowed)}.")
    if value not in allowed:
        near = difflib.get_close_matches(value, allowed, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"{what} is {shown(value)}; allowed is one of {list(allowed)}.{hint}")


def check_number(
    what: str, value: Any, low: float = -math.inf, high: float = math.inf, bounds: str = "()"
) -> None:
    """Raise unless ``value`` is a finite real number within the interval."""
    real = isinstance(value, REAL) and not isinstance(value, bool)
    if real and _is_within(value, low, high, bounds):
        return
    allowed = f"{bounds[0]}{low:g}, {high:g}{bounds[1]}"
    error = ValueError if real else TypeError
    raise error(f"{what} is {shown(value)}; allowed is a number in {allowed}.")


def _is_within(value, low, high, bounds):
    try:
        number = float(value)
    except OverflowError:  # an integer beyond all floats
        return False
    above = number >= low if bounds[0] == "[" else number > low
    below = number <= high if bounds[1] == "]" else number < high
    return math.isfinite(number) and above and below


def check_rate(value: Any, signed: bool = False) -> None:
    """Raise unless ``value`` is a rate [h-1] at which a cell can be run, of either sign where
    it is ``signed``."""
    if signed and isinstance(value, REAL) and value < 0:
        check_number("c_rate, less its sign,", -value, LEAST_RATE, MOST_RATE, "[]")
    else:
        check_number("c_rate", value, LEAST_RATE, MOST_RATE, "[]")


def check_count(what: str, value: Any, least: int = 1, most: int = MOST) -> None:
    """Raise unless ``value`` is a whole number from ``least`` to ``most``."""
    whole = isinstance(value, numbers.Integral) and not isinstance(value, bool)
    if not (whole and least <= value <= most):
        raise ValueError(
            f"{what} is {shown(value)}; allowed is a whole number from {least} on, at most "
            f"{most}."
        )


def check_positive_list(
    what: str, element: str, value: Any, low: float = 0, high: float = math.inf, ends="()"
) -> list[float]:
    """``value`` as a list of floats; raise unless it holds positive numbers alone.

    ``what`` is the name of the list in messages, ``element`` that of an element; ``low``,
    ``high`` and ``ends`` are the interval of the elements.
    """
    no_list = isinstance(value, str | bytes | dict | set) or not hasattr(value, "__iter__")
    if no_list or getattr(value, "ndim", 1) != 1:  # an array of no or two dimensions
        raise TypeError(
            f"{what} is {shown(value)}; allowed is a list of positive numbers, e.g. [0.1]."
        )
    value = list(value)
    if not value:
        raise ValueError(f"{what} is []; allowed is a list of at least one positive number.")
    for number in value:
        check_number(element, number, low, high, ends)
    return [float(number) for number in value]
