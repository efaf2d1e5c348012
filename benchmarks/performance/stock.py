"""The same cell in stock PyBaMM: its DFN half-cell with effective parameters.

Partial filling becomes a smaller porosity, the wetted share a smaller exchange current, the
reached share less active material, and the films a contact resistance. A fill front is beyond
it: there it takes the average.
"""

import numpy as np
import pybamm

OPTIONS = {"working electrode": "positive", "contact resistance": "true"}
POINTS = 200  # of the average over the cathode


def stock_model():
    """PyBaMM's half-cell DFN with a contact resistance."""
    return pybamm.lithium_ion.DFN(OPTIONS)


def stock_values(values):
    """Effective parameters of a cell of Chen et al. for :func:`stock_model`."""
    stock = pybamm.ParameterValues(dict(values.items()))
    if "Pore fill fraction" not in values:
        return stock
    T, depth = values["Ambient temperature [K]"], values["Positive electrode thickness [m]"]
    places = depth * (np.arange(POINTS) + 0.5) / POINTS
    fill = float(np.mean([_law(values, "Pore fill fraction", x, T) for x in places]))
    wetted = _law(values, "Wetted share of particle surface", fill)
    films = sum(
        _law(values, f"{place} interphase resistance [Ohm.m2]", T)
        for place in ("Lithium", "Junction")
    )
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    for name, factor in (
        ("Positive electrode porosity", fill),
        (
            "Positive electrode active material volume fraction",
            _law(values, "Reached share of active material", T),
        ),
        ("Positive electrode reference exchange-current density [A.m-2]", wetted),
        (
            "Positive particle diffusivity at reference temperature [m2.s-1]",
            _law(values, "Diffusion path factor of the particles", wetted),
        ),
    ):
        stock[name] = factor * values[name]
    stock["Contact resistance [Ohm]"] = values["Contact resistance [Ohm]"] + films / area
    return stock


def _law(values, name, *arguments):
    scalars = {str(k): pybamm.Scalar(x) for k, x in enumerate(arguments)}
    return float(np.squeeze(values.evaluate(pybamm.FunctionParameter(name, scalars))))
