"""Parameter sets by composition: materials, architectures and cells, with provenance."""

from .registry import ARCHITECTURES, POROUS, SETS

__all__ = ["ARCHITECTURES", "POROUS", "SETS"]
