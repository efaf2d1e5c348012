"""Exact leave-one-out: each point predicted by a fit that has not seen it.

Each fold starts from the same points, spread over the bounds and chosen without a look at any
datum. A start is fitted on the emulator; the model is run where the starts ended, the emulator
learns it and the fits go on, twice. The best is fitted on by the model itself, which also
gives the prediction.
"""

from dataclasses import dataclass

import numpy as np
from scipy.stats import qmc

from ...published import residual, root_mean_square

STARTS = 8
ROUNDS = 2
NEAR_BEST = 1.2
"""A start whose sum of squares is within this factor of the best ended as well as the best."""


@dataclass
class Fold:
    """A fit without one point, or with all (``left_out`` None).

    Attributes
    ----------
    u : array
        Positions between the bounds.
    squares : float
        Sum of squares of what it saw.
    prediction : float
        Model less published [mA.h.g-1] at the point left out.
    spread : float
        Largest less least prediction [mA.h.g-1] of the starts that ended near the best.
    """

    left_out: int | None
    u: np.ndarray
    squares: float
    prediction: float = np.nan
    spread: float = np.nan


def fit_folds(emulator, most_evaluations=2):
    """The fit to all points and those without one, as a list of :class:`Fold`."""
    problem = emulator.problem
    everything = list(range(len(problem.published)))
    folds = [everything, *([k for k in everything if k != i] for i in everything)]
    starts = qmc.Sobol(len(problem.free), seed=3).random(STARTS)
    fits = [[emulator.fit(u, seen) for u in starts] for seen in folds]
    for _ in range(ROUNDS):
        for fold in fits:
            best = min(fold, key=lambda r: r.cost)
            emulator.add([r.x for r in fold if r.cost < NEAR_BEST * best.cost])
        emulator.train()
        fits = [
            [emulator.fit(r.x, seen) for r in fold]
            for fold, seen in zip(fits, folds, strict=True)
        ]
    return [
        _finished(emulator, fold, seen, None if k == 0 else k - 1, most_evaluations)
        for k, (fold, seen) in enumerate(zip(fits, folds, strict=True))
    ]


def _finished(emulator, fits, seen, left_out, most_evaluations):
    problem = emulator.problem
    best = min(fits, key=lambda r: r.cost)
    last = problem.fit(best.x, most_evaluations, indices=seen)
    fold = Fold(left_out, last.x, 2 * last.cost)
    if left_out is not None:
        fold.prediction = float(problem.errors(last.x, [left_out])[0])
        near = [r.x for r in fits if r.cost < NEAR_BEST * best.cost]
        modelled = np.array([emulator.run(left_out, u) for u in near])
        fold.spread = float(np.ptp(residual(modelled, problem.published[left_out])))
    return fold


def summary(emulator, folds):
    """In-sample and leave-one-out RMSE [mA.h.g-1], impedance ratio, largest spread."""
    problem, whole = emulator.problem, folds[0]
    return {
        "rmse": root_mean_square(problem.errors(whole.u)),
        "leave_one_out": root_mean_square([fold.prediction for fold in folds[1:]]),
        "worst_left_out": max((fold.prediction for fold in folds[1:]), key=abs),
        "largest_spread": max(fold.spread for fold in folds[1:]),
        "impedance_ratio": problem.impedance_ratio(problem.decode(whole.u)),
    }
