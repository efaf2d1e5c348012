"""Parameter sets by composition: materials, architectures and cells, with provenance."""

from .ageing import AGEING
from .registry import ARCHITECTURES, POROUS, SETS

__all__ = ["AGEING", "ARCHITECTURES", "POROUS", "SETS"]
