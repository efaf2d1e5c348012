"""From layers to W.h/kg: what a cell weighs, what it holds, and what it delivers.

Sets are read as stacks of layers and written back; the same layers are run through the models.
"""

from . import wu2016
from .delivered import delivered
from .layers import Component, Layer, film, mixture
from .ohmic import largest_separator, ohmic_budget
from .optimum import Optimum, front, optimum
from .reading import from_values
from .stack import Cell, break_even_separator, with_excess
from .theoretical import theoretical
from .writing import to_values

__all__ = [
    "Cell",
    "Component",
    "Layer",
    "Optimum",
    "break_even_separator",
    "delivered",
    "film",
    "from_values",
    "front",
    "largest_separator",
    "mixture",
    "ohmic_budget",
    "optimum",
    "theoretical",
    "to_values",
    "with_excess",
    "wu2016",
]
