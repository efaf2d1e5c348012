"""A parameter value together with where it comes from."""

import csv
import re
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

KINDS = ("reported", "derived", "literature", "calibrated", "assumed")
"""What a value can be: printed in the paper that the set reproduces; computed from
reported values; printed elsewhere; fitted to data; or chosen by us."""

CALIBRATED = Path(__file__).parent / "calibrated"
CALIBRATED_CSV = CALIBRATED / "chen2019.csv"
KIM_CSV = CALIBRATED / "kim2022.csv"


@dataclass(frozen=True)
class Value:
    """One parameter, its value and its provenance.

    Attributes
    ----------
    parameter : str
        PyBaMM parameter name with its unit in brackets.
    value : float or callable
        Number, or a function of PyBaMM symbols whose constants are parameters themselves.
    kind : str
        One of :data:`KINDS`.
    source : str
        DOI (or title and journal), with the table or figure; for an assumed value the
        reason; for a calibrated one the command that reproduces it.
    original_value, original_unit : optional
        As printed in the source, where it differs.
    low, high : float, optional
        The range that the source or the argument allows.
    """

    parameter: str
    value: Any
    kind: str
    source: str
    original_value: Any = None
    original_unit: str | None = None
    low: float | None = None
    high: float | None = None

    def __post_init__(self):
        if self.kind not in KINDS:
            raise ValueError(
                f"Kind of '{self.parameter}' is {self.kind!r}; allowed are {KINDS}."
            )
        if not self.source:
            raise ValueError(f"'{self.parameter}' has no source.")

    @property
    def unit(self):
        """The unit in the parameter's name; '-' for a pure number."""
        found = re.search(r"\[([^\]]+)\]$", self.parameter)
        return found.group(1) if found else "-"


reported = partial(Value, kind="reported")
derived = partial(Value, kind="derived")
literature = partial(Value, kind="literature")
assumed = partial(Value, kind="assumed")


def _calibrated(path, source, parameter, name=None):
    """A value from a file of calibrated numbers.

    Parameters
    ----------
    path : pathlib.Path
        File with the columns name, value, standard_error, low, high.
    source : str
        The command that reproduces it and the data it is fitted to.
    parameter : str
        Name of the PyBaMM parameter, with its unit.
    name : str, optional
        Name in the file, where two materials calibrate the same parameter.

    Raises
    ------
    KeyError
        The file holds no such name.
    """
    row = _fitted(path)[name or parameter]
    return Value(
        parameter,
        float(row["value"]),
        "calibrated",
        f"{source}; standard error {float(row['standard_error']):.2g}",
        low=float(row["low"]),
        high=float(row["high"]),
    )


calibrated = partial(
    _calibrated,
    CALIBRATED_CSV,
    "python -m benchmarks.calibration, against doi:10.1039/c8ee02617c, Fig. 4a and S12",
)
calibrated_kim = partial(
    _calibrated,
    KIM_CSV,
    "python -m benchmarks.kim2022.calibrate, against capacities, impedances and the symmetric "
    "cell of Kim et al. (Advanced Science)",
)


def temperature_range(kind, low_degC, high_degC, source):
    """The two values that bound the temperatures [K] which an electrolyte's data cover."""
    return [
        Value(
            f"{end} temperature of electrolyte data [K]",
            273.15 + degC,
            kind,
            source,
            original_value=degC,
            original_unit="degC",
        )
        for end, degC in (("Lowest", low_degC), ("Highest", high_degC))
    ]


@cache
def _fitted(path):
    with open(path, newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}
