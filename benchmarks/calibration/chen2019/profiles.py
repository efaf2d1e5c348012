"""Profile likelihood: the least sum of squares with one number held, all others fitted again.

(Murphy and van der Vaart, J. Am. Stat. Assoc. 95, 2000, 449.) On the emulator, from the
optimum outwards in both directions.
"""

import numpy as np
import pandas as pd

POINTS = np.linspace(0.02, 0.98, 17)


def profiles(emulator, optimum):
    """Sum of squares [(mA.h.g-1)^2] against each free number.

    Returns
    -------
    pandas.DataFrame
        name, value, squares, and rmse [mA.h.g-1] over the capacities.
    """
    rows, seen = [], range(len(emulator.problem.published))
    for k, f in enumerate(emulator.problem.free):
        for side in (POINTS[POINTS >= optimum[k]], POINTS[POINTS < optimum[k]][::-1]):
            u = optimum.copy()
            for held in side:
                u[k] = held
                fit = emulator.fit(u, seen, held=k)
                u = fit.x
                rmse = np.sqrt(np.mean(fit.fun[:-1] ** 2))
                rows.append((f.name, f.from_unit(held), 2 * fit.cost, rmse))
    table = pd.DataFrame(rows, columns=["name", "value", "squares", "rmse"])
    return table.sort_values(["name", "value"], ignore_index=True)
