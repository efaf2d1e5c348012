"""Conductivity of mixtures."""

import pybamm


def effective_medium(share, one, other):
    """Conductivity of a mixture in which ``share`` of the volume has the conductivity
    ``one`` and the rest ``other``: Bruggeman's symmetric medium of spheres, Ann. Phys. 416,
    1935, 636, solved for the mixture."""
    rest = 1 - share
    beta = one * (2 * share - rest) + other * (2 * rest - share)
    return (beta + pybamm.sqrt(beta**2 + 2 * 4 * one * other)) / 4


def around_blocking_spheres(share):
    """Factor on a matrix's conductivity where spheres that do not conduct take ``share`` of
    the volume: Maxwell, A Treatise on Electricity and Magnetism, 1873, art. 314."""
    return 2 * (1 - share) / (2 + share)
