"""Laws of the resistance of an interphase, at any place and temperature.

Each is put into a parameter set under ``"<Place> interphase resistance [Ohm.m2]"`` as
``partial(law, place)``; equations and sources are in docs/interphases, a page each.
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
    """Area-specific resistance [Ohm.m2] of a film that conducts better when it is warm, by
    Arrhenius' law, whatever the electrolyte's conductivity."""
    energy = P("Interphase activation energy [J.mol-1]")
    return static(place, T) * arrhenius(-energy, T, P("Reference temperature [K]"))


def covered(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] of a film that is touched in part, or wetted.

    The coverage is the contact of design and process, the film an activated one, the liquid in
    series with it."""
    film = activated(place, T) / P(f"{place} coverage")
    return film + P(f"{place} liquid film thickness [m]") / P(
        "Liquid film conductivity [S.m-1]"
    )


def covered_capacitance(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Capacitance [F.m-2] of a film that is touched in part, at any T: that of what is
    touched, so that the time constant is the film's own."""
    full = P(f"{place} interphase capacitance of full contact [F.m-2]")
    return full * P(f"{place} coverage")


def coated(place: str, T: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] of an interface under a buffer coat, at any T: what is
    left of the layer that the coat suppresses, and the coat in series."""
    thickness = P(f"{place} coating thickness [m]")
    bare = P(f"{place} interphase resistance without coating [Ohm.m2]")
    suppressed = bare * pybamm.exp(-thickness / P(f"{place} coating decay length [m]"))
    return suppressed + thickness / P(f"{place} coating conductivity [S.m-1]")


def best_coat(bare: float, decay_length: float, conductivity: float) -> tuple[float, float]:
    """The coat of the least resistance.

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
        Decay length [m] and conductivity [S.m-1], by Lambert's function.

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
