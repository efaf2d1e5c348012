"""Film growth: an interphase that thickens, limited by reaction or by diffusion.

What reacts must cross the film that is there, so that reaction and diffusion are in
series (Deal and Grove, J. Appl. Phys. 36, 1965, 3770):

    d(delta)/dt = 1 / (1/k_r + delta/k_d),   R = R_0(T) + delta / sigma(T).

The thickness rises with time if reaction limits, and with its root if diffusion does:

    delta^2 / (2 k_d) + delta / k_r = t   for delta(0) = 0.
"""

import pybamm


class GrowingFilm:
    """The film that grows at one place.

    Parameters
    ----------
    place : str
        Of the parameter names, for example ``"Lithium"``.
    label : str, optional
        Of the variable name; by default the place.
    """

    def __init__(self, place, label=None):
        self.place = place
        self.name = f"{label or place} interphase film thickness [m]"

    def initial_thickness(self):
        """Thickness [m] at the start; zero is allowed."""
        return pybamm.Parameter(f"{self.place} interphase initial film thickness [m]")

    def growth(self, thickness, T):
        """Rate of growth [m.s-1] of a film of ``thickness`` [m], at T [K]."""
        k_r = self._law("growth rate [m.s-1]", T)
        k_d = self._law("growth diffusivity [m2.s-1]", T)
        return 1 / (1 / k_r + thickness / k_d)

    def resistance(self, thickness, T):
        """Area-specific resistance [Ohm.m2] that a film of ``thickness`` [m] adds."""
        return thickness / self._law("film conductivity [S.m-1]", T)

    def _law(self, quantity, T):
        return pybamm.FunctionParameter(
            f"{self.place} interphase {quantity}", {"Temperature [K]": T}
        )
