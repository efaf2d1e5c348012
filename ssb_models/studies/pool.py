"""Cells that are built once and used again, each by one solve at a time.

A cell holds what it solved last, so that two threads must not run one cell. PyBaMM's solver
runs without Python's lock: a second thread gains with a cell of its own.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pybamm

BUILDING = threading.RLock()
"""Held while PyBaMM builds a model, and while its solver is set up in the first run."""


class CellPool:
    """The cells of one build.

    A thread that finds all of them in use waits for one; when threads have waited as long as
    building took, another is built. So threads take little longer than one where points are
    few, and each has its own cell where they are many.

    Parameters
    ----------
    build : callable
        Makes a cell.
    """

    def __init__(self, build: Callable[[], Any]):
        self._build, self._idle, self._made = build, [], 0
        self._build_took, self._waited = None, 0.0
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def lease(self) -> Iterator["BuiltCell"]:
        """A cell that belongs to the caller within the context."""
        cell = self._taken() or self._new()
        try:
            yield cell
        finally:
            with self._changed:
                self._idle.append(cell)
                self._changed.notify()

    def _taken(self):
        """An idle cell, waited for while that is cheap; None where one is to be built."""
        with self._changed:
            while not self._idle:
                if not self._made or self._has_waited_enough():
                    self._made, self._waited = self._made + 1, 0.0
                    return None
                if self._build_took is None:  # the first is being built
                    self._changed.wait()
                    continue
                started = time.monotonic()
                self._changed.wait(self._build_took - self._waited)
                self._waited += time.monotonic() - started
            return self._idle.pop()

    def _has_waited_enough(self):
        return self._build_took is not None and self._waited >= self._build_took

    def _new(self):
        try:
            with BUILDING:
                started = time.monotonic()
                cell = BuiltCell(self._build())
        except BaseException:
            with self._changed:
                self._made -= 1
                self._changed.notify_all()
            raise
        with self._changed:
            self._build_took = time.monotonic() - started
            self._changed.notify_all()
        return cell


class BuiltCell:
    """A cell, and whether its solver has been set up."""

    def __init__(self, test):
        self.test, self._is_set_up = test, False

    def run(self, *arguments: Any) -> Any:
        """What the test's ``run`` returns."""
        if self._is_set_up:
            return self.test.run(*arguments)
        with BUILDING:
            found = self.test.run(*arguments)
        self._is_set_up = True
        return found


class _Quiet:
    """PyBaMM's log is silent while any thread solves."""

    def __init__(self):
        self._lock, self._inside, self._level = threading.Lock(), 0, None

    def __enter__(self):
        with self._lock:
            if not self._inside:
                self._level = pybamm.logger.level
                pybamm.logger.setLevel("CRITICAL")
            self._inside += 1

    def __exit__(self, *error):
        with self._lock:
            self._inside -= 1
            if not self._inside:
                pybamm.logger.setLevel(self._level)


QUIET_LOG = _Quiet()
"""A context in which PyBaMM logs nothing but what is critical; threads may share it."""
