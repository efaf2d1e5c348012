"""Conductivity of mixtures."""

import pybamm


def effective_medium(
    share: pybamm.Symbol, first: pybamm.Symbol, second: pybamm.Symbol
) -> pybamm.Symbol:
    """Conductivity of a mixture in which ``share`` of the volume has the conductivity
    ``first`` and the rest ``second``: Bruggeman's symmetric medium of spheres, Ann. Phys. 416,
    1935, 636, solved for the mixture."""
    rest = 1 - share
    beta = first * (2 * share - rest) + second * (2 * rest - share)
    return (beta + pybamm.sqrt(beta**2 + 2 * 4 * first * second)) / 4


def around_blocking_spheres(share: pybamm.Symbol) -> pybamm.Symbol:
    """Factor on a matrix's conductivity where spheres that do not conduct take ``share`` of
    the volume: Maxwell, A Treatise on Electricity and Magnetism, 1873, art. 314."""
    return 2 * (1 - share) / (2 + share)
