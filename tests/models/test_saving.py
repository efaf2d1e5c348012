"""Models, simulations and parameter values can be saved, read back and copied."""

import pybamm
import pytest

from ssb_models import SolidStateDFN
from ssb_models.models import options_for

T_END = 1800


@pytest.fixture(scope="module")
def solved(fixed_cell):
    simulation = pybamm.Simulation(SolidStateDFN(), parameter_values=fixed_cell())
    simulation.solve([0, T_END])
    return simulation


def final_voltage(solution):
    return solution["Voltage [V]"].entries[-1]


def test_simulation(solved, tmp_path):
    solved.save(str(tmp_path / "simulation.pkl"))
    again = pybamm.load_sim(str(tmp_path / "simulation.pkl"))
    assert final_voltage(again.solution) == final_voltage(solved.solution)
    again.solve([0, T_END])
    assert final_voltage(again.solution) == pytest.approx(final_voltage(solved.solution))


@pytest.mark.slow
def test_discretised_model(solved, tmp_path):
    path = tmp_path / "model"
    solved.save_model(str(path), mesh=True, variables=True)
    model = pybamm.load_model(str(path) + ".json")
    solution = SolidStateDFN().default_solver.solve(model, [0, T_END])
    assert final_voltage(solution) == pytest.approx(final_voltage(solved.solution), abs=1e-9)


@pytest.mark.slow
def test_symbolic_model(fixed_cell, tight_solver):
    model = SolidStateDFN({"junction interphase": "none"})
    again = SolidStateDFN.from_json(model.to_json())
    assert isinstance(again, SolidStateDFN)
    assert again.options == model.options
    voltages = [
        final_voltage(
            pybamm.Simulation(one, parameter_values=fixed_cell(), solver=tight_solver()).solve(
                [0, T_END]
            )
        )
        for one in (model, again)
    ]
    # PyBaMM does not save how it smooths the powers of an exchange current.
    assert voltages[0] == pytest.approx(voltages[1], abs=1e-5)


@pytest.mark.parametrize("name", ["PAL_Chen2019", "Liquid_Chen2019"])
def test_parameter_values(name, fixed_cell, tmp_path):
    values = fixed_cell(name)
    values.to_json(str(tmp_path / "values.json"))
    again = pybamm.ParameterValues.from_json(str(tmp_path / "values.json"))
    assert set(again) == set(values)
    voltages = [
        final_voltage(
            pybamm.Simulation(SolidStateDFN(options_for(values)), parameter_values=given).solve(
                [0, T_END]
            )
        )
        for given in (values, again)
    ]
    # The same as above.
    assert voltages[0] == pytest.approx(voltages[1], abs=1e-5)


def test_copies(fixed_cell, solved):
    model = SolidStateDFN({"junction interphase": "none"})
    assert model.new_copy().options == model.options
    copy = SolidStateDFN().new_copy()
    solution = pybamm.Simulation(copy, parameter_values=fixed_cell()).solve([0, T_END])
    assert final_voltage(solution) == pytest.approx(final_voltage(solved.solution))
