"""Constant-phase interphase: the depressed arc of an uneven film, in time as in frequency."""

import numpy as np
import pybamm

from .resistor_capacitor import Interphase

ELEMENTS = 16
"""Elements in series: the impedance is within 0.3 % of R of the closed form from
alpha = 0.6 on, see tests/submodels/test_constant_phase.py."""


class ConstantPhaseFilm(Interphase):
    """An interphase whose capacitance is a constant-phase element.

    Its fractional derivative in time is the mean of R||C elements whose time constants follow
    the distribution of Cole and Cole (J. Chem. Phys. 9, 1941, 341). Gauss and Legendre's points
    in the quantile of that distribution give a few elements in series, which a solver in time
    and an impedance share: docs/interphases/constant_phase.md.
    """

    @property
    def drops(self):
        """Names of the potential drops [V] of the elements."""
        return [self.drop.replace(" [V]", f" of element {k + 1} [V]") for k in range(ELEMENTS)]

    def elements(self):
        """Shares of the resistance and multiples of its time constant.

        Returns
        -------
        list of (float, pybamm.Symbol)
            Share of R and multiple m of tau of each element; the shares sum to one.
        """
        alpha = pybamm.Parameter(f"{self.place} interphase constant-phase exponent")
        points, weights = np.polynomial.legendre.leggauss(ELEMENTS)
        return [
            (
                weight / 2,
                (
                    pybamm.sin(np.pi * alpha * (1 + point) / 2)
                    / pybamm.sin(np.pi * alpha * (1 - point) / 2)
                )
                ** (1 / alpha),
            )
            for point, weight in zip(points, weights, strict=True)
        ]

    def variables(self):
        states = {name: pybamm.Variable(name, **self.domains) for name in self.drops}
        return {**states, self.drop: sum(states.values(), start=pybamm.Scalar(0))}

    def rhs(self, variables, i, T):
        R = self.resistance(variables, T)
        C = self.param.interphase_capacitance(self.place, T)
        return {
            variables[name]: (share * i - variables[name] / R) / (multiple * C)
            for name, (share, multiple) in zip(self.drops, self.elements(), strict=True)
        }

    def initial_conditions(self, variables):
        return {variables[name]: pybamm.Scalar(0) for name in self.drops}
