"""The model is plain PyBaMM to whoever uses it."""

import matplotlib.pyplot as plt
import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN, cell

KAPPA = "Electrolyte conductivity at transition [S.m-1]"
LITHIUM = "Lithium interphase resistance at reference temperature [Ohm.m2]"


@pytest.fixture
def simulation(fixed_cell):
    return pybamm.Simulation(SolidStateDFN(), parameter_values=fixed_cell())


def test_a_discharge_moves_its_charge(simulation):
    solution = simulation.solve([0, 3600])
    voltage, current = (solution[name].entries for name in ("Voltage [V]", "Current [A]"))
    assert solution.termination == "final time"
    assert np.all((voltage > 3.0) & (voltage < 3.8))
    stored = solution["Total lithium in positive electrode [mol]"].entries
    gained = (stored[-1] - stored[0]) * 96485.33212
    assert current[0] > 0
    assert gained == pytest.approx(3600 * current[0], rel=0.02)  # the rest in double layers


def test_default_parameter_values():
    default, named = (
        pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 600])
        for values in (None, cell("PPAL_Chen2019"))
    )
    assert default["Voltage [V]"](600) == pytest.approx(named["Voltage [V]"](600), abs=1e-9)
    assert default["Voltage [V]"](600) < default["Voltage [V]"](0) - 0.01


def test_experiment(fixed_cell):
    simulation = pybamm.Simulation(
        SolidStateDFN(),
        parameter_values=fixed_cell(),
        experiment=pybamm.Experiment(
            [
                "Discharge at C/5 for 30 minutes",
                "Rest for 30 minutes",
                "Charge at C/10 until 3.6 V",
                "Hold at 3.6 V for 10 minutes",
            ]
        ),
    )
    steps = simulation.solve(calc_esoh=False).cycles
    assert len(steps) == 4
    assert steps[3]["Voltage [V]"].entries[-1] == pytest.approx(3.6, abs=1e-3)


def test_at_rest_nothing_happens(fixed_cell):
    values = fixed_cell()
    values["Current function [A]"] = 0.0
    solution = pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 3600])
    voltage = solution["Voltage [V]"].entries
    c_e = solution["Electrolyte concentration [mol.m-3]"].entries
    assert np.ptp(voltage) < 1e-6
    assert np.ptp(c_e) < 1e-6


def test_plot_shows_the_solution(simulation):
    solution = simulation.solve([0, 600])
    plot = simulation.plot(show_plot=False)
    (axes,) = (axes for axes in plot.fig.axes if axes.get_title() == "Voltage [V]")
    drawn = axes.lines[0]
    expected = solution["Voltage [V]"](drawn.get_xdata() * plot.time_scaling_factor)
    np.testing.assert_allclose(drawn.get_ydata(), expected, rtol=1e-9)
    plt.close(plot.fig)


def test_plot_of_own_variables(simulation):
    solution = simulation.solve([0, 600])
    names = [
        "Lithium interphase potential drop [V]",
        "Particle interphase potential drop [V]",
        "Positive electrode interface utilisation",
    ]
    plot = pybamm.QuickPlot(solution, names)
    plot.plot(600)
    drawn = {axes.get_title(): axes.lines[0].get_ydata() for axes in plot.fig.axes[:3]}
    assert list(drawn) == names
    through_lithium = 0.02 * solution["Current [A]"].entries[-1] / 1e-4
    assert drawn[names[0]][-1] == pytest.approx(through_lithium, rel=1e-3)
    assert np.all(drawn[names[1]] < 0)  # cathodic
    assert np.all((drawn[names[2]] > 0) & (drawn[names[2]] < 1))
    plt.close(plot.fig)


def test_impedance(fixed_cell):
    simulation = pybamm.EISSimulation(SolidStateDFN(), parameter_values=fixed_cell())
    impedance = simulation.solve(np.logspace(-2, 6, 30)).impedance
    assert np.all(impedance.real > 0)
    assert np.all(impedance.imag < 0)
    assert impedance[-1].real < impedance[0].real


@pytest.mark.slow
def test_impedance_is_that_of_a_small_sine(fixed_cell, tight_solver):
    """The two domains agree at one frequency."""
    values, frequency, amplitude = fixed_cell(), 0.05, 2e-7
    values["Initial concentration in positive electrode [mol.m-3]"] = 11000.0
    expected = (
        pybamm.EISSimulation(SolidStateDFN(), parameter_values=values)
        .solve(np.array([frequency]))
        .impedance[0]
    )
    omega = 2 * np.pi * frequency
    values["Current function [A]"] = lambda t: amplitude * pybamm.sin(omega * t)
    periods, points = 10, 100
    t = np.arange(periods * points + 1) / points / frequency
    solution = pybamm.Simulation(
        SolidStateDFN(), parameter_values=values, solver=tight_solver(1e-10, 1e-12)
    ).solve(t, t_interp=t)
    last = t[-points - 1 : -1]
    voltage = solution["Voltage [V]"](last)
    drift = np.polynomial.Polynomial.fit(t[::points], solution["Voltage [V]"](t[::points]), 1)
    swing = 2j * np.mean((voltage - drift(last)) * np.exp(-1j * omega * last))
    assert -swing / amplitude == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("parameter", [KAPPA, LITHIUM])
def test_sensitivity_is_that_of_finite_differences(parameter, fixed_cell, tight_solver):
    values = fixed_cell()
    value = values[parameter]
    values[parameter] = "[input]"
    simulation = pybamm.Simulation(
        SolidStateDFN(), parameter_values=values, solver=tight_solver()
    )

    def voltage(number, **kwargs):
        return simulation.solve([0, 1800], inputs={parameter: number}, **kwargs)["Voltage [V]"]

    step = 1e-3 * value
    difference = (voltage(value + step)(1800) - voltage(value - step)(1800)) / (2 * step)
    sensitivity = voltage(value, calculate_sensitivities=True).sensitivities[parameter]
    assert float(np.asarray(sensitivity).ravel()[-1]) == pytest.approx(difference, rel=2e-3)


def test_registered_as_a_pybamm_model():
    assert isinstance(pybamm.Model("SolidStateDFN"), SolidStateDFN)
