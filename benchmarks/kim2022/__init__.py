"""Thin-film cells on a composite electrolyte: Fig. 3b, 3c, 3e, 4b, 4c, 4e and 4f of Kim et al.

Types I to V side by side. :func:`compute` returns tables, :func:`plot` draws them.
"""

from .figures import plot
from .tables import compute, summary

IN_DOCS = {
    "comparison.csv": "kim2022_comparison.csv",
    "energies.csv": "kim2022_energies.csv",
    "electrolyte.png": "kim2022_electrolyte.png",
    "types.png": "kim2022_types.png",
}

__all__ = ["IN_DOCS", "compute", "plot", "summary"]
