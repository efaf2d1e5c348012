"""Which values a parameter may have, by its name."""

import difflib
import math
import re

import pybamm

from .arguments import check_number

RULES = (
    (r"^(Cation transference number)$", 0, 1, "[]"),
    (r"^Pore fill fraction|[Ss]hare|[Cc]overage$|^Positive electrode porosity$", 0, 1, "(]"),
    (r"^Separator porosity$", 0, 1, "(]"),
    (r"active material volume fraction$", 0, 1, "(]"),
    (r"^(Percolation threshold|Lithium lost on plating)", 0, 1, "[)"),
    (r"^Lithium metal kinetic order", 0, 1, "[]"),
    (r"OCP span", 0, math.inf, "()"),
    (r"^LLZO to polymer weight ratio$", 0, 2, "[]"),
    (r"constant-phase exponent$", 0.4, 1, "[]"),
    (r"^Stoichiometry at contact formation$", 0, 1, "[]"),
    (r"volume change$", -1, 1, "()"),
    (
        r"^(Penetration depth after assembly|Conditioning time|Contact resistance)"
        r"|(film|coating) thickness",
        0,
        math.inf,
        "[)",
    ),
    (
        r"OCP|cut-off|Initial steel potential|Open-circuit|Current function"
        r"|coefficient \d|diffusivity exponent$",
        -math.inf,
        math.inf,
        "()",
    ),
    (r"activation energy|exponent", 0, math.inf, "[)"),
    (r".", 0, math.inf, "()"),
)
"""Allowed ranges by name: the first pattern that matches holds; the last takes the rest,
which are thicknesses, conductivities, resistances and the like."""


def check_parameter(name, value):
    """Raise unless ``value`` is allowed for the parameter ``name``.

    Functions, PyBaMM symbols and ``"[input]"`` pass: their values are not known yet.
    """
    if callable(value) or isinstance(value, pybamm.Symbol) or value == "[input]":
        return
    low, high, bounds = next(rule[1:] for rule in RULES if re.search(rule[0], name))
    check_number(f"'{name}'", value, low, high, bounds)


def check_name(name, known):
    """Raise if ``name`` is not among the names ``known``."""
    if name not in known:
        near = difflib.get_close_matches(str(name), known, 3)
        raise KeyError(
            f"Parameter {name!r} is not in the set; nearest are {near}. "
            "To add a new one, use update(..., strict=False)."
        )
