"""Studies: many points, each with an answer, stored as they come."""

from .designs import factorial, latin_hypercube, sobol
from .store import Store
from .study import study

__all__ = ["Store", "factorial", "latin_hypercube", "sobol", "study"]
