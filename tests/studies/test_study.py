"""Every point gets a row, the same wherever it is solved."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pybamm
import pytest

import ssb_models
from ssb_models.experiments.initial_voltage import initial_voltage
from ssb_models.experiments.rates import DischargeTest
from ssb_models.studies import latin_hypercube, study
from ssb_models.studies import point as points_module

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
BOUNDS = {
    R_LI: (1e-4, 3.0, "log"),
    "Positive particle diffusivity at reference temperature [m2.s-1]": (1e-20, 1e-15, "log"),
    "Positive electrode reference exchange-current density [A.m-2]": (1e-4, 10, "log"),
    "Pore fill fraction behind front": (0.021, 1.0),
    "Electrolyte conductivity at transition [S.m-1]": (1e-5, 0.1, "log"),
    "Electrolyte diffusivity at transition [m2.s-1]": (1e-14, 1e-11, "log"),
    "c_rate": (0.05, 5, "log"),
}
CAPACITY = "discharge_capacity [mA.h.g-1]"


def run(points, **kwargs):
    return study(points, progress=False, **kwargs)


def without_timing(table):
    return table.drop(columns="time [s]")


def test_a_row_is_that_of_rate_capability():
    points = [{"c_rate": 0.1}, {"c_rate": 0.5, "set": "PAL_Chen2019", "temperature_degC": 50}]
    table = run(points, metrics=["capacity", "energy"])
    for row, point in zip(table.itertuples(), points, strict=True):
        values = ssb_models.cell(
            point.get("set", "PPAL_Chen2019"), temperature_degC=point.get("temperature_degC")
        )
        expected = ssb_models.rate_capability(values, [point["c_rate"]]).iloc[0]
        assert table.loc[row.Index, CAPACITY] == pytest.approx(expected[CAPACITY], rel=1e-3)
        assert table.loc[row.Index, "reason"] == expected["termination"]
    assert (table["status"] == "ok").all()
    mean = table["energy [mW.h.g-1]"] / table[CAPACITY]
    np.testing.assert_allclose(mean, table["mean_voltage [V]"], rtol=1e-6)


def test_a_geometry_is_a_parameter_too():
    points = [{"Separator thickness [m]": L, "c_rate": 0.2} for L in (2e-4, 1e-6)]
    thick, thin = run(points)[CAPACITY]
    assert 0 < thick < thin - 20


@pytest.mark.slow
def test_every_point_of_a_wide_design_gets_a_row():
    table = run(latin_hypercube(BOUNDS, 60, seed=5))
    assert len(table) == 60
    assert not table["status"].eq("solver failed").any()
    assert table["reason"].str.len().min() > 0
    assert table[CAPACITY].notna().all()
    assert table[CAPACITY].between(0, 171).all()
    nothing = table["status"] == "delivers nothing"
    assert (table.loc[nothing, CAPACITY] == 0).all()
    assert 0 < nothing.sum() < 60


@pytest.mark.slow
def test_rows_of_nothing_start_beyond_the_cut_off():
    table = run(latin_hypercube(BOUNDS, 60, seed=5).assign(test="discharge"))
    nothing = table["status"] == "delivers nothing"
    assert 10 < nothing.sum() < 50
    assert (table.loc[nothing, CAPACITY] == 0).all()
    assert (table.loc[nothing, "initial_voltage [V]"] < 3.0).all()
    little = ~nothing & (table[CAPACITY] < 0.1)
    assert (table.loc[little, "initial_voltage [V]"] > 3.0).all()
    values = ssb_models.cell("PPAL_Chen2019")
    full = DischargeTest(values).initial_concentration
    values["Initial concentration in positive electrode [mol.m-3]"] = full
    delivering = table[table[CAPACITY] >= 0.1]
    assert len(delivering) > 5
    for point in delivering.to_dict("records"):
        values.update({name: point[name] for name in BOUNDS if name != "c_rate"})
        assert initial_voltage(values, point["c_rate"]) > 3.0


def test_a_solver_that_fails_is_a_row(monkeypatch):
    def fail(*args, **kwargs):
        raise pybamm.SolverError("no convergence")

    monkeypatch.setattr(points_module.CyclingTest, "run", fail)
    row = run([{"c_rate": 0.1234}]).iloc[0]
    assert row["status"] == "solver failed"
    assert row["reason"] == "no convergence"
    assert row["attempts"] == len(points_module.LADDER)


def test_the_ladder_is_climbed_and_recorded(monkeypatch):
    solve, calls = points_module.CyclingTest.run, []

    def fail_once(self, *args, **kwargs):
        calls.append(1)
        if len(calls) == 1:
            raise pybamm.SolverError("no convergence")
        return solve(self, *args, **kwargs)

    monkeypatch.setattr(points_module.CyclingTest, "run", fail_once)
    row = run([{"c_rate": 0.2}]).iloc[0]
    assert row["status"] == "ok"
    assert row["attempts"] == 2


def mean_voltage(found, row):
    return {"mean [V]": float(found.discharge_curve()["voltage [V]"].mean())}


def test_a_metric_of_ones_own():
    table = run([{"c_rate": 0.1}], metrics=[mean_voltage])
    assert 3.0 < table["mean [V]"].iloc[0] < 3.5


def divide(found, row):
    return {"infinite": row["c_rate"] / 0}


def arrays(found, row):
    return {"curve": found.discharge_curve()["voltage [V]"].to_numpy()}


def len_of(found, row):
    return len(row)


@pytest.mark.parametrize(
    ("metric", "error", "message"),
    [
        (divide, RuntimeError, "metric divide failed: ZeroDivisionError.* are kept"),
        (arrays, TypeError, "metric arrays returned curve as a ndarray; allowed is a dict"),
        (len_of, TypeError, "metric len_of returned its result as a int; allowed is a dict"),
    ],
)
def test_a_metric_that_fails_is_named(metric, error, message):
    with pytest.raises(error, match=message):
        run([{"c_rate": 0.5}], metrics=[metric])


@pytest.mark.parametrize("column", ["c_rate", "status", "reason", "time [s]", "set"])
def test_a_metric_may_not_overwrite_a_column(column):
    def overwrite(found, row):
        return {column: 7.0}

    with pytest.raises(
        ValueError, match=r"overwrite returned .*, which every row has; allowed"
    ):
        run([{"c_rate": 0.5}], metrics=[overwrite])


def test_a_metric_may_not_overwrite_a_parameter_or_another_metric():
    with pytest.raises(ValueError, match=r"metrics returned .*Lithium.* which the points have"):
        run([{R_LI: 0.02, "c_rate": 0.5}], metrics=[lambda found, row: {R_LI: 7.0}])
    with pytest.raises(
        ValueError, match=r"mean_voltage returned .*, which metric .*lambda.* has"
    ):
        run([{"c_rate": 0.5}], metrics=[lambda found, row: {"mean [V]": 1}, mean_voltage])


def test_a_metric_cannot_change_the_row():
    def change(found, row):
        row["termination"] = "changed"
        return {}

    assert run([{"c_rate": 0.5}], metrics=[change])["reason"][0] != "changed"


@pytest.mark.slow
def test_two_processes_and_an_executor_give_the_same_rows(tmp_path):
    points = latin_hypercube({"c_rate": (0.1, 1, "log"), R_LI: (1e-3, 0.1, "log")}, 6)
    one = run(points)
    two = run(points, workers=2, store=tmp_path / "two.db")
    with ThreadPoolExecutor(1) as executor:
        threads = run(points, engine=executor)
    pd.testing.assert_frame_equal(without_timing(one), without_timing(two), check_exact=True)
    pd.testing.assert_frame_equal(
        without_timing(one), without_timing(threads), check_exact=True
    )


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: run([]), ValueError, "points is empty"),
        (lambda: run("points"), TypeError, "points is 'points'; allowed"),
        (lambda: run([1]), TypeError, "point 0 is 1; allowed is a dict"),
        (
            lambda: run([{}, {"Pore radios [m]": 1}]),
            KeyError,
            "point 1: Parameter 'Pore radios",
        ),
        (lambda: run([{"Pore radius [m]": np.nan}]), ValueError, "is nan; allowed"),
        (lambda: run([{"test": "charge"}]), ValueError, "test is 'charge'; allowed"),
        (lambda: run([{"set": "PAL"}]), ValueError, "set is 'PAL'; allowed"),
        (lambda: run([{}], metrics="capacity"), TypeError, "metrics is 'capacity'"),
        (lambda: run([{}], metrics=["capacty"]), ValueError, "metric is 'capacty'"),
        (lambda: run([{}], engine="threads"), ValueError, "engine is 'threads'; allowed"),
        (lambda: run([{}], metrics=["energy"] * 2), ValueError, "'energy'.* there twice"),
        (lambda: run([{}], metrics={"energy": 1}), TypeError, "metrics is {'energy': 1}"),
        (lambda: run([{}], engine=ThreadPoolExecutor), TypeError, "engine is the class Thread"),
        (lambda: run([{}], engine=2), TypeError, "engine is 2; allowed"),
        (lambda: run([{}], workers="2"), ValueError, "workers is '2'; allowed"),
        (lambda: study([{}], progress="no"), TypeError, "progress is 'no'; allowed"),
        (lambda: run([{}], workers=0), ValueError, "workers is 0; allowed"),
        (lambda: run([{}], store="/no/such/x.db"), OSError, "'/no/such' is no folder"),
    ],
)
def test_what_is_refused_before_anything_is_solved(call, error, message, no_solve):
    with pytest.raises(error, match=message):
        call()
