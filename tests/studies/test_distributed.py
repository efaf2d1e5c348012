"""The same rows from a Dask scheduler and workers in processes of their own."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pandas as pd
import pytest

from ssb_models.parameter_sets import SETS
from ssb_models.studies import Store, engines, latin_hypercube, study

pytestmark = pytest.mark.slow

distributed = pytest.importorskip("distributed")
R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"


def points(number):
    return latin_hypercube(
        {
            "c_rate": (0.1, 1, "log"),
            R_LI: (1e-3, 0.1, "log"),
            "Separator thickness [m]": (5e-6, 5e-5),
        },
        number,
        seed=4,
    )


def without_timing(table):
    return table.drop(columns="time [s]")


@pytest.fixture
def cluster(tmp_path):
    """Client of a scheduler and two workers on this machine, and the workers' processes."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    address = tmp_path / "scheduler.json"

    def start(kind, *arguments):
        command = [sys.executable, "-m", "dask", kind, "--scheduler-file", str(address)]
        with open(tmp_path / f"{kind}.log", "a") as log:
            return subprocess.Popen(
                [*command, "--host", "127.0.0.1", "--no-dashboard", *arguments],
                env=environment, stdout=log, stderr=log,
            )  # fmt: skip

    processes = [start("scheduler", "--port", "0")]
    try:
        workers = [start("worker", "--nthreads", "1", "--no-nanny") for _ in range(2)]
        processes += workers
        client = distributed.Client(scheduler_file=str(address), timeout=60)
        client.wait_for_workers(2, timeout=60)
        with client:
            yield client, workers
    finally:
        for process in processes:
            process.kill()
            process.wait()


def test_rows_are_those_of_one_process(cluster, tmp_path):
    client, _ = cluster
    here = study(points(12), progress=False)
    there = study(points(12), store=tmp_path / "s.db", engine=client, progress=False)
    pd.testing.assert_frame_equal(without_timing(here), without_timing(there), check_exact=True)
    assert Store(tmp_path / "s.db").solves() == 12


def test_a_worker_that_is_killed_costs_nothing(cluster, tmp_path, monkeypatch):
    client, workers = cluster
    put, stored = Store.put, []

    def put_and_kill(self, key, row):
        put(self, key, row)
        stored.append(key)
        if len(stored) == 5:
            workers[0].send_signal(signal.SIGKILL)

    monkeypatch.setattr(Store, "put", put_and_kill)
    there = study(points(30), store=tmp_path / "s.db", engine=client, progress=False)
    assert workers[0].wait(timeout=5) == -signal.SIGKILL
    assert Store(tmp_path / "s.db").solves() == 30
    here = study(points(30), progress=False)
    pd.testing.assert_frame_equal(without_timing(here), without_timing(there), check_exact=True)


def test_dask_by_name():
    here = study(points(6), progress=False)
    there = study(points(6), engine="dask", workers=2, progress=False)
    pd.testing.assert_frame_equal(without_timing(here), without_timing(there), check_exact=True)


UNGUARDED = """
from ssb_models.studies import study

def solve():
    return study([{"c_rate": 0.5}], engine="dask", workers=1, progress=False)

%s
"""


@pytest.mark.parametrize(
    ("line", "works"), [("solve()", False), ("if __name__ == '__main__': solve()", True)]
)
def test_a_script_without_a_guard_is_told_so(tmp_path, line, works):
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED % line)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        [sys.executable, str(script)], env=environment, capture_output=True, text=True
    )
    assert (ended.returncode == 0) is works
    if not works:
        said = ended.stderr.splitlines()
        assert len(said) < 30
        assert "allowed is a study below if __name__ == '__main__':" in said[-1]
        assert "line 7 of" in said[-1]


def test_workers_of_another_code_are_refused(monkeypatch):
    monkeypatch.setattr(engines, "fingerprint", lambda: "other code")  # here, not there
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor,
        pytest.raises(RuntimeError, match="a worker has other versions of ssb_models"),
    ):
        study(points(2), engine=executor, progress=False)


def test_workers_without_the_set_are_refused(monkeypatch):
    monkeypatch.setitem(SETS, "Here", SETS["PAL_Chen2019"])
    with pytest.raises(RuntimeError, match="set 'Here' is not known to a worker"):
        study([{"set": "Here"}, {"set": "Here", "c_rate": 1}], workers=2, progress=False)


def test_an_engine_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray.util.joblib", None)
    with pytest.raises(
        ImportError, match=r"needs 'ray.util.joblib': python -m pip install 'ray'"
    ):
        study(points(2), engine="ray", workers=2, progress=False)
