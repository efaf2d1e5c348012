"""Parameter sets by composition: materials, architectures and cells, with provenance."""

from .provenance import KINDS, Value
from .registry import ARCHITECTURES, POROUS, SETS

__all__ = ["ARCHITECTURES", "KINDS", "POROUS", "SETS", "Value"]
