"""What the benchmarks share: published tables, states, curves, and how numbers are shown."""

import numpy as np
import pandas as pd
import pytest

from benchmarks import output, published
from benchmarks.cells import (
    CELL,
    SOLID_CELLS,
    curve_errors,
    half_charged,
    named,
    per_gram,
    select,
    values_of,
)

TABLES = sorted(path.stem for path in published.FOLDER.glob("*.csv"))


@pytest.mark.parametrize("name", [name for name in TABLES if name != "chen2019_capacities"])
def test_published_numbers_have_unit_kind_and_source(name):
    table = published.read(name)
    assert {"unit", "kind", "source"} <= set(table)
    assert {"value"} <= set(table) or {"low", "high"} <= set(table)
    assert table[["unit", "kind", "source"]].notna().all().all()
    kinds = {"calibrated", "reported as a parameter", "derived", "assumed", "predicted"}
    assert set(table["kind"]) <= kinds


def test_each_condition_has_one_capacity_of_which_one_is_censored():
    table = published.chen2019()
    assert not table.duplicated([*CELL, "c_rate"]).any()
    assert set(map(tuple, table[CELL].to_numpy())) <= set(SOLID_CELLS)
    censored = table[table["discharge_capacity_mAh_per_g"] == 0]
    assert censored["source"].str.contains("almost no capacity").tolist() == [True]


def test_a_censored_point_is_met_below_its_limit():
    residuals = published.residual(np.array([4.0, 7.0, 7.0]), np.array([0, 0, 10]))
    assert residuals.tolist() == [0.0, 2.0, -3.0]
    assert published.root_mean_square([3.0, -4.0]) == pytest.approx(np.sqrt(12.5))


@pytest.mark.parametrize("cell", SOLID_CELLS[:2])
def test_half_charged_is_a_copy_at_half_of_the_maximum(cell):
    values = values_of(*cell)
    name = "Initial concentration in positive electrode [mol.m-3]"
    before, full = values[name], name.replace("Initial", "Maximum")
    assert half_charged(values)[name] == values[full] / 2
    assert values[name] == before != values[full] / 2


def test_nominal_capacity_per_gram_is_the_theoretical_one():
    values = values_of("PPAL", "conventional", 30)
    capacity = values["Nominal cell capacity [A.h]"] * per_gram(values)
    assert capacity == pytest.approx(values["Theoretical specific capacity [mA.h.g-1]"])


def test_errors_of_a_curve():
    charge = np.linspace(0, 100, 51)
    fine = np.array([charge, 3.4 - 1e-3 * charge])
    assert curve_errors(fine, fine) == pytest.approx(
        {"capacity_error [mA.h.g-1]": 0.0, "voltage_error [mV]": 0.0}
    )
    errors = curve_errors(np.array([charge[:50], fine[1, :50] - 2e-3]), fine)
    assert errors == pytest.approx(
        {"capacity_error [mA.h.g-1]": -2.0, "voltage_error [mV]": 2.0}
    )


def test_rows_of_a_cell():
    table = pd.DataFrame({**named(cell), "number": k} for k, cell in enumerate(SOLID_CELLS))
    for k, cell in enumerate(SOLID_CELLS):
        assert select(table, cell)["number"].tolist() == [k]


def test_numbers_are_rounded_alike_and_words_are_left():
    table = pd.DataFrame(
        {"model": [123.456789, 4.2e-4], "residual": [-0.123456789, 5e-20], "rate": [1, 2],
         "unit": ["mV", "S"], "met": [True, False], "published": [np.nan, 4.2e-4]}
    )  # fmt: skip
    shown = output.rounded(table)
    assert shown["model"].tolist() == [123.46, 4.2e-4]
    assert shown["residual"].tolist() == [-0.12346, 0.0]
    for name in ("rate", "unit", "met"):
        assert shown[name].tolist() == table[name].tolist()
    assert table["model"][0] == 123.456789
    pd.testing.assert_frame_equal(output.rounded(shown), shown)
