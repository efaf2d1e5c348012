"""Salt that runs out or saturates ends a run by a named event, not by a solver failure."""

import pybamm
import pytest

from ssb_models import SolidStateDFN


def run(values, current, model=None, t=7200):
    values["Current function [A]"] = current
    simulation = pybamm.Simulation(model or SolidStateDFN(), parameter_values=values)
    return simulation.solve([0, t])


def discharged(values):
    values["Initial concentration in positive electrode [mol.m-3]"] = 20000.0
    return values


def test_a_slow_salt_depletes_the_cathode(fixed_cell):
    values = fixed_cell()
    values["Electrolyte diffusivity at transition [m2.s-1]"] = 1e-14
    values["Lower voltage cut-off [V]"] = 0.5
    solution = run(values, 1e-4)
    assert solution.termination == "event: Salt depletion"
    c_e = solution["Electrolyte concentration [mol.m-3]"].entries[:, -1]
    layer = solution["Separator electrolyte concentration [mol.m-3]"].entries[:, -1]
    assert c_e.argmin() >= len(layer)  # behind the separator
    assert c_e.min() == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("limit", [850.0, 950.0])
def test_discharge_depletes_at_the_limit(limit, fixed_cell):
    values = fixed_cell()
    values["Minimum salt concentration [mol.m-3]"] = limit
    solution = run(values, 3e-5)
    assert solution.termination == "event: Salt depletion"
    lowest = solution["Electrolyte concentration [mol.m-3]"].entries[:, -1].min()
    assert lowest == pytest.approx(limit, rel=1e-4)


def test_discharge_saturates_at_the_lithium_face(fixed_cell):
    values = fixed_cell()
    values["Maximum salt concentration [mol.m-3]"] = 1100.0
    solution = run(values, 3e-5)
    assert solution.termination == "event: Salt saturation"
    face = solution["Electrolyte concentration at the lithium face [mol.m-3]"].entries
    assert face[-1] == pytest.approx(1100, rel=1e-4)


def test_charge_depletes_at_the_lithium_face(fixed_cell):
    values = discharged(fixed_cell())
    values["Minimum salt concentration [mol.m-3]"] = 950.0
    solution = run(values, -3e-5)
    assert solution.termination == "event: Salt depletion"
    face = solution["Electrolyte concentration at the lithium face [mol.m-3]"].entries
    assert face[-1] == pytest.approx(950, rel=1e-4)


def test_charge_saturates_the_cathode(fixed_cell):
    values = discharged(fixed_cell())
    values["Maximum salt concentration [mol.m-3]"] = 1100.0
    solution = run(values, -3e-5)
    assert solution.termination == "event: Salt saturation"
    assert solution["Electrolyte concentration [mol.m-3]"].entries[
        :, -1
    ].max() == pytest.approx(1100, rel=1e-4)


def test_a_run_that_ended_so_goes_on_with_the_current_reversed(fixed_cell):
    values = fixed_cell()
    values["Minimum salt concentration [mol.m-3]"] = 900.0
    ended = run(values, 3e-5)
    assert ended.termination == "event: Salt depletion"
    model = SolidStateDFN().set_initial_conditions_from(ended, inplace=False)
    assert run(values, -3e-5, model, t=60).termination == "final time"


@pytest.mark.parametrize("capacitance", [0.2, 20.0])
def test_a_depleted_cell_is_charged_whatever_its_double_layers_hold(capacitance, fixed_cell):
    """No diffusion potential is frozen above the least concentration for that."""
    values = fixed_cell()
    values["Electrolyte diffusivity at transition [m2.s-1]"] = 1e-14
    values["Positive electrode double-layer capacity [F.m-2]"] = capacitance
    values["Lower voltage cut-off [V]"] = 0.5
    ended = run(values, 1e-4)
    assert ended.termination == "event: Salt depletion"
    model = SolidStateDFN().set_initial_conditions_from(ended, inplace=False)
    back = run(values, -1e-5, model, t=600)
    assert back.termination == "final time"
    lowest = back["Electrolyte concentration [mol.m-3]"].entries.min(axis=0)
    assert lowest[-1] > 2 * lowest[0]


def test_without_a_polymer_there_are_no_such_events(fixed_cell):
    names = [event.name for event in SolidStateDFN({"solid electrolyte": "none"}).events]
    assert not [name for name in names if "Salt" in name]
