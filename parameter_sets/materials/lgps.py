"""LGPS, the sulfide Li10GeP2S12, dense."""

from . import ceramics

VALUES = ceramics.rows(
    "LGPS", "LGPS", 24e3, "24 kJ/mol, doi:10.1038/nmat3066 (Kamaya et al., 2011)"
)
