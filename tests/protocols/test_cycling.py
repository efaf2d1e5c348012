"""The papers' tests as experiments."""

import math

import pybamm
import pytest

from ssb_models import SolidStateDFN, protocols


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


ONE_C = protocols.constant_current_cycle
REFUSED = {
    "rate text": (lambda: ONE_C("C/10"), "c_rate", "C/10"),
    "rate nan": (lambda: ONE_C(math.nan), "c_rate", math.nan),
    "voltage text": (lambda: ONE_C(0.1, "3.0"), "lower_V", "3.0"),
    "voltage nan": (lambda: ONE_C(0.1, math.nan), "lower_V", math.nan),
    "no window": (lambda: ONE_C(0.1, 3.4, 3.4), "upper_V", 3.4),
    "no cycle": (lambda: ONE_C(0.1, cycles=0), "cycles", 0),
    "cycles True": (lambda: ONE_C(0.1, cycles=True), "cycles", True),
    "limit of 0": (lambda: ONE_C(0.1, limit_h=0), "limit_h", 0),
    "limit below 0": (lambda: ONE_C(0.1, limit_h=-1), "limit_h", -1),
    "limit text": (lambda: ONE_C(0.1, limit_h="3"), "limit_h", "3"),
    "no limit": (lambda: ONE_C(pybamm.InputParameter("C-rate")), "limit_h", None),
    "no cycle a rate": (lambda: protocols.rate_sequence([0.1], 0), "cycles_per_rate", 0),
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, assert_refused):
    assert_refused(call, name, value)


BAD_CALLS = [
    (lambda: protocols.constant_current_cycle(0), ValueError, ["c_rate is 0", "allowed"]),
    (
        lambda: protocols.constant_current_cycle(0.1, lower_V=3.8, upper_V=3.0),
        ValueError,
        ["upper_V is 3.0", "3.8"],
    ),
    (
        lambda: protocols.constant_current_cycle(0.1, cycles=1.5),
        ValueError,
        ["cycles is 1.5", "allowed"],
    ),
    (lambda: protocols.rate_sequence([]), ValueError, ["c_rates", "allowed"]),
]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "error", "parts"), BAD_CALLS)
def test_calls_are_refused(call, error, parts):
    with pytest.raises(error) as refusal:
        call()
    assert all(part in str(refusal.value) for part in parts)
