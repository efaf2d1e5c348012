"""Cells by name: parameter values composed of materials and an architecture."""

import pandas as pd
import pybamm

from . import citations
from .parameter_sets import ARCHITECTURES, SETS
from .validation import CheckedParameterValues, check_choice, check_number

ZERO_CELSIUS = 273.15


def cell(name, architecture="cathode-supported", temperature_degC=30):
    """Parameter values of a cell.

    Parameters
    ----------
    name : str
        ``"PAL_Chen2019"``, ``"PPAL_Chen2019"`` or ``"Liquid_Chen2019"``; or a layer
        alone, ``"LLZO_PVDFHFP_Kim2022"`` or ``"PVDFHFP_Kim2022"``, for the cells without
        a cathode.
    architecture : str
        ``"cathode-supported"`` or ``"conventional"``. A liquid fills every pore by
        itself, so that its cell is the same in both.
    temperature_degC : float
        Ambient and initial temperature [degC]. Nothing else depends on it: temperature
        acts through the materials' laws.

    Returns
    -------
    pybamm.ParameterValues
        Refuses names that do not exist and values that are not allowed.

    Raises
    ------
    ValueError
        Unknown name or architecture, or a temperature outside the electrolyte's range.
    TypeError
        A name or an architecture that is not a string, a temperature that is no number.

    Examples
    --------
    >>> values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
    >>> simulation = pybamm.Simulation(ssb_models.SolidStateDFN(), parameter_values=values)
    """
    rows = _rows(name, architecture, temperature_degC)
    pybamm.citations.register(citations.CHEN_2019)
    return CheckedParameterValues({row.parameter: row.value for row in rows})


def provenance(name, architecture="cathode-supported"):
    """Where every value of a cell comes from.

    Parameters
    ----------
    name, architecture : str
        As in :func:`cell`.

    Returns
    -------
    pandas.DataFrame
        One row for each parameter, with the columns parameter, value, unit, kind,
        source, original_value, original_unit, low, high. The value of a law is its
        name; the constants of a law are rows of their own.

    Raises
    ------
    ValueError, TypeError
        As :func:`cell`.
    """
    return pd.DataFrame(_as_dict(row) for row in _rows(name, architecture, 30))


def _as_dict(row):
    value = _law_name(row.value) if callable(row.value) else row.value
    printed = row.original_value is not None
    return {
        "parameter": row.parameter,
        "value": value,
        "unit": row.unit,
        "kind": row.kind,
        "source": row.source,
        "original_value": row.original_value if printed else value,
        "original_unit": row.original_unit or row.unit,
        "low": row.low,
        "high": row.high,
    }


def _rows(name, architecture, temperature_degC):
    check_choice("name", name, SETS)
    check_choice("architecture", architecture, ARCHITECTURES)
    limits = [T - ZERO_CELSIUS for T in SETS[name].temperature_range_K]
    check_number("temperature_degC", temperature_degC, *limits, "[]")
    return SETS[name].values(architecture, ZERO_CELSIUS + temperature_degC)


def _law_name(law):
    law = getattr(law, "func", law)
    return f"{law.__module__.rpartition('.')[2]}.{law.__qualname__}"


def _entry_point(name):
    return {row.parameter: row.value for row in _rows(name, "cathode-supported", 30)}


def PAL_Chen2019():
    """PEO-LiTFSI with Al2O3 between Li and LiFePO4: cathode-supported, 30 degC."""
    return _entry_point("PAL_Chen2019")


def PPAL_Chen2019():
    """PEO-PVDF-LiTFSI with Al2O3 between Li and LiFePO4: cathode-supported, 30 degC."""
    return _entry_point("PPAL_Chen2019")


def Liquid_Chen2019():
    """1 M LiPF6 in EC:DMC between Li and the same LiFePO4 cathode, 30 degC."""
    return _entry_point("Liquid_Chen2019")


def LLZO_PVDFHFP_Kim2022():
    """LLZO in PVDF-HFP-LiTFSI, 1:1: the layer between lithium or steel, 30 degC."""
    return _entry_point("LLZO_PVDFHFP_Kim2022")


def PVDFHFP_Kim2022():
    """PVDF-HFP-LiTFSI: the layer between lithium or steel, 30 degC."""
    return _entry_point("PVDFHFP_Kim2022")
