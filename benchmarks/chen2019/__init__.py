"""Conventional against cathode-supported cells: Fig. 4a to 4d, S12 and S13 of Chen et al.

doi:10.1039/c8ee02617c. :func:`compute` returns tables, :func:`plot` draws them.
"""

from .figures import plot
from .tables import compute, summary

__all__ = ["compute", "plot", "summary"]
