"""Time against stock PyBaMM, accuracy beside it, and how studies scale.

Everything is measured in one run, in turn, and compared by medians.
"""

from .figures import plot
from .tables import compute, summary

IN_DOCS = {"performance.png": "performance.png", "scaling.png": "scaling.png"}

__all__ = ["IN_DOCS", "compute", "plot", "summary"]
