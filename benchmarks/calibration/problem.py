"""The residuals of one closure against the 13 capacities and the impedance ratio."""

import shutil

import numpy as np
import pybamm
from scipy.optimize import least_squares

import ssb_models
from ssb_models.experiments.rates import CyclingTest
from ssb_models.models import options_for

from ..published import chen2019, residual

RATIO_LIMITS = (6.0, 18.0)  # within the 5 to 20 asked for, with a margin
RATIO_WEIGHT = 60.0  # mA.h.g-1 for a factor e beyond the limits
CENSORED_WEIGHT = 15.0  # "almost no capacity" is a bound, so it is held as one
CENSORED_MARGIN = 0.5  # mA.h.g-1 within the bound
FREQUENCY = 1e-2  # Hz
COARSE = {"x_n": 3, "x_s": 4, "x_p": 14, "r_n": 3, "r_p": 6}
STEP = 5e-3  # finite difference, of the distance between the bounds


def _solver():
    """Compiled where there is a C compiler: half the time, the same numbers."""
    return pybamm.IDAKLUSolver(options={"compile": shutil.which("gcc") is not None})


class Problem:
    """Residuals as a function of the free numbers, each scaled to its bounds.

    One simulation is built for each temperature; what else differs is an input.
    """

    def __init__(self, closure, var_pts=None):
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
                self.spectrum = self.spectrum or self._spectrum(values, var_pts)

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
        errors = [
            self._error(m, self.published[i]) for m, i in zip(modelled, indices, strict=True)
        ]
        low, high = np.log(RATIO_LIMITS)
        ratio = np.log(self.impedance_ratio(numbers))
        return np.array([*errors, RATIO_WEIGHT * max(0, low - ratio, ratio - high)])

    def fit(self, start=None, indices=None, most_evaluations=20):
        """Least squares from ``start`` (by default from the first guesses).

        Returns SciPy's result, whose ``x`` is scaled to the bounds.
        """
        if start is None:
            start = [f.to_unit(f.start) for f in self.closure.free]
        return least_squares(
            self.residuals,
            np.clip(start, 0.005, 0.995),
            bounds=(0, 1),
            diff_step=STEP,
            x_scale=0.1,
            max_nfev=most_evaluations,
            kwargs={"indices": indices},
        )

    def decode(self, u):
        return {f.name: f.from_unit(x) for f, x in zip(self.closure.free, u, strict=True)}

    @staticmethod
    def _error(modelled, published):
        if published == 0:
            return CENSORED_WEIGHT * residual(modelled + CENSORED_MARGIN, published)
        return modelled - published

    def _capacity(self, numbers, condition):
        try:
            test = self.tests[condition["temperature_degC"]]
            row = test.run(condition["c_rate"], self._inputs(numbers, condition))
        except (pybamm.SolverError, RuntimeError):
            return 0.0  # an odd corner of the search: let the optimiser turn back
        return row["discharge_capacity [mA.h.g-1]"]

    def _inputs(self, numbers, condition):
        values = self._cell(condition)
        for f in self.closure.free:
            if f.applies(condition):
                values.update(dict.fromkeys(f.targets(), numbers[f.name]), strict=False)
        return {name: values[name] for name in self.inputs}

    def _cell(self, condition):
        values = ssb_models.cell(
            f"{condition['electrolyte']}_Chen2019",
            condition["architecture"],
            condition["temperature_degC"],
        )
        values.update(self.closure.fixed, strict=False)
        return values

    def _varying(self):
        """Names of the numbers that differ between conditions, temperature aside."""
        seen = [dict(self._cell(condition).items()) for condition in self.conditions]
        return {
            name
            for name in seen[0]
            if len({one[name] for one in seen}) > 1 and "temperature [K]" not in name
        }

    @staticmethod
    def _spectrum(values, var_pts):
        values = values.copy()
        half = values["Maximum concentration in positive electrode [mol.m-3]"] / 2
        values.update(
            {
                "Initial concentration in positive electrode [mol.m-3]": half,
                "Current function [A]": 0.0,
            }
        )
        model = ssb_models.SolidStateDFN(options_for(values))
        return pybamm.EISSimulation(model, parameter_values=values, var_pts=var_pts)
