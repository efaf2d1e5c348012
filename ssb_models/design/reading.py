"""A parameter set read as a stack of layers.

The set is the one description of a cell: a stack is read from it, and what is changed in the
stack is written back by the same names, see :mod:`.writing`.
"""

import numpy as np
import pybamm

from ..arguments import shown
from ..models.choose import is_film, options_for
from ..parameters import check_mass_is_given, check_no_inputs, check_parameter_values, law
from ..parameters.basis import MOLAR_MASS
from ..parameters.layer_checks import count_of
from .layers import Component, Layer, film
from .stack import Cell, with_excess
from .theoretical import theoretical

LITHIUM_MOLAR_MASS = 6.94e-3
"""[kg.mol-1]"""
LITHIUM_CAPACITY = 3861.0
"""[mA.h.g-1]"""
DEPTHS = 401
"""Depths at which a law of the filling is evaluated for its mean."""
CATHODE = "Positive electrode"
POROSITY, ACTIVE = f"{CATHODE} porosity", f"{CATHODE} active material volume fraction"
INACTIVE = f"{CATHODE} inactive solid density [kg.m-3]"
MAXIMUM = "Maximum concentration in positive electrode [mol.m-3]"
FILL = "Pore fill fraction"
NEEDED = (
    "Electrolyte density [kg.m-3]",
    "Negative current collector density [kg.m-3]",
    "Positive current collector density [kg.m-3]",
    "Negative current collector thickness [m]",
    "Positive current collector thickness [m]",
    "Lithium metal partial molar volume [m3.mol-1]",
    MOLAR_MASS,
)
"""What a stack is read from, beside what the models ask for."""
THICKNESS = {
    "negative collector": "Negative current collector thickness [m]",
    "anode": "Negative electrode thickness [m]",
    "separator": "Separator thickness [m]",
    "cathode": f"{CATHODE} thickness [m]",
    "positive collector": "Positive current collector thickness [m]",
}
"""Parameter of the thickness of each layer, from the lithium to the cathode."""


def from_values(values: pybamm.ParameterValues, excess: float | None = None) -> Cell:
    """The layers of a set.

    Parameters
    ----------
    values : pybamm.ParameterValues
        Of a cell of lithium against a cathode, for example from :func:`ssb_models.cell`; with
        the densities and collectors that the sets have.
    excess : float, optional
        Capacity of the lithium over that of the cathode, less one. By default the foil is as
        thick as in the set.

    Returns
    -------
    Cell
        The materials are ``"active material"``, ``"inactive solid"``, ``"electrolyte"``,
        ``"separator solid"``, ``"lithium"``, ``"negative collector"`` and ``"positive
        collector"``; capacity and voltage are those of :func:`~.theoretical.theoretical`. A
        law of the filling counts by its mean over the depth.

    Raises
    ------
    TypeError, KeyError, ValueError
        Values that are not a set, without what masses follow from, or where a number is a law.
    """
    check_parameter_values(values, NEEDED)
    check_no_inputs(values)
    check_mass_is_given(values)
    return read(values, excess)


def read(values: pybamm.ParameterValues, excess: float | None = None) -> Cell:
    """The same, of values that were checked."""
    number = _Numbers(values)
    electrolyte = number("Electrolyte density [kg.m-3]")
    lithium = LITHIUM_MOLAR_MASS / number("Lithium metal partial molar volume [m3.mol-1]")
    held = 1 - number("Negative electrode porosity", 0.0)
    layers = [
        _collector("negative", number),
        Layer("anode", number(THICKNESS["anode"]), (Component("lithium", held, lithium),)),
        _separator(number, electrolyte),
        _cathode(values, number, electrolyte),
        _collector("positive", number),
    ]
    delivered = theoretical(values)
    cell = Cell(tuple(layers), "active material", delivered.capacity, delivered.voltage)
    if excess is None:
        return cell
    return with_excess(cell, excess, LITHIUM_CAPACITY, "lithium")


class _Numbers:
    """Values of a set that have to be numbers."""

    def __init__(self, values):
        self.values = values

    def __call__(self, name, default=None):
        if name not in self.values and default is not None:
            return default
        value = self.values[name]
        if callable(value) or isinstance(value, pybamm.Symbol):
            raise ValueError(
                f"'{name}' is {shown(value)}; allowed for a stack of layers is a number."
            )
        return float(value)


def _collector(sign, number):
    name = f"{sign} current collector".capitalize()
    layer, density = f"{sign} collector", number(f"{name} density [kg.m-3]")
    return film(layer, layer, number(f"{name} thickness [m]"), density)


def _separator(number, electrolyte):
    if count := count_of(number.values):
        raise ValueError(
            f"The separator has {count} layers; allowed is a uniform one, whose mass is known."
        )
    porosity = number("Separator porosity", 1.0)
    components = [Component("electrolyte", porosity, electrolyte)]
    if porosity < 1:
        solid = number("Separator solid density [kg.m-3]")
        components.append(Component("separator solid", 1 - porosity, solid))
    return Layer("separator", number(THICKNESS["separator"]), tuple(components))


def _cathode(values, number, electrolyte):
    active = number(ACTIVE)
    pores = 0.0 if is_film(values) else number(POROSITY)
    components = [Component("active material", active, number(MAXIMUM) * number(MOLAR_MASS))]
    rest = 1 - pores - active
    if rest > 1e-12:
        components.append(Component("inactive solid", rest, number(INACTIVE)))
    if pores:
        components.append(Component("electrolyte", pores * _mean_fill(values), electrolyte))
    return Layer("cathode", number(THICKNESS["cathode"]), tuple(components))


def _mean_fill(values):
    """Mean over the depth of the share of the pores that is filled."""
    if options_for(values)["pore filling"] == "none":
        return 1.0
    depth = np.linspace(0, values[THICKNESS["cathode"]], DEPTHS)
    symbol = law(FILL, pybamm.Vector(depth), values["Initial temperature [K]"])
    fill = np.broadcast_to(values.process_symbol(symbol).evaluate().ravel(), depth.shape)
    return float(np.trapezoid(fill, depth) / depth[-1])
