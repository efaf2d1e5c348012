"""Garnet, cubic Li7La3Zr2O12, dense."""

from . import ceramics

VALUES = ceramics.rows(
    "LLZO", "LLZO, cubic", 33e3, "0.34 eV, doi:10.1002/anie.200701144 (Murugan et al., 2007)"
)
