"""What is killed or written to by two loses nothing and is resumed."""

import os
import signal
import subprocess
import sys
import time
import warnings
from pathlib import Path

import pytest

from ssb_models.studies import Store

pytestmark = pytest.mark.slow
SCRIPT = """
import sys
from ssb_models.studies import latin_hypercube, study

if __name__ == "__main__":
    points = latin_hypercube({"c_rate": (0.1, 1, "log")}, 12)
    study(points, store=sys.argv[1], workers=int(sys.argv[2]), progress=False)
"""


def stored(file):
    """How many rows there are, and how many have been computed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a record that is being written
        store = Store(file)
        return len(store.rows()), store.solves()


def start(script, file, workers):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script), str(file), str(workers)]
    return subprocess.Popen(command, env=environment)


def wait_for_rows(file, count):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if file.exists() and stored(file)[0] >= count:
            return
        time.sleep(0.05)
    raise AssertionError("no rows came")


def test_a_study_that_is_killed_is_resumed(tmp_path):
    script, file = tmp_path / "script.py", tmp_path / "study.db"
    script.write_text(SCRIPT)
    process = start(script, file, 1)
    wait_for_rows(file, 3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = stored(file)[0]
    assert 3 <= kept <= 12
    assert start(script, file, 1).wait() == 0
    assert stored(file) == (12, 12)  # none lost, none solved twice


def test_two_studies_write_to_one_store(tmp_path):
    script, file = tmp_path / "script.py", tmp_path / "study.db"
    script.write_text(SCRIPT)
    processes = [start(script, file, 1) for _ in range(2)]
    assert [process.wait() for process in processes] == [0, 0]
    assert stored(file)[0] == 12


def workers_of(process):
    """Processes of joblib that belong to a study."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int(entry.joinpath("stat").read_text().rpartition(")")[2].split()[1])
            command = entry.joinpath("cmdline").read_text()
        except OSError:
            continue
        if parent == process.pid and "popen_loky" in command:
            found.append(int(entry.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs a list of processes")
def test_a_worker_that_is_killed_costs_nothing(tmp_path):
    script, file = tmp_path / "script.py", tmp_path / "study.db"
    script.write_text(SCRIPT)
    process = start(script, file, 2)
    wait_for_rows(file, 2)
    os.kill(workers_of(process)[0], signal.SIGKILL)
    assert process.wait() == 0
    assert stored(file) == (12, 12)
