"""Constant-current cycles of a cell with a cathode, as PyBaMM experiments."""

from collections.abc import Sequence

import pybamm

from ..arguments import (
    LEAST_RATE,
    MOST_RATE,
    check_count,
    check_number,
    check_positive_list,
    check_rate,
)
from ..parameters import declarations

TIME_LIMIT = 3
"""A half-cycle that takes this many times its nominal hours counts as stuck."""

MOST_CYCLES = 10_000
LONGEST_H = 1e6
"""Hours that a step may last, more than a century."""


def constant_current_cycle(
    c_rate: float | pybamm.Symbol,
    lower_V: float = 3.0,
    upper_V: float = 3.8,
    cycles: int = 1,
    limit_h: float | None = None,
) -> pybamm.Experiment:
    """Charge, then discharge, at one rate between two voltages (Chen et al. 2019).

    Parameters
    ----------
    c_rate : float or pybamm.Symbol
        Multiple of the nominal cell capacity an hour [h-1]; an input parameter makes an
        experiment that is built once and solved at many rates.
    lower_V, upper_V : float
        Cut-off voltages [V].
    cycles : int
        How many times the cycle is repeated.
    limit_h : float, optional
        Longest duration of a half-cycle [h]; needed where ``c_rate`` is a symbol.

    Returns
    -------
    pybamm.Experiment

    Raises
    ------
    TypeError, ValueError
        A rate, voltage, number of cycles or limit that is not allowed.
    """
    allowed = declarations()["Lower voltage cut-off [V]"]
    check_number("lower_V", lower_V, allowed.low, allowed.high, allowed.ends)
    check_number("upper_V", upper_V, lower_V, allowed.high, "(]")
    check_count("cycles", cycles, most=MOST_CYCLES)
    if not isinstance(c_rate, pybamm.Symbol):
        check_rate(c_rate)
        limit_h = TIME_LIMIT / c_rate if limit_h is None else limit_h
    check_number("limit_h", limit_h, 0, LONGEST_H, "(]")
    limit_s = 3600 * limit_h
    charge = pybamm.step.c_rate(-c_rate, termination=f"> {upper_V} V", duration=limit_s)
    discharge = pybamm.step.c_rate(c_rate, termination=f"< {lower_V} V", duration=limit_s)
    return pybamm.Experiment([(charge, discharge)] * cycles)


def rate_sequence(
    c_rates: Sequence[float],
    cycles_per_rate: int = 5,
    lower_V: float = 3.0,
    upper_V: float = 3.8,
) -> pybamm.Experiment:
    """A rate-capability test: several cycles at each rate, one rate after the other.

    Parameters
    ----------
    c_rates : sequence of float
        Rates [h-1], in the order of the test.
    cycles_per_rate : int
    lower_V, upper_V : float
        Cut-off voltages [V].

    Returns
    -------
    pybamm.Experiment

    Raises
    ------
    TypeError, ValueError
        An empty list, or a rate, voltage or number of cycles that is not allowed.
    """
    c_rates = check_positive_list("c_rates", "c_rate", c_rates, LEAST_RATE, MOST_RATE, "[]")
    check_count("cycles_per_rate", cycles_per_rate, most=MOST_CYCLES)
    parts = [constant_current_cycle(c_rate, lower_V, upper_V).args[0] for c_rate in c_rates]
    return pybamm.Experiment([cycle for part in parts for cycle in part * cycles_per_rate])
