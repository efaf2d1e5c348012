"""How exchange currents of insertion electrodes depend on their lithium."""

import pybamm

LEAST_SITES = 1e-4


def sites(c_s: pybamm.Symbol, c_s_max: pybamm.Symbol) -> pybamm.Symbol:
    """2 sqrt(c_s (c_s,max - c_s)) / c_s,max, 1 at half stoichiometry and at least 1e-4.

    Without the bound a particle that a solver takes past empty or full by its tolerance has
    no exchange current, and takes no part in what follows, whatever the potential.
    """
    return pybamm.maximum(2 * c_s**0.5 * (c_s_max - c_s) ** 0.5 / c_s_max, LEAST_SITES)
