"""A symmetric cell under steady current, by quadrature: what a model is held against."""

from functools import cached_property

import numpy as np
import pybamm
from scipy.interpolate import CubicSpline
from scipy.optimize import brentq

import ssb_models


class Steady:
    """The steady state by quadrature over the salt c, which falls from left to right:

        i dx = -F D/(1 - t+) dc,   int c dx = c0 L,
        V = int F D/((1 - t+) kappa) dc + (R T/F) int chi dln(c).

    Nothing depends on current and length but through their product.
    """

    def __init__(self, values):
        param, T = ssb_models.SymmetricCell().param, values["Ambient temperature [K]"]
        self.T, self.F, self.c0 = T, param.F.value, values.evaluate(param.c_e_init)
        self.D0 = values.evaluate(param.D_e(param.c_e_init, T))
        ends = ("Minimum", "Maximum")
        low, high = (values[f"{end} salt concentration [mol.m-3]"] for end in ends)
        self.salt = np.geomspace(low, high, 4001)
        c = pybamm.Vector(self.salt)
        laws = [law(c, T) for law in (param.D_e, param.kappa_e, param.t_plus, param.chi)]
        self.D, self.kappa, self.t_plus, self.chi = (
            np.broadcast_to(values.process_symbol(law).evaluate().ravel(), self.salt.shape)
            for law in laws
        )

    def _integral(self, of):
        """Antiderivative over ln(c) of a property on the grid."""
        return CubicSpline(np.log(self.salt), of).antiderivative()

    @cached_property
    def _integrals(self):
        g = self.F * self.D / (1 - self.t_plus) * self.salt
        thermal = pybamm.constants.R.value * self.T / self.F
        excess = g * (self.salt / self.c0 - 1)
        return [self._integral(f) for f in (g, excess, g / self.kappa, thermal * self.chi)]

    def between(self, poor):
        """Current times length [A.m-1], ohmic and diffusion potential [V] and salt at the
        rich face [mol.m-3], by the salt at the poor face [mol.m-3]."""
        current, excess, ohmic, diffusion = self._integrals
        a = np.log(poor)
        ends = np.log([self.c0, self.salt[-1]])
        b = brentq(lambda b: excess(b) - excess(a), *ends, xtol=1e-14)
        return [*(float(f(b) - f(a)) for f in (current, ohmic, diffusion)), np.exp(b)]

    def at(self, current_times_length):
        """What :meth:`between` returns, by current times length [A.m-1]."""
        ends = np.log([self.salt[0], 0.999999 * self.c0])
        miss = lambda a: self.between(np.exp(a))[0] - current_times_length  # noqa: E731
        return self.between(np.exp(brentq(miss, *ends, xtol=1e-14)))

    @cached_property
    def limit(self):
        """Current times length [A.m-1] that leaves the minimum salt at the poor face."""
        return self.between(self.salt[0])[0]
