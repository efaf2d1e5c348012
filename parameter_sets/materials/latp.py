"""LATP, the NASICON Li1.3Al0.3Ti1.7(PO4)3, dense."""

from . import ceramics

VALUES = ceramics.rows(
    "LATP", "LATP", 34e3, "0.35 eV, doi:10.1149/1.2086597 (Aono et al., 1990)"
)
