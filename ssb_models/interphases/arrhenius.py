"""Arrhenius interphase: a film that conducts better when it is warm."""

import pybamm

from ..parameter_sets.laws import arrhenius

P = pybamm.Parameter


def resistance(place, T):
    """Area-specific resistance [Ohm.m2] of the interphase at ``place``, at T [K],

        R(T) = R_ref exp(E/R_g (1/T - 1/T_ref)),

    independent of the electrolyte's conductivity (Arrhenius law)."""
    R_ref = P(f"{place} interphase resistance at reference temperature [Ohm.m2]")
    energy = P("Interphase activation energy [J.mol-1]")
    return R_ref * arrhenius(-energy, T, P("Reference temperature [K]"))
