"""Parameter sets by composition: materials, architectures and cells, with provenance."""

from .provenance import KINDS, Value
from .registry import ARCHITECTURES, SETS

__all__ = ["ARCHITECTURES", "KINDS", "SETS", "Value"]
