"""The table of cycles: of PyBaMM's own models and of ours, and cycling to a capacity."""

import re

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import cycle_table, protocols
from ssb_models.experiments import until_capacity
from ssb_models.submodels.lithium_inventory import INVENTORY, METAL

AGEING = {
    "Dead lithium share of plating": 0.01,
    "Dead lithium layer conductivity [S.m-1]": 1e-3,
    "Positive particle volume change": 0.06,
    "Particles lost per volume change": 0.3,
    "Least share of particles with electrolyte": 0.3,
}


@pytest.fixture(scope="module")
def values():
    values = ssb_models.cell("LLZO_PVDFHFP_Kim2022")
    values.update(AGEING, strict=False)
    return values


def simulation(values, cycles):
    experiment = protocols.constant_current_cycle(1, 2.15, 3.8, cycles)
    model = ssb_models.models.model_for(values)
    return pybamm.Simulation(model, parameter_values=values, experiment=experiment)


@pytest.fixture(scope="module")
def solution(values):
    return simulation(values, 3).solve(calc_esoh=False)


def test_capacities_are_those_of_the_steps(solution, values):
    table = cycle_table(solution, values)
    assert list(table["cycle"]) == [1, 2, 3]
    for number, cycle in enumerate(solution.cycles):
        for side, step in zip(("charge", "discharge"), cycle.steps, strict=True):
            passed = abs(np.ptp(step["Discharge capacity [A.h]"].entries))
            assert table[f"{side}_capacity [A.h]"][number] == pytest.approx(passed, rel=1e-6)
    gram = table["discharge_capacity [mA.h.g-1]"] / table["discharge_capacity [A.h]"]
    specific = values["Theoretical specific capacity [mA.h.g-1]"]
    np.testing.assert_allclose(gram, specific / values["Nominal cell capacity [A.h]"])
    np.testing.assert_allclose(
        table["coulombic_efficiency"],
        table["discharge_capacity [A.h]"] / table["charge_capacity [A.h]"],
    )
    assert table["time [h]"].iloc[-1] == pytest.approx(solution.t[-1] / 3600)


def test_mean_voltages_and_resistance(solution):
    table = cycle_table(solution)
    charge, discharge = solution.cycles[1].steps
    means = [
        np.trapezoid(s["Voltage [V]"].entries, s.t) / np.ptp(s.t) for s in (charge, discharge)
    ]
    row = table.iloc[1]
    assert row["mean_charge_voltage [V]"] == pytest.approx(means[0], rel=1e-9)
    assert row["mean_discharge_voltage [V]"] == pytest.approx(means[1], rel=1e-9)
    current = discharge["Current [A]"].entries[1]
    resistance = (means[0] - means[1]) / (2 * current)
    assert row["resistance [Ohm]"] == pytest.approx(resistance, rel=1e-6)
    efficiency = row["coulombic_efficiency"] * means[1] / means[0]
    assert row["energy_efficiency"] == pytest.approx(efficiency, rel=1e-9)


def test_what_a_cycle_leaves_behind(solution):
    table = cycle_table(solution)
    for name in ("Dead lithium [mol.m-2]", METAL, INVENTORY):
        last = solution.cycles[2].steps[-1][name].entries[-1]
        assert table[name].iloc[-1] == pytest.approx(last)
    assert abs(table["lithium_balance"]).max() < 1e-6
    share = "X-averaged positive electrode share of particles with electrolyte"
    assert table[share].is_monotonic_decreasing


def test_the_table_is_that_of_a_cycling_run(values):
    cycling = ssb_models.CyclingRun(values)
    run = cycling.run(1, cycles=3, longest_jump=0).table
    discharged = values.copy()
    discharged["Initial concentration in positive electrode [mol.m-3]"] = (
        cycling.initial_concentration
    )
    table = cycle_table(simulation(discharged, 3).solve(calc_esoh=False), values)
    assert set(table) <= set(run)
    for name in ("discharge_capacity [mA.h.g-1]", "discharge_capacity [A.h]", "time [h]"):
        np.testing.assert_allclose(run[name][1:], table[name][1:], rtol=2e-3)


@pytest.mark.parametrize("working", ["both", "positive"])
def test_any_model_of_pybamm_has_a_table(working):
    model = pybamm.lithium_ion.SPM({"working electrode": working})
    steps = (
        "Discharge at 1C for 10 minutes",
        "Rest for 5 minutes",
        "Charge at 1C for 5 minutes",
    )
    solution = pybamm.Simulation(model, experiment=pybamm.Experiment([steps] * 2)).solve()
    table = cycle_table(solution)
    ratio = table["coulombic_efficiency"]
    np.testing.assert_allclose(ratio, 2, rtol=1e-6)
    assert INVENTORY not in table


def test_a_cycle_without_a_charge_has_no_efficiency():
    model = pybamm.lithium_ion.SPM()
    experiment = pybamm.Experiment([("Discharge at 1C for 1 minute",)])
    table = cycle_table(pybamm.Simulation(model, experiment=experiment).solve())
    assert np.isnan(table["coulombic_efficiency"][0])
    assert table["charge_capacity [A.h]"][0] == 0
    assert table["discharge_capacity [A.h]"][0] > 0


def test_no_solution_of_an_experiment_is_refused(solution):
    for wrong in (None, solution.cycles[0].steps[0], "cycles"):
        with pytest.raises(TypeError, match=r"solution is .*allowed is the pybamm\.Solution"):
            cycle_table(wrong)
    with pytest.raises(TypeError, match="parameter_values is 3"):
        cycle_table(solution, 3)


def test_pybamm_cannot_end_a_half_cell_at_a_capacity():
    """Why until_capacity is there; the report is in docs/ageing.md."""
    model = pybamm.lithium_ion.SPM({"working electrode": "positive"})
    cycle = ("Discharge at 1C for 5 minutes", "Charge at 1C for 5 minutes")
    experiment = pybamm.Experiment([cycle] * 2, termination="80% capacity")
    with pytest.raises(KeyError, match=re.escape("'Capacity [A.h]' is not a summary variable")):
        pybamm.Simulation(model, experiment=experiment).solve()


def test_cycles_until_a_capacity(values):
    solution = until_capacity(simulation(values, 1), 0.9, cycles=20)
    capacity = cycle_table(solution)["discharge_capacity [A.h]"].to_numpy()
    assert 2 < len(capacity) < 20
    assert capacity[-1] <= 0.9 * capacity[0] < capacity[-2]
    ended = until_capacity(simulation(values, 1), 0.1, cycles=2)
    assert len(ended.cycles) == 2


def test_bad_arguments_are_refused(values):
    with pytest.raises(ValueError, match=r"share is 1\.5; allowed"):
        until_capacity(simulation(values, 1), 1.5)
    with pytest.raises(ValueError, match="cycles is 0; allowed"):
        until_capacity(simulation(values, 1), cycles=0)
    for wrong in (None, simulation(values, 2)):
        with pytest.raises(TypeError, match="experiment of one cycle"):
            until_capacity(wrong)
