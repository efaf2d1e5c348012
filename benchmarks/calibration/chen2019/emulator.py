"""Gaussian processes in place of the model: what a global search and a sampler can afford.

A capacity depends only on the numbers that act in its condition, three to six of them. One
process is trained for each condition on a Sobol' design over those (Rasmussen and Williams,
Gaussian Processes for Machine Learning, 2006; by scikit-learn), and one for the logarithm of
the impedance ratio. What a search or a sampler settles on is run in the model and added.
"""

import numpy as np
from scipy.optimize import least_squares
from scipy.stats import qmc
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, Matern, WhiteKernel

from ...published import residual
from .problem import PPAL, violation

DESIGN = 128
"""Points of the design; a power of two keeps Sobol' sequences balanced."""
SEED = 1
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
        process.fit(X, self.outputs[k])
        self.kernels[k] = process.kernel_
        return process

    def predict(self, k, U):
        """Mean and standard deviation of output ``k`` at U, shape (n, p)."""
        return self.processes[k].predict(U[:, self.acting[k]], return_std=True)

    def outputs_at(self, U):
        """Capacities (n, m), their standard deviations (n, m), log ratio (n,)."""
        predicted = [self.predict(k, U) for k in range(len(self.acting))]
        capacities, deviations = np.array(predicted[:-1]).transpose(1, 2, 0)
        return np.maximum(capacities, 0), deviations, predicted[-1][0]

    def residuals(self, u, indices):
        """As of the problem: model less published at ``indices``, and the ratio's violation."""
        U = np.atleast_2d(u)
        modelled = [max(0.0, self.processes[k].predict(U[:, self.acting[k]])[0]) for k in indices]
        ratio = self.processes[-1].predict(U[:, self.acting[-1]])[0]
        errors = residual(np.array(modelled), self.problem.published[list(indices)])
        return np.append(errors, violation(ratio))

    def fit(self, start, indices):
        """Least squares on the emulator."""
        return least_squares(
            self.residuals,
            np.clip(start, 0.005, 0.995),
            bounds=(0, 1),
            diff_step=3e-3,
            x_scale=0.1,
            max_nfev=60,
            args=(list(indices),),
        )
