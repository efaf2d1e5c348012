"""Which factor of a cell matters: a design, its study and its indices in one call."""

import pandas as pd

from .saltelli import salib, saltelli, saltelli_indices
from .study import study

FAILED = ("solver failed", "refused")
"""Statuses of points without any metric."""


def sobol_indices(
    bounds: dict[str, tuple],
    response: str = "discharge_capacity [mA.h.g-1]",
    samples: int = 256,
    fixed: dict | None = None,
    seed: int = 0,
    **study_kwargs,
) -> pd.DataFrame:
    """Sobol' indices of what a cell delivers: a design, its study and :func:`saltelli_indices`.

    Parameters
    ----------
    bounds : dict of str to (low, high) or (low, high, scale)
        Range of each factor, as in :func:`latin_hypercube`; factors are independent and
        uniform on their scale.
    response : str
        Column of the study's table, for example ``"energy [mW.h.g-1]"`` with
        ``metrics=["energy"]``.
    samples : int
        Base samples, a power of two; ``samples * (factors + 2)`` points are solved.
    fixed : dict, optional
        Columns that all points share, for example ``{"architecture": "conventional"}``; a
        function of the points gives a column that follows the factors, for example the
        nominal capacity where the thickness of the cathode is one.
    seed : int
        The same seed gives the same points and intervals.
    **study_kwargs
        Passed to :func:`study`: metrics, store, engine, workers, progress.

    Returns
    -------
    pandas.DataFrame
        As :func:`saltelli_indices` gives it.

    Raises
    ------
    TypeError, ValueError, KeyError
        Bounds, samples or columns that are not allowed, before the study starts; or a
        response that has no number at too many points, after it.
    ImportError
        Without SALib.
    """
    salib()
    points = saltelli(bounds, samples, seed)
    points = points.assign(**_checked_fixed(fixed, bounds))
    first = study(points[:1], **{**study_kwargs, "progress": False})
    numbers = [c for c in first if not isinstance(first[c].iloc[0], str)]
    if first["status"].iloc[0] not in FAILED and response not in numbers:
        raise ValueError(f"response is {response!r}; allowed is one of {numbers}.")
    table = study(points, **study_kwargs)
    if response not in table or table["status"].isin(FAILED).all():
        raise ValueError(
            f"every point is {' or '.join(map(repr, sorted(set(table['status']))))}; allowed "
            "are kinder bounds."
        )
    return saltelli_indices(bounds, table[response], seed)


def _checked_fixed(fixed, bounds):
    fixed = {} if fixed is None else fixed
    if not isinstance(fixed, dict):
        raise TypeError(f"fixed is {fixed!r}; allowed is a dict of columns and values.")
    for name in fixed:
        if name in bounds:
            raise ValueError(f"fixed holds {name!r}; allowed is what is not in bounds.")
    return fixed
