"""Where points are solved: this process, processes of this machine, or anybody's executor."""

import importlib
from collections.abc import Iterator
from concurrent.futures import Executor, as_completed
from typing import Any

from ..arguments import check_choice
from .fingerprint import fingerprint
from .guard import check_guarded
from .point import solve

ENGINES = ("joblib", "dask", "ray")
RESTARTS = 5
"""How often the processes are started again after one of them was killed."""


def check_engine(engine: Any) -> None:
    """Raise unless ``engine`` is a name, an executor or a client of Dask."""
    if isinstance(engine, type):
        raise TypeError(f"engine is the class {engine.__name__}; allowed is one that is made.")
    if not isinstance(engine, Executor) and not hasattr(engine, "get_executor"):
        check_choice("engine", engine, ENGINES)


def solved(
    pending: dict[str, tuple], metrics: list, engine: Any, workers: int
) -> Iterator[tuple[str, dict]]:
    """Keys and rows of what is pending, as they come.

    Parameters
    ----------
    pending : dict
        Build, inputs and rate [h-1] by key.
    metrics, engine, workers
        As :func:`~ssb_models.studies.study` has them.

    Raises
    ------
    ImportError
        An engine that is not installed.
    RuntimeError
        Processes that are killed again and again, that run other code, or that cannot start.
    """
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
            import_extra("ray.util.joblib", "ray").register_ray()
        yield from _by_joblib(dict(pending), metrics, engine, workers)


def _local_dask(workers):
    """A client of processes on this machine."""
    distributed = import_extra("distributed", "ssb-models[distributed]")
    check_guarded()
    return distributed.Client(n_workers=workers, threads_per_worker=1, dashboard_address=None)


def import_extra(module, wanted):
    """A module of an extra; raise ImportError that says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(
            f"this needs {module!r}: python -m pip install '{wanted}'."
        ) from error


def _by_executor(pending, metrics, engine):
    executor = engine if isinstance(engine, Executor) else engine.get_executor()
    code = fingerprint()
    futures = {
        executor.submit(_solve_by, code, job, metrics): key for key, job in pending.items()
    }
    try:
        for future in as_completed(futures):
            yield futures[future], future.result()
    finally:  # what has not started, where the study ends early
        for future in futures:
            future.cancel()


def _solve_by(code, job, metrics):
    """Solve with the code that the key of the row says, and no other."""
    if code != fingerprint():
        raise RuntimeError(
            "a worker has other versions of ssb_models, pybamm or casadi than the study; "
            "allowed are the same. Rows stored before are kept."
        )
    return solve(*job, metrics)


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
