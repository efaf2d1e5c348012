"""voltage_losses and its plot: what they return, and what they refuse."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN, voltage_losses
from ssb_models.submodels.voltage_losses import LOSSES, OPEN_CIRCUIT

T_END = 1800


@pytest.fixture
def solution(discharged):
    return discharged.solution


def test_table(solution):
    table = voltage_losses(solution)
    names = [f"{loss} [V]" for loss in LOSSES]
    assert list(table) == ["time [s]", "voltage [V]", "open-circuit [V]", *names]
    np.testing.assert_array_equal(table["time [s]"], solution.t)
    np.testing.assert_array_equal(table["voltage [V]"], solution["Voltage [V]"].entries)
    np.testing.assert_array_equal(table["open-circuit [V]"], solution[OPEN_CIRCUIT].entries)
    assert table["lithium interphase [V]"].iloc[-1] > 1e-3  # lost on discharge


@pytest.mark.parametrize("t", [600, [600.0], np.array([0, 600, T_END]), (1200, 600)])
def test_times(t, solution):
    table = voltage_losses(solution, t)
    np.testing.assert_array_equal(table["time [s]"], np.atleast_1d(t))
    expected = [solution["Voltage [V]"](one).item() for one in np.atleast_1d(t)]
    np.testing.assert_allclose(table["voltage [V]"], expected, rtol=1e-12)


def test_cycles_and_steps(cycled):
    whole = voltage_losses(cycled)
    step = voltage_losses(cycled.cycles[1].steps[1])
    same = whole[whole["time [s]"] >= step["time [s]"].iloc[0]]
    np.testing.assert_allclose(step, same, rtol=0, atol=1e-12)
    assert step["lithium interphase [V]"].iloc[-1] < -1e-3  # raised on charge


def test_after_saving(discharged, tmp_path):
    discharged.save(str(tmp_path / "simulation.pkl"))
    again = pybamm.load_sim(str(tmp_path / "simulation.pkl")).solution
    np.testing.assert_array_equal(voltage_losses(again), voltage_losses(discharged.solution))


def test_model_with_few_losses(few_losses):
    table = voltage_losses(few_losses)
    assert list(table)[2:] == ["lithium interphase [V]", "electrolyte resistance [V]"]
    np.testing.assert_allclose(table.iloc[:, 2:].sum(axis=1), -table["voltage [V]"])


@pytest.mark.parametrize("given", [None, {}, "solution", pybamm.EmptySolution(), SolidStateDFN])
def test_refuses_what_is_no_solution(given):
    with pytest.raises(TypeError, match=r"solution is .* allowed is a pybamm\.Solution"):
        voltage_losses(given)


@pytest.mark.parametrize(
    "model",
    [
        pybamm.lithium_ion.DFN({"working electrode": "positive"}),
        SolidStateDFN(SolidStateDFN.neutral_options),
    ],
    ids=["stock", "no surface form"],
)
def test_refuses_a_model_without_losses(model):
    values = pybamm.ParameterValues("Xu2019")
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 10])
    with pytest.raises(ValueError, match=r"'surface form' 'differential' or 'algebraic'"):
        voltage_losses(solution)


def test_losses_are_absent_where_they_are_not_defined():
    options = {**SolidStateDFN.neutral_options, "surface form": "differential"}
    for change in ({"particle size": "distribution"}, {"particle phases": ("1", "2")}):
        assert OPEN_CIRCUIT not in SolidStateDFN({**options, **change}).variables
    assert OPEN_CIRCUIT in SolidStateDFN(options).variables


@pytest.mark.parametrize(
    ("t", "error"),
    [
        (-1, ValueError),
        ([0, T_END + 1], ValueError),
        (np.nan, ValueError),
        ([], ValueError),
        ([[0, 1]], ValueError),
        ("now", TypeError),
        ([None, {}], TypeError),
    ],
)
def test_refuses_times(t, error, solution):
    with pytest.raises(error, match=r"t is .* allowed are times from 0 to 1800 s"):
        voltage_losses(solution, t)
