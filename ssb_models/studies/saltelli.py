"""Variance-based sensitivity indices: their design and their estimate, by SALib.

Of the variance of a response Y over independent factors X_i (Sobol', Math. Comput. Simul.
55, 2001, 271; Homma and Saltelli, Reliab. Eng. Syst. Saf. 52, 1996, 1)

    S_i = V(E(Y | X_i)) / V(Y)          is due to X_i alone (first order),
    T_i = 1 - V(E(Y | X_~i)) / V(Y)     is left when all but X_i are known (total).

T_i - S_i is due to interactions of X_i; a factor with T_i of about 0 may be left out.
"""

import warnings
from collections.abc import Sequence

import numpy as np
import pandas as pd

from .designs import check_power_of_two, scaled

RESAMPLES = 500
"""Resamples of the bootstrap that gives the confidence intervals."""
MOST_LEFT_OUT = 0.1
"""Share of the blocks that may be left out for want of a number."""


def saltelli(bounds: dict[str, tuple], samples: int, seed: int = 0) -> pd.DataFrame:
    """Points of Saltelli's scheme (Comput. Phys. Commun. 145, 2002, 280), by SALib.

    Parameters
    ----------
    bounds, samples, seed
        As in :func:`sobol_indices`.

    Returns
    -------
    pandas.DataFrame
        ``samples`` blocks of ``factors + 2`` points, in the order that
        :func:`saltelli_indices` reads.

    Raises
    ------
    TypeError, ValueError
        Bounds or samples that are not allowed.
    ImportError
        Without SALib.
    """
    check_power_of_two("samples", samples, least=2)
    sample, _ = salib()

    def unit(n):
        return sample(_problem(range(n)), samples, calc_second_order=False, seed=seed)

    return scaled(bounds, unit)


def saltelli_indices(
    bounds: dict[str, tuple], values: Sequence[float], seed: int = 0
) -> pd.DataFrame:
    """Sobol' indices from the response at the points of :func:`saltelli`.

    Estimators of Saltelli et al. (Comput. Phys. Commun. 181, 2010, 259) and intervals by
    bootstrap, both by SALib. A point without a number takes its whole block with it; that
    the estimate then holds for the rest of the ranges alone is why few may.

    Parameters
    ----------
    bounds : dict
        The factors; their order counts.
    values : sequence of float, shape (samples * (factors + 2),)
        The response; NaN or None where there is none.
    seed : int
        Of the bootstrap.

    Returns
    -------
    pandas.DataFrame
        One row for each factor, in the order of the bounds: factor, first_order,
        first_order_confidence, total, total_confidence. A confidence is the half width of
        the 95 % interval. A response that is the same everywhere has indices of 0, with a
        warning. ``attrs`` holds blocks, left_out (blocks), mean and standard_deviation of
        the response.

    Raises
    ------
    ValueError
        A number of values that does not fit the factors, or more than a tenth of the
        blocks without a number.
    ImportError
        Without SALib.
    """
    _, analyze = salib()
    blocks, left_out = _whole_blocks(values, len(bounds) + 2)
    columns = ("first_order", "first_order_confidence", "total", "total_confidence")
    if np.ptp(blocks) <= 1e-9 * np.abs(blocks).max():
        warnings.warn(
            f"the response is {blocks.flat[0]:g} at every point: no factor acts on it.",
            stacklevel=2,
        )
        indices = dict.fromkeys(columns, 0.0)
    else:
        analysis = analyze(
            _problem(bounds),
            blocks.ravel(),
            calc_second_order=False,
            num_resamples=RESAMPLES,
            seed=seed + 1,  # SALib takes 0 for no seed
        )
        indices = {
            c: analysis[key]
            for c, key in zip(columns, ("S1", "S1_conf", "ST", "ST_conf"), strict=True)
        }
    table = pd.DataFrame({"factor": list(bounds), **indices})
    table.attrs = {
        "blocks": len(blocks),
        "left_out": left_out,
        "mean": float(blocks.mean()),
        "standard_deviation": float(blocks.std()),
    }
    return table


def _whole_blocks(values, size):
    """Blocks whose points all have a number, shape (blocks, size), and how many do not."""
    values = np.asarray(values, dtype=float)
    if values.ndim != 1 or not len(values) or len(values) % size:
        raise ValueError(
            f"values has the shape {values.shape}; allowed is a multiple of {size} numbers, "
            "factors + 2, in the order of saltelli."
        )
    blocks = values.reshape(-1, size)
    whole = np.isfinite(blocks).all(axis=1)
    left_out = int((~whole).sum())
    if left_out > MOST_LEFT_OUT * len(blocks):
        raise ValueError(
            f"the response has no number at {np.sum(~np.isfinite(values))} of {len(values)} "
            f"points, in {left_out} of {len(blocks)} blocks; allowed is a share of "
            f"{MOST_LEFT_OUT:g} of the blocks. Narrower bounds, or a response that has a "
            "number where a cell delivers nothing, e.g. its capacity."
        )
    return blocks[whole], left_out


def _problem(names):
    """SALib's description of the unit cube."""
    names = [str(name) for name in names]
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def salib() -> tuple:
    """SALib's sampler and estimator."""
    try:
        from SALib.analyze.sobol import analyze
        from SALib.sample.sobol import sample
    except ImportError as error:
        raise ImportError(
            "Sobol' indices need SALib; allowed is an environment with it: "
            'pip install "ssb-models[sensitivity]".'
        ) from error
    return sample, analyze
