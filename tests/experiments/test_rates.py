"""Rate capability: a row a rate, repeatable, with a reason where nothing is delivered."""

import numpy as np
import pandas as pd
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN, rate_capability
from ssb_models.experiments.rates import CyclingTest, DischargeTest

COLUMNS = [
    "c_rate",
    "discharge_capacity [mA.h.g-1]",
    "charge_capacity [mA.h.g-1]",
    "coulombic_efficiency",
    "termination",
    "periodic",
    "calibrated_temperature",
]
LITHIUM = "Lithium interphase resistance at reference temperature [Ohm.m2]"


@pytest.fixture(scope="module")
def rates(fixed_cell):
    return rate_capability(fixed_cell(), [0.5, 0.1])


@pytest.mark.parametrize(
    ("name", "T", "expected"),
    [
        ("PPAL_Chen2019", 30, True),
        ("PPAL_Chen2019", 50, True),
        ("PPAL_Chen2019", 40, False),
        ("LLZO_PVDFHFP_Kim2022", 50, True),
        ("PEO_V2O5_Dualfoil", 85, False),
    ],
)
def test_a_row_says_whether_its_temperature_was_calibrated(name, T, expected):
    test = DischargeTest(ssb_models.cell(name, temperature_degC=T))
    assert test.run(0.1)["calibrated_temperature"] is expected


def test_an_ambient_temperature_of_its_own_is_not_calibrated():
    values = ssb_models.cell("PPAL_Chen2019")
    values["Ambient temperature [K]"] = 313.15
    assert not DischargeTest(values).run(0.1)["calibrated_temperature"]


def test_columns_and_order(rates):
    assert isinstance(rates, pd.DataFrame)
    assert list(rates.columns) == COLUMNS
    assert list(rates["c_rate"]) == [0.5, 0.1]


def test_capacity_falls_with_the_rate(rates):
    discharge = rates["discharge_capacity [mA.h.g-1]"]
    assert 0 < discharge[0] < discharge[1] < 170


def test_a_settled_cycle_returns_what_was_charged(rates):
    charge, discharge = rates[COLUMNS[2]], rates[COLUMNS[1]]
    np.testing.assert_allclose(rates["coulombic_efficiency"], discharge / charge)
    np.testing.assert_allclose(rates["coulombic_efficiency"], 1, atol=0.01)


def test_termination_names_the_limit(rates):
    assert list(rates["termination"]) == ["Voltage < 3.0 [V]"] * 2


def test_repeatable(fixed_cell, rates):
    pd.testing.assert_frame_equal(rate_capability(fixed_cell(), [0.5, 0.1]), rates)


def test_rates_do_not_depend_on_each_other(fixed_cell, rates):
    alone = rate_capability(fixed_cell(), [0.1])
    assert alone.loc[0, COLUMNS[1]] == pytest.approx(rates.loc[1, COLUMNS[1]], abs=0.01)


def test_values_are_left_alone(fixed_cell):
    values = fixed_cell()
    before = dict(values)
    rate_capability(values, [1])
    assert dict(values) == before


def test_rates_refer_to_170_mAh_per_gram_of_active_material(fixed_cell):
    values = fixed_cell()
    volume = (
        values["Positive electrode active material volume fraction"]
        * values["Positive electrode thickness [m]"]
        * values["Electrode height [m]"]
        * values["Electrode width [m]"]
    )
    grams = 3600e3 * volume
    assert values["Nominal cell capacity [A.h]"] == pytest.approx(170e-3 * grams, rel=1e-9)
    assert values["Theoretical specific capacity [mA.h.g-1]"] == 170


def test_capacity_is_the_charge_that_passed_per_gram(fixed_cell):
    found = CyclingTest(fixed_cell()).run(0.2)
    passed = found.discharge.solution["Discharge capacity [A.h]"].entries
    grams = 0.447 * 3600e3 * 11.2e-6 * 1e-4
    per_gram = 1e3 * np.ptp(passed) / grams
    assert found[COLUMNS[1]] == pytest.approx(per_gram, rel=1e-6)
    assert found.discharge_curve()["capacity [mA.h.g-1]"].iloc[-1] == pytest.approx(
        per_gram, rel=1e-6
    )


@pytest.mark.parametrize("resistance", [1e3, 1e6])
def test_a_cell_that_delivers_nothing_says_why(resistance, fixed_cell):
    values = fixed_cell()
    values[LITHIUM] = resistance
    rates = rate_capability(values, [0.5, 0.1])
    assert list(rates[COLUMNS[1]]) == [0.0, 0.0]
    assert rates["coulombic_efficiency"].isna().all()
    assert rates["termination"].str.startswith("delivers nothing: ").all()
    assert rates["termination"].str.len().gt(len("delivers nothing: ") + 5).all()


def test_salt_that_runs_out_is_a_reason(fixed_cell):
    values = fixed_cell()
    values["Minimum salt concentration [mol.m-3]"] = 1000.0
    row = rate_capability(values, [0.5]).iloc[0]
    assert row[COLUMNS[1]] == 0
    assert "Salt depletion" in row["termination"]


@pytest.mark.parametrize("limit", [1e-6, 0.3])
def test_a_half_cycle_that_is_cut_short_raises(limit, fixed_cell, monkeypatch):
    monkeypatch.setattr("ssb_models.experiments.basis.TIME_LIMIT", limit)
    with pytest.raises(RuntimeError, match=r"c_rate 0\.1 met no limit"):
        rate_capability(fixed_cell(), [0.1])


def test_the_liquid_cell_outperforms_the_solid(fixed_cell, rates):
    liquid = rate_capability(fixed_cell("Liquid_Chen2019"), [0.5, 0.1])
    assert (liquid[COLUMNS[1]] > rates[COLUMNS[1]]).all()
    assert liquid[COLUMNS[1]][1] > 140


def test_a_plain_set_gives_the_same_as_a_checked_one():
    rows = [
        rate_capability(values, [0.5])
        for values in (
            ssb_models.cell("PPAL_Chen2019"),
            pybamm.ParameterValues("PPAL_Chen2019"),
        )
    ]
    pd.testing.assert_frame_equal(*rows)


def test_another_model_can_be_given(fixed_cell, rates):
    model = SolidStateDFN({"lithium interphase": "none"})
    without = rate_capability(fixed_cell(), [0.5], model=model)
    assert without.loc[0, COLUMNS[1]] > rates.loc[0, COLUMNS[1]]


def test_inputs_are_given_to_each_run(fixed_cell, rates):
    values = fixed_cell()
    values[LITHIUM] = "[input]"
    test = CyclingTest(values)
    low, high = (test.run(0.5, {LITHIUM: R})[COLUMNS[1]] for R in (0.02, 0.05))
    assert low == pytest.approx(rates.loc[0, COLUMNS[1]], abs=0.05)
    assert high < low


def test_nothing_discharged_leaves_an_empty_curve(fixed_cell):
    values = fixed_cell()
    values[LITHIUM] = 1e6
    found = CyclingTest(values).run(0.1)
    assert found[COLUMNS[1]] == 0
    assert found.discharge_curve()["capacity [mA.h.g-1]"].sum() < 1e-3


def test_a_solver_that_fails_on_the_discharge_is_no_empty_cell(fixed_cell, monkeypatch):
    test = CyclingTest(fixed_cell())
    step = test.simulation.solver.step

    def fail_on_discharge(*args, inputs, **kwargs):
        if inputs["C-rate"] > 0:
            raise pybamm.SolverError("no convergence")
        return step(*args, inputs=inputs, **kwargs)

    monkeypatch.setattr(test.simulation.solver, "step", fail_on_discharge)
    with pytest.raises(pybamm.SolverError, match="no convergence"):
        test.run(0.5)


def test_a_cell_that_salt_limits_keeps_what_it_delivered():
    """A discharge that ends by salt depletion is an answer; so is what follows from it."""
    from ssb_models.parameter_sets.materials import pvdfhfp

    values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
    values.update({row.parameter: row.value for row in pvdfhfp.VALUES}, strict=False)
    table = ssb_models.rate_capability(values, [0.02, 0.05, 0.1, 0.5])
    capacities = table["discharge_capacity [mA.h.g-1]"]
    assert (capacities.diff().dropna() < 0).all()
    assert capacities.iloc[-1] > 20
    assert table["termination"].str.contains("Salt depletion").sum() >= 1


def test_a_first_discharge_is_that_of_a_simulation(fixed_cell):
    values = fixed_cell()
    row = DischargeTest(values).run(0.2)
    model = SolidStateDFN()
    values.set_initial_state("3.8 V", param=model.param, options=model.options)
    simulation = pybamm.Simulation(model, parameter_values=values, C_rate=0.2)
    charge = simulation.solve([0, 18000])["Discharge capacity [A.h]"].entries[-1]
    expected = 170 * charge / values["Nominal cell capacity [A.h]"]
    assert row[COLUMNS[1]] == pytest.approx(expected, abs=0.01)
    assert row["termination"] == "Voltage < 3.0 [V]"


def test_a_cycle_is_that_of_an_experiment(fixed_cell):
    values = fixed_cell()
    test = CyclingTest(values)
    model = SolidStateDFN()
    values.set_initial_state("3.0 V", param=model.param, options=model.options)
    cycle = ssb_models.protocols.constant_current_cycle(0.1)
    simulation = pybamm.Simulation(model, parameter_values=values, experiment=cycle)
    first, second = simulation.solve(calc_esoh=False).cycles[0].steps
    charge = test.half_cycle(-0.1).solution
    assert charge.t[-1] == pytest.approx(first.t[-1], rel=1e-4)
    discharge = test.half_cycle(0.1, state=charge).solution
    assert np.ptp(discharge.t) == pytest.approx(np.ptp(second.t), rel=1e-3)


def test_a_depleted_cell_can_be_charged():
    """Double layers that hold more cations than the salt once kept the solver for good."""
    values = ssb_models.cell("PPAL_Chen2019")
    values.update(
        {
            "Separator thickness [m]": 1.41e-5,
            "Positive electrode thickness [m]": 1.565e-5,
            "Positive electrode Bruggeman coefficient (electrolyte)": 4.2367,
            "Electrolyte diffusivity at transition [m2.s-1]": 1.607e-12,
            "Pore fill fraction behind front": 0.95,
            "Reached share of active material": 0.85024,
            "Cation transference number": 0.46324,
            LITHIUM: 0.26587,
            "Positive electrode reference exchange-current density [A.m-2]": 8.63e-4,
            "Nominal cell capacity [A.h]": values["Nominal cell capacity [A.h]"],
        }
    )
    found = CyclingTest(values).run(0.13970)
    salt = found.discharge.solution["Electrolyte concentration [mol.m-3]"].entries[:, -1]
    assert salt.min() < 5
    assert found["coulombic_efficiency"] == pytest.approx(1, abs=1e-3)
    assert found["termination"] == "Voltage < 3.0 [V]"


@pytest.mark.parametrize(
    ("names", "given", "error", "message"),
    [
        ("Separator thickness [m]", {}, TypeError, "inputs is 'Separator thickness"),
        (["Separator thicknes [m]"], {}, KeyError, "Parameter 'Separator thicknes"),
        (["Upper voltage cut-off [V]"], {}, ValueError, "inputs have 'Upper voltage cut-off"),
        ([LITHIUM], None, ValueError, "inputs lack .*Lithium interphase resistance"),
        ([LITHIUM], {LITHIUM: 0.02, "foo": 1}, ValueError, "have .*'foo'.* beyond"),
        ([LITHIUM], {LITHIUM: np.nan}, ValueError, "Lithium interphase .* is nan"),
        ([LITHIUM], {LITHIUM: -1.0}, ValueError, r"Lithium interphase .* is -1\.0"),
        ([LITHIUM], [0.02], TypeError, r"inputs is \[0\.02\]; allowed is a dict"),
    ],
)
def test_inputs_that_are_refused(names, given, error, message, no_solve):
    with pytest.raises(error, match=message):
        CyclingTest(ssb_models.cell("PPAL_Chen2019"), inputs=names).run(0.5, given)
