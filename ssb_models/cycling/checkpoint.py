"""Checkpoints of a cycling run: a file of records, from which a killed run goes on.

It is a store of :mod:`ssb_models.studies.store`, with a record of the run and one of each
simulated cycle, which holds its row and all that the next one follows from.
"""

import os
import warnings
from pathlib import Path

from ..arguments import shown
from ..studies.store import Store

RUN = "run"


class Checkpoint:
    """The records of one run on disk.

    Parameters
    ----------
    path : str or os.PathLike
    run : dict
        What the run is made of: numbers, words, and lists of numbers.

    Attributes
    ----------
    records : list of dict
        Those of the cycles that have been simulated, in their order.

    Raises
    ------
    TypeError, ValueError, OSError
        A path that is none, or a file that is no checkpoint, that is damaged before its last
        record, or that is of another run. The file is left as it is.
    """

    def __init__(self, path: str | os.PathLike, run: dict):
        self._store = Store(path)
        self.path = Path(path)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            rows = self._store.rows()
        self.records = [rows[key] for key in map(_key, range(len(rows))) if key in rows]
        if rows:
            self._check_whole(rows, [str(one.message) for one in caught])
            self._check_same(rows[RUN], run)
        else:
            self._store.put(RUN, run)

    def put(self, record: dict) -> None:
        """Keep a cycle.

        Raises
        ------
        OSError
            A disk that is full, or a file that cannot be written; what was kept stays.
        """
        self._store.put(_key(len(self.records)), record)
        self.records.append(record)

    def _check_whole(self, rows, messages):
        missing = [_key(k) for k in range(len(rows) - 1) if _key(k) not in rows]
        if RUN in rows and not missing:
            return  # at most the last record is damaged: that cycle is simulated again
        what = RUN if RUN not in rows else f"record '{missing[0]}'"
        raise ValueError(
            f"checkpoint '{self.path}' is damaged: {what} is missing before others that are "
            f"intact ({'; '.join(messages) or 'no line is damaged'}). Allowed is a file that "
            "is whole; one that is cut off before the damage goes on from there."
        )

    def _check_same(self, kept, run):
        for name in sorted(kept.keys() | run.keys()):
            before, now = kept.get(name), run.get(name)
            if before != now:
                raise ValueError(
                    f"checkpoint '{self.path}' is of another run: its {name} is "
                    f"{shown(before)}, now it is {shown(now)}; allowed is the same model with "
                    "the same values and settings, or another path."
                )


def _key(number):
    return f"cycle record {number}"
