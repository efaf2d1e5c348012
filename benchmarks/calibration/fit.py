"""The least squares of every calibration: free numbers, scaled to their bounds."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import least_squares


@dataclass(frozen=True)
class Free:
    """A free number with its bounds.

    Attributes
    ----------
    name : str
        Its name in the file of calibrated values.
    low, high, start : float
        Bounds and first guess, by default in the middle of them.
    logarithmic : bool
        Whether the optimiser sees its logarithm.
    parameters : tuple of str
        The parameters that take its value; by default the one of its own name.
    where : dict
        The conditions it acts in, e.g. ``{"electrolyte": "PAL"}``; a tuple names several. By
        default all.
    """

    name: str
    low: float
    high: float
    start: float | None = None
    logarithmic: bool = True
    parameters: tuple = ()
    where: dict = field(default_factory=dict)

    def applies(self, condition):
        """Whether it acts in a condition."""
        return all(
            condition[key] in (allowed if isinstance(allowed, tuple) else (allowed,))
            for key, allowed in self.where.items()
        )

    def targets(self):
        """Names of the parameters that take its value."""
        return self.parameters or (self.name,)

    def to_unit(self, value):
        """Position of a value between the bounds, 0 to 1."""
        low, high, value = self._scale(np.array([self.low, self.high, value]))
        return (value - low) / (high - low)

    def from_unit(self, u):
        """The value at a position between the bounds."""
        low, high = self._scale(np.array([self.low, self.high]))
        value = low + u * (high - low)
        return float(np.exp(value) if self.logarithmic else value)

    def slope(self, value):
        """d value / d u, which turns an error of u into one of the value."""
        if self.logarithmic:
            return value * np.log(self.high / self.low)
        return self.high - self.low

    def _scale(self, values):
        return np.log(values) if self.logarithmic else values


def changes(free, numbers, condition):
    """Values by parameter that free numbers set in a condition."""
    return {
        target: numbers[f.name] for f in free if f.applies(condition) for target in f.targets()
    }


class Problem(ABC):
    """Data and a model of them, as residuals of free numbers.

    Attributes
    ----------
    free : tuple of Free
    step : float
        Of finite differences, as a share of the position between the bounds.
    """

    step = 5e-3

    def __init__(self, free):
        self.free = free

    @abstractmethod
    def residuals(self, u):
        """Residuals over the assumed errors of the data, at the positions ``u`` between the
        bounds, shape (n,)."""

    def decode(self, u):
        """Free numbers by name at positions between their bounds."""
        return {f.name: f.from_unit(x) for f, x in zip(self.free, u, strict=True)}

    def fit(self, start=None, most_evaluations=20, verbose=0, **kwargs):
        """Least squares from positions between the bounds, by default the first guesses.

        Returns SciPy's result, whose ``x`` is scaled to the bounds. Derivatives do not count
        as evaluations; ``kwargs`` go to :meth:`residuals`.
        """
        if start is None:
            start = [0.5 if f.start is None else f.to_unit(f.start) for f in self.free]
        return least_squares(
            self.residuals,
            np.clip(start, 0.005, 0.995),
            bounds=(0, 1),
            diff_step=self.step,
            x_scale=0.1,
            max_nfev=most_evaluations,
            verbose=verbose,
            kwargs=kwargs,
        )

    def calibrate(self, calibration, most_evaluations):
        """Fit from the values in force of a calibration."""
        start = [f.to_unit(float(calibration.rows[f.name]["value"])) for f in self.free]
        return self.fit(start, most_evaluations, verbose=2)
