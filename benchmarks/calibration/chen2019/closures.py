"""The closures that compete: what is free, what is fixed, which law replaces which."""

from dataclasses import dataclass, field

import pybamm

from ssb_models.parameter_sets.materials.peo import arrhenius_branches

from . import free

P = pybamm.Parameter


@dataclass(frozen=True)
class Closure:
    """One hypothesis about what limits the cells.

    Attributes
    ----------
    title : str
        What it says, for the table in the docs.
    free : tuple of Free
        At most ten.
    fixed : dict
        Parameters that it sets otherwise than the sets do.
    """

    title: str
    free: tuple
    fixed: dict = field(default_factory=dict)


def film_as_conductivity(place):
    """Film resistance [Ohm.m2] proportional to 1 / kappa: a constriction, no film."""

    def resistance(T):
        R_ref = P(f"{place} interphase resistance at reference temperature [Ohm.m2]")
        kappa_ref = P("Reference conductivity of the closure [S.m-1]")
        return R_ref * kappa_ref / arrhenius_branches(T)

    return resistance


SHARP = {"Penetration front width [m]": 1e-6}
WIDE = (*free.CORE, free.FRONT)
NO_SHARE = tuple(f for f in WIDE if f not in (free.PAL_SHARE, free.PPAL_SHARE))

CLOSURES = {
    "wide-front": Closure("Reached share, film, wetting w = f^2, front width free", WIDE),
    "fixed-front": Closure("As wide-front, with a front of 1 um", free.CORE, SHARP),
    "linear-wetting": Closure("As wide-front, with w = f", WIDE, {"Wetting exponent": 1.0}),
    "steep-wetting": Closure("As wide-front, with w = f^3", WIDE, {"Wetting exponent": 3.0}),
    "particle-film": Closure(
        "Film on the particles free, front of 1 um", (*free.CORE, free.PARTICLE_FILM), SHARP
    ),
    "particle-size": Closure(
        "Diffusion time R^2/D of the particles free, front of 1 um",
        (*free.CORE, free.DIFFUSIVITY),
        SHARP,
    ),
    "diffusion-path": Closure(
        "Diffusion path exponent free (D w^m), front of 1 um",
        (*free.CORE, free.PATH_EXPONENT),
        SHARP,
    ),
    "no-reached-share": Closure(
        "Every particle reached: no distribution of contact",
        NO_SHARE,
        {free.BELOW: 1.0, free.ABOVE: 1.0},
    ),
    "film-as-conductivity": Closure(
        "Lithium and junction resistances proportional to 1/kappa, none of their own",
        tuple(f for f in WIDE if f is not free.ENERGY),
        {
            "Lithium interphase resistance [Ohm.m2]": film_as_conductivity("Lithium"),
            "Junction interphase resistance [Ohm.m2]": film_as_conductivity("Junction"),
            "Reference conductivity of the closure [S.m-1]": 1e-2,
        },
    ),
}
CHOSEN = "wide-front"
