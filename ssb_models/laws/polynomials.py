"""Polynomials whose coefficients are parameters."""

import pybamm


def polynomial(name: str, x: pybamm.Symbol, order: int) -> pybamm.Symbol:
    """Sum of the parameters named ``name (n)`` times x to the n, up to ``order``."""
    return sum(pybamm.Parameter(f"{name} ({n})") * x**n for n in range(order + 1))
