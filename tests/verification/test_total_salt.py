"""Cations fill every double layer: no current through no face changes the amount of salt.

The coefficients vary with salt, double layers are large and the current turns, so that what
they hold, or an error of a divergence, would show.
"""

import numpy as np
import pybamm
import pytest

from ssb_models import (
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    ThinFilmCell,
)

DRIFT = 1e-9
"""Largest change of the salt in the cell, as a share of it."""
NO_INTERPHASE = {f"{place} interphase": "none" for place in ("lithium", "junction", "particle")}
MEAN = "X-averaged electrolyte concentration [mol.m-3]"


def salt_diffusivity(c_e, T):
    return 1e-12 * (1 + 2 * (c_e / 1038) ** 2)


def transference_number(c_e, T):
    return 0.2 + 0.2 * c_e / 1038


def salt(model, values, current, name, solver):
    """Salt in the cell over half an hour of a current [A] that turns, and how far it moved."""
    values.update(
        {
            "Electrolyte diffusivity [m2.s-1]": salt_diffusivity,
            "Cation transference number": transference_number,
            "Current function [A]": lambda t: current * pybamm.cos(2 * np.pi * t / 900),
            "Lower voltage cut-off [V]": 0.0,
            "Upper voltage cut-off [V]": 6.0,
        }
    )
    for capacity in ("Positive electrode", "Negative electrode", "Steel"):
        capacity = f"{capacity} double-layer capacity [F.m-2]"
        if capacity in values:
            values[capacity] *= 10
    simulation = pybamm.Simulation(model, parameter_values=values, solver=solver)
    solution = simulation.solve([0, 1800])
    assert solution.termination == "final time"
    return solution[name].entries, np.ptp(
        solution["Electrolyte concentration [mol.m-3]"].entries
    )


@pytest.mark.parametrize("architecture", ["cathode-supported", "conventional"])
@pytest.mark.parametrize("form", ["differential", "algebraic", "false"])
def test_in_the_half_cell(form, architecture, fixed_cell, tight_solver):
    options = {"surface form": form, **(NO_INTERPHASE if form == "false" else {})}
    values = fixed_cell("PPAL_Chen2019", architecture)
    values["Initial concentration in positive electrode [mol.m-3]"] = 11000.0
    # without a surface form potentials are known to nanovolts, and tighter tolerances fail
    solver = tight_solver(1e-6, 1e-6) if form == "false" else tight_solver()
    total, moved = salt(
        SolidStateDFN(options), values, 3e-5, "Total lithium in electrolyte [mol]", solver
    )
    assert moved > 20
    assert np.abs(total / total[0] - 1).max() < DRIFT


@pytest.mark.parametrize(
    ("model", "name", "current"),
    [
        (ThinFilmCell, "LLZO_PVDFHFP_Kim2022", 3e-6),
        (SymmetricCell, "PPAL_Chen2019", 1e-4),
        (BlockingCell, "PPAL_Chen2019", 1e-5),
        (LithiumSteelCell, "PPAL_Chen2019", 1e-4),
    ],
    ids=lambda case: getattr(case, "__name__", None),
)
def test_in_a_layer_between_planar_electrodes(model, name, current, fixed_cell, tight_solver):
    mean, moved = salt(model(), fixed_cell(name, None), current, MEAN, tight_solver())
    assert moved > 0.1
    assert np.abs(mean / mean[0] - 1).max() < DRIFT
