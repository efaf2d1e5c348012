"""Planar electrodes as the faces of an electrolyte layer."""

from .base import Face
from .film import FilmFace
from .lithium import LithiumFace
from .steel import BlockingFace, SteelFace
from .voltage import LayerVoltage

__all__ = ["BlockingFace", "Face", "FilmFace", "LayerVoltage", "LithiumFace", "SteelFace"]
