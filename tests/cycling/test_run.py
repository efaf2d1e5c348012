"""Cycling runs: against every cycle simulated, ends, sudden deaths, bad input."""

import re

import numpy as np
import pandas as pd
import pybamm
import pytest

import ssb_models
from ssb_models import CyclingRun
from ssb_models.submodels.lithium_inventory import INVENTORY, METAL, NAMES

CAPACITY, ERROR = "discharge_capacity [mA.h.g-1]", "error [mA.h.g-1]"
SET = "LLZO_PVDFHFP_Kim2022"


@pytest.fixture(scope="module")
def pair(fast_run):
    """A run with jumps and one without."""
    return fast_run.run(1, cycles=200), fast_run.run(1, cycles=200, longest_jump=0)


def test_jumps_pass_over_most_cycles_and_change_little(pair):
    jumped, plain = pair
    assert plain.simulated == 200
    assert jumped.simulated < 20
    error = abs(jumped.table[CAPACITY] - plain.table[CAPACITY])
    assert plain.table[CAPACITY].iloc[-1] < 0.95 * plain.table[CAPACITY].iloc[0]
    assert (error / plain.table[CAPACITY]).max() < 1e-3
    assert (error <= jumped.table[ERROR]).mean() >= 0.95


def test_the_table_has_a_row_for_each_cycle(pair):
    jumped, plain = pair
    assert jumped.ended_by == plain.ended_by == "200 cycles"
    for result in pair:
        assert list(result.table["cycle"]) == list(range(1, 201))
        assert result.table.notna().all(axis=None)
    assert list(jumped.table.columns) == list(plain.table.columns)
    assert jumped.table["simulated"].sum() <= jumped.simulated
    assert plain.table["simulated"].all()
    later = slice(5, None)
    for column in ("time [h]", "coulombic_efficiency", "mean_discharge_voltage [V]"):
        np.testing.assert_allclose(
            jumped.table[column][later], plain.table[column][later], rtol=2e-3
        )


def test_lithium_is_counted_in_every_row(pair):
    for result in pair:
        table = result.table
        places = [name for name in NAMES if name in table]
        assert len(places) == 8
        np.testing.assert_allclose(table[places].sum(axis=1), table[INVENTORY], rtol=1e-12)
        assert abs(table["lithium_balance"]).max() < 1e-6
        for name in places[4:]:
            assert table[name].is_monotonic_increasing
    jumped, plain = (result.table for result in pair)
    passed = np.ptp(plain[METAL])
    for name in places:
        np.testing.assert_allclose(jumped[name][5:], plain[name][5:], atol=1e-2 * passed)


def test_a_cell_that_does_not_age_is_simulated_cycle_by_cycle():
    result = CyclingRun(ssb_models.cell(SET)).run(1, cycles=5)
    assert result.simulated == 5
    assert np.ptp(result.table[CAPACITY][1:]) < 1e-4


def test_an_end_at_a_capacity_is_the_first_cycle_below_it(fast_run, pair):
    _, plain = pair
    share = 0.98
    below = plain.table[CAPACITY] <= share * plain.table[CAPACITY][0]
    result = fast_run.run(1, cycles=200, until_capacity=share)
    assert result.ended_by == "98 % of capacity"
    assert abs(len(result.table) - (below.idxmax() + 1)) <= 1
    assert result.table["simulated"].iloc[-2:].all()


def test_an_end_after_hours_is_the_first_cycle_beyond_them(fast_run, pair):
    _, plain = pair
    result = fast_run.run(1, cycles=200, until_hours=100)
    assert result.ended_by == "100 hours"
    assert len(result.table) == (plain.table["time [h]"] >= 100).idxmax() + 1


def test_lithium_that_runs_out_is_found_in_its_cycle(ageing_cell):
    values = ageing_cell(cell=SET, **{"Negative electrode thickness [m]": 1e-7})
    run = CyclingRun(values)
    results = [run.run(1, cycles=120, longest_jump=longest) for longest in (60, 0)]
    deaths = []
    for result in results:
        dry = result.table["discharge_ended_by"] == "Lithium used up"
        assert dry.any()
        deaths.append(dry.idxmax() + 1)
        assert result.table["simulated"][dry.idxmax() - 1 : dry.idxmax()].all()
    assert abs(deaths[0] - deaths[1]) <= 1
    assert deaths[0] > 20
    assert results[0].simulated < 90


class Dying(ssb_models.ThinFilmCell):
    """A cell whose resistance breaks through at a certain throughput."""

    def set_voltage_variables(self):
        charge = self.variables["Throughput capacity [A.h]"] / self.param.Q
        broken = 1e5 * pybamm.sigmoid(60, charge, 5)
        loss = broken * self.variables["Total current density [A.m-2]"] * 1e-4
        for name in ("Voltage [V]", "Battery voltage [V]"):
            self.variables[name] -= loss
        super().set_voltage_variables()


def test_states_that_break_are_not_jumped_over(ageing_cell):
    values = ageing_cell(cell=SET)
    options = {k: v for k, v in values.options.items() if k != "solid electrolyte"}
    run = CyclingRun(values, Dying(options))
    jumped, plain = (run.run(1, cycles=60, longest_jump=longest) for longest in (50, 0))
    capacity = plain.table[CAPACITY]
    assert capacity.iloc[-1] < 0.5 * capacity.iloc[1]
    half = [(r.table[CAPACITY] < 0.8 * capacity[1]).idxmax() for r in (jumped, plain)]
    assert abs(half[0] - half[1]) <= 1


def test_a_cell_that_remembers_is_simulated_cycle_by_cycle(fixed_cell, ageing_cell):
    values = fixed_cell(architecture="conventional")
    added = set(ageing_cell("tired contact")) - set(values)
    values.update({k: ageing_cell("tired contact")[k] for k in added}, strict=False)
    table = CyclingRun(values).run(0.1, cycles=12).table
    left_over = table["charge_capacity [mA.h.g-1]"] - table[CAPACITY]
    assert abs(np.diff(left_over[:4])).min() > 1e-2  # it drifts
    assert table["simulated"].all()


def test_a_state_of_ones_own_is_passed_over(ageing_cell):
    class Rusting(ssb_models.ThinFilmCell):
        def set_voltage_variables(self):
            rust = pybamm.Variable("Rust [Ohm.m2]")
            self.rhs[rust] = pybamm.Scalar(2e-8)
            self.initial_conditions[rust] = pybamm.Scalar(0)
            self.variables["Rust [Ohm.m2]"] = rust
            loss = rust * self.variables["Total current density [A.m-2]"]
            self.variables["Voltage [V]"] -= loss
            super().set_voltage_variables()

    run = CyclingRun(ssb_models.cell(SET), Rusting(), slow_states=["Rust [Ohm.m2]"])
    jumped, plain = (run.run(1, cycles=100, longest_jump=longest) for longest in (50, 0))
    assert jumped.simulated < 20
    assert plain.table[CAPACITY].iloc[-1] < 0.99 * plain.table[CAPACITY].iloc[0]
    np.testing.assert_allclose(jumped.table[CAPACITY], plain.table[CAPACITY], rtol=1e-3)


def test_inputs_and_another_charge_rate(ageing_cell):
    name = "Particles lost per volume change"
    run = CyclingRun(ageing_cell(cell=SET), inputs=[name])
    few, many = (
        run.run(1, {name: share}, cycles=30, charge_rate=0.5) for share in (1e-4, 0.02)
    )
    assert few.table[CAPACITY].iloc[-1] > 1.01 * many.table[CAPACITY].iloc[-1]
    slow = run.run(1, {name: 1e-4}, cycles=1, longest_jump=0)
    assert few.table["time [h]"][0] > 1.3 * slow.table["time [h]"][0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"cycles": 0}, "cycles is 0; allowed is a whole number from 1 on"),
        ({"cycles": 2.5}, "cycles is 2.5; allowed"),
        ({"cycles": 10**7}, "cycles is 10000000; allowed"),
        ({"cycles": 10, "longest_jump": 10}, "longest_jump is 10 and cycles is 10; allowed"),
        ({"longest_jump": -1}, "longest_jump is -1; allowed"),
        ({"until_capacity": 1.0}, "until_capacity is 1.0; allowed is a number in (0, 1)"),
        ({"until_capacity": "80 %"}, "until_capacity is '80 %'; allowed is a number"),
        ({"until_hours": 0}, "until_hours is 0; allowed is a number in (0, 1e+06]"),
        ({"tolerance": 0}, "tolerance is 0; allowed is a number in [1e-06, 0.1]"),
        ({"charge_rate": 0}, "c_rate is 0; allowed"),
        ({"progress": "yes"}, "progress is 'yes'; allowed is True or False"),
        ({"checkpoint": 3}, "store is a int; allowed is the path of a file"),
    ],
)
@pytest.mark.usefixtures("no_step")
def test_bad_arguments_are_refused_before_a_solve(arguments, words, fast_run):
    with pytest.raises((TypeError, ValueError), match=re.escape(words)):
        fast_run.run(1, **arguments)


@pytest.mark.usefixtures("no_step")
def test_an_end_that_cannot_come_is_refused():
    with pytest.raises(ValueError, match=r"until_capacity is 0\.8, but no mechanism of ageing"):
        CyclingRun(ssb_models.cell(SET)).run(1, until_capacity=0.8)


@pytest.mark.usefixtures("no_step")
def test_a_mechanism_without_its_parameters_is_refused():
    values = ssb_models.cell(SET)
    values.update({"Dead lithium share of plating": 0.01}, strict=False)
    with pytest.raises(KeyError, match="Dead lithium layer conductivity"):
        CyclingRun(values)


@pytest.mark.parametrize("slow_states", ["Rust", 3, ["Rust [Ohm.m2]"], [3]])
def test_slow_states_that_are_none_are_refused(slow_states):
    with pytest.raises((TypeError, ValueError), match="slow_states"):
        CyclingRun(ssb_models.cell(SET), slow_states=slow_states)


def test_a_progress_bar_counts_cycles(fast_run, capfd):
    fast_run.run(1, cycles=30, progress=True)
    assert "30/30" in capfd.readouterr().err


def test_the_result_is_a_plain_table(pair):
    table = pair[0].table
    assert isinstance(table, pd.DataFrame)
    assert set(table["charge_ended_by"]) == {"Voltage > 3.8 [V]"}
