"""Laws of state that several materials share; their constants are parameters."""

import pybamm


def arrhenius(activation_energy, T, T_ref):
    """exp(E/R (1/T_ref - 1/T)) for an activation energy E [J.mol-1]; 1 at T_ref."""
    return pybamm.exp(activation_energy / pybamm.constants.R * (1 / T_ref - 1 / T))


def logistic(z):
    """Smooth step from 0 to 1, 1/2 at z = 0."""
    return 1 / (1 + pybamm.exp(-z))


def thermally_activated(energy_eV, T, T_ref):
    """(T_ref/T) exp(E/k (1/T_ref - 1/T)), the law of a hopping conductivity
    sigma = (A/T) exp(-E/kT) for an activation energy [eV]; 1 at T_ref."""
    energy = energy_eV * pybamm.constants.F  # J.mol-1
    return T_ref / T * arrhenius(energy, T, T_ref)


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
