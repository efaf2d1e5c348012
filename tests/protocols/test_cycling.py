"""The papers' tests as experiments."""

import pybamm
import pytest

from ssb_models import SolidStateDFN, protocols
from ssb_models.arguments import check_positive_list


def steps_of(experiment):
    return [(step.value, step.duration) for step in experiment.steps]


def terminations_of(experiment):
    return [
        (step.termination[0].operator, step.termination[0].value) for step in experiment.steps
    ]


def test_cycle_charges_then_discharges():
    experiment = protocols.constant_current_cycle(0.5)
    assert [value for value, _ in steps_of(experiment)] == [-0.5, 0.5]
    assert terminations_of(experiment) == [(">", 3.8), ("<", 3.0)]


def test_limit_is_three_times_the_nominal_duration():
    experiment = protocols.constant_current_cycle(0.5)
    assert [duration for _, duration in steps_of(experiment)] == [3 * 2 * 3600] * 2


def test_limit_and_window_can_be_given():
    experiment = protocols.constant_current_cycle(0.1, 2.5, 4.2, limit_h=1)
    assert terminations_of(experiment) == [(">", 4.2), ("<", 2.5)]
    assert [duration for _, duration in steps_of(experiment)] == [3600] * 2


def test_cycles_repeat():
    experiment = protocols.constant_current_cycle(0.1, cycles=4)
    assert experiment.cycle_lengths == [2] * 4


def test_rate_can_be_an_input():
    experiment = protocols.constant_current_cycle(pybamm.InputParameter("rate"), limit_h=5)
    assert len(experiment.steps) == 2


def test_rate_sequence_keeps_the_order():
    experiment = protocols.rate_sequence([0.5, 0.1], cycles_per_rate=2)
    rates = [value for value, _ in steps_of(experiment)]
    assert rates == [-0.5, 0.5] * 2 + [-0.1, 0.1] * 2
    assert experiment.cycle_lengths == [2] * 4


def test_rate_sequence_takes_five_cycles_by_default():
    assert len(protocols.rate_sequence([1]).cycle_lengths) == 5


@pytest.mark.parametrize("rates", [(0.1, 0.2), iter([0.1, 0.2])])
def test_any_sequence_of_rates_will_do(rates):
    assert check_positive_list("c_rates", "c_rate", rates) == [0.1, 0.2]


def test_a_cell_runs_through_a_cycle(fixed_cell):
    simulation = pybamm.Simulation(
        SolidStateDFN(),
        parameter_values=fixed_cell(),
        experiment=protocols.constant_current_cycle(0.5, cycles=2),
    )
    cycles = simulation.solve(calc_esoh=False).cycles
    assert len(cycles) == 2
    charge, discharge = cycles[1].steps
    assert charge["Current [A]"].entries[-1] < 0 < discharge["Current [A]"].entries[-1]
    assert charge["Voltage [V]"].entries[-1] == pytest.approx(3.8, abs=1e-4)
    assert discharge["Voltage [V]"].entries[-1] == pytest.approx(3.0, abs=1e-4)
