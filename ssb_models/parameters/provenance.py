"""A parameter value together with where it comes from."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from .declarations import unit_of

KINDS = ("reported", "derived", "literature", "calibrated", "assumed")
"""What a value can be: printed in the paper that the set reproduces; computed from
reported values; printed elsewhere; fitted to data; or chosen by us."""


@dataclass(frozen=True)
class Value:
    """One parameter, its value and its provenance.

    Attributes
    ----------
    parameter : str
        PyBaMM parameter name with its unit in brackets.
    value : float or callable
        Number, or a function of PyBaMM symbols whose constants are parameters themselves.
    source : str
        DOI (or title and journal), with the table or figure; for an assumed value the
        reason; for a calibrated one the command that reproduces it.
    range : (float, float), optional
        What the source or the argument allows.
    printed : (float, str), optional
        Value and unit as printed in the source, where they differ.
    kind : str
        One of :data:`KINDS`.

    Raises
    ------
    ValueError
        Another kind, or no source.
    """

    parameter: str
    value: Any
    source: str
    range: tuple[float, float] | None = None
    printed: tuple[float, str] | None = None
    kind: str = "assumed"

    def __post_init__(self):
        if self.kind not in KINDS:
            raise ValueError(
                f"Kind of '{self.parameter}' is {self.kind!r}; allowed are {KINDS}."
            )
        if not self.source:
            raise ValueError(f"'{self.parameter}' has no source.")

    @property
    def unit(self) -> str:
        """The unit in the parameter's name; '-' for a pure number."""
        return unit_of(self.parameter)


reported = partial(Value, kind="reported")
derived = partial(Value, kind="derived")
literature = partial(Value, kind="literature")
calibrated = partial(Value, kind="calibrated")
assumed = partial(Value, kind="assumed")


def temperature_range(kind: str, low_degC: float, high_degC: float, source: str) -> list[Value]:
    """The two values that bound the temperatures [K] which an electrolyte's data cover."""
    return [
        Value(
            f"{end} temperature of electrolyte data [K]",
            273.15 + degC,
            source,
            printed=(degC, "degC"),
            kind=kind,
        )
        for end, degC in (("Lowest", low_degC), ("Highest", high_degC))
    ]
