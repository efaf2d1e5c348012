"""Parameter sets by composition: materials, architectures and cells, with provenance."""

from .provenance import KINDS, Value
from .registry import ARCHITECTURES, HALF_CELLS, SETS

__all__ = ["ARCHITECTURES", "HALF_CELLS", "KINDS", "SETS", "Value"]
