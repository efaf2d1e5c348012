"""Cells in series: what holds whatever the cells are.

All pass one current I, so that each goes its own way as if it was alone, and

    V = sum of V_k,   P = I V,   dE/dt = I V,

where a resistance R more in one cell takes I R from V, and the cell that meets its own cut-off
voltage first ends the discharge for all.
"""

import numpy as np
import pybamm
import pytest

from ssb_models import BipolarStack, SolidStateDFN, ThinFilmCell, cell

TOLERANCE = 1e-9
CURRENT = 3e-5  # A, some C/10
VOLUME = "Positive electrode active material volume fraction"
F = pybamm.constants.F.value


@pytest.fixture(scope="module")
def healthy(fixed_cell):
    return fixed_cell()


@pytest.fixture(scope="module")
def changed(fixed_cell):
    """Makes a cell with other numbers."""

    def make(changes):
        values = fixed_cell()
        values.update(changes)
        return values

    return make


@pytest.fixture(scope="module")
def weak(fixed_cell):
    """A cell with four fifths of the active material."""
    values = fixed_cell()
    values[VOLUME] *= 0.8
    return values


def discharge(model, values, solver, hours=30.0, points=None):
    """A discharge until an event, at given points in time if there are any."""
    values = pybamm.ParameterValues(dict(values.items()))
    values["Current function [A]"] = CURRENT
    simulation = pybamm.Simulation(model, parameter_values=values, solver=solver)
    return simulation.solve([0, 3600 * hours], t_interp=points)


def discharge_stack(cells, solver, **options):
    stack = BipolarStack(cells)
    return discharge(stack, stack.default_parameter_values, solver, **options)


def test_equal_cells_are_n_times_the_cell_at_equal_time_steps(healthy, tight_solver):
    """At the states of the cell alone, step by step: then the next step is the same too."""
    values = pybamm.ParameterValues({**healthy, "Current function [A]": CURRENT})
    cell_alone = pybamm.Simulation(SolidStateDFN(), parameter_values=values)
    alone = cell_alone.solve([0, 7200])
    equation = cell_alone.built_model.concatenated_rhs

    stack = BipolarStack(5 * [healthy])
    values = pybamm.ParameterValues(
        {**stack.default_parameter_values, "Current function [A]": CURRENT}
    )
    together = pybamm.Simulation(stack, parameter_values=values)
    together.build()
    model = together.built_model
    cells = next(
        place[0]
        for variable, place in model.y_slices.items()
        if variable.name == "differential states"
    )
    voltage = model.get_processed_variable("Voltage [V]")
    expected = 5 * alone["Voltage [V]"].entries
    for t, y, volts in zip(alone.t, alone.y.T, expected, strict=True):
        states = np.zeros((model.len_rhs, 1))
        states[cells, 0] = np.tile(y, 5)
        assert abs(voltage.evaluate(t, states).item() - volts) < 1e-9
        slopes = np.tile(equation.evaluate(t, y[:, np.newaxis]), (5, 1))
        found = model.concatenated_rhs.evaluate(t, states)[cells]
        np.testing.assert_allclose(found, slopes, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", ["PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022"])
def test_equal_cells_are_n_times_the_cell(name, tight_solver):
    values = cell(name)
    model = ThinFilmCell() if "Kim" in name else SolidStateDFN()
    points, solver = np.linspace(0, 1800, 40), tight_solver(TOLERANCE, TOLERANCE)
    alone = discharge(model, values, solver, hours=0.5, points=points)
    together = discharge_stack(3 * [values], solver, hours=0.5, points=points)
    at = points[: min(len(alone.t), len(together.t)) - 1]
    expected = 3 * alone["Voltage [V]"](at)
    difference = np.abs(together["Voltage [V]"](at) - expected)
    assert (difference < 10 * TOLERANCE * expected).all()


def test_each_cell_goes_its_own_way(healthy, changed, tight_solver):
    """Numbers of every kind: geometry, material, state at the start, cut-off voltage."""
    other = changed(
        {
            "Separator thickness [m]": 15e-6,
            "Positive electrode thickness [m]": 10e-6,
            "Positive particle radius [m]": 6e-8,
            "Maximum concentration in positive electrode [mol.m-3]": 22000.0,
            "Initial concentration in positive electrode [mol.m-3]": 500.0,
            "Initial concentration in electrolyte [mol.m-3]": 900.0,
            "Positive electrode OCP plateau [V]": 3.39,
            "Lower voltage cut-off [V]": 3.1,
        }
    )
    points, solver = np.linspace(0, 3600, 40), tight_solver(TOLERANCE, TOLERANCE)
    together = discharge_stack([healthy, other], solver, hours=1, points=points)
    for number, values in ((1, healthy), (2, other)):
        alone = discharge(SolidStateDFN(), values, solver, hours=1, points=points)
        difference = together[f"Cell {number} voltage [V]"](points) - alone["Voltage [V]"](
            points
        )
        assert np.abs(difference).max() < 1e-8


def test_the_weak_cell_ends_the_discharge_with_its_own_capacity(healthy, weak, tight_solver):
    alone = discharge(SolidStateDFN(), weak, tight_solver())
    together = discharge_stack([healthy, weak, healthy], tight_solver())
    assert together.termination == "event: Cell 2 minimum voltage [experiment]"
    assert together["Cell 2 voltage [V]"].entries[-1] == pytest.approx(3.0, abs=1e-6)
    assert together["Cell 1 voltage [V]"].entries[-1] > 3.3
    assert together.t[-1] == pytest.approx(alone.t[-1], rel=1e-7)
    capacity = together["Discharge capacity [A.h]"].entries[-1]
    assert capacity == pytest.approx(CURRENT * alone.t[-1] / 3600, rel=1e-9)


def test_a_cell_of_another_cut_off_ends_it_there(healthy, changed, tight_solver):
    careful = changed({"Lower voltage cut-off [V]": 3.3})
    together = discharge_stack([healthy, healthy, careful], tight_solver())
    assert together.termination == "event: Cell 3 minimum voltage [experiment]"
    voltages = together["Cell voltages [V]"].entries[:, -1]
    np.testing.assert_allclose(voltages, 3.3, atol=1e-6)


def test_a_resistance_takes_its_ohmic_voltage(healthy, changed, tight_solver):
    ohm = 250.0
    resistive = changed({"Contact resistance [Ohm]": ohm})
    points, solver = np.linspace(0, 3600, 20), tight_solver(TOLERANCE, TOLERANCE)
    plain = discharge_stack(3 * [healthy], solver, hours=1, points=points)
    found = discharge_stack([healthy, healthy, resistive], solver, hours=1, points=points)
    lost = plain["Voltage [V]"](points) - found["Voltage [V]"](points)
    np.testing.assert_allclose(lost, CURRENT * ohm, atol=1e-8)


def test_energy_is_the_integral_of_the_power(healthy, weak, tight_solver):
    together = discharge_stack([healthy, weak], tight_solver())
    t = together.t
    energy = together["Discharge energy [W.h]"].entries
    power = CURRENT * together["Voltage [V]"].entries
    assert energy[-1] == pytest.approx(np.trapezoid(power, t) / 3600, rel=1e-4)
    each = sum(together[f"Cell {k} voltage [V]"].entries for k in (1, 2))
    np.testing.assert_allclose(together["Voltage [V]"].entries, each, rtol=1e-14)


def test_voltage_power_and_resistance_of_the_stack_are_held(healthy, weak, tight_solver):
    stack = BipolarStack([healthy, weak, healthy])
    experiment = pybamm.Experiment(
        [
            "Discharge at 0.3 mW for 1 hour",
            "Hold at 10.1 V for 30 minutes",
            pybamm.step.resistance(2e5, duration=1800),
            "Charge at 0.1 mW for 10 minutes",
        ]
    )
    solution = pybamm.Simulation(stack, experiment=experiment, solver=tight_solver()).solve()
    power, hold, load, charge = (step for cycle in solution.cycles for step in cycle.steps)
    for step, watt in ((power, 0.3e-3), (charge, -0.1e-3)):
        total = sum(step[f"Cell {k} voltage [V]"].entries for k in (1, 2, 3))
        np.testing.assert_allclose(step["Current [A]"].entries * total, watt, rtol=5e-6)
    np.testing.assert_allclose(hold["Voltage [V]"].entries, 10.1, atol=1e-6)
    ohm = load["Voltage [V]"].entries / load["Current [A]"].entries
    np.testing.assert_allclose(ohm, 2e5, rtol=1e-6)
    for step in (power, hold, load, charge):  # its own voltage from its own states
        voltage = stack.cell(step, 2)["Voltage [V]"].entries
        np.testing.assert_allclose(voltage, step["Cell 2 voltage [V]"].entries, atol=1e-12)


def counting_double_layers():
    """The model with the lithium that double layers hold [mol], negative on charge."""
    model = SolidStateDFN()
    param, variables = model.param, model.variables
    per_volume = (
        param.p.C_dl(variables["Positive electrode temperature [K]"])
        * variables["Positive electrode surface area to volume ratio [m-1]"]
        * variables["Positive electrode interface utilisation"]
        * variables["Positive electrode surface potential difference [V]"]
    )
    volume = param.A_cc * param.p.L
    variables["Lithium of double layers [mol]"] = (
        -volume * pybamm.x_average(per_volume) / param.F
    )
    return model


def test_lithium_of_each_cell_is_conserved(healthy, weak, tight_solver):
    stack = BipolarStack([healthy, weak, healthy], counting_double_layers())
    experiment = pybamm.Experiment(
        [("Discharge at C/5 until 9 V", "Rest for 1 hour", "Charge at 0.3 mW until 11 V")]
    )
    solution = pybamm.Simulation(stack, experiment=experiment, solver=tight_solver()).solve()
    assert "Cell 2 minimum voltage" in solution.cycles[0].steps[0].termination
    passed = solution["Discharge capacity [A.h]"].entries * 3600 / F
    for number in (1, 2, 3):
        one = stack.cell(solution, number)
        lithium = (
            one["Total lithium in positive electrode [mol]"].entries
            + one["Lithium of double layers [mol]"].entries
        )
        kept = lithium - passed
        assert np.abs(kept - kept[0]).max() < 1e-6 * np.ptp(passed)
        salt = one["Total lithium in electrolyte [mol]"].entries
        assert np.abs(salt - salt[0]).max() < 1e-12 * salt[0]


@pytest.mark.slow
def test_a_hundred_cells_say_which_ended_it(fixed_cell):
    shares = 1 + 0.02 * np.random.default_rng(3).standard_normal(100)
    cells = [fixed_cell() for _ in shares]
    for values, share in zip(cells, shares, strict=True):
        values[VOLUME] *= share
    solution = discharge_stack(cells, None)
    smallest = 1 + int(np.argmin(shares))
    assert solution.termination == f"event: Cell {smallest} minimum voltage [experiment]"
    voltages = solution["Cell voltages [V]"].entries
    assert voltages.shape[0] == 100
    assert np.argmin(voltages[:, -1]) + 1 == smallest
    np.testing.assert_allclose(voltages.sum(axis=0), solution["Voltage [V]"].entries)
