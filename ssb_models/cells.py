"""Cells by name: parameter values composed of materials and an architecture."""

import pandas as pd
import pybamm

from . import citations
from .arguments import check_choice, check_number
from .parameter_sets import AGEING, SETS
from .parameters import CheckedParameterValues, Value, declarations

ZERO_CELSIUS = 273.15


def cell(
    name: str,
    architecture: str | None = None,
    temperature_degC: float | None = None,
    ageing: bool = False,
) -> CheckedParameterValues:
    """Parameter values of a cell.

    Parameters
    ----------
    name : str
        ``"PAL_Chen2019"``, ``"PPAL_Chen2019"``, ``"Liquid_Chen2019"``, without measured cells
        ``"LLZO_PVDFHFP_Chen2019"``, ``"NCA_LLZO_Wu2016"`` (also LATP and LGPS) and
        ``"PEO_V2O5_Dualfoil"`` (what another code computed) for
        :class:`~ssb_models.SolidStateDFN`; ``"LLZO_PVDFHFP_Kim2022"``,
        ``"LLZO_PVDFHFP_NCM622_Kim2022"`` or ``"PVDFHFP_Kim2022"`` for
        :class:`~ssb_models.ThinFilmCell`. Cells of lithium and steel take any solid one.
    architecture : str, optional
        Of Chen's cells ``"cathode-supported"`` (default) or ``"conventional"``; a liquid
        fills every pore by itself, so that its cell is the same in both. Of Kim's cells
        ``"type I"`` to ``"type V"`` (default); of dualfoil's ``"filled"``;
        of Wu's ``"mixed"``.
    temperature_degC : float, optional
        Ambient and initial temperature [degC], by default 30 of Chen's, 50 of Kim's,
        85 of dualfoil's and 25 of Wu's cells. Nothing else depends on it: temperature acts
        through the materials' laws.
    ageing : bool
        Whether the cell ages, see the page on ageing: adds the numbers of its mechanisms, of
        a set that has them, and switches these on.

    Returns
    -------
    pybamm.ParameterValues
        Refuses names that do not exist and values that are not allowed.

    Raises
    ------
    ValueError
        Unknown name or architecture, a temperature outside the electrolyte's range, or ageing
        of a set for which it is not known.
    TypeError
        A name or an architecture that is not a string, a temperature that is no number.

    Examples
    --------
    >>> values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
    >>> simulation = pybamm.Simulation(ssb_models.SolidStateDFN(), parameter_values=values)
    """
    rows = _rows(name, architecture, temperature_degC)
    paper = name.rpartition("_")[2]
    if paper in citations.SOURCES:
        pybamm.citations.register(citations.SOURCES[paper])
    composition = SETS[name]
    values = CheckedParameterValues(
        {row.parameter: row.value for row in rows}, composition.model, composition.options
    )
    if ageing not in (True, False):
        raise TypeError(f"ageing is {ageing!r}; allowed is True or False.")
    if ageing:
        added = {row.parameter: row.value for row in _ageing(name)}
        values.update(added, strict=False)  # new names switch their options on
    return values


def provenance(
    name: str, architecture: str | None = None, ageing: bool = False
) -> pd.DataFrame:
    """Where every value of a cell comes from.

    Parameters
    ----------
    name, architecture, ageing
        As in :func:`cell`.

    Returns
    -------
    pandas.DataFrame
        One row for each parameter, with the columns parameter, value, unit, kind,
        source, original_value, original_unit, low, high, meaning. The value of a law is
        its name; the constants of a law are rows of their own.

    Raises
    ------
    ValueError, TypeError
        As :func:`cell`.
    """
    rows = [*_rows(name, architecture, None), *(_ageing(name) if ageing else [])]
    return pd.DataFrame(as_record(row) for row in rows)


def as_record(row: Value) -> dict:
    """A value and its provenance, by the columns of :func:`provenance`."""
    value = _law_name(row.value) if callable(row.value) else row.value
    original_value, original_unit = row.printed or (value, row.unit)
    low, high = row.range or (None, None)
    return {
        "parameter": row.parameter,
        "value": value,
        "unit": row.unit,
        "kind": row.kind,
        "source": row.source,
        "original_value": original_value,
        "original_unit": original_unit,
        "low": low,
        "high": high,
        "meaning": _meaning(row.parameter),
    }


def _meaning(parameter):
    if parameter not in declarations():
        raise KeyError(
            f"Parameter {parameter!r} is not declared; allowed are the rows of "
            "ssb_models/parameters/declarations.csv, to which it is added."
        )
    return declarations()[parameter].meaning


def _rows(name, architecture, temperature_degC):
    check_choice("name", name, SETS)
    composition = SETS[name]
    if architecture is None:
        architecture = composition.default_architecture
    if temperature_degC is None:
        temperature_degC = composition.temperature_degC
    check_choice("architecture", architecture, composition.architectures)
    limits = [T - ZERO_CELSIUS for T in composition.limits_K(architecture)]
    check_number("temperature_degC", temperature_degC, *limits, "[]")
    return composition.values(architecture, ZERO_CELSIUS + temperature_degC)


def _ageing(name):
    """Rows of the ageing of a set."""
    check_choice("name of a set that ages", name, AGEING)
    return AGEING[name]


def _law_name(law):
    law = getattr(law, "func", law)
    return f"{law.__module__.rpartition('.')[2]}.{law.__qualname__}"


def __getattr__(name):
    """PyBaMM's entry point of a set: a function that returns its values as a dict."""
    if name not in SETS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def values():
        return {row.parameter: row.value for row in _rows(name, None, None)}

    values.__name__, values.__doc__ = name, SETS[name].title
    return values
