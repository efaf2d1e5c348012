"""Checkpoints: a run that is killed goes on, and what is wrong with a file is said."""

import errno
import json
import re
import signal
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import pytest

import ssb_models
from ssb_models import CyclingRun
from ssb_models.studies.store import Store

SET = "LLZO_PVDFHFP_Kim2022"
SCRIPT = """
import json, sys
import ssb_models
values = ssb_models.cell("LLZO_PVDFHFP_Kim2022")
values.update(json.loads(sys.argv[1]), strict=False)
run = ssb_models.CyclingRun(values)
print("built", flush=True)
run.run(1, cycles=int(sys.argv[3]), longest_jump=int(sys.argv[4]), checkpoint=sys.argv[2])
"""


def same(table, other):
    pd.testing.assert_frame_equal(table, other, rtol=1e-9, atol=1e-12)


@pytest.fixture
def numbers(ageing_cell):
    added = set(ageing_cell(cell=SET)) - set(ssb_models.cell(SET))
    values = ageing_cell(cell=SET)
    return {name: values[name] for name in added}


@pytest.mark.parametrize(("cycles", "longest"), [(400, 0), (4000, 3)])
def test_a_killed_run_goes_on_to_the_same_table(cycles, longest, tmp_path, numbers, fast_run):
    file = tmp_path / "run.txt"
    command = [sys.executable, "-c", SCRIPT, json.dumps(numbers), str(file)]
    process = subprocess.Popen(
        [*command, str(cycles), str(longest)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "built\n"
    while not file.exists() or file.stat().st_size < 100_000:
        time.sleep(0.01)
        assert process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    kept = len(Store(file).rows()) - 1
    assert kept > 3
    cycles = 250 if longest == 0 else 600
    resumed = fast_run.run(1, cycles=cycles, longest_jump=longest, checkpoint=file)
    whole = fast_run.run(1, cycles=cycles, longest_jump=longest)
    same(resumed.table, whole.table)
    assert resumed.simulated == whole.simulated
    assert resumed.ended_by == whole.ended_by


def test_a_longer_run_goes_on_from_a_shorter(fast_run, tmp_path):
    file = tmp_path / "run.txt"
    fast_run.run(1, cycles=8, longest_jump=0, checkpoint=file)
    before = file.read_bytes()
    again = fast_run.run(1, cycles=8, longest_jump=0, checkpoint=file)
    assert file.read_bytes() == before
    longer = fast_run.run(1, cycles=12, longest_jump=0, checkpoint=file)
    same(longer.table[:8], again.table)
    shorter = fast_run.run(1, cycles=5, longest_jump=0, checkpoint=file)
    assert len(shorter.table) == 5
    assert shorter.ended_by == "5 cycles"
    same(longer.table, fast_run.run(1, cycles=12, longest_jump=0).table)


def test_a_full_disk_loses_nothing(fast_run, tmp_path, monkeypatch):
    file = tmp_path / "run.txt"
    append, calls = Store._append, []

    def full(self, record):
        calls.append(record)
        if len(calls) > 6:
            raise OSError(errno.ENOSPC, f"store '{self.path}' cannot be written: no space")
        append(self, record)

    monkeypatch.setattr(Store, "_append", full)
    with pytest.raises(OSError, match="cannot be written"):
        fast_run.run(1, cycles=20, longest_jump=0, checkpoint=file)
    monkeypatch.undo()
    assert len(Store(file).rows()) == 6
    resumed = fast_run.run(1, cycles=20, longest_jump=0, checkpoint=file)
    same(resumed.table, fast_run.run(1, cycles=20, longest_jump=0).table)


@pytest.fixture
def written(fast_run, tmp_path):
    """A checkpoint of ten cycles, and their table."""
    file = tmp_path / "run.txt"
    return file, fast_run.run(1, cycles=10, longest_jump=0, checkpoint=file).table


def damage(file, line):
    lines = file.read_bytes().splitlines(keepends=True)
    spoiled = lines[line]
    lines[line] = spoiled[:100] + b"#" + spoiled[101:]
    file.write_bytes(b"".join(lines))


def test_a_record_that_was_cut_off_is_simulated_again(written, fast_run):
    file, table = written
    file.write_bytes(file.read_bytes()[:-200])
    again = fast_run.run(1, cycles=10, longest_jump=0, checkpoint=file)
    same(again.table, table)
    same(fast_run.run(1, cycles=10, longest_jump=0, checkpoint=file).table, table)


@pytest.mark.parametrize("record", [0, 3])
def test_damage_is_named_and_the_file_left_as_it_is(record, written, fast_run):
    file, _ = written
    starts = [n for n, line in enumerate(file.read_bytes().splitlines()) if b'"key"' in line]
    damage(file, starts[record])
    before = file.read_bytes()
    words = f"checkpoint '{file}' is damaged: .*damaged in line {starts[record] + 1}"
    with pytest.raises(ValueError, match=words):
        fast_run.run(1, cycles=12, longest_jump=0, checkpoint=file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Dead lithium share of plating", 0.0051),
        ("Dead lithium layer conductivity [S.m-1]", 1.01e-3),  # no part of the first state
        ("Positive electrode OCP span [V]", 1.9),
    ],
)
def test_another_model_is_refused(name, value, written, ageing_cell):
    file, _ = written
    before = file.read_bytes()
    other = CyclingRun(ageing_cell(cell=SET, **{name: value}))
    with pytest.raises(ValueError, match="is of another run: its equations is"):
        other.run(1, cycles=12, longest_jump=0, checkpoint=file)
    assert file.read_bytes() == before


def test_other_inputs_are_refused(ageing_cell, tmp_path):
    name, file = "Particles lost per volume change", tmp_path / "run.txt"
    run = CyclingRun(ageing_cell(cell=SET), inputs=[name])
    run.run(1, {name: 1e-3}, cycles=3, longest_jump=0, checkpoint=file)
    with pytest.raises(ValueError, match="another run: its inputs is"):
        run.run(1, {name: 2e-3}, cycles=3, longest_jump=0, checkpoint=file)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"c_rate": 2}, "currents [mA.g-1]"),
        ({"charge_rate": 0.5}, "currents [mA.g-1]"),
        ({"tolerance": 2e-3}, "tolerance"),
        ({"longest_jump": 5}, "longest_jump"),
    ],
)
def test_other_settings_are_refused(arguments, name, written, fast_run):
    given = {"c_rate": 1, "cycles": 12, "longest_jump": 0, **arguments}
    with pytest.raises(ValueError, match=re.escape(f"another run: its {name} is")):
        fast_run.run(**given, checkpoint=written[0])


def test_a_file_that_is_none_is_refused(tmp_path, fast_run):
    file = tmp_path / "notes.txt"
    file.write_text("something else")
    with pytest.raises(ValueError, match="is no store"):
        fast_run.run(1, cycles=3, checkpoint=file)
    assert file.read_text() == "something else"
    with pytest.raises(FileNotFoundError, match="is no folder"):
        fast_run.run(1, cycles=3, checkpoint=tmp_path / "missing" / "run.txt")


def test_states_are_kept_exactly(written):
    rows = Store(written[0]).rows()
    state = np.array(rows["cycle record 9"]["y"])
    assert rows["cycle record 9"]["row"]["cycle"] == 10
    assert state.dtype == float
    assert np.isfinite(state).all()
