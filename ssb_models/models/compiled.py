"""Solver functions that are compiled ahead of time, where that pays.

PyBaMM writes the equations of a solver as C, compiles them and keeps the library on disk
(``pybamm.IDAKLUSolver(options={"compile": True})``); a run then takes a third to a half less.
The first compilation takes some seconds, so that few runs do not earn it.
"""

import functools
import os
import shutil
from pathlib import Path

import platformdirs
import pybamm

COMPILER = "gcc"
"""The one that PyBaMM calls."""
FOLDER = "PYBAMM_CASADI_AOT_CACHE"
"""Environment variable with PyBaMM's folder of libraries."""
EARNED_BY = 300
"""Runs of one cell that save what its compilation takes."""


def compiles(runs: float) -> bool:
    """Whether to compile the functions of a cell that runs so many times.

    Where nothing can be compiled the answer is no: that is slower and never an error.
    """
    return runs >= EARNED_BY and _can_compile()


@functools.cache
def _can_compile():
    if shutil.which(COMPILER) is None:
        pybamm.logger.info(f"No {COMPILER}: solver functions are not compiled.")
        return False
    folder = Path(os.environ.get(FOLDER) or platformdirs.user_cache_path("ssb_models"))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = folder / f".{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        pybamm.logger.info(f"Solver functions are not compiled: {error}")
        return False
    os.environ[FOLDER] = str(folder)
    return True
