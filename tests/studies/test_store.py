"""A store serves what was written or nothing, and says what it leaves out."""

import contextlib
import errno
import json
import math
import os
import random
import resource
import sqlite3
import subprocess
import sys
import threading
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssb_models.studies import Store

ROWS = {
    f"{number:064x}": {
        "discharge_capacity [mA.h.g-1]": 100 / 3 + number,
        "coulombic_efficiency": 1.0,
        "status": "ok",
        "reason": "Voltage < 3.0 [V]",
        "attempts": 1,
        "time [s]": 0.1 * number,
    }
    for number in range(20)
}


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "study.db"
    for key, row in ROWS.items():
        Store(file).put(key, row)
    return file


def read(file):
    """The rows, and how many warnings came with them."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        return Store(file).rows(), len(caught)


def test_rows_come_back_as_they_were(file):
    assert read(file) == (ROWS, 0)
    assert list(Store(file).rows()) == list(ROWS)
    assert Store(file).solves() == 20


def test_of_two_rows_the_first_counts(file):
    key = next(iter(ROWS))
    Store(file).put(key, {"status": "another"})
    assert Store(file).rows() == ROWS
    assert Store(file).solves() == 21


ANY_ROW = st.dictionaries(
    st.text(),
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
)


@settings(deadline=None, max_examples=100)
@given(rows=st.dictionaries(st.text(), ANY_ROW, max_size=4))
def test_any_row_comes_back(tmp_path_factory, rows):
    file = tmp_path_factory.mktemp("any") / "study.db"
    store = Store(file)
    for key, row in rows.items():
        store.put(key, row)
    assert read(file) == (rows, 0)


def test_numbers_that_are_none_come_back(tmp_path):
    store = Store(tmp_path / "study.db")
    store.put("key", {"nan": math.nan, "inf": math.inf})
    row = store.rows()["key"]
    assert math.isnan(row["nan"])
    assert row["inf"] == math.inf


@pytest.mark.parametrize("seed", range(100))
def test_a_flipped_bit_costs_one_record_at_most(file, seed):
    whole, chance = file.read_bytes(), random.Random(seed)
    place = chance.randrange(len(whole))
    damaged = bytearray(whole)
    damaged[place] ^= 1 << chance.randrange(8)
    file.write_bytes(damaged)
    rows, warned = read(file)
    assert rows.items() <= ROWS.items()
    assert len(rows) >= 19
    assert warned or len(rows) == 20


@pytest.mark.parametrize("seed", range(100))
def test_a_cut_costs_what_is_behind_it(file, seed):
    whole = file.read_bytes()
    place = random.Random(seed).randrange(len(whole))
    file.write_bytes(whole[:place])
    rows, _ = read(file)
    assert rows.items() <= ROWS.items()
    assert len(rows) == whole[:place].count(b'"}\n') + whole[:place].endswith(b'"}')
    Store(file).put("next", {"status": "ok"})
    assert read(file)[0] == {**rows, "next": {"status": "ok"}}


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=8)), max_size=8))
def test_any_damage_serves_nothing_that_was_not_written(tmp_path_factory, damages):
    file = tmp_path_factory.mktemp("any") / "study.db"
    for key, row in [*ROWS.items()][:4]:
        Store(file).put(key, row)
    content = file.read_bytes()
    for place, text in damages:
        content = content[: place % len(content)] + text + content[place % len(content) :]
    file.write_bytes(content)
    with contextlib.suppress(ValueError):  # nothing in it is intact
        assert read(file)[0].items() <= ROWS.items()


def test_damage_is_named_by_its_line(file):
    lines = file.read_bytes().split(b"\n")
    for number in (2, 6):
        lines[number] = lines[number].replace(b"3", b"4")
    file.write_bytes(b"\n".join(lines))
    with pytest.warns(UserWarning, match=r"study.db' is damaged in lines 3, 7; .* left out"):
        assert len(Store(file).rows()) == 18


def test_records_that_run_into_each_other_are_told_apart(file):
    file.write_bytes(file.read_bytes().replace(b"}\n\n{", b"}{"))
    rows, warned = read(file)
    assert rows == ROWS
    assert not warned


def test_a_file_that_can_only_be_read(file):
    file.chmod(0o444)
    before = file.stat()
    assert read(file)[0] == ROWS
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert [*file.parent.iterdir()] == [file]  # nothing beside it


def test_threads_write_to_one_store(tmp_path):
    file = tmp_path / "study.db"

    def write(name):
        for number in range(50):
            Store(file).put(f"{name} {number}", {"status": "x" * 3000})

    threads = [threading.Thread(target=write, args=[name]) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows, warned = read(file)
    assert len(rows) == 200
    assert not warned


FILLS_UP = """
import resource, sys
from ssb_models.studies.store import Store
store = Store(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    store.put("last", {"status": "ok"})
except OSError as error:
    sys.exit(f"{type(error).__name__} {error}")
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on files")
def test_a_record_that_does_not_fit_spoils_itself_alone(file):
    room = file.stat().st_size + 30
    command = [sys.executable, "-c", FILLS_UP, str(file), str(room)]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert "cannot be written: File too large. Rows stored before are kept" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert file.stat().st_size == room  # a part of the record
    assert read(file) == (ROWS, 1)
    Store(file).put("next", {"status": "ok"})
    assert read(file) == ({**ROWS, "next": {"status": "ok"}}, 1)


def test_a_write_that_is_cut_short_is_repeated(file, monkeypatch):
    write, calls = os.write, []

    def short(descriptor, record):
        calls.append(record)
        return write(descriptor, record[:25] if len(calls) == 1 else record)

    monkeypatch.setattr(os, "write", short)
    Store(file).put("next", {"status": "ok"})
    assert len(calls) == 2
    assert read(file) == ({**ROWS, "next": {"status": "ok"}}, 1)


def test_a_disk_without_sync_will_do(file, monkeypatch):
    def refuse(descriptor):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    Store(file).put("next", {"status": "ok"})
    assert len(read(file)[0]) == 21


def test_records_are_text(file):
    record = file.read_text().splitlines()[2]
    assert json.loads(record)["row"]["status"] == "ok"


def sqlite_file(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE results (key TEXT, row TEXT)")
    return path


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda folder: 3, TypeError, "store is a int; allowed is the path of a file, or None"),
        (lambda folder: [folder / "x"], TypeError, "store is a list; allowed"),
        (lambda folder: b"x.db", TypeError, "store is a bytes; allowed"),
        (lambda folder: folder, ValueError, "which is no file; allowed is a file"),
        (lambda folder: "/dev/null", ValueError, "which is no file; allowed is a file"),
        (lambda folder: folder / "no" / "x.db", OSError, "no' is no folder; allowed is a"),
        (
            lambda folder: sqlite_file(folder / "old.db"),
            ValueError,
            "old.db' is an SQLite file, as earlier versions wrote it; allowed is a new path",
        ),
    ],
)
def test_what_is_no_store(tmp_path, make, error, message):
    with pytest.raises(error, match=message):
        Store(make(tmp_path))


@pytest.mark.parametrize(
    "content", [b"these are no rows" * 100, b"a,b\n1,2\n", b"{}\n", b"\x00"]
)
def test_another_file_is_not_written_to(tmp_path, content):
    file = tmp_path / "study.db"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"study.db' is no store.* allowed is a file that a"):
        Store(file)
    assert file.read_bytes() == content
