"""The anion does not cross the lithium face: dc/dx = -(1 - t+) i / (F D_eff).

Seen in the gradient of the profile, in the steady slope of the layer, and in Sand's time
of a layer too thick to feel its other side,

    tau = pi D ((c_0 - c_min) F / (2 (1 - t+) i))^2.
"""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN

F = pybamm.constants.F.value
AREA = 1e-4


def gradient_at_face(cell_averages, dx):
    """One-sided gradient from the averages of the first four control volumes."""
    primitive = np.concatenate([[0], np.cumsum(cell_averages[:4]) * dx])
    faces = np.arange(5) * dx
    return 2 * np.polynomial.polynomial.polyfit(faces, primitive, 4)[2]


def salt_diffusivity(c_e, T):
    return 2e-12 * (1 + 0.3 * c_e / 1038)


def transference_number(c_e, T):
    return 0.2 + 0.05 * c_e / 1038


@pytest.mark.parametrize("current", [3e-5, -3e-5])
def test_gradient_of_the_profile(current, fixed_cell, tight_solver):
    values = fixed_cell()
    values.update(
        {
            "Electrolyte diffusivity [m2.s-1]": salt_diffusivity,
            "Cation transference number": transference_number,
            "Current function [A]": current,
            "Initial concentration in positive electrode [mol.m-3]": 11000.0,
        }
    )
    model, points = SolidStateDFN(), 40
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        var_pts={**model.default_var_pts, "x_s": points},
        solver=tight_solver(),
    )
    solution = simulation.solve([0, 600])
    dx = values["Separator thickness [m]"] / points
    c_e = solution["Electrolyte concentration [mol.m-3]"].entries[:, -1]
    at_face = solution["Electrolyte concentration at the lithium face [mol.m-3]"].entries[-1]
    expected = -(
        (1 - transference_number(at_face, 0))
        * (current / AREA)
        / (F * salt_diffusivity(at_face, 0))
    )
    assert gradient_at_face(c_e, dx) == pytest.approx(expected, rel=1e-4)


def test_steady_profile_of_the_layer_is_a_straight_line(fixed_cell, tight_solver):
    values = fixed_cell()
    values["Current function [A]"] = 3e-5
    simulation = pybamm.Simulation(
        SolidStateDFN(), parameter_values=values, solver=tight_solver()
    )
    c_e = simulation.solve([0, 7200])["Separator electrolyte concentration [mol.m-3]"]
    profile = c_e.entries[:, -1]
    D = values.evaluate(values["Electrolyte diffusivity [m2.s-1]"](1038.0, 303.15))
    slope = -(1 - values["Cation transference number"]) * 3e-5 / AREA / (F * D)
    dx = values["Separator thickness [m]"] / len(profile)
    np.testing.assert_allclose(np.diff(profile) / dx, slope, rtol=5e-3)


def thick_layer(values, tau):
    """A cell that is charged with the current whose Sand's time is tau; it has a layer of
    ten diffusion lengths and everything else close to lossless."""
    D, t_plus, c_0, c_min = 2e-12, 0.243, 1038.0, 5.0
    i = F * (c_0 - c_min) / (1 - t_plus) * np.sqrt(np.pi * D / tau) / 2
    values.update(
        {
            "Separator thickness [m]": 10 * np.sqrt(D * tau),
            "Electrolyte conductivity [S.m-1]": 10.0,
            "Electrolyte diffusivity [m2.s-1]": D,
            "Cation transference number": t_plus,
            "Minimum salt concentration [mol.m-3]": c_min,
            "Positive electrode reference exchange-current density [A.m-2]": 1.0,
            "Positive electrode Bruggeman coefficient (electrolyte)": 1.0,
            "Positive particle diffusivity [m2.s-1]": 1e-16,
            "Initial concentration in positive electrode [mol.m-3]": 22000.0,
            "Upper voltage cut-off [V]": 6.0,
            "Current function [A]": -i * AREA,
        }
    )
    return values


@pytest.mark.slow
def test_sands_time(fixed_cell, tight_solver):
    tau = 900
    model = SolidStateDFN()
    simulation = pybamm.Simulation(
        model,
        parameter_values=thick_layer(fixed_cell(), tau),
        var_pts={**model.default_var_pts, "x_s": 400},
        solver=tight_solver(),
    )
    solution = simulation.solve([0, 2 * tau])
    assert solution.termination == "event: Salt depletion"
    assert solution.t[-1] == pytest.approx(tau, rel=5e-3)
