"""What is known of each parameter, declared once: a row a name in declarations.csv.

Ranges of checks, signatures of laws, the options that a parameter marks, what may be an
input and what the documentation says of it are read from here.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pybamm

from ..arguments import check_number, shown

PLACES = ("Lithium", "Junction", "Particle")
"""What <Place> stands for in a declared name, and <place> in the option that it marks."""
LAYERS = ("1", "2", "3", "4")
"""Layers of a separator, from the lithium on: what <Layer> stands for."""
OPEN = {
    "Place": PLACES,
    "Layer": LAYERS,
    "Pair": tuple(f"{one} and {next}" for one, next in pairwise(LAYERS)),
}
"""What a name leaves open in angle brackets, and what that stands for."""
FILE = Path(__file__).with_name("declarations.csv")


@dataclass(frozen=True)
class Declaration:
    """One parameter.

    Attributes
    ----------
    name : str
        PyBaMM parameter name with its unit in brackets.
    group : str
        What it is about; the documentation lists parameters by group.
    low, high : float
        Range that its values are allowed to lie in.
    ends : str
        Whether the ends belong to the range, as in ``"[)"``.
    arguments : tuple of str
        Names of what it is a function of, where it may be a law.
    mark : (str, str) or None
        Option and value that a set is meant for which holds it.
    may_be_input : bool
        Whether a cell that is built once can take it anew for each run: it decides neither
        the state at rest nor the area.
    below : str or None
        Parameter whose value must be the larger.
    meaning : str
    """

    name: str
    group: str
    low: float
    high: float
    ends: str
    arguments: tuple[str, ...]
    mark: tuple[str, str] | None
    may_be_input: bool
    below: str | None
    meaning: str

    @property
    def unit(self) -> str:
        """The unit in the name; '-' for a pure number."""
        return unit_of(self.name)

    def check(self, value: Any) -> None:
        """Raise unless ``value`` is a number in the range.

        Functions where it may be a law, PyBaMM symbols and ``"[input]"`` pass: their values
        are not known yet.

        Raises
        ------
        TypeError, ValueError
        """
        value = as_number(value)
        lawless = (
            callable(value) and not isinstance(value, pybamm.Symbol) and not self.arguments
        )
        if lawless or not is_law_or_input(value):
            check_number(f"'{self.name}'", value, self.low, self.high, self.ends)


def unit_of(name: str) -> str:
    """The unit in a parameter's name; '-' for a pure number."""
    match = re.search(r"\[([^\]]+)\]$", name)
    return match.group(1) if match else "-"


def is_input(value: Any) -> bool:
    """Whether a value is the word for one that each run is given."""
    return isinstance(value, str) and value == "[input]"


def as_number(value: Any) -> Any:
    """A constant symbol as its number, anything else as it is."""
    if isinstance(value, pybamm.Symbol) and value.is_constant():
        constant = value.evaluate()
        return float(constant) if np.size(constant) == 1 else value
    return value


def is_law_or_input(value: Any) -> bool:
    """Whether a value is a function, a PyBaMM symbol or ``"[input]"``, and no number yet."""
    return callable(value) or isinstance(value, pybamm.Symbol) or is_input(value)


@cache
def declarations() -> dict[str, Declaration]:
    """Every declared parameter by name, in the order of the file."""
    with open(FILE, newline="", encoding="utf-8") as file:
        rows = [placed for row in csv.DictReader(file) for placed in _filled_in(row)]
    return {row["name"]: _declaration(row) for row in rows}


def check_parameter(name: str, value: Any) -> None:
    """Raise unless ``value`` is allowed for the parameter ``name``.

    A name that is not declared is somebody's own: any finite number is allowed.

    Raises
    ------
    TypeError, ValueError
    """
    if name in declarations():
        declarations()[name].check(value)
    elif not is_law_or_input(value):
        check_number(shown(name), value)


def may_be_input(name: str) -> bool:
    """Whether a cell that is built once can take the parameter anew for each run; somebody's
    own may be."""
    return name not in declarations() or declarations()[name].may_be_input


def law(name: str, *arguments: pybamm.Symbol) -> pybamm.FunctionParameter:
    """The symbol of a declared law at its arguments, in the order of the declaration.

    Raises
    ------
    ValueError
        A number of arguments that is not the declared one.
    """
    names = declarations()[name].arguments
    return pybamm.FunctionParameter(name, dict(zip(names, arguments, strict=True)))


def marked_options(names: Iterable[str]) -> dict[str, str]:
    """The options that parameters with these names mark; a later declaration wins."""
    return dict(row.mark for row in declarations().values() if row.mark and row.name in names)


def _filled_in(row):
    """A row for each word that an open place of the name stands for."""
    for what, words in OPEN.items():
        if f"<{what}>" in row["name"]:
            return [_with(row, what, word) for word in words]
    return [row]


def _with(row, what, word):
    return {
        column: text.replace(f"<{what}>", word).replace(f"<{what.lower()}>", word.lower())
        for column, text in row.items()
    }


def _declaration(row):
    interval = row["range"]
    low, high = map(float, interval[1:-1].split(","))
    return Declaration(
        name=row["name"],
        group=row["group"],
        low=low,
        high=high,
        ends=interval[0] + interval[-1],
        arguments=tuple(row["law of"].split("; ")) if row["law of"] else (),
        mark=tuple(row["option"].split(": ")) if row["option"] else None,
        may_be_input=row["input"] == "yes",
        below=row["below"] or None,
        meaning=row["meaning"],
    )
