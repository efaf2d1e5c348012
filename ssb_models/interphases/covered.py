"""Covered interphase: a film that is touched in part, or wetted by a liquid.

A foil that is pressed onto a solid touches it at a share of its face, an evaporated film
everywhere; a drop of liquid wets all of it and adds its own thickness. Current squeezes
through what is touched,

    R(T) = R_ref exp(E/R_g (1/T - 1/T_ref)) / coverage + t_liquid/kappa_liquid,

the contact of design and process apart from the film that chemistry grows.
"""

import pybamm

from . import arrhenius

P = pybamm.Parameter


def resistance(place, T):
    """Area-specific resistance [Ohm.m2] of the interphase at ``place``, at T [K]."""
    film = arrhenius.resistance(place, T) / P(f"{place} coverage")
    return film + P(f"{place} liquid film thickness [m]") / P(
        "Liquid film conductivity [S.m-1]"
    )
