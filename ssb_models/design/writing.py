"""A changed stack of layers written into the set that it was read from."""

import math

import pybamm

from ..arguments import shown
from .reading import (
    ACTIVE,
    FILL,
    INACTIVE,
    LITHIUM_MOLAR_MASS,
    POROSITY,
    THICKNESS,
    from_values,
)
from .stack import Cell

DENSITY: dict[str, tuple[str, str]] = {
    "Electrolyte density [kg.m-3]": ("separator", "electrolyte"),
    "Separator solid density [kg.m-3]": ("separator", "separator solid"),
    INACTIVE: ("cathode", "inactive solid"),
    "Negative current collector density [kg.m-3]": ("negative collector",) * 2,
    "Positive current collector density [kg.m-3]": ("positive collector",) * 2,
}
"""Layer and material of each density."""
MATERIALS = {
    "negative collector": ["negative collector"],
    "anode": ["lithium"],
    "separator": ["electrolyte", "separator solid"],
    "cathode": ["active material", "inactive solid", "electrolyte"],
    "positive collector": ["positive collector"],
}
"""Materials of each layer of a set."""


def to_values(cell: Cell, values: pybamm.ParameterValues) -> pybamm.ParameterValues:
    """A set with what a cell has otherwise; the rest stays, laws and materials among it.

    Parameters
    ----------
    cell : Cell
        Read from the set by :func:`from_values`, and changed: thicknesses, shares of volume,
        and densities of what does not store lithium.
    values : pybamm.ParameterValues
        The set; it is not changed.

    Returns
    -------
    pybamm.ParameterValues
        A changed filling is a number, uniform over the depth, in place of a law. A cell that is
        as it was read gives the same set.

    Raises
    ------
    TypeError
        What is no cell, or no set.
    ValueError
        A cell that the set cannot describe: other layers or materials, another density of the
        active material, or numbers that the set does not allow.
    """
    if not isinstance(cell, Cell):
        raise TypeError(f"cell is {shown(cell)}; allowed is a Cell, as from_values reads it.")
    read, wanted = (_parameters(one) for one in (from_values(values), cell))
    changed = {name: value for name, value in wanted.items() if value != read.get(name)}
    unknown = sorted(changed.keys() - set(values.keys()))
    if unknown:
        raise ValueError(f"the cell needs {unknown}; allowed is what the set has.")
    new = values.copy()
    new.update(changed)
    _check_read_back(cell, from_values(new), _fill_is_number(new))
    return new


def _fill_is_number(values):
    return FILL not in values or not callable(values[FILL])


def _check_read_back(cell, again, fill_is_number):
    """Raise unless a set says what the cell is; a law of the filling says it for itself."""
    for layer, found in zip(cell.layers, again.layers, strict=True):
        for material in {c.material for one in (layer, found) for c in one.components}:
            filling = (layer.name, material) == ("cathode", "electrolyte")
            wanted, has = (one.masses().get(material, 0.0) for one in (layer, found))
            differ = not math.isclose(wanted, has, rel_tol=1e-9, abs_tol=1e-15)
            if differ and (fill_is_number or not filling):
                raise ValueError(
                    f"{material!r} of the {layer.name} is {wanted:g} kg.m-2 and would be "
                    f"{has:g} in the set; allowed are the set's materials and densities, where "
                    "that of the active material follows from its molar mass."
                )


def _parameters(cell: Cell) -> dict[str, float]:
    """Parameters that a cell is written as."""
    layers = _layers(cell)
    written = {THICKNESS[name]: layer.thickness for name, layer in layers.items()}
    separator, cathode = layers["separator"], layers["cathode"]
    written["Separator porosity"] = separator.share_of("electrolyte")
    written["Negative electrode porosity"] = layers["anode"].porosity
    written[ACTIVE] = cathode.share_of("active material")
    solids = written[ACTIVE] + cathode.share_of("inactive solid")
    if "electrolyte" in cathode.masses():
        written[POROSITY] = 1 - solids
        written[FILL] = cathode.share_of("electrolyte") / (1 - solids)
    for name, (layer, material) in DENSITY.items():
        if material in layers[layer].masses():
            written[name] = _density(cell, layer, material)
    written["Lithium metal partial molar volume [m3.mol-1]"] = LITHIUM_MOLAR_MASS / _density(
        cell, "anode", "lithium"
    )
    return written


def _layers(cell):
    names = [layer.name for layer in cell.layers]
    if names != list(THICKNESS):
        raise ValueError(f"layers are {names}; allowed for a set are {list(THICKNESS)}.")
    for layer in cell.layers:
        own = sorted(set(layer.masses()) - set(MATERIALS[layer.name]))
        if own:
            raise ValueError(
                f"{own} of the {layer.name} are no materials of a set; allowed are "
                f"{MATERIALS[layer.name]}."
            )
    return {layer.name: layer for layer in cell.layers}


def _density(cell, layer, material):
    return next(c.density for c in cell.layer(layer).components if c.material == material)
