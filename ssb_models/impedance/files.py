"""Impedance spectra in files: the CSV format of the package impedance, and instruments'.

A line of the CSV file is frequency [Hz], real part [Ohm], imaginary part [Ohm]; there is no
header. Reading and writing it needs no other package; instruments' formats need impedance.
"""

import os
from pathlib import Path

import numpy as np
import pybamm

from ..arguments import check_choice, shown
from .checks import check_spectrum

INSTRUMENTS = (
    "autolab",
    "biologic",
    "chinstruments",
    "gamry",
    "parstat",
    "powersuite",
    "versastudio",
    "zplot",
)
"""Formats that the package impedance reads."""


def write_spectrum(spectrum: pybamm.EISSolution, path: str | Path) -> None:
    """Write a spectrum as CSV, exact to double precision.

    Parameters
    ----------
    spectrum : pybamm.EISSolution
    path : str or os.PathLike
        An existing file is replaced.

    Raises
    ------
    TypeError
        Not a spectrum, or not a path.
    FileNotFoundError, IsADirectoryError
        A folder that does not exist, or that stands in place of a file.
    """
    check_spectrum("spectrum", spectrum)
    path = _as_path(path)
    if not path.parent.is_dir():
        raise FileNotFoundError(
            f"path is '{path}', whose folder does not exist; allowed is a file in an existing "
            "folder."
        )
    if path.is_dir():
        raise IsADirectoryError(f"path is '{path}', a folder; allowed is a file in one.")
    columns = [spectrum[name] for name in ("Frequency [Hz]", "Z_re [Ohm]", "Z_im [Ohm]")]
    np.savetxt(path, np.stack(columns, axis=1), fmt="%.17g", delimiter=",")


def read_spectrum(path: str | Path, instrument: str | None = None) -> pybamm.EISSolution:
    """Read a spectrum from a file.

    Parameters
    ----------
    path : str or os.PathLike
    instrument : str, optional
        One of :data:`INSTRUMENTS`, for its own format; by default the file is CSV.

    Returns
    -------
    pybamm.EISSolution
        Frequencies [Hz] and impedance [Ohm] in the order of the file.

    Raises
    ------
    FileNotFoundError
        No file at ``path``.
    ValueError, TypeError
        A file without data, with other than three columns of numbers, with a value that
        is not finite or a frequency that is not positive; an unknown instrument.
    ImportError
        A format of an instrument without the extra ``circuits``.
    """
    path = _as_path(path)
    if instrument is not None:
        check_choice("instrument", instrument, INSTRUMENTS)
    if not path.is_file():
        raise FileNotFoundError(
            f"path is '{path}', where there is no file; allowed is a file of a spectrum."
        )
    if instrument is None:
        frequencies, impedance = _read_csv(path)
    else:
        frequencies, impedance = _read_instrument(path, instrument)
    if not len(frequencies):
        raise ValueError(f"'{path}' holds no data; allowed is at least one line of a spectrum.")
    finite = np.isfinite(frequencies) & np.isfinite(impedance)
    bad = np.flatnonzero(~(finite & (frequencies > 0)))
    if bad.size:
        row = bad[0]
        raise ValueError(
            f"'{path}' has the frequency {frequencies[row]} Hz and the impedance "
            f"{impedance[row]} Ohm in line {row + 1} of its data; allowed are positive "
            "frequencies and finite numbers."
        )
    return pybamm.EISSolution(frequencies, impedance)


def _as_path(path):
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"path is {shown(path)}; allowed is a string or a path of a file.")
    if not os.fspath(path) or "\0" in os.fsdecode(path):
        raise ValueError(f"path is {shown(path)}; allowed is a path of a file.")
    return Path(path)


def _read_csv(path):
    try:
        # utf-8-sig: spreadsheets put a byte-order mark first
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        rows = [[_number(cell) for cell in line.split(",")] for line in lines if line.strip()]
    except ValueError as error:
        raise ValueError(
            f"'{path}' is not a spectrum: {error}; allowed are three columns of numbers with "
            "commas between them and no header: frequency, real part, imaginary part. For a "
            f"file of an instrument, name it: one of {list(INSTRUMENTS)}."
        ) from error
    for number, row in enumerate(rows, 1):
        if len(row) != 3:
            raise ValueError(
                f"'{path}' has {len(row)} columns in line {number}; allowed are 3: frequency, "
                "real part, imaginary part."
            )
    table = np.array(rows).reshape(-1, 3)
    return table[:, 0], np.ascontiguousarray(table[:, 1:]).view(complex).ravel()


def _number(cell):
    """A cell as a number; Python's float also takes 1_000 and the digits of other scripts."""
    if not cell.isascii() or "_" in cell:
        raise ValueError(f"could not convert string to float: {shown(cell)}")
    return float(cell)


def _read_instrument(path, instrument):
    try:
        from impedance.preprocessing import readFile
    except ImportError as error:
        raise ImportError(
            f"Reading a file of {instrument!r} needs the package impedance; install the extra "
            "'circuits': ssb-models[circuits]."
        ) from error
    try:
        frequencies, impedance = readFile(str(path), instrument=instrument)
    except Exception as error:  # whatever the parser stumbles over
        raise ValueError(
            f"'{path}' could not be read as a file of {instrument!r}: {error}; allowed is a "
            "spectrum as that instrument's software exports it."
        ) from error
    return np.asarray(frequencies, dtype=float), np.asarray(impedance, dtype=complex)
