"""Solid-state lithium-metal cells for PyBaMM.

A solid polymer electrolyte, incomplete pore filling of the cathode and resistive
interphases inside a Doyle-Fuller-Newman half-cell, with sourced parameter sets.
"""

from pathlib import Path as _Path

# A checkout keeps parameter_sets/ beside the package, a wheel inside it.
_beside = _Path(__file__).parents[1]
if not (_Path(__file__).parent / "parameter_sets").exists():
    __path__.append(str(_beside))

from . import citations, measurements, plots, protocols, spectra  # noqa: E402
from .cells import cell, provenance  # noqa: E402
from .models import (  # noqa: E402
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    ThinFilmCell,
)
from .rates import rate_capability  # noqa: E402
from .studies import study  # noqa: E402
from .voltage_losses import voltage_losses  # noqa: E402

__version__ = "0.1.0"

__all__ = [
    "BlockingCell",
    "LithiumSteelCell",
    "SolidStateDFN",
    "SymmetricCell",
    "ThinFilmCell",
    "cell",
    "citations",
    "measurements",
    "plots",
    "protocols",
    "provenance",
    "rate_capability",
    "spectra",
    "study",
    "voltage_losses",
]
