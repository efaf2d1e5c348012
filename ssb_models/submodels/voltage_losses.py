"""Voltage losses that add up: open-circuit part less ten losses is the terminal voltage.

Each loss is a model variable with a formula of its own, none is a remainder; the equations
are in the documentation's page on voltage losses. :func:`loss_variables` makes those of a
half-cell when the model is built, :func:`voltage_losses` reads them from any solution.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pybamm

OPEN_CIRCUIT = "Open-circuit part of the voltage [V]"
LOSSES = {
    place: f"Loss to {place} [V]"
    for place in (
        "lithium kinetics",
        "lithium interphase",
        "electrolyte resistance",
        "electrolyte concentration",
        "junction interphase",
        "particle interphase",
        "cathode kinetics",
        "solid diffusion",
        "electronic resistance",
        "contact resistance",
    )
}
"""Model variable of each loss, from the lithium to the contact. A loss is positive where
it lowers the voltage, as on discharge."""


def voltage_losses(
    solution: pybamm.Solution, t: float | Sequence[float] | None = None
) -> pd.DataFrame:
    """Where the voltage goes.

    Parameters
    ----------
    solution : pybamm.Solution
        Of a :class:`~ssb_models.SolidStateDFN`, or of any model that has variables of
        :data:`LOSSES`; also a cycle or a step of it.
    t : float or array_like, optional
        Times [s]; by default those of the solution.

    Returns
    -------
    pandas.DataFrame
        One row for each time, with the columns time [s], voltage [V], open-circuit [V]
        and one for each loss that the model has, named as in :data:`LOSSES` with the
        unit [V]. In every row voltage = open-circuit - sum of the losses; a loss is
        negative where it raises the voltage, as on charge. Terms that a model does not
        have are left out.

    Raises
    ------
    TypeError
        ``solution`` is not a :class:`pybamm.Solution`, or ``t`` holds no numbers.
    ValueError
        Its model has no losses, or ``t`` is not within the times of the solution.

    Examples
    --------
    >>> table = ssb_models.voltage_losses(simulation.solve([0, 3600]))
    """
    if not isinstance(solution, pybamm.Solution):
        raise TypeError(f"solution is {solution!r}; allowed is a pybamm.Solution.")
    models = solution.all_models
    names = {"voltage [V]": "Voltage [V]", "open-circuit [V]": OPEN_CIRCUIT}
    names |= {f"{loss} [V]": name for loss, name in LOSSES.items()}
    present = {
        column: name
        for column, name in names.items()
        if all(name in model.variables for model in models)
    }
    if not set(LOSSES.values()) & set(present.values()):
        raise ValueError(
            f"The model {models[0].name!r} has no voltage losses; allowed is a model of "
            "ssb_models, the SolidStateDFN with 'surface form' 'differential' or 'algebraic' "
            "and with one phase, one particle size and a single open-circuit potential."
        )
    t = _times(solution, t)
    columns = {column: solution[name](t) for column, name in present.items()}
    return pd.DataFrame({"time [s]": t, **columns})


def _times(solution, t):
    """The times [s], shape (n,); raise unless the solution covers them."""
    if t is None:
        return solution.t
    start, end = solution.t[0], solution.t[-1]
    allowed = f"allowed are times from {start:g} to {end:g} s."
    try:
        times = np.atleast_1d(np.asarray(t, dtype=float))
    except (TypeError, ValueError):
        raise TypeError(f"t is {t!r}; {allowed}") from None
    within = (start <= times) & (times <= end)
    if times.ndim > 1 or not (times.size and within.all()):
        raise ValueError(f"t is {t!r}; {allowed}")
    return times


def loss_variables(model: pybamm.BaseModel) -> dict[str, pybamm.Symbol]:
    """Open-circuit part and losses [V] of a half-cell, by name of the variable.

    Parameters
    ----------
    model : pybamm.lithium_ion.BaseModel
        A half-cell whose other variables are set.

    Returns
    -------
    dict of pybamm.Symbol
        Empty without a surface form and for a cathode that is not of one kind.
    """
    if not _defined(model.options):
        return {}
    variables = model.variables
    wetted = (
        variables["Positive electrode interface utilisation"]
        * variables["Positive electrode surface area to volume ratio [m-1]"]
    )

    def average(symbol):
        """Over the wetted area: the balance holds at each depth, hence in any average."""
        return pybamm.x_average(wetted * symbol) / pybamm.x_average(wetted)

    def cathode(quantity):
        return average(variables[f"Positive electrode {quantity} [V]"])

    def drop(place):
        return variables.get(f"{place} interphase potential drop [V]", pybamm.Scalar(0))

    open_circuit = variables["Positive electrode bulk open-circuit potential [V]"]
    layer_ohmic, layer_diffusion = _layer(model)
    pore_ohmic, pore_diffusion = _pores(model)
    losses = {
        "lithium kinetics": variables["Lithium metal interface reaction overpotential [V]"],
        "lithium interphase": drop("Lithium")
        - variables["Negative electrode SEI film overpotential [V]"],
        "electrolyte resistance": layer_ohmic + average(pore_ohmic),
        "electrolyte concentration": -layer_diffusion - average(pore_diffusion),
        "junction interphase": drop("Junction"),
        "particle interphase": cathode("SEI film overpotential") - average(drop("Particle")),
        "cathode kinetics": -cathode("reaction overpotential"),
        "solid diffusion": open_circuit - cathode("open-circuit potential"),
        "electronic resistance": variables["Negative electrode potential drop [V]"]
        - cathode("ohmic losses"),
        "contact resistance": variables["Contact overpotential [V]"],
    }
    return {OPEN_CIRCUIT: open_circuit, **{LOSSES[k]: loss for k, loss in losses.items()}}


def _defined(options):
    cathode = options.positive
    return (
        options["surface form"] != "false"
        and options["dimensionality"] == 0
        and cathode["particle phases"] == "1"
        and cathode["particle size"] == "single"
        and cathode["open-circuit potential"] == "single"
    )


def _layer(model):
    """Ohmic drop and diffusion potential [V] across the electrolyte layer.

    PyBaMM takes the mean of i / kappa at the edges of the mesh only where it is added to a
    gradient: hence two integrals, with and without it.
    """
    variables = model.variables
    if model.param.layers:
        return [
            variables[f"Separator electrolyte {name} drop [V]"]
            for name in ("ohmic", "diffusion")
        ]
    c = variables["Separator electrolyte concentration [mol.m-3]"]
    T = variables["Separator temperature [K]"]
    i = variables["Current collector current density [A.m-2]"]
    kappa = model.param.kappa_e(c, T) * variables["Separator electrolyte transport efficiency"]
    diffusion = model.param.chiRT_over_Fc(c, T) * pybamm.grad(c)

    def across(field):
        integral = pybamm.IndefiniteIntegral(field, pybamm.standard_spatial_vars.x_s)
        return pybamm.boundary_value(integral, "right")

    return across(diffusion) - across(diffusion - i / kappa), across(diffusion)


def _pores(model):
    """The same from the junction to each depth of the cathode, shape (x_p,).

    The surface form has i_e = K (... + i / sigma) with 1 / K = 1 / kappa + 1 / sigma. So
    i_e / kappa is written with K, and with the means of i / sigma and i_s / sigma at edges.
    """
    variables, x = model.variables, pybamm.standard_spatial_vars.x_p
    c = variables["Positive electrolyte concentration [mol.m-3]"]
    T = variables["Positive electrode temperature [K]"]
    i = variables["Current collector current density [A.m-2]"]
    i_e = variables["Positive electrolyte current density [A.m-2]"]
    i_s = variables["Positive electrode current density [A.m-2]"]
    submodel = model.submodels["positive surface potential difference"]
    K, sigma = submodel._get_conductivities(variables)
    ohmic = i_e / K - i / sigma + i_s / sigma
    diffusion = model.param.chiRT_over_Fc(c, T) * pybamm.grad(c)
    integrals = [pybamm.IndefiniteIntegral(field, x) for field in (ohmic, diffusion)]
    return [integral - pybamm.boundary_value(integral, "left") for integral in integrals]
