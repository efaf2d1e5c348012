"""Separators of several layers: values of a cell with a polymer beside a ceramic, and more."""

from collections.abc import Sequence
from functools import cache, partial
from numbers import Real

import pandas as pd
import pybamm

from .arguments import check_choice, check_number, shown
from .cells import as_record
from .parameter_sets.electrolytes import ELECTROLYTES
from .parameters import CheckedParameterValues, check_together, declarations
from .parameters.declarations import LAYERS

TRANSPORT = {
    "conductivity [S.m-1]": "Electrolyte conductivity [S.m-1]",
    "salt diffusivity [m2.s-1]": "Electrolyte diffusivity [m2.s-1]",
    "transference number": "Cation transference number",
    "thermodynamic factor": "Thermodynamic factor",
}
"""What a layer takes of its electrolyte, and the name that it has there."""
SALT = "Initial concentration in electrolyte [mol.m-3]"
GROUP = "Layers of the separator"
THICKNESS = "Separator thickness [m]"
LIMITS = {
    f"{end} temperature of electrolyte data [K]": of
    for end, of in (("Lowest", max), ("Highest", min))
}

Layers = Sequence[tuple[str | pybamm.ParameterValues, float]]


def layered(values: CheckedParameterValues, layers: Layers) -> CheckedParameterValues:
    """Values of a cell whose separator consists of layers.

    Parameters
    ----------
    values : pybamm.ParameterValues
        Of :func:`ssb_models.cell`. Electrodes stay as they are, and so does the electrolyte in
        the pores of a cathode.
    layers : list of (str or pybamm.ParameterValues, float)
        Electrolyte and thickness [m] of each layer, from the lithium on, at most four. An
        electrolyte is ``"PAL"``, ``"PPAL"``, ``"PEO10"``, ``"LLZO_PVDFHFP"``, ``"PVDFHFP"``,
        ``"PEO_Dualfoil"``, ``"LLZO"``, ``"LATP"`` or ``"LGPS"``, or values that hold its laws.

    Returns
    -------
    pybamm.ParameterValues
        With the parameters of layers, ``"Layer 1 conductivity [S.m-1]"`` and so on; the
        separator is as thick as the sum. Planes between layers have no resistance until
        ``"Resistance between layers 1 and 2 [Ohm.m2]"`` is given; layers are dense until
        ``"Layer 1 electrolyte share"`` is. A polymer starts with its own salt, a single-ion
        conductor with the cell's, of no effect. Temperatures are within the data of all.

    Raises
    ------
    TypeError
        Values or layers of another type.
    ValueError
        An unknown electrolyte, a thickness that is not positive, more layers than four, or a
        temperature outside of what the data of a layer cover.
    KeyError
        A layer whose values lack a law.

    Examples
    --------
    >>> layers = [("PPAL", 20e-6), ("LATP", 20e-6), ("PPAL", 20e-6)]
    >>> values = ssb_models.layered(ssb_models.cell("PPAL_Chen2019"), layers)
    >>> model = ssb_models.SolidStateDFN({"separator layers": "3"})
    """
    if not isinstance(values, CheckedParameterValues):
        raise TypeError(
            f"values are {shown(values)}; allowed are those of ssb_models.cell, for example "
            "ssb_models.cell('PPAL_Chen2019')."
        )
    _check(layers)
    rows = {THICKNESS: float(sum(thickness for _, thickness in layers))}
    for number, (electrolyte, thickness) in enumerate(layers, 1):
        rows |= _layer(number, electrolyte, thickness, values[SALT])
        if number > 1:
            rows[f"Resistance between layers {number - 1} and {number} [Ohm.m2]"] = 0.0
            rows[f"Partition coefficient between layers {number - 1} and {number}"] = 1.0
    for name, narrowest in LIMITS.items():
        limits = [_held(electrolyte)[name] for electrolyte, _ in layers
                  if name in _held(electrolyte)]  # fmt: skip
        rows[name] = narrowest([values[name], *limits])
    known = declarations()
    rest = {
        name: value
        for name, value in values.items()
        if name not in known or known[name].group != GROUP
    }
    new = CheckedParameterValues(rest, values.model, values.options, values.given)
    new.update(rows, strict=False)
    check_together(new)
    return new


def layer_provenance(layers: Layers) -> pd.DataFrame:
    """Where the values of layers come from.

    Parameters
    ----------
    layers : list of (str, float)
        As in :func:`layered`; layers of somebody's own values have no provenance, and are
        left out.

    Returns
    -------
    pandas.DataFrame
        The columns layer, electrolyte and those of :func:`ssb_models.provenance`, a row for
        each value of each electrolyte.

    Raises
    ------
    TypeError, ValueError
        As :func:`layered`.
    """
    _check(layers)
    return pd.DataFrame(
        {"layer": number, "electrolyte": electrolyte, **as_record(row)}
        for number, (electrolyte, _) in enumerate(layers, 1)
        if isinstance(electrolyte, str)
        for row in ELECTROLYTES[electrolyte].VALUES
    )


def _check(layers):
    pairs = isinstance(layers, Sequence) and not isinstance(layers, str)
    if not pairs or not all(isinstance(one, Sequence) and len(one) == 2 for one in layers):
        raise TypeError(
            f"layers are {shown(layers)}; allowed is a list of (electrolyte, thickness), for "
            "example [('PPAL', 2e-5), ('LATP', 2e-5)]."
        )
    if not 1 <= len(layers) <= len(LAYERS):
        raise ValueError(f"layers are {len(layers)}; allowed are 1 to {len(LAYERS)}.")
    for number, (electrolyte, thickness) in enumerate(layers, 1):
        if not isinstance(electrolyte, pybamm.ParameterValues):
            check_choice(f"electrolyte of layer {number}", electrolyte, ELECTROLYTES)
        row = declarations()[f"Layer {number} thickness [m]"]
        check_number(f"thickness of layer {number}", thickness, row.low, row.high, row.ends)


def _layer(number, electrolyte, thickness, salt_of_cell):
    """Parameters of a layer."""
    held = _held(electrolyte)
    for name in (*TRANSPORT.values(), SALT):
        if name not in held:
            raise KeyError(f"Layer {number} has no {name!r}; allowed are values that hold it.")
    ours = {
        f"Layer {number} {quantity}": _bound(electrolyte, name, held[name])
        for quantity, name in TRANSPORT.items()
    }
    ceramic = held[TRANSPORT["transference number"]] == 1
    return {
        f"Layer {number} thickness [m]": float(thickness),
        f"Layer {number} electrolyte share": 1.0,
        **ours,
        f"Layer {number} initial concentration [mol.m-3]": (
            salt_of_cell if ceramic else held[SALT]
        ),
    }


def _bound(electrolyte, name, value):
    """A number as it is, a law with the constants of its electrolyte."""
    if isinstance(value, Real):
        return value
    return partial(law_of, electrolyte, name)


def law_of(
    electrolyte: str | pybamm.ParameterValues,
    name: str,
    c_e: pybamm.Symbol,
    T: pybamm.Symbol,
) -> pybamm.Symbol:
    """A law of an electrolyte at salt [mol.m-3] and temperature [K], with its own constants."""
    held = _held(electrolyte)
    value = held[name]
    return held.process_symbol(value(c_e, T) if callable(value) else value)


def _held(electrolyte):
    """The values of an electrolyte."""
    return _of_name(electrolyte) if isinstance(electrolyte, str) else electrolyte


@cache
def _of_name(name):
    rows = ELECTROLYTES[name].VALUES
    return pybamm.ParameterValues({row.parameter: row.value for row in rows})
