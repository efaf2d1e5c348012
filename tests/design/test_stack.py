"""Mass, volume, energy and cost of stacks add up."""

import math
from dataclasses import replace

import pytest

import ssb_models
from ssb_models.design import Cell, break_even_separator, film, from_values, with_excess, wu2016
from ssb_models.parameter_sets import SETS

PRICES = {"NCA": 20.0, "carbon": 5.0, "LLZO": 50.0, "Li": 100.0, "Cu": 10.0, "Al": 3.0}
CELLS = {
    "liquid": wu2016.liquid_cell(),
    **{name: wu2016.solid_cell(name) for name in ("LLZO", "LATP", "LGPS")},
    **{name: from_values(ssb_models.cell(name)) for name in SETS},
}


@pytest.mark.parametrize("name", CELLS)
def test_masses_volumes_and_energies_close(name):
    cell = CELLS[name]
    table = cell.table()
    assert table["mass [mg.cm-2]"].sum() == pytest.approx(100 * cell.mass, rel=1e-9)
    assert table["volume [um]"].sum() == pytest.approx(1e6 * cell.thickness, rel=1e-9)
    assert table["mass share"].sum() == pytest.approx(1, abs=1e-9)
    assert table["volume share"].sum() == pytest.approx(1, abs=1e-9)
    assert (table["volume [um]"] >= -1e-9).all()
    energy = cell.specific_capacity * cell.loading * cell.voltage
    assert cell.specific_energy * cell.mass == pytest.approx(energy, rel=1e-9)
    assert 1e3 * cell.energy_density * cell.thickness == pytest.approx(energy, rel=1e-9)


@pytest.mark.parametrize("electrolyte", ["LLZO", "LATP", "LGPS"])
@pytest.mark.parametrize("loading", [0.1, 0.195, 0.5])
def test_at_break_even_the_energies_are_equal(electrolyte, loading):
    cell = wu2016.solid_cell(electrolyte, loading=loading)
    thickness = break_even_separator(cell, specific_energy=264.0)
    assert cell.with_thickness(separator=thickness).specific_energy == pytest.approx(264)
    thickness = break_even_separator(cell, energy_density=640.0)
    assert cell.with_thickness(separator=thickness).energy_density == pytest.approx(640)


def test_no_separator_is_thin_enough_for_little_material():
    assert math.isnan(break_even_separator(wu2016.solid_cell(loading=0.01), 264.0))


def test_excess_is_that_of_the_anode():
    cell = with_excess(wu2016.solid_cell(), 0.5, 3861.0, "Li")
    assert cell.layer("anode").mass * 3861 == pytest.approx(1.5 * cell.area_capacity)
    assert cell.layer("cathode") == wu2016.solid_cell().layer("cathode")


def test_cost_by_hand():
    cell = wu2016.solid_cell()
    cost = cell.cost(PRICES)
    masses = cell.table().groupby("material")["mass [mg.cm-2]"].sum() / 100
    by_hand = sum(PRICES[name] * masses[name] for name in PRICES)
    assert cost["cost [m-2]"] == pytest.approx(by_hand, rel=1e-12)
    assert cost["cost [kW-1.h-1]"] == pytest.approx(1e3 * by_hand / cell.energy, rel=1e-12)


def test_slim_collectors_need_no_price_of_copper():
    without = {name: price for name, price in PRICES.items() if name != "Cu"}
    assert wu2016.solid_cell(collectors="slim").cost(without)["cost [m-2]"] > 0


SOLID = wu2016.solid_cell()
REFUSED = {
    "a price that lacks": (lambda: SOLID.cost({"NCA": 1.0}), KeyError, "prices lack .*'Al'"),
    "a negative price": (lambda: SOLID.cost({**PRICES, "Li": -1}), ValueError, "price of 'Li'"),
    "prices that are none": (lambda: SOLID.cost(None), TypeError, "prices is None"),
    "layers that are none": (lambda: replace(SOLID, layers=(1,)), TypeError, "tuple of Layer"),
    "a layer that is not there": (lambda: SOLID.layer("anod"), ValueError, "mean 'anode'"),
    "no cathode": (
        lambda: Cell((film("separator", "LLZO", 1e-5),), "NCA", 200, 3.6),
        ValueError,
        "'cathode' among them",
    ),
    "an active material elsewhere": (lambda: replace(SOLID, active="Li"), ValueError, "active"),
    "a capacity of zero": (
        lambda: replace(SOLID, specific_capacity=0.0),
        ValueError,
        "specific_capacity",
    ),
    "two energies": (
        lambda: break_even_separator(SOLID, 264.0, 640.0),
        ValueError,
        "allowed is one of them",
    ),
    "an energy of zero": (lambda: break_even_separator(SOLID, 0.0), ValueError, "specific_en"),
    "a negative excess": (lambda: with_excess(SOLID, -0.1, 3861, "Li"), ValueError, "excess"),
    "another electrolyte": (lambda: wu2016.solid_cell("PEO"), ValueError, "electrolyte is"),
    "other collectors": (lambda: wu2016.liquid_cell(collectors="thin"), ValueError, "collecto"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_stack_is_refused(case):
    call, error, message = REFUSED[case]
    with pytest.raises(error, match=message):
        call()
