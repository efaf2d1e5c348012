"""The results of a study on disk: a text file of records, one a line, no pickle.

A record is JSON with a key, a row and a checksum of both, in one write at the end of the file
with line ends before and after it: a study that is killed, or a full disk, spoils at most the
record that is being written, and several studies may write to one store at a time.
"""

import errno
import hashlib
import json
import os
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEADER = b"ssb_models store: one record a line, each with a checksum\n"
START = b'{"key": "'
"""How a record starts; JSON escapes quotes, so that no text of a row looks like it."""
OLD = b"SQLite format 3\x00"
SHARE_FOR_SYNCS = 0.05
"""Share of its time that a study may spend on waiting for the disk."""


class Store:
    """Rows by key.

    Parameters
    ----------
    path : str or os.PathLike
        File of the store; the first row that is put makes it. It is opened for writing only
        when something is written.

    Raises
    ------
    TypeError
        What is no path.
    ValueError
        A folder, a file that is no store, or a store of an earlier version.
    OSError
        A folder that is missing, or a file that cannot be read.
    """

    def __init__(self, path: str | os.PathLike):
        self.path = _checked_path(path)
        self._synced = self._sync_took = 0.0
        if self.path.exists():
            _check_is_store(self.path)

    def rows(self) -> dict[str, dict]:
        """All rows by key, as dicts; of two of a key the first.

        A record whose checksum is not that of its content is left out, with a warning that
        names its line.
        """
        rows = {}
        for key, row in self._records():
            rows.setdefault(key, row)
        return rows

    def solves(self) -> int:
        """How many rows have been computed, repeated ones counted each time."""
        return sum(1 for _ in self._records())

    def put(self, key: str, row: dict) -> None:
        """Store a row; of two that were computed for a key the first counts.

        Raises
        ------
        OSError
            A file that cannot be written, or a full disk; rows stored before are kept.
        """
        self._append(_record(key, row))

    def check_writable(self) -> None:
        """Raise OSError unless rows can be put; makes the file."""
        self._append(b"")

    def _append(self, record):
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        try:
            file = os.open(self.path, flags, 0o666)
            try:
                if not os.fstat(file).st_size:
                    record = HEADER + record
                while record and os.write(file, record) < len(record):
                    pass  # cut short, by a disk that is full: whole, or an error
                self._sync_if_cheap(file)
            finally:
                os.close(file)
        except OSError as error:
            raise OSError(
                error.errno,
                f"store '{self.path}' cannot be written: {error.strerror}. Rows stored before "
                "are kept; allowed is a path that can be written, with room on the disk",
            ) from error

    def _sync_if_cheap(self, file):
        """Wait for the disk, as often as takes a small share of the time."""
        started = time.monotonic()
        if started - self._synced < self._sync_took / SHARE_FOR_SYNCS:
            return
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system without
                raise
        self._synced = time.monotonic()
        self._sync_took = self._synced - started

    def _records(self):
        """Keys and rows of the records that are intact."""
        if not self.path.exists():
            return
        damaged = []
        with open(self.path, "rb") as file:
            for number, line in enumerate(file, 1):
                line = line.strip()
                if HEADER.startswith(line):  # or nothing
                    continue
                intact = 0
                for key, row, length in _intact(line):
                    intact += length
                    yield key, row
                if intact < len(line):
                    damaged.append(number)
        if damaged:
            warnings.warn(
                f"store '{self.path}' is damaged in {_lines(damaged)}; these records are left "
                "out, and a study solves their points again.",
                stacklevel=4,
            )


def _checked_path(path):
    if not isinstance(path, str | os.PathLike) or not isinstance(os.fspath(path), str):
        raise TypeError(
            f"store is a {type(path).__name__}; allowed is the path of a file, or None."
        )
    path = Path(path)
    if not path.parent.is_dir():
        raise FileNotFoundError(
            f"store is '{path}', but '{path.parent}' is no folder; allowed is a file in a "
            "folder that exists."
        )
    if path.exists() and not path.is_file():
        raise ValueError(f"store is '{path}', which is no file; allowed is a file.")
    return path


def _check_is_store(path):
    """Raise ValueError unless a file starts as a store, as far as it is there, or holds a
    record that is intact."""
    with open(path, "rb") as file:
        start = file.read(max(len(HEADER), len(OLD)))
        if start.startswith(OLD):
            raise ValueError(
                f"store '{path}' is an SQLite file, as earlier versions wrote it; allowed is a "
                "new path. The rows of other versions are not served."
            )
        if HEADER.startswith(start) or start.startswith(HEADER):
            return
        file.seek(0)
        if any(True for line in file for _ in _intact(line)):
            return
    raise ValueError(
        f"store '{path}' is no store, or nothing in it is intact; allowed is a file that a "
        "study wrote, or a new path."
    )


def _record(key: str, row: dict) -> bytes:
    content = {"key": key, "row": row, "sha256": _checksum(key, row)}
    return b"\n" + json.dumps(content).encode() + b"\n"


def _checksum(key: str, row: Any) -> str:
    content = json.dumps([key, row], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def _intact(line: bytes) -> Iterator[tuple[str, dict, int]]:
    """Keys, rows and lengths of the records in a line that are as they were written."""
    start = line.find(START)
    while start >= 0:
        text = line[start:].decode("ascii", "replace")
        try:
            content, length = json.JSONDecoder().raw_decode(text)
            key, row = content["key"], content["row"]
            if content["sha256"] == _checksum(key, row) and isinstance(row, dict):
                yield key, row, length
        except (ValueError, TypeError, KeyError, RecursionError):
            pass
        start = line.find(START, start + 1)


def _lines(numbers):
    shown = ", ".join(map(str, numbers[:10]))
    more = f" and {len(numbers) - 10} more" if len(numbers) > 10 else ""
    return f"line {shown}" if len(numbers) == 1 else f"lines {shown}{more}"
