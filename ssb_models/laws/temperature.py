"""How laws depend on temperature; each is 1 at its reference temperature, or a step."""

import pybamm


def arrhenius(
    activation_energy: pybamm.Symbol, T: pybamm.Symbol, T_ref: pybamm.Symbol
) -> pybamm.Symbol:
    """exp(E/R (1/T_ref - 1/T)) for an activation energy E [J.mol-1]; 1 at T_ref."""
    return pybamm.exp(activation_energy / pybamm.constants.R * (1 / T_ref - 1 / T))


def logistic(z: pybamm.Symbol) -> pybamm.Symbol:
    """Smooth step from 0 to 1, 1/2 at z = 0."""
    return 1 / (1 + pybamm.exp(-z))


def thermally_activated(
    energy_eV: pybamm.Symbol, T: pybamm.Symbol, T_ref: pybamm.Symbol
) -> pybamm.Symbol:
    """(T_ref/T) exp(E/k (1/T_ref - 1/T)), the law of a hopping conductivity
    sigma = (A/T) exp(-E/kT) for an activation energy [eV]; 1 at T_ref."""
    energy = energy_eV * pybamm.constants.F  # J.mol-1
    return T_ref / T * arrhenius(energy, T, T_ref)
