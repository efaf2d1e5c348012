"""Film growth: an interphase that thickens, limited by reaction or by diffusion."""

import pybamm

from ..parameters import law
from .resistor_capacitor import Interphase

NANOMETRE = 1e-9
"""What the solver's absolute tolerance is measured against in a thickness."""


class GrowingFilm(Interphase):
    """An interphase with a film that grows, by reaction and diffusion in series (Deal and
    Grove, J. Appl. Phys. 36, 1965, 3770): docs/interphases/film_growth.md.
    """

    @property
    def thickness(self):
        """Name of the film's thickness [m]."""
        return f"{self.label} interphase film thickness [m]"

    def initial_thickness(self):
        """Thickness [m] at the start; zero is allowed."""
        return pybamm.Parameter(f"{self.place} interphase initial film thickness [m]")

    def growth(self, thickness, T):
        """Rate of growth [m.s-1] of a film of ``thickness`` [m], at T [K]."""
        k_r = law(f"{self.place} interphase growth rate [m.s-1]", T)
        k_d = law(f"{self.place} interphase growth diffusivity [m2.s-1]", T)
        return 1 / (1 / k_r + thickness / k_d)

    def film_resistance(self, thickness, T):
        """Area-specific resistance [Ohm.m2] that a film of ``thickness`` [m] adds."""
        return thickness / law(f"{self.place} interphase film conductivity [S.m-1]", T)

    def variables(self):
        delta = pybamm.Variable(self.thickness, scale=NANOMETRE, **self.domains)
        return {**super().variables(), self.thickness: delta}

    def resistance(self, variables, T):
        film = self.film_resistance(variables[self.thickness], T)
        return super().resistance(variables, T) + film

    def initial_resistance(self, T):
        film = self.film_resistance(self.initial_thickness(), T)
        return super().initial_resistance(T) + film

    def rhs(self, variables, i, T):
        delta = variables[self.thickness]
        return {**super().rhs(variables, i, T), delta: self.growth(delta, T)}

    def initial_conditions(self, variables):
        delta = variables[self.thickness]
        return {**super().initial_conditions(variables), delta: self.initial_thickness()}
