"""From layers to W.h/kg: Fig. 3 of Wu et al. 2016, and what kinetics leave of it.

doi:10.1039/c6ta05439k. :func:`compute` returns tables, :func:`plot` draws them.
"""

from .figures import plot
from .tables import compute, summary

IN_DOCS = {
    "comparison.csv": "wu2016_comparison.csv",
    "ohmic.csv": "wu2016_ohmic.csv",
    "optima.csv": "wu2016_optima.csv",
    "layers.png": "wu2016_layers.png",
    "ohmic.png": "wu2016_ohmic.png",
    "ragone.png": "wu2016_ragone.png",
    "losses.png": "wu2016_losses.png",
    "maps.png": "wu2016_maps.png",
    "front.png": "wu2016_front.png",
}

__all__ = ["IN_DOCS", "compute", "plot", "summary"]
