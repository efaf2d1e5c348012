"""Whatever numbers a point has it is a row; what cannot be a column is an error before that."""

import numpy as np
import pandas as pd
import pybamm
import pytest

from ssb_models.parameters import may_be_input
from ssb_models.studies import point as points_module
from ssb_models.studies import sobol_indices, study
from ssb_models.studies.builds import values_of_place

CAPACITY = "discharge_capacity [mA.h.g-1]"
CONDUCTIVITY = "Electrolyte conductivity [S.m-1]"
NOMINAL = "Nominal cell capacity [A.h]"
PORE = "Pore radius [m]"
GOOD = {"c_rate": 0.5}


def run(points, **kwargs):
    return study(points, progress=False, **kwargs)


REFUSED = [
    ({"c_rate": -1}, "c_rate is -1.0; allowed"),
    ({PORE: 0}, "'Pore radius .* is 0.0; allowed"),
    ({"Positive electrode porosity": 0.7}, "allowed is a sum of at most 1"),
    ({"temperature_degC": 200}, "temperature_degC is 200.0; allowed is a number in"),
    ({"Reference temperature [K]": 0.03}, "."),
    ({"Lower voltage cut-off [V]": 4.0}, "allowed"),
]


@pytest.mark.parametrize(("point", "reason"), REFUSED)
def test_a_point_that_is_refused_is_a_row_among_others(point, reason):
    table = run([GOOD, point, {"c_rate": 0.2}])
    assert list(table["status"]) == ["ok", "refused", "ok"]
    assert pd.Series(table["reason"][1]).str.contains(reason).all()
    assert np.isnan(table[CAPACITY][1])


@pytest.mark.parametrize("test", ["cycles", "discharge"])
def test_a_cut_off_that_the_cathode_does_not_reach_is_a_row(test):
    table = run([{**GOOD, "test": test, "Upper voltage cut-off [V]": 5.0}, GOOD])
    assert table["status"][1] == "ok"
    assert table["reason"][0]


@pytest.mark.parametrize(
    "error", [pybamm.ModelError("no"), ZeroDivisionError(), KeyError("x"), OverflowError("big")]
)
def test_whatever_pybamm_raises_is_a_row(monkeypatch, error):
    def fail(*arguments):
        raise error

    monkeypatch.setattr(points_module.CyclingTest, "run", fail)
    row = run([GOOD]).iloc[0]
    assert row["status"] == "refused"
    assert type(error).__name__ in row["reason"]


def test_a_refused_point_leaves_the_others_as_they_are(tmp_path):
    file = tmp_path / "study.db"
    first = run([GOOD], store=file)
    both = run([GOOD, {PORE: -1.0}], store=file)
    assert both[CAPACITY][0] == first[CAPACITY][0]


def test_metric_columns_are_there_where_nothing_is_measured():
    table = run(
        [{PORE: -1.0}, {PORE: -2.0, "test": "discharge"}], metrics=["capacity", "energy"]
    )
    expected = [CAPACITY, "charge_capacity [mA.h.g-1]", "coulombic_efficiency"]
    expected += ["energy [mW.h.g-1]", "mean_voltage [V]"]
    assert set(expected) < set(table.columns)
    assert table[expected].isna().all(axis=None)


def test_named_metrics_have_the_columns_that_are_said():
    table = run([GOOD, {**GOOD, "test": "discharge"}], metrics=["capacity", "energy"])
    failed = run(
        [{PORE: -1.0}, {PORE: -1.0, "test": "discharge"}], metrics=["capacity", "energy"]
    )
    assert set(table.columns) | {PORE} == set(failed.columns)


def test_indices_of_what_is_refused_throughout():
    with pytest.raises(ValueError, match="every point is 'refused'; allowed are kinder bounds"):
        sobol_indices({"temperature_degC": (200, 300)}, samples=2, progress=False)


LAWS = [
    name
    for name, value in values_of_place(("PPAL_Chen2019", None, None)).items()
    if callable(value) and may_be_input(name)
]
NUMBERS = {
    CONDUCTIVITY: (1e-2, 2e-2),
    "Electrolyte diffusivity [m2.s-1]": (1e-12, 2e-12),
    "Cation transference number": (0.3, 0.4),
    "Thermodynamic factor": (1.0, 1.5),
}


@pytest.mark.parametrize("name", sorted(NUMBERS.keys() & {*LAWS, *NUMBERS}))
def test_numbers_in_place_of_a_law(name):
    points = [{**GOOD, name: number} for number in NUMBERS[name]]
    together = run([*points, GOOD])
    assert (together["status"] == "ok").all()
    for index, point in enumerate([*points, GOOD]):
        alone = run([point])
        assert together[CAPACITY][index] == pytest.approx(alone[CAPACITY][0], abs=0.05)


def test_a_nominal_capacity_of_one():
    own = values_of_place(("PPAL_Chen2019", None, None))
    width = own["Electrode width [m]"] / own[NOMINAL]
    large = run([{**GOOD, NOMINAL: 1.0, "Electrode width [m]": width}])
    assert large[CAPACITY][0] == pytest.approx(run([GOOD])[CAPACITY][0], abs=0.05)


@pytest.mark.parametrize(
    ("point", "error", "message"),
    [
        ({PORE: pd.NA}, TypeError, f"column '{PORE}' is <NA>; allowed"),
        ({PORE: None}, TypeError, f"column '{PORE}' is None; allowed"),
        ({PORE: np.nan}, ValueError, f"column '{PORE}' is nan; allowed"),
        ({PORE: np.inf}, ValueError, f"column '{PORE}' is inf; allowed"),
        ({PORE: np.ones(3)}, TypeError, f"column '{PORE}' is array"),
        ({PORE: np.ones(10**6)}, TypeError, f"column '{PORE}' is .{{,60}}; allowed"),
        ({PORE: pd.Series([1.0])}, TypeError, f"column '{PORE}' is a Series; allowed"),
        ({PORE: 10**400}, ValueError, f"column '{PORE}' is an integer beyond 1e308; allowed"),
        ({PORE: "1e-7"}, TypeError, f"column '{PORE}' is '1e-7'; allowed"),
        ({PORE: True}, TypeError, f"column '{PORE}' is True; allowed"),
        ({"c_rate": 10**400}, ValueError, "column 'c_rate' is an integer beyond 1e308"),
        ({"temperature_degC": pd.NA}, TypeError, "column 'temperature_degC' is <NA>"),
        ({"set": pd.NA}, TypeError, "column 'set' is <NA>; allowed is a string"),
        ({"set": np.array(["a", "b"])}, TypeError, "column 'set' is array"),
        ({"architecture": np.nan}, TypeError, "column 'architecture' is nan; allowed"),
        ({"architecture": "type X"}, ValueError, "architecture is 'type X'; allowed"),
        ({3: 1.0}, KeyError, "Parameter 3 is not in the set"),
        (
            {"Current function [A]": 1.0},
            ValueError,
            "column 'Current function .*' has no effect: the current follows from 'c_rate'",
        ),
        (
            {"Initial concentration in positive electrode [mol.m-3]": 1.0},
            ValueError,
            "has no effect: a test starts at rest at a cut-off voltage",
        ),
    ],
)
def test_what_cannot_be_a_value_is_named(point, error, message, no_solve):
    with pytest.raises(error, match="point 1: ") as caught:
        run([GOOD, point])
    caught.match(message.replace("[", r"\[").replace("]", r"\]"))


def test_columns_that_are_there_twice_are_refused(no_solve):
    table = pd.DataFrame([[0.1, 0.2, 1e-7]], columns=["c_rate", "c_rate", PORE])
    with pytest.raises(
        ValueError, match=r"have the columns \['c_rate'\] twice; allowed is once"
    ):
        run(table)
