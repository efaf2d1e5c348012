"""Cathode-supported: the electrolyte is cast onto the dry cathode and fills it."""

from ..provenance import assumed
from . import filling

VALUES = [
    *filling.VALUES,
    assumed(
        "Penetration depth after assembly [m]",
        1e-4,
        source="nine times the cathode's thickness: the solution soaks it through",
    ),
    assumed(
        "Penetration front width [m]",
        1e-6,
        source="no front inside the cathode; any width does",
    ),
    assumed(
        "Junction interphase resistance at reference temperature [Ohm.m2]",
        1e-4,
        source="1 Ohm.cm2, negligible: layer and filling are one casting",
        low=1e-5,
        high=1e-3,
    ),
]
