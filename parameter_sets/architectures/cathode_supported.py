"""Cathode-supported: the electrolyte is cast onto the dry cathode and fills it."""

from ssb_models.parameters.provenance import assumed

from . import filling

VALUES = [
    *filling.VALUES,
    assumed(
        "Penetration depth after assembly [m]",
        1e-4,
        "nine times the cathode's thickness: the solution soaks it through",
    ),
    assumed("Penetration front width [m]", 1e-6, "no front inside the cathode; any width does"),
    assumed(
        "Junction interphase resistance at reference temperature [Ohm.m2]",
        1e-4,
        "1 Ohm.cm2, negligible: layer and filling are one casting",
        (1e-5, 1e-3),
    ),
]
