"""A study: a table of points in, a table of results out, whatever happens in between."""

import contextlib
import importlib
from collections.abc import Sequence
from concurrent.futures import Executor, as_completed
from pathlib import Path
from typing import Any

import pandas as pd

from ..arguments import check_choice, check_count
from .builds import plan
from .point import METRICS, checked, solve
from .store import Store, key_of

ENGINES = ("joblib", "dask", "ray")
RESTARTS = 5
"""How often the processes are started again after one of them was killed."""


def study(
    points: pd.DataFrame | Sequence[dict],
    metrics: Sequence = ("capacity",),
    store: str | Path | None = None,
    engine: Any = "joblib",
    workers: int = 1,
    progress: bool = True,
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
        parameter name.
    metrics : sequence of str or callable
        ``"capacity"``, ``"energy"``; or functions of what a test found, a
        :class:`~ssb_models.experiments.half_cycles.RunResult`, and of its row, which return a
        dict of numbers.
    store : str or pathlib.Path, optional
        File that keeps each row as it comes. The same study with the same store solves
        only what is missing.
    engine : str, concurrent.futures.Executor or dask.distributed.Client
        Where points are solved: ``"joblib"`` (processes of this machine), ``"dask"`` (Dask's
        processes of this machine), ``"ray"`` (by joblib's backend), or an executor or a client
        of your own.
    workers : int
        How many processes; 1 solves in this one. Of no effect with an executor.
    progress : bool
        Whether to show a progress bar with the time left.

    Returns
    -------
    pandas.DataFrame
        One row for each point, in the order given: its columns, the metrics, status
        (``"ok"``, ``"delivers nothing"`` or ``"solver failed"``), reason, attempts and
        time [s]. Rows below 0.1 mA.h.g-1 have their initial_voltage [V], computed apart
        from the run by :func:`~ssb_models.experiments.initial_voltage`; beyond the cut-off
        they deliver nothing, within it what little they do.

    Raises
    ------
    TypeError, ValueError, KeyError
        Points, metrics, an engine or a number of workers that are not allowed, or a damaged
        store; before any point is solved.
    OSError
        A store that cannot be written; rows stored before are kept.
    """
    points = _checked_points(points)
    metrics = _checked_metrics(metrics)
    if not isinstance(engine, Executor) and not hasattr(engine, "get_executor"):
        check_choice("engine", engine, ENGINES)
    check_count("workers", workers)
    keys = [key_of(point, [getattr(m, "__qualname__", m) for m in metrics]) for point in points]
    kept = Store(store) if store is not None else None
    rows = kept.rows() if kept else {}
    jobs = plan(points)
    order = {build: place for place, (build, _) in reversed([*enumerate(jobs)])}
    pending = {
        key: (build, inputs, point["c_rate"])
        for key, (build, inputs), point in sorted(
            zip(keys, jobs, points, strict=True), key=lambda job: order[job[1][0]]
        )
        if key not in rows
    }
    with _bar(len(set(keys)), len(set(keys)) - len(pending), progress) as advance:
        for key, row in _solved(pending, metrics, engine, workers):
            if kept:
                kept.put(key, row)
            rows[key] = row
            advance()
    return pd.DataFrame([{**p, **rows[k]} for p, k in zip(points, keys, strict=True)])


def _checked_points(points):
    if isinstance(points, pd.DataFrame):
        points = points.to_dict("records")
    if isinstance(points, str | dict) or not hasattr(points, "__iter__"):
        raise TypeError(f"points is {points!r}; allowed is a DataFrame or a list of dicts.")
    points = list(points)
    if not points:
        raise ValueError("points is empty; allowed is at least one point.")
    for number, point in enumerate(points):
        if not isinstance(point, dict):
            raise TypeError(f"point {number} is {point!r}; allowed is a dict.")
        try:
            points[number] = checked(point)
        except (TypeError, ValueError, KeyError) as error:
            raise type(error)(f"point {number}: {error.args[0]}") from error
    return points


def _checked_metrics(metrics):
    if isinstance(metrics, str) or not hasattr(metrics, "__iter__"):
        raise TypeError(f"metrics is {metrics!r}; allowed is a list of names or functions.")
    metrics = list(metrics)
    for metric in metrics:
        if not callable(metric):
            check_choice("metric", metric, METRICS)
    return metrics


def _solved(pending, metrics, engine, workers):
    """Keys and rows of what is pending, as they come."""
    if isinstance(engine, Executor) or hasattr(engine, "get_executor"):
        yield from _by_executor(pending, metrics, engine)
    elif workers == 1 and engine == "joblib":
        for key, job in pending.items():
            yield key, solve(*job, metrics)
    elif engine == "dask":
        with _local_dask(workers) as client:
            yield from _by_executor(pending, metrics, client)
    else:
        if engine == "ray":
            _import("ray.util.joblib", "ray").register_ray()
        yield from _by_joblib(dict(pending), metrics, engine, workers)


def _local_dask(workers):
    """A client of processes on this machine."""
    distributed = _import("distributed", "ssb-models[distributed]")
    return distributed.Client(n_workers=workers, threads_per_worker=1, dashboard_address=None)


def _import(module, wanted):
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(
            f"this engine needs {module!r}: python -m pip install '{wanted}'."
        ) from error


def _by_executor(pending, metrics, engine):
    executor = engine if isinstance(engine, Executor) else engine.get_executor()
    futures = {executor.submit(solve, *job, metrics): key for key, job in pending.items()}
    for future in as_completed(futures):
        yield futures[future], future.result()


def _by_joblib(pending, metrics, engine, workers):
    """Processes of joblib; what a killed process had not finished is started again."""
    from joblib import Parallel, delayed
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    backend = "loky" if engine == "joblib" else engine
    for restart in range(RESTARTS + 1):
        parallel = Parallel(
            n_jobs=workers, backend=backend, return_as="generator_unordered", batch_size=1
        )
        jobs = [delayed(_keyed)(key, job, metrics) for key, job in pending.items()]
        try:
            for key, row in parallel(jobs):
                del pending[key]
                yield key, row
            return
        except TerminatedWorkerError as error:
            if restart == RESTARTS:
                raise RuntimeError(
                    f"processes were killed {RESTARTS + 1} times, last: {error}; allowed are "
                    "fewer workers, or more memory. Rows stored before are kept."
                ) from error


def _keyed(key, job, metrics):
    return key, solve(*job, metrics)


@contextlib.contextmanager
def _bar(total, done, shown):
    """A progress bar with the time left; yields what advances it."""
    from tqdm import tqdm

    with tqdm(total=total, initial=done, desc="study", unit="point", disable=not shown) as bar:
        yield bar.update
