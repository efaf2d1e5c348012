"""The residuals of one closure against the 13 capacities and the impedance ratio."""

import shutil

import numpy as np
import pybamm

from ssb_models.experiments import CyclingTest
from ssb_models.models import model_for

from ...cells import CAPACITY, CELL, half_charged, values_of
from ...published import chen2019, residual
from .. import fit

RATIO_LIMITS = (6.0, 18.0)  # within the 5 to 20 asked for, with a margin
RATIO_WEIGHT = 60.0  # mA.h.g-1 for a factor e beyond the limits
CENSORED_WEIGHT = 15.0  # "almost no capacity" is a bound, so it is held as one
CENSORED_MARGIN = 0.5  # mA.h.g-1 within the bound
FREQUENCY = 1e-2  # Hz
COARSE = {"x_n": 3, "x_s": 4, "x_p": 14, "r_n": 3, "r_p": 6}


def _solver():
    """Compiled where there is a C compiler: half the time, the same numbers."""
    return pybamm.IDAKLUSolver(options={"compile": shutil.which("gcc") is not None})


class Problem(fit.Problem):
    """Residuals [mA.h.g-1] of a closure, and the violation of the ratio's limits.

    One simulation is built for each temperature; what else differs is an input.
    """

    def __init__(self, closure, var_pts=None):
        super().__init__(closure.free)
        self.closure = closure
        self.conditions = chen2019().to_dict("records")
        self.published = chen2019()["discharge_capacity_mAh_per_g"].to_numpy(float)
        self.inputs = sorted({t for f in closure.free for t in f.targets()} | self._varying())
        self.tests, self.spectrum = {}, None
        for condition in self.conditions:
            T = condition["temperature_degC"]
            if T not in self.tests:
                values = self._cell(condition)
                values.update(dict.fromkeys(self.inputs, "[input]"), strict=False)
                self.tests[T] = CyclingTest(values, var_pts=var_pts, solver=_solver())
                self.spectrum = self.spectrum or _spectrum(values, var_pts)

    def capacities(self, numbers, indices=None):
        """Discharge capacities [mA.h.g-1] at the conditions with these indices."""
        chosen = self.conditions if indices is None else [self.conditions[i] for i in indices]
        return np.array([self._capacity(numbers, condition) for condition in chosen])

    def impedance_ratio(self, numbers):
        """|Z| at 10 mHz, conventional over cathode-supported: PPAL, 30 degC, half charged."""
        magnitude = {}
        for architecture in ("conventional", "cathode-supported"):
            condition = dict(electrolyte="PPAL", architecture=architecture, temperature_degC=30)
            solution = self.spectrum.solve(
                np.array([FREQUENCY]), inputs=self._inputs(numbers, condition)
            )
            magnitude[architecture] = abs(solution["Impedance [Ohm]"][0])
        return magnitude["conventional"] / magnitude["cathode-supported"]

    def residuals(self, u, indices=None):
        """Model less published at ``indices``, and the violation of the ratio's limits."""
        numbers = self.decode(u)
        indices = range(len(self.published)) if indices is None else indices
        modelled = self.capacities(numbers, indices)
        published = self.published[list(indices)]
        errors = modelled - published
        censored = published == 0
        errors[censored] = CENSORED_WEIGHT * residual(modelled[censored] + CENSORED_MARGIN, 0)
        low, high = np.log(RATIO_LIMITS)
        ratio = np.log(self.impedance_ratio(numbers))
        return np.array([*errors, RATIO_WEIGHT * max(0, low - ratio, ratio - high)])

    def errors(self, u, indices=None):
        """Residuals [mA.h.g-1] of the capacities, without weights."""
        indices = range(len(self.published)) if indices is None else indices
        modelled = self.capacities(self.decode(u), indices)
        return residual(modelled, self.published[list(indices)])

    def _capacity(self, numbers, condition):
        try:
            test = self.tests[condition["temperature_degC"]]
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
        return values

    def _varying(self):
        """Names of the numbers that differ between conditions, temperature aside."""
        seen = [dict(self._cell(condition).items()) for condition in self.conditions]
        return {
            name
            for name in seen[0]
            if len({values[name] for values in seen}) > 1 and "temperature [K]" not in name
        }


def _spectrum(values, var_pts):
    """A simulation of the spectrum of the half-charged cell, with the inputs of the values."""
    values = half_charged(values)
    values["Current function [A]"] = 0.0
    return pybamm.EISSimulation(model_for(values), parameter_values=values, var_pts=var_pts)
