"""Values that a calibration wrote, read from calibrated/*.csv."""

import csv
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ssb_models.parameters.calibrated import ENDS
from ssb_models.parameters.provenance import Value, calibrated, derived


@dataclass(frozen=True)
class Calibration:
    """A file of calibrated numbers: name, value, standard_error, low, high.

    Attributes
    ----------
    name : str
        Of the file in calibrated/.
    source : str
        The command that reproduces it and the data it is fitted to.
    """

    name: str
    source: str

    @property
    def path(self) -> Path:
        return Path(__file__).parent / "calibrated" / f"{self.name}.csv"

    @cached_property
    def rows(self) -> dict[str, dict[str, str]]:
        """The rows of the file by name."""
        with open(self.path, newline="") as file:
            return {row["name"]: row for row in csv.DictReader(file)}

    def value(self, parameter: str, name: str | None = None) -> Value:
        """A parameter's value with its provenance.

        Parameters
        ----------
        parameter : str
            Name of the PyBaMM parameter, with its unit.
        name : str, optional
            Name in the file, where two materials calibrate the same parameter.

        Raises
        ------
        KeyError
            The file holds no such name.
        """
        row = self.rows[name or parameter]
        return calibrated(
            parameter,
            float(row["value"]),
            f"{self.source}; standard error {float(row['standard_error']):.2g}",
            (float(row["low"]), float(row["high"])),
        )


def calibrated_between(low_degC: float, high_degC: float) -> list[Value]:
    """The lowest and the highest temperature of the data that a cell was calibrated to."""
    return [
        derived(name, 273.15 + degC, "temperatures of the calibration", printed=(degC, "degC"))
        for name, degC in zip(ENDS, (low_degC, high_degC), strict=True)
    ]


CHEN = Calibration(
    "chen2019",
    "python -m benchmarks.calibration, against doi:10.1039/c8ee02617c, Fig. 4a and S12",
)
KIM = Calibration(
    "kim2022",
    "python -m benchmarks.calibration kim2022, against capacities, impedances and the "
    "symmetric cell of Kim et al. (Advanced Science)",
)
AGEING = Calibration(
    "ageing",
    "python -m benchmarks.calibration ageing, against what the cells of Chen et al. "
    "(doi:10.1039/c8ee02617c) and of Kim et al. (Advanced Science) retain",
)
