"""Threads give the rows of one thread, to the last digit."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pybamm
import pytest

from ssb_models.studies import latin_hypercube, study
from ssb_models.studies.pool import QUIET_LOG, CellPool

pytestmark = pytest.mark.slow
R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
METRICS = ["capacity", "energy"]


@pytest.fixture(scope="module")
def points():
    """A design that two kinds of cell are built for."""
    design = latin_hypercube({"c_rate": (0.1, 1, "log"), R_LI: (1e-3, 0.1, "log")}, 24, seed=8)
    return design.assign(test=["cycles", "cycles", "discharge"] * 8)


@pytest.fixture(scope="module")
def alone(points):
    return run(points)


def run(points, **kwargs):
    return study(points, metrics=METRICS, progress=False, **kwargs).drop(columns="time [s]")


def assert_same(table, expected):
    pd.testing.assert_frame_equal(table, expected, check_exact=True)


@pytest.mark.parametrize("threads", [2, 4])
def test_an_executor_of_threads(points, alone, threads):
    with ThreadPoolExecutor(threads) as executor:
        for _ in range(2):
            assert_same(run(points, engine=executor), alone)


def test_studies_in_two_threads(points, alone, tmp_path):
    with ThreadPoolExecutor(2) as executor:
        futures = [executor.submit(run, points, store=tmp_path / "s.db") for _ in range(2)]
        for future in futures:
            assert_same(future.result(), alone)


def test_dask_with_two_threads_a_worker(points, alone):
    distributed = pytest.importorskip("distributed")
    with distributed.Client(
        n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None
    ) as client:
        assert_same(run(points, engine=client), alone)


def test_the_log_is_quiet_while_any_thread_solves():
    before = pybamm.logger.level
    first, second = threading.Event(), threading.Event()

    def solve(mine, other):
        with QUIET_LOG:
            mine.set()
            other.wait(10)

    threads = [
        threading.Thread(target=solve, args=pair) for pair in ((first, second), (second, first))
    ]
    for thread in threads:
        thread.start()
    with QUIET_LOG:
        for thread in threads:
            thread.join()
        assert pybamm.logger.level > before
    assert pybamm.logger.level == before


class Cell:
    """Notices when two threads run it at a time."""

    def __init__(self, seconds=0.0):
        time.sleep(seconds)
        self.running = False

    def run(self, seconds):
        assert not self.running
        self.running = True
        time.sleep(seconds)
        self.running = False


def leased(pool, seconds, times):
    for _ in range(times):
        with pool.lease() as cell:
            cell.run(seconds)


def by_threads(number, *arguments):
    with ThreadPoolExecutor(number) as executor:
        for future in [executor.submit(leased, *arguments) for _ in range(number)]:
            future.result()


def pool_of(seconds):
    made = []

    def build():
        made.append(1)
        return Cell(seconds)

    return CellPool(build), made


def test_a_cell_belongs_to_one_at_a_time():
    pool, made = pool_of(0.0)
    by_threads(8, pool, 0.001, 20)
    assert 1 <= len(made) <= 8


def test_where_solves_are_few_a_second_cell_is_not_built():
    pool, made = pool_of(1.0)
    by_threads(2, pool, 0.01, 3)
    assert len(made) == 1


def test_where_solves_are_many_each_thread_has_its_own():
    pool, made = pool_of(0.02)
    by_threads(2, pool, 0.02, 10)
    assert len(made) == 2


def test_a_build_that_fails_leaves_nobody_waiting():
    def build():
        time.sleep(0.01)
        raise ValueError("no cell")

    with pytest.raises(ValueError, match="no cell"):
        by_threads(4, CellPool(build), 0, 1)


def test_a_metric_may_solve_a_study_of_its_own():
    def of_a_study(found, row):
        return {"x": study([{"c_rate": 0.5}], progress=False)["c_rate"][0]}

    table = study([{"c_rate": 0.5}], metrics=[of_a_study], progress=False)
    assert table["x"][0] == 0.5
