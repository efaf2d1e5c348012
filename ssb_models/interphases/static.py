"""Static interphase: a resistance that nothing changes."""

import pybamm


def resistance(place, T):
    """Area-specific resistance [Ohm.m2] of the interphase at ``place``, at any T [K]."""
    return pybamm.Parameter(f"{place} interphase resistance at reference temperature [Ohm.m2]")
