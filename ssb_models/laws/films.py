"""Laws of the resistance of an interphase, at any place and temperature.

Each is put into a parameter set under ``"<Place> interphase resistance [Ohm.m2]"`` as
``partial(law, place)``.

A buffer coat of thickness t keeps two solids apart that react, or that deplete each other of
ions. What is left of the layer between them falls with t, and the coat itself is in series,

    R(t) = R_bare exp(-t/l) + t/sigma,

with the decay length l of the suppression. That a coat has a best thickness, and which one,
is reported by Wang et al., Trans. Nanjing Univ. Aero. Astro. 35, 2018, 578
(doi:10.16356/j.1005-1120.2018.04.578); the exponential is a closure of our own. Where
R_bare sigma > l,

    t* = l ln(R_bare sigma / l),   R(t*) = (l + t*) / sigma.
"""

import numpy as np
import pybamm
from scipy.special import lambertw

from ..arguments import check_number
from .temperature import arrhenius

P = pybamm.Parameter


def static(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] that nothing changes, at ``place`` and any T [K]."""
    return P(f"{place} interphase resistance at reference temperature [Ohm.m2]")


def activated(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] of a film that conducts better when it is warm,

        R(T) = R_ref exp(E/R_g (1/T - 1/T_ref)),

    independent of the electrolyte's conductivity (Arrhenius law)."""
    energy = P("Interphase activation energy [J.mol-1]")
    return static(place, T) * arrhenius(-energy, T, P("Reference temperature [K]"))


def covered(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] of a film that is touched in part, or wetted.

    A foil that is pressed onto a solid touches it at a share of its face, an evaporated film
    everywhere; a drop of liquid wets all of it and adds its own thickness. Current squeezes
    through what is touched,

        R(T) = R_film(T) / coverage + t_liquid/kappa_liquid,

    the contact of design and process apart from the film that chemistry grows."""
    film = activated(place, T) / P(f"{place} coverage")
    return film + P(f"{place} liquid film thickness [m]") / P(
        "Liquid film conductivity [S.m-1]"
    )


def coated(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] of a coated interface, at any T."""
    thickness = P(f"{place} coating thickness [m]")
    bare = P(f"{place} interphase resistance without coating [Ohm.m2]")
    suppressed = bare * pybamm.exp(-thickness / P(f"{place} coating decay length [m]"))
    return suppressed + thickness / P(f"{place} coating conductivity [S.m-1]")


def best_coat(bare: float, decay_length: float, conductivity: float) -> tuple[float, float]:
    """The best coat.

    Parameters
    ----------
    bare : float
        Resistance without a coat [Ohm.m2].
    decay_length : float
        Thickness that suppresses the bad layer by a factor e [m].
    conductivity : float
        Of the coat [S.m-1].

    Returns
    -------
    (float, float)
        Thickness [m] and resistance [Ohm.m2] at the minimum; no coat, where every coat
        adds more than it takes away.

    Raises
    ------
    TypeError, ValueError
        A value that is not a positive number.
    """
    check_number("bare", bare, low=0)
    check_number("decay_length", decay_length, low=0)
    check_number("conductivity", conductivity, low=0)
    thickness = decay_length * np.log(bare * conductivity / decay_length)
    if thickness <= 0:
        return 0.0, float(bare)
    return float(thickness), float((decay_length + thickness) / conductivity)


def coat_from_best(bare: float, best: float, thickness: float) -> tuple[float, float]:
    """Decay length and conductivity of the coat whose optimum was measured.

    Parameters
    ----------
    bare, best : float
        Resistance [Ohm.m2] without a coat and at the best thickness.
    thickness : float
        The best thickness [m].

    Returns
    -------
    (float, float)
        Decay length [m] and conductivity [S.m-1]. With u = t*/l the two equations of the
        optimum give exp(u) = (bare/best) (1 + u), which Lambert's function solves.

    Raises
    ------
    TypeError, ValueError
        A value that is not a positive number, or a coat that makes it worse.
    """
    check_number("bare", bare, low=0)
    check_number("best", best, low=0, high=bare)
    check_number("thickness", thickness, low=0)
    u = -1 - lambertw(-best / (bare * np.e), -1).real
    decay_length = thickness / u
    return float(decay_length), float((decay_length + thickness) / best)
