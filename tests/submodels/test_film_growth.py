"""A film grows by Deal and Grove's law, delta^2 / (2 k_d) + delta / k_r = t."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN
from ssb_models.models import options_for

HOURS = 100


def grown(fixed_cell, tight_solver, k_r, k_d, place="Lithium", current=0.0, initial=0.0):
    values = fixed_cell()
    values.update(
        {
            f"{place} interphase growth rate [m.s-1]": k_r,
            f"{place} interphase growth diffusivity [m2.s-1]": k_d,
            f"{place} interphase film conductivity [S.m-1]": 1e-6,
            f"{place} interphase initial film thickness [m]": initial,
            "Current function [A]": current,
            "Initial concentration in positive electrode [mol.m-3]": 11000.0,
        },
        strict=False,
    )
    options = options_for(values)
    assert options[f"{place.lower()} interphase"] == "growing"
    simulation = pybamm.Simulation(
        SolidStateDFN(options), parameter_values=values, solver=tight_solver()
    )
    return simulation.solve(np.linspace(0, 3600 * HOURS, 60))


@pytest.mark.parametrize("place", ["Lithium", "Junction", "Particle"])
@pytest.mark.parametrize(("k_r", "k_d"), [(1e-13, 1e-18), (1e-14, 1.0), (1e-11, 1e-20)])
def test_thickness(place, k_r, k_d, fixed_cell, tight_solver):
    solution = grown(fixed_cell, tight_solver, k_r, k_d, place)
    name = f"{place} interphase film thickness [m]"
    thickness = np.atleast_2d(solution[name].entries)[0]
    reached = thickness**2 / (2 * k_d) + thickness / k_r
    np.testing.assert_allclose(reached[solution.t > 60], solution.t[solution.t > 60], rtol=1e-4)


def test_the_film_adds_its_thickness_over_its_conductivity(fixed_cell, tight_solver):
    solution = grown(fixed_cell, tight_solver, 1e-14, 1e-19, current=1e-7)
    thickness = solution["Lithium interphase film thickness [m]"].entries
    drop = solution["Lithium interphase potential drop [V]"].entries
    later = solution.t > 60
    np.testing.assert_allclose(drop[later], 1e-3 * (0.02 + thickness[later] / 1e-6), rtol=1e-4)


def test_a_film_that_is_there_slows_the_next(fixed_cell, tight_solver):
    bare, covered = (
        grown(fixed_cell, tight_solver, 1e-13, 1e-18, initial=initial)[
            "Lithium interphase film thickness [m]"
        ].entries
        for initial in (0.0, 2e-8)
    )
    assert covered[0] == 2e-8
    assert covered[-1] - covered[0] < bare[-1]
    time = (covered**2 - covered[0] ** 2) / 2e-18 + (covered - covered[0]) / 1e-13
    assert time[-1] == pytest.approx(3600 * HOURS, rel=1e-4)
