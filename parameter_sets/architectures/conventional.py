"""Conventional: a membrane that is already solid is pressed onto the cathode."""

from ..provenance import calibrated
from . import filling

VALUES = [
    *filling.VALUES,
    calibrated("Penetration depth after assembly [m]"),
    calibrated("Penetration front width [m]"),
    calibrated("Junction interphase resistance at reference temperature [Ohm.m2]"),
]
