"""A study: a table of points in, a table of results out, whatever happens in between."""

import contextlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from ..arguments import check_count
from .builds import plan
from .columns import checked_points, refusal
from .engines import check_engine, import_extra, solved
from .keys import key_of
from .metrics import checked_metrics, columns_of, identities
from .store import Store


def study(
    points: pd.DataFrame | Sequence[dict],
    metrics: Sequence = ("capacity",),
    store: str | Path | None = None,
    engine: Any = "joblib",
    workers: int = 1,
    progress: bool = True,
    compiled: bool | None = None,
) -> pd.DataFrame:
    """Solve every point and tabulate what it delivers.

    Parameters
    ----------
    points : pandas.DataFrame or sequence of dict
        One row for each point. The columns ``set``, ``architecture``,
        ``temperature_degC`` and ``c_rate`` are as in :func:`ssb_models.cell` and
        :func:`ssb_models.rate_capability`, by default cathode-supported PPAL at 30 degC and
        0.1C; ``test`` is ``"cycles"`` until the capacity repeats (default) or one
        ``"discharge"`` from full. Every other column is a number of the set by its
        parameter name. A number in place of a law is a constant.
    metrics : sequence of str or callable
        ``"capacity"``, ``"energy"``; or functions of what a test found, a
        :class:`~ssb_models.experiments.results.RunResult`, and of its row, which return a
        dict of numbers under names of their own.
    store : str or pathlib.Path, optional
        File that keeps each row as it comes. The same study with the same store solves
        only what is missing.
    engine : str, concurrent.futures.Executor or dask.distributed.Client
        Where points are solved: ``"joblib"`` (processes of this machine), ``"dask"`` (Dask's
        processes of this machine), ``"ray"`` (by joblib's backend), or an executor or a client
        of your own.
    workers : int
        How many processes; 1 solves in this one. Of no effect with an executor, which may be
        of processes or of threads.
    progress : bool
        Whether to show a progress bar with the time left.
    compiled : bool, optional
        Whether to compile the functions of solvers, which takes seconds for each cell that
        is built, and less than one where the library is still in the user's cache folder. By
        default where enough points share a cell. Without a compiler nothing is compiled.

    Returns
    -------
    pandas.DataFrame
        One row for each point, in the order given: its columns, the metrics, status
        (``"ok"``, ``"delivers nothing"``, ``"solver failed"`` or ``"refused"``), reason,
        attempts and time [s]. Refused is a point whose numbers are not allowed, by themselves
        or together, or that PyBaMM refuses. Rows below 0.1 mA.h.g-1 have their
        initial_voltage [V], computed apart from the run by
        :func:`~ssb_models.experiments.initial_voltage`; beyond the cut-off they deliver
        nothing, within it what little they do.

    Raises
    ------
    TypeError, ValueError, KeyError
        Columns, metrics, an engine, a number of workers or a file that is no store, before
        any point is solved; or a metric that returns what is not allowed, at the first.
    RuntimeError
        A metric that fails, or processes that do.
    OSError, MemoryError
        A store that cannot be written, or a machine that fails; rows stored before are kept.
    """
    points = checked_points(points)
    metrics = checked_metrics(metrics)
    check_engine(engine)
    check_count("workers", workers)
    if not isinstance(progress, bool):
        raise TypeError(f"progress is {progress!r}; allowed is True or False.")
    if compiled not in (None, True, False):
        raise TypeError(f"compiled is {compiled!r}; allowed is True, False or None.")
    kept = None if store is None else Store(store)
    answers = {index: refusal(point) for index, point in enumerate(points)}
    allowed = [index for index, reason in answers.items() if reason is None]
    jobs = plan([points[index] for index in allowed], compiled)
    names = identities(metrics) if kept else []
    keys = [
        key_of(points[index], build, names)
        for index, (build, _) in zip(allowed, jobs, strict=True)
    ]
    rows = kept.rows() if kept else {}
    pending = _pending(keys, jobs, [points[index]["c_rate"] for index in allowed], rows)
    if kept and pending:
        kept.check_writable()
    total = len(set(keys))
    with _bar(total, total - len(pending), progress) as advance:
        for key, row in solved(pending, metrics, engine, workers):
            _check_columns(row, points)
            if kept:
                kept.put(key, row)
            rows[key] = row
            advance()
    answers |= {index: rows[key] for index, key in zip(allowed, keys, strict=True)}
    return pd.DataFrame(
        [_tabulated(point, answers[index], metrics) for index, point in enumerate(points)]
    )


def _pending(keys, jobs, c_rates, rows):
    """Build, inputs and rate of what has no row, those of a build in sequence."""
    order = {build: place for place, (build, _) in reversed([*enumerate(jobs)])}
    return {
        key: (build, inputs, c_rate)
        for key, (build, inputs), c_rate in sorted(
            zip(keys, jobs, c_rates, strict=True), key=lambda job: order[job[1][0]]
        )
        if key not in rows
    }


def _check_columns(row, points):
    """Raise ValueError where a metric returned a column of the points."""
    taken = {name for point in points for name in point}.intersection(row)
    if taken:
        raise ValueError(
            f"metrics returned {sorted(taken)}, which the points have; allowed are other "
            "names. Rows stored before are kept."
        )


def _tabulated(point, answer, metrics):
    """A point and its answer; its metrics have no number where nothing was measured."""
    if isinstance(answer, str):
        answer = {"status": "refused", "reason": answer, "attempts": 0, "time [s]": 0.0}
    return {**point, **dict.fromkeys(columns_of(metrics, point["test"]), math.nan), **answer}


@contextlib.contextmanager
def _bar(total, done, shown):
    """A progress bar with the time left; yields what advances it."""
    if not shown:
        yield lambda: None
        return
    tqdm = import_extra("tqdm", "ssb-models[studies]").tqdm
    with tqdm(total=total, initial=done, desc="study", unit="point") as bar:
        yield bar.update
