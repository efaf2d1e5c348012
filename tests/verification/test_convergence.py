"""The discretisation is second-order in r and in x.

The mesh is doubled three times; the order is the base-2 logarithm of the ratio of two
successive differences. Salt on a fine mesh is averaged over the coarsest control volumes:
the unknowns are cell averages, so this adds no error of interpolation.
"""

from itertools import pairwise

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN

pytestmark = pytest.mark.slow

LEAST_ORDER = 1.9


def discharge(values, mesh, c_rate, t, solver):
    values["Current function [A]"] = c_rate * values["Nominal cell capacity [A.h]"]
    model = SolidStateDFN()
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        var_pts={**model.default_var_pts, **mesh},
        solver=solver,
    )
    solution = simulation.solve([0, t])
    assert solution.termination == "final time"
    return solution


def orders(results):
    """Orders from results on successively doubled meshes, in the root-mean-square norm."""
    differences = [np.sqrt(np.mean((fine - coarse) ** 2)) for coarse, fine in pairwise(results)]
    return np.log2(np.divide(differences[:-1], differences[1:]))


def test_voltage_in_r(fixed_cell, tight_solver):
    t = np.linspace(600, 7200, 40)
    voltages = [
        discharge(
            fixed_cell(),
            {"x_s": 5, "x_p": 10, "r_p": points},
            0.1,
            t[-1],
            tight_solver(1e-10, 1e-12),
        )["Voltage [V]"](t)
        for points in (10, 20, 40, 80)
    ]
    assert min(orders(voltages)) >= LEAST_ORDER


@pytest.mark.parametrize("architecture", ["cathode-supported", "conventional"])
def test_salt_profile_in_x_with_a_tenth_of_the_diffusivity(
    architecture, fixed_cell, tight_solver
):
    coarsest = 10
    profiles = []
    for points in coarsest * np.array([1, 2, 4, 8]):
        values = fixed_cell("PPAL_Chen2019", architecture)
        values["Electrolyte diffusivity at transition [m2.s-1]"] /= 10
        solution = discharge(
            values,
            {"x_s": int(points), "x_p": int(4 * points), "r_p": 10},
            0.05,
            1200,
            tight_solver(1e-9, 1e-11),
        )
        c_e = solution["Electrolyte concentration [mol.m-3]"]
        widths = c_e.mesh.d_edges.reshape(5 * coarsest, -1)
        salt = c_e.entries[:, -1].reshape(5 * coarsest, -1)
        profiles.append((widths * salt).sum(axis=1) / widths.sum(axis=1))
    assert np.ptp(profiles[-1]) > 300
    assert min(orders(profiles)) >= LEAST_ORDER
