"""The residuals of one closure against the capacities and the impedance ratio."""

import math

import numpy as np
import pybamm

from ssb_models.experiments import CyclingTest
from ssb_models.models import model_for
from ssb_models.models.compiled import compiles

from ...cells import CAPACITY, CELL, half_charged, values_of
from ...published import chen2019, residual
from .. import fit

RATIO_LIMITS = (5.2, 19.0)  # within the 5 to 20 asked for, with a margin
RATIO_WEIGHT = 150.0  # mA.h.g-1 for a factor e beyond the limits
FREQUENCY = 1e-2  # Hz
COARSE = {"x_n": 3, "x_s": 4, "x_p": 28, "r_n": 3, "r_p": 4}
PPAL = {"electrolyte": "PPAL", "temperature_degC": 30}
"""The cells whose impedances are compared."""


def _solver():
    """Compiled where it can be: half the time, the same numbers."""
    return pybamm.IDAKLUSolver(options={"compile": compiles(math.inf)})


class Problem(fit.Problem):
    """Residuals [mA.h.g-1] of a closure, and the violation of the ratio's limits.

    One simulation is built for each temperature and architecture; what else differs is an
    input.
    """

    step = 2e-2  # capacities at a knee are steep, and rough on a smaller scale

    def __init__(self, closure, var_pts=None):
        super().__init__(closure.free)
        self.closure = closure
        self.conditions = chen2019().to_dict("records")
        self.published = chen2019()["discharge_capacity_mAh_per_g"].to_numpy(float)
        self.inputs = sorted({t for f in closure.free for t in f.targets()} | self._varying())
        self.tests, self.spectra = {}, {}
        for condition in self.conditions:
            key = built_for(condition)
            if key not in self.tests:
                values = self._cell(condition)
                values.update(dict.fromkeys(self.inputs, "[input]"), strict=False)
                self.tests[key] = CyclingTest(values, var_pts=var_pts, solver=_solver())
                self.spectra[key] = _spectrum(values, var_pts)

    def capacities(self, numbers, indices=None):
        """Discharge capacities [mA.h.g-1] at the conditions with these indices."""
        chosen = self.conditions if indices is None else [self.conditions[i] for i in indices]
        return np.array([self._capacity(numbers, condition) for condition in chosen])

    def impedance_ratio(self, numbers):
        """|Z| at 10 mHz, conventional over cathode-supported: PPAL, 30 degC, half charged."""
        magnitude = {}
        for architecture in ("conventional", "cathode-supported"):
            condition = {**PPAL, "architecture": architecture}
            solution = self.spectra[built_for(condition)].solve(
                np.array([FREQUENCY]), inputs=self._inputs(numbers, condition)
            )
            magnitude[architecture] = abs(solution["Impedance [Ohm]"][0])
        return magnitude["conventional"] / magnitude["cathode-supported"]

    def residuals(self, u, indices=None):
        """Model less published at ``indices``, and the violation of the ratio's limits."""
        numbers = self.decode(u)
        indices = range(len(self.published)) if indices is None else indices
        errors = residual(self.capacities(numbers, indices), self.published[list(indices)])
        return np.append(errors, violation(np.log(self.impedance_ratio(numbers))))

    def errors(self, u, indices=None):
        """Residuals [mA.h.g-1] of the capacities alone."""
        indices = range(len(self.published)) if indices is None else indices
        modelled = self.capacities(self.decode(u), indices)
        return residual(modelled, self.published[list(indices)])

    def _capacity(self, numbers, condition):
        try:
            test = self.tests[built_for(condition)]
            result = test.run(condition["c_rate"], self._inputs(numbers, condition))
        except (pybamm.SolverError, RuntimeError):
            return 0.0  # an odd corner of the search: let the optimiser turn back
        return result.row[CAPACITY]

    def _inputs(self, numbers, condition):
        values = self._cell(condition)
        values.update(fit.changes(self.free, numbers, condition), strict=False)
        return {name: values[name] for name in self.inputs}

    def _cell(self, condition):
        values = values_of(*(condition[name] for name in CELL))
        values.update(self.closure.fixed, strict=False)
        if condition["architecture"] == "conventional":
            values.update(self.closure.conventional)
        return values

    def _varying(self):
        """Names of the numbers that differ between conditions that share a simulation."""
        cells = {}
        for condition in self.conditions:
            cells.setdefault(built_for(condition), []).append(dict(self._cell(condition)))
        return {
            name
            for seen in cells.values()
            for name in seen[0]
            if len({values[name] for values in seen}) > 1
        }


def built_for(condition):
    """What tells the simulations apart: temperature and architecture."""
    return condition["temperature_degC"], condition["architecture"]


def violation(log_ratio):
    """Residual [mA.h.g-1] of an impedance ratio beyond its limits, shape of ``log_ratio``."""
    low, high = np.log(RATIO_LIMITS)
    return RATIO_WEIGHT * np.maximum(0, np.maximum(low - log_ratio, log_ratio - high))


def _spectrum(values, var_pts):
    """A simulation of the spectrum of the half-charged cell, with the inputs of the values."""
    values = half_charged(values)
    values["Current function [A]"] = 0.0
    return pybamm.EISSimulation(model_for(values), parameter_values=values, var_pts=var_pts)
