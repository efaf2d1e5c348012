"""Checks of the arguments of functions, before any solver starts."""

import difflib
import math
import numbers


def check_choice(what, given, allowed):
    """Raise unless ``given`` is one of the strings ``allowed``."""
    if not isinstance(given, str):
        raise TypeError(f"{what} is {given!r}; allowed is one of {list(allowed)}.")
    if given not in allowed:
        near = difflib.get_close_matches(given, allowed, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"{what} is {given!r}; allowed is one of {list(allowed)}.{hint}")


def check_number(what, given, low=-math.inf, high=math.inf, bounds="()"):
    """Raise unless ``given`` is a finite real number within the interval."""
    allowed = f"{bounds[0]}{low:g}, {high:g}{bounds[1]}"
    if isinstance(given, bool) or not isinstance(given, numbers.Real):
        raise TypeError(f"{what} is {given!r}; allowed is a number in {allowed}.")
    above = given >= low if bounds[0] == "[" else given > low
    below = given <= high if bounds[1] == "]" else given < high
    if not (math.isfinite(given) and above and below):
        raise ValueError(f"{what} is {given!r}; allowed is a number in {allowed}.")


def check_count(what, given):
    """Raise unless ``given`` is a whole number from 1 on."""
    if isinstance(given, bool) or not isinstance(given, numbers.Integral) or given < 1:
        raise ValueError(f"{what} is {given!r}; allowed is a whole number from 1 on.")


def check_positive_list(what, one, given):
    """``given`` as a list of floats; raise unless it holds positive numbers alone.

    ``what`` is the name of the list in messages, ``one`` that of an element.
    """
    no_list = isinstance(given, str | bytes | dict | set) or not hasattr(given, "__iter__")
    if no_list or getattr(given, "ndim", 1) != 1:  # an array of no or two dimensions
        raise TypeError(
            f"{what} is {given!r}; allowed is a list of positive numbers, e.g. [0.1]."
        )
    given = list(given)
    if not given:
        raise ValueError(f"{what} is []; allowed is a list of at least one positive number.")
    for number in given:
        check_number(one, number, low=0)
    return [float(number) for number in given]
