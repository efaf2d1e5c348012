"""Gaussian processes in place of the model: what a global search and a sampler can afford.

A capacity depends only on the numbers that act in its condition, three to six of them. One
process is trained for each condition on a Sobol' design over those (Rasmussen and Williams,
Gaussian Processes for Machine Learning, 2006; by scikit-learn), and one for the logarithm of
the impedance ratio. What a search or a sampler settles on is run in the model and added.
"""

import warnings

import numpy as np
from scipy.optimize import least_squares
from scipy.stats import qmc
from sklearn.exceptions import ConvergenceWarning
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, Matern, WhiteKernel

from ...published import residual
from .problem import PPAL, violation

DESIGN = 64
"""Points of the design; a power of two keeps Sobol' sequences balanced."""
SEED = 1
STEP = 3e-3
"""Of finite differences, as a share of the position between the bounds."""
SAME = 3e-3
"""Points nearer than this share of the bounds are one."""


class Emulator:
    """Capacities and impedance ratio of a problem, emulated.

    Attributes
    ----------
    problem : Problem
    acting : list of array
        Indices of the free numbers that act in each condition, and last in the ratio.
    learned : dict
        Points, outputs and scales, from which another emulator of the problem goes on.
    """

    def __init__(self, problem, learned=None, design=DESIGN):
        self.problem = problem
        free = problem.free
        self.acting = [
            np.array([k for k, f in enumerate(free) if f.applies(condition)])
            for condition in problem.conditions
        ]
        ratio = [
            any(f.applies({**PPAL, "architecture": a}) for a in ("conventional", "other"))
            for f in free
        ]
        self.acting.append(np.flatnonzero(ratio))
        if learned is None:
            self.points = [np.empty((0, len(free)))] * len(self.acting)
            self.outputs = [np.empty(0)] * len(self.acting)
            self.kernels = [None] * len(self.acting)
            self.add(qmc.Sobol(len(free), seed=SEED).random(design))
        else:
            self.points, self.outputs, self.kernels = learned.values()
        self.train()

    @property
    def learned(self):
        return {"points": self.points, "outputs": self.outputs, "kernels": self.kernels}

    def add(self, points):
        """Run the model at points, shape (n, p), where it has not been run."""
        for k in range(len(self.acting)):
            self.add_to(k, points)

    def add_to(self, k, points):
        """The same for one output."""
        for u in np.atleast_2d(points):
            seen = self.points[k][:, self.acting[k]]
            if (np.abs(seen - u[self.acting[k]]).max(axis=1, initial=0) < SAME).any():
                continue
            self.points[k] = np.vstack([self.points[k], u])
            self.outputs[k] = np.append(self.outputs[k], self.run(k, u))

    def run(self, k, u):
        """The model itself: output ``k`` at ``u``."""
        numbers = self.problem.decode(u)
        if k == len(self.problem.conditions):
            return np.log(self.problem.impedance_ratio(numbers))
        return self.problem.capacities(numbers, [k])[0]

    def train(self):
        """Train every process, from the scales of the last time."""
        self.processes = [self._trained(k) for k in range(len(self.acting))]
        self.arrays = [_arrays(process) for process in self.processes]

    def _trained(self, k):
        X = self.points[k][:, self.acting[k]]
        fresh = self.kernels[k] is None
        kernel = self.kernels[k] or (
            ConstantKernel(1.0, (1e-2, 1e3)) * Matern(np.ones(X.shape[1]), (0.05, 20), nu=1.5)
            + WhiteKernel(1e-5, (1e-8, 1e-3))
        )
        process = GaussianProcessRegressor(
            kernel, optimizer="fmin_l_bfgs_b" if fresh else None, normalize_y=True
        )
        with warnings.catch_warnings():  # a scale at its bound: what acts little, or linearly
            warnings.simplefilter("ignore", ConvergenceWarning)
            process.fit(X, self.outputs[k])
        self.kernels[k] = process.kernel_
        return process

    def predict(self, k, U):
        """Mean and standard deviation of output ``k`` at U, shape (n, p)."""
        return self.processes[k].predict(U[:, self.acting[k]], return_std=True)

    def mean(self, k, U):
        """The mean alone, without what scikit-learn does around it: ten times as fast."""
        offset, scale, amplitude, lengths, X, weights = self.arrays[k]
        away = (U[:, None, self.acting[k]] - X) * lengths
        d = np.sqrt(np.einsum("nmp,nmp->nm", away, away))
        return offset + scale * amplitude * (((1 + d) * np.exp(-d)) @ weights)

    def residuals(self, U, indices):
        """As of the problem at U, shape (n, p): model less published at ``indices``, and the
        violation of the ratio's limits, shape (n, m + 1)."""
        modelled = np.maximum(np.array([self.mean(k, U) for k in indices]).T, 0)
        errors = residual(modelled, self.problem.published[list(indices)])
        return np.column_stack([errors, violation(self.mean(-1, U))])

    def fit(self, start, indices, held=None):
        """Least squares on the emulator; ``held`` is the index of a number that stays."""
        start = np.clip(start, 0.005, 0.995)
        moving = np.array([k for k in range(len(start)) if k != held])

        def at(points):
            U = np.tile(start, (len(points), 1))
            U[:, moving] = points
            return self.residuals(U, list(indices))

        def slopes(v):
            steps = STEP * np.where(v < 0.5, 1, -1)
            found = at(np.vstack([v, v + np.diag(steps)]))
            return ((found[1:] - found[0]) / steps[:, None]).T

        found = least_squares(
            lambda v: at(v[None])[0],
            start[moving],
            slopes,
            bounds=(0, 1),
            x_scale=0.1,
            max_nfev=60,
        )
        position = start.copy()
        position[moving] = found.x
        found.x = position
        return found


def _arrays(process):
    """Offset, scale, amplitude, 1/lengths, points and weights of a trained process."""
    constant, matern = process.kernel_.k1.k1, process.kernel_.k1.k2
    return (
        process._y_train_mean,
        process._y_train_std,
        constant.constant_value,
        np.sqrt(3) / matern.length_scale,
        process.X_train_,
        process.alpha_,
    )
