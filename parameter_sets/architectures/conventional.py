"""Conventional: a membrane that is already solid is pressed onto the cathode."""

from ..calibrations import CHEN as CHEN_FIT
from . import filling

VALUES = [
    *filling.VALUES,
    CHEN_FIT.value("Penetration depth after assembly [m]"),
    CHEN_FIT.value("Penetration front width [m]"),
    CHEN_FIT.value("Junction interphase resistance at reference temperature [Ohm.m2]"),
]
