"""Conventional against cathode-supported cells: Fig. 4a to 4d, S12 and S13 of Chen et al.

doi:10.1039/c8ee02617c. :func:`compute` returns tables, :func:`plot` draws them.
"""

from .figures import plot
from .tables import compute, summary

IN_DOCS = {
    "comparison.csv": "comparison.csv",
    "impedance.csv": "impedance.csv",
    "rate_capability.csv": "rate_capability.csv",
    "at_a_glance.png": "at_a_glance.png",
    "discharge_curves.png": "discharge_curves.png",
    "parity.png": "parity.png",
    "rate_capability.png": "rate_capability.png",
}

__all__ = ["IN_DOCS", "compute", "plot", "summary"]
