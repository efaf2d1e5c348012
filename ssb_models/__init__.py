"""Solid-state lithium-metal cells for PyBaMM.

A solid polymer electrolyte, incomplete pore filling of the cathode and resistive
interphases inside a Doyle-Fuller-Newman half-cell, with sourced parameter sets.
"""

from . import citations, design, plots, protocols
from .cells import cell, provenance
from .cycling import CyclingRun
from .experiments import measurements
from .experiments.cycle_table import cycle_table
from .experiments.rates import rate_capability
from .impedance import spectra
from .models import (
    BipolarStack,
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    ThinFilmCell,
)
from .separators import layer_provenance, layered
from .studies import study
from .submodels.voltage_losses import voltage_losses

__version__ = citations.VERSION

__all__ = [
    "BipolarStack",
    "BlockingCell",
    "CyclingRun",
    "LithiumSteelCell",
    "SolidStateDFN",
    "SymmetricCell",
    "ThinFilmCell",
    "cell",
    "citations",
    "cycle_table",
    "design",
    "layer_provenance",
    "layered",
    "measurements",
    "plots",
    "protocols",
    "provenance",
    "rate_capability",
    "spectra",
    "study",
    "voltage_losses",
]
