"""Studies: many points, each with an answer, stored as they come."""

from .designs import factorial, latin_hypercube, sobol
from .saltelli import saltelli, saltelli_indices
from .sensitivity import sobol_indices
from .store import Store
from .study import study

__all__ = [
    "Store",
    "factorial",
    "latin_hypercube",
    "saltelli",
    "saltelli_indices",
    "sobol",
    "sobol_indices",
    "study",
]
