"""Film growth by electrons that tunnel: slower by a factor e with each length of decay."""

import pybamm

from ..parameters import law
from .film_growth import GrowingFilm


class TunnellingFilm(GrowingFilm):
    """An interphase whose film grows as fast as electrons tunnel through it (Tang, Lu and
    Newman, J. Electrochem. Soc. 159, 2012, A1775, eq. 25): docs/interphases/tunnelling.md.
    """

    def growth(self, thickness, T):
        """Rate of growth [m.s-1] of a film of ``thickness`` [m], at T [K]."""
        bare = law(f"{self.place} interphase tunnelling growth rate [m.s-1]", T)
        length = pybamm.Parameter(f"{self.place} interphase tunnelling length [m]")
        return bare * pybamm.exp(-thickness / length)
