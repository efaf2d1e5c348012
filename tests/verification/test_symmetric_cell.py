"""Li | electrolyte | Li with constant properties, against closed forms.

Limiting current i_lim = 2 F D c0/((1 - t+) L); Sand's time pi D (F c0/(2 i (1 - t+)))^2;
steady potential i L/kappa + 2 (i R + eta) + (chi R T/F) ln(c_left/c_right).
"""

import numpy as np
import pybamm
import pytest

from ssb_models import SymmetricCell, protocols, voltage_losses

F, RG, T = pybamm.constants.F.value, pybamm.constants.R.value, 303.15
AREA, L, C0, D, T_PLUS, KAPPA, R = 1e-4, 1e-4, 1038.0, 2e-12, 0.25, 0.02, 5e-3
FACTOR = 1.5  # thermodynamic
I_LIM = 2 * F * D * C0 / ((1 - T_PLUS) * L)


@pytest.fixture
def solve(fixed_cell, tight_solver):
    def run(i, seconds, model=None, **changes):
        values = fixed_cell()
        values.update(
            {
                "Separator thickness [m]": L,
                "Electrolyte diffusivity [m2.s-1]": D,
                "Electrolyte conductivity [S.m-1]": KAPPA,
                "Cation transference number": T_PLUS,
                "Thermodynamic factor": FACTOR,
                "Lithium interphase resistance [Ohm.m2]": R,
                "Current function [A]": i * AREA,
                **changes,
            }
        )
        simulation = pybamm.Simulation(
            model or SymmetricCell(), parameter_values=values, solver=tight_solver()
        )
        return simulation.solve([0, seconds])

    return run


@pytest.mark.parametrize("sign", [1, -1])
def test_just_below_the_limiting_current_it_survives(sign, solve):
    solution = solve(sign * 0.999 * I_LIM, 3 * L**2 / D)
    assert solution.termination == "final time"
    poor, rich = ("right", "left") if sign > 0 else ("left", "right")
    for side, share in ((poor, 0.001), (rich, 1.999)):
        face = solution[f"Electrolyte concentration at the {side} face [mol.m-3]"].entries
        assert face[-1] == pytest.approx(share * C0, rel=1e-5)


@pytest.mark.parametrize("sign", [1, -1])
def test_just_above_the_limiting_current_it_ends_by_depletion(sign, solve):
    solution = solve(sign * 1.001 * I_LIM, 3 * L**2 / D)
    assert solution.termination == "event: Salt depletion"


def test_saturation_has_its_name(solve):
    changes = {"Maximum salt concentration [mol.m-3]": 1.2 * C0}
    solution = solve(0.5 * I_LIM, 3 * L**2 / D, **changes)
    assert solution.termination == "event: Salt saturation"


def test_sands_time(solve):
    i = 5 * I_LIM
    sand = np.pi * D * (F * C0 / (2 * i * (1 - T_PLUS))) ** 2
    solution = solve(i, 3 * sand)
    assert solution.termination == "event: Salt depletion"
    assert solution.t[-1] == pytest.approx(sand, rel=1e-2)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_steady_potential(share, solve):
    i = share * I_LIM
    solution = solve(i, 3 * L**2 / D)
    c_left, c_right = (1 + share) * C0, (1 - share) * C0
    c_Li = 1 / 1.3e-5
    eta = sum(
        2 * RG * T / F * np.arcsinh(i / (2 * 3.5e-8 * F * c_Li**0.7 * c**0.3))
        for c in (c_left, c_right)
    )
    chi = 2 * (1 - T_PLUS) * FACTOR
    concentration = chi * RG * T / F * np.log(c_left / c_right)
    expected = -(i * L / KAPPA + 2 * i * R + eta + concentration)
    assert solution["Voltage [V]"].entries[-1] == pytest.approx(expected, rel=1e-3)


def test_properties_of_the_salt_concentration(solve):
    """Against quadrature of the steady profile: D, t+ and kappa vary, salt is conserved."""

    def diffusivity(c, T):
        return D * (1 + 0.3 * c / C0)

    def transference(c, T):
        return 0.2 + 0.05 * c / C0

    def conductivity(c, T):
        return KAPPA * (0.5 + 0.5 * c / C0)

    i = 0.3 * I_LIM
    changes = {
        "Electrolyte diffusivity [m2.s-1]": diffusivity,
        "Cation transference number": transference,
        "Electrolyte conductivity [S.m-1]": conductivity,
    }
    solution = solve(i, 4 * L**2 / D, **changes)
    mean = solution["X-averaged electrolyte concentration [mol.m-3]"].entries
    assert mean[-1] == pytest.approx(C0, rel=1e-9)
    left, right = (
        solution[f"Electrolyte concentration at the {side} face [mol.m-3]"].entries[-1]
        for side in ("left", "right")
    )
    c = np.linspace(right, left, 20001)  # dx = F D dc/(i (1 - t+))
    dx_dc = F * diffusivity(c, T) / (i * (1 - transference(c, T)))
    assert np.trapezoid(dx_dc, c) == pytest.approx(L, rel=1e-4)
    losses = voltage_losses(solution).iloc[-1]
    ohmic = np.trapezoid(i / conductivity(c, T) * dx_dc, c)
    assert losses["electrolyte resistance [V]"] == pytest.approx(ohmic, rel=1e-3)
    chi = 2 * (1 - transference(c, T)) * FACTOR
    concentration = RG * T / F * np.trapezoid(chi / c, c)
    assert losses["electrolyte concentration [V]"] == pytest.approx(concentration, rel=1e-3)


def test_losses_sum_to_the_voltage(fixed_cell, tight_solver):
    values = fixed_cell("PAL_Chen2019")
    experiment = pybamm.Experiment(
        [*protocols.stepped_cycling([0.05, 0.2], cycles=1).args[0], "Rest for 1 hour"]
    )
    simulation = pybamm.Simulation(
        SymmetricCell(), parameter_values=values, experiment=experiment, solver=tight_solver()
    )
    table = voltage_losses(simulation.solve(calc_esoh=False))
    total = table["open-circuit [V]"] - table.iloc[:, 3:].sum(axis=1)
    assert abs(total - table["voltage [V]"]).max() < 1e-9
    assert abs(table["voltage [V]"]).max() > 0.05
    assert abs(table["voltage [V]"].iloc[-1]) < 1e-6


def test_the_events_leave_the_way_back_open(fixed_cell):
    """A solution that ended by depletion can be continued with the current reversed."""
    values = fixed_cell()
    values["Current function [A]"] = 20e-3
    simulation = pybamm.Simulation(SymmetricCell(), parameter_values=values)
    ended = simulation.solve([0, 3600])
    assert ended.termination == "event: Salt depletion"
    values["Current function [A]"] = -1e-3
    back = pybamm.Simulation(
        SymmetricCell().set_initial_conditions_from(ended, inplace=False),
        parameter_values=values,
    )
    assert back.solve([0, 60]).termination == "final time"
