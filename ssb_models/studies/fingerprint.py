"""Which code computes: versions and sources that decide a row."""

import functools
import hashlib
from importlib.metadata import version
from pathlib import Path

from .. import parameter_sets

PACKAGES = ("pybamm", "pybammsolvers", "casadi")
"""Whose versions decide a row, beside our own sources."""
SOURCES = (".py", ".csv")


@functools.cache
def fingerprint() -> str:
    """SHA-256 over what computes a row, once in each process.

    Versions of :data:`PACKAGES`, and names and contents of the package's own modules and
    tables, parameter sets included, wherever those are installed.
    """
    digest = hashlib.sha256()
    for package in PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    for name, file in sorted(_sources().items()):
        content = file.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _sources():
    """Files by their names in the package, the same in a checkout and in an installation."""
    package, *sets = Path(__file__).parent.parent, *map(Path, parameter_sets.__path__)
    folders = [("", package), *(("parameter_sets/", folder) for folder in sets)]
    return {
        place + file.relative_to(folder).as_posix(): file
        for place, folder in folders
        for file in folder.rglob("*")
        if file.suffix in SOURCES
    }
