"""Limits of pore filling: full pores are stock PyBaMM, pores at the floor deliver nothing."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN, rate_capability

FULL = {
    "Pore fill fraction": lambda y, T: 1.0,
    "Wetted share of particle surface": lambda fill: 1.0,
    "Diffusion path factor of the particles": lambda w: 1.0,
    "Reached share of active material": lambda T: 1.0,
    "Percolation threshold of the electrolyte in the pores": 0.0,
}


def discharge(option, values, solver):
    simulation = pybamm.Simulation(
        SolidStateDFN({"pore filling": option}), parameter_values=values, solver=solver
    )
    return simulation.solve([0, 7200])


def test_full_pores_are_the_model_without_filling(fixed_cell, tight_solver):
    values = fixed_cell()
    values.update(FULL)
    t = np.linspace(0, 7000, 100)
    voltages = [
        discharge(option, values, tight_solver())["Voltage [V]"](t)
        for option in ("partial", "none")
    ]
    np.testing.assert_allclose(voltages[0], voltages[1], rtol=0, atol=1e-6)


def test_the_set_reaches_full_pores_by_its_own_numbers(fixed_cell, tight_solver):
    values = fixed_cell()
    values.update(
        {
            "Conditioning time [s]": 0,
            "Pore fill fraction behind front": 1.0,
            "Filled share of pores at reference temperature": 1.0,
        }
    )
    t = np.linspace(0, 7000, 100)
    voltages = [
        discharge(option, values, tight_solver())["Voltage [V]"](t)
        for option in ("partial", "none")
    ]
    np.testing.assert_allclose(voltages[0], voltages[1], rtol=0, atol=1e-6)


def test_less_filling_changes_the_voltage(fixed_cell, tight_solver):
    voltages = [
        discharge("partial", fixed_cell("PPAL_Chen2019", architecture), tight_solver())[
            "Voltage [V]"
        ](600)
        for architecture in ("cathode-supported", "conventional")
    ]
    assert voltages[0] - voltages[1] > 0.01


def test_pores_at_the_floor_deliver_nothing(fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    values.update({"Pore fill fraction": values["Pore fill fraction ahead of front"]})
    row = rate_capability(values, [0.1]).iloc[0]
    assert row["discharge_capacity [mA.h.g-1]"] == 0
    assert "Voltage" in row["termination"]


def test_void_and_electrolyte_share_the_pores(fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    model = SolidStateDFN()
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 1])
    held = solution["Positive electrode porosity"].entries[:, 0]
    pores = values["Positive electrode porosity"]
    assert held[0] == pytest.approx(0.95 * pores, rel=0.05)
    assert held[-1] == pytest.approx(0.02 * pores, rel=0.1)
    assert np.all(np.diff(held) <= 0)


def test_salt_starts_at_its_initial_concentration_whatever_the_fill(fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    solution = pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 1])
    c_e = solution["Electrolyte concentration [mol.m-3]"].entries[:, 0]
    np.testing.assert_allclose(c_e, 1038, rtol=1e-9)


def test_void_does_not_conduct_electrons(fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    solution = pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 1])
    path = solution["Positive electrode transport efficiency"].entries[:, 0]
    solid = 1 - values["Positive electrode porosity"]
    np.testing.assert_allclose(path, solid**1.5, rtol=1e-9)


def test_electrolyte_path_ends_at_the_percolation_threshold(fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    values["Percolation threshold of the electrolyte in the pores"] = 0.1
    solution = pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 1])
    path = solution["Positive electrolyte transport efficiency"].entries[:, 0]
    held = solution["Positive electrode porosity"].entries[:, 0]
    above = held > 0.11
    expected = ((held - 0.1) / 0.9)[above] ** 3.5
    np.testing.assert_allclose(path[above], expected, rtol=1e-9)
    assert np.all(path[held < 0.1] == pytest.approx((1e-4 / 0.9) ** 3.5))


@pytest.mark.slow
def test_path_factor_slows_diffusion_in_the_particles(fixed_cell, tight_solver):
    slow_path, slow_lithium = fixed_cell(), fixed_cell()
    slow_path["Diffusion path factor of the particles"] = 0.3
    slow_lithium["Diffusion path factor of the particles"] = 1
    slow_lithium["Positive particle diffusivity at reference temperature [m2.s-1]"] *= 0.3
    t = np.linspace(0, 3000, 50)
    voltages = [
        discharge("partial", values, tight_solver())["Voltage [V]"](t)
        for values in (slow_path, slow_lithium, fixed_cell())
    ]
    np.testing.assert_allclose(voltages[0], voltages[1], rtol=0, atol=1e-6)
    assert np.abs(voltages[0] - voltages[2]).max() > 1e-4


def test_reached_share_is_a_smaller_electrode(fixed_cell):
    """Half of the active material reached stores half of the lithium."""
    stored = []
    for share in (0.9, 0.45):
        values = fixed_cell()
        values["Reached share of active material"] = share
        solution = pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 1])
        stored.append(solution["Total lithium in positive electrode [mol]"].entries[0])
    assert stored[1] == pytest.approx(stored[0] / 2, rel=1e-9)
