"""Profile likelihood: the least sum of squares with one number held, all others fitted again.

(Murphy and van der Vaart, J. Am. Stat. Assoc. 95, 2000, 449.) On the emulator, from the
optimum outwards in both directions.
"""

import numpy as np
import pandas as pd
from scipy.optimize import least_squares

POINTS = np.linspace(0.02, 0.98, 17)


def profiles(emulator, optimum):
    """Sum of squares [(mA.h.g-1)^2] against each free number.

    Returns
    -------
    pandas.DataFrame
        name, value, squares, and rmse [mA.h.g-1] over the capacities.
    """
    rows = []
    for k, f in enumerate(emulator.problem.free):
        for side in (POINTS[POINTS >= optimum[k]], POINTS[POINTS < optimum[k]][::-1]):
            others = np.delete(optimum, k)
            for held in side:
                fit = _without(emulator, k, held, others)
                others = fit.x
                rmse = np.sqrt(np.mean(fit.fun[:-1] ** 2))
                rows.append((f.name, f.from_unit(held), 2 * fit.cost, rmse))
    table = pd.DataFrame(rows, columns=["name", "value", "squares", "rmse"])
    return table.sort_values(["name", "value"], ignore_index=True)


def _without(emulator, k, held, start):
    seen = range(len(emulator.problem.published))
    return least_squares(
        lambda others: emulator.residuals(np.insert(others, k, held), seen),
        np.clip(start, 0.005, 0.995),
        bounds=(0, 1),
        diff_step=3e-3,
        x_scale=0.1,
        max_nfev=30,
    )
