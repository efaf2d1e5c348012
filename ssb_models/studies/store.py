"""The results of a study on disk, row by row: SQLite and JSON, no pickle.

A write is a transaction: a study that is killed leaves whole rows. Several studies may
write to one store at a time.
"""

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

TABLE = (
    "CREATE TABLE IF NOT EXISTS results "
    "(key TEXT PRIMARY KEY, row TEXT NOT NULL, solves INTEGER NOT NULL)"
)
PATIENCE_S = 60.0
"""How long a write waits for another study's."""


class Store:
    """Rows by key.

    Parameters
    ----------
    path : str or pathlib.Path
        File of the store; it is made where there is none.

    Raises
    ------
    ValueError
        A file that is no store, or a damaged one; the message names it.
    OSError
        A folder that is missing or cannot be written, or a full disk.
    """

    def __init__(self, path: str | Path):
        self.path = Path(path)
        if not self.path.parent.is_dir():
            raise FileNotFoundError(
                f"store is '{path}', but '{self.path.parent}' is no folder; allowed is a file "
                "in a folder that exists."
            )
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(TABLE)

    @contextlib.contextmanager
    def _connection(self):
        """A connection for one transaction; SQLite's errors with the path and the way out."""
        try:
            connection = sqlite3.connect(self.path, timeout=PATIENCE_S)
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            raise OSError(
                f"store '{self.path}' cannot be written or read: {error}. Rows stored before "
                "are kept; allowed is a path that can be written, with room on the disk."
            ) from error
        except sqlite3.DatabaseError as error:
            raise ValueError(
                f"store '{self.path}' is damaged or no store: {error}. Allowed is a file that "
                "a study wrote, or a new one."
            ) from error

    def rows(self) -> dict[str, dict]:
        """All rows by key, as dicts."""
        with self._connection() as connection:
            records = connection.execute("SELECT key, row FROM results").fetchall()
        try:
            return {key: json.loads(row) for key, row in records}
        except json.JSONDecodeError as error:
            raise ValueError(
                f"store '{self.path}' holds a row that is no JSON: {error}. Allowed is a file "
                "that a study wrote, or a new one."
            ) from error

    def put(self, key: str, row: dict) -> None:
        """Store a row; of two that were computed for a key the first is kept."""
        with self._connection() as connection:
            connection.execute(
                "INSERT INTO results VALUES (?, ?, 1) "
                "ON CONFLICT (key) DO UPDATE SET solves = solves + 1",
                (key, json.dumps(row)),
            )

    def solves(self) -> int:
        """How many rows have been computed, repeated ones counted each time."""
        with self._connection() as connection:
            return connection.execute(
                "SELECT COALESCE(SUM(solves), 0) FROM results"
            ).fetchone()[0]


def key_of(point: dict, metrics: Sequence) -> str:
    """Key of a point: what determines its row, down to the versions of the code."""
    content = json.dumps(
        {
            "point": point,
            "metrics": metrics,
            "ssb-models": version("ssb-models"),
            "pybamm": version("pybamm"),
        },
        sort_keys=True,
    )
    return hashlib.sha256(content.encode()).hexdigest()
