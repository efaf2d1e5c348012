"""Tests of interfaces are what they say, and refuse what they are not."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SymmetricCell, protocols


@pytest.mark.parametrize("name", ["PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022"])
def test_stepped_cycling_is_what_it_says(name):
    values = ssb_models.cell(name)
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    experiment = protocols.stepped_cycling([0.1, 0.2], hours=0.5, cycles=2)
    solution = pybamm.Simulation(
        SymmetricCell(), parameter_values=values, experiment=experiment
    ).solve(calc_esoh=False)
    steps = [step for cycle in solution.cycles for step in cycle.steps]
    applied = [step["Current [A]"].entries[-1] / area / 10 for step in steps]
    np.testing.assert_allclose(applied, [0.1, -0.1] * 2 + [0.2, -0.2] * 2, rtol=1e-9)
    np.testing.assert_allclose([step.t[-1] - step.t[0] for step in steps], 1800, rtol=1e-6)


def test_hours_of_lithium_cycling_repeat(fixed_cell):
    simulation = pybamm.Simulation(
        SymmetricCell(),
        parameter_values=fixed_cell(),
        experiment=protocols.lithium_cycling(0.1, hours=1, cycles=20),
    )
    cycles = simulation.solve(calc_esoh=False).cycles
    ends = [cycle.steps[0]["Voltage [V]"].entries[-1] for cycle in cycles]
    assert len(ends) == 20
    np.testing.assert_allclose(ends[2:], ends[1], rtol=1e-3)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: protocols.stepped_cycling([]), r"current_densities is \[\]; allowed"),
        (lambda: protocols.stepped_cycling([0.1, -1]), "is -1; allowed"),
        (lambda: protocols.lithium_cycling(0.1, hours=0), r"hours is 0; allowed"),
        (lambda: protocols.lithium_cycling(0.1, cycles=0), "cycles is 0; allowed"),
        (lambda: protocols.lithium_cycling(-1), "current_density is -1; allowed"),
        (lambda: protocols.plating_and_stripping(0), "current_density is 0; allowed"),
        (lambda: protocols.plating_and_stripping(1, upper_V=0), "upper_V is 0; allowed"),
        (lambda: protocols.voltage_hold(float("nan")), "voltage is nan; allowed"),
        (lambda: protocols.linear_sweep(3, 3), "end_V is 3; allowed"),
        (lambda: protocols.linear_sweep(3, 5, 0), "mV_per_s is 0; allowed"),
    ],
)
def test_arguments_that_are_not_allowed(call, message, no_solve):
    with pytest.raises(ValueError, match=message):
        call()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: protocols.voltage_hold("0.1 V"), "voltage is '0.1 V'; allowed"),
    ],
)
def test_types_that_are_not_allowed(call, message, no_solve):
    with pytest.raises(TypeError, match=message):
        call()
