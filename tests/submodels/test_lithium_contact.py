"""Stripping for long leaves the contact share 1 / (1 + i/(k q)); without creep it falls
exponentially with the charge; plating and rest restore it."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN
from ssb_models.models import options_for

F = pybamm.constants.F.value
DEPTH, VOLUME, RATE = 2e-7, 1.3e-5, 2e-4
Q = F * DEPTH / VOLUME  # C.m-2
AREA = 1e-4
SHARE = "Lithium metal interface utilisation"


def solve(fixed_cell, tight_solver, current, rate=RATE, seconds=3600, start=1.0, **changes):
    values = fixed_cell()
    values.update(
        {
            "Lithium void depth [m]": DEPTH,
            "Lithium creep rate at reference pressure [s-1]": rate,
            "Stack pressure [Pa]": 1e6,
            "Reference stack pressure [Pa]": 1e6,
            "Lithium creep exponent": 6.6,
            "Lithium creep activation energy [J.mol-1]": 37e3,
            "Initial contact share of lithium": start,
            "Initial concentration in positive electrode [mol.m-3]": 11000.0,
            "Current function [A]": current,
            **changes,
        },
        strict=False,
    )
    model = SolidStateDFN(options_for(values))
    simulation = pybamm.Simulation(model, parameter_values=values, solver=tight_solver())
    return simulation.solve(np.linspace(0, seconds, 100))


def test_stripping_without_creep_is_exponential_in_charge(fixed_cell, tight_solver):
    solution = solve(fixed_cell, tight_solver, 3e-5, rate=1e-12)
    expected = np.exp(-3e-5 / AREA * solution.t / Q)
    assert expected[-1] < 0.6
    np.testing.assert_allclose(solution[SHARE].entries, expected, rtol=1e-4)


def test_plating_restores_contact(fixed_cell, tight_solver):
    solution = solve(fixed_cell, tight_solver, -3e-5, rate=1e-12, start=0.3)
    lost = 0.7 * np.exp(-3e-5 / AREA * solution.t / Q)
    np.testing.assert_allclose(1 - solution[SHARE].entries, lost, rtol=1e-4)


def test_creep_restores_contact_at_rest(fixed_cell, tight_solver):
    solution = solve(fixed_cell, tight_solver, 0.0, start=0.2, seconds=3 / RATE)
    lost = 0.8 * np.exp(-RATE * solution.t)
    np.testing.assert_allclose(1 - solution[SHARE].entries, lost, rtol=1e-4)


def test_steady_share(fixed_cell, tight_solver):
    rate = 2e-3
    solution = solve(fixed_cell, tight_solver, 3e-5, rate=rate)
    expected = 1 / (1 + 3e-5 / AREA / (rate * Q))
    assert solution[SHARE].entries[-1] == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("pressure", [1e6, 2e6])
def test_pressure_closes_voids_by_its_power(pressure, fixed_cell, tight_solver):
    changes = {"Stack pressure [Pa]": pressure}
    solution = solve(
        fixed_cell, tight_solver, 0.0, rate=1e-6, start=0.2, seconds=7200, **changes
    )
    expected = 0.8 * np.exp(-1e-6 * (pressure / 1e6) ** 6.6 * 7200)
    assert 1 - solution[SHARE].entries[-1] == pytest.approx(expected, rel=1e-4)


def test_lost_contact_multiplies_the_drop_of_the_film(fixed_cell, tight_solver):
    solution = solve(fixed_cell, tight_solver, 3e-5)
    drop = solution["Lithium interphase potential drop [V]"].entries
    share = solution[SHARE].entries
    settled = solution.t > 60  # many times R C
    np.testing.assert_allclose(drop[settled], 0.3 * 0.02 / share[settled], rtol=1e-4)
    eta = solution["Lithium metal interface reaction overpotential [V]"].entries
    j0 = solution["Lithium metal interface exchange current density [A.m-2]"].entries
    T = 303.15
    expected = 2 * 8.314462618 * T / F * np.arcsinh(0.3 / (2 * share * j0))
    np.testing.assert_allclose(eta[settled], expected[settled], rtol=1e-4)
