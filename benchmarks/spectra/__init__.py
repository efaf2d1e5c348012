"""Impedance spectra at half charge: Fig. 4e and 4f of Chen et al., and the same for PAL.

doi:10.1039/c8ee02617c. :func:`compute` returns tables, :func:`plot` draws them.
"""

from .figures import plot
from .tables import compute, summary

IN_DOCS = {
    "architectures.csv": "architectures.csv",
    "half_charge.csv": "half_charge.csv",
    "bode.png": "bode.png",
    "half_charge.png": "half_charge.png",
    "nyquist.png": "nyquist.png",
}

__all__ = ["IN_DOCS", "compute", "plot", "summary"]
