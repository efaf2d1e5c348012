"""The thin-film cell: types, options, everything of PyBaMM that it works in, bad input."""

import pybamm
import pytest

import ssb_models
from ssb_models import ThinFilmCell, protocols, spectra
from ssb_models.parameter_sets.cells import kim2022

SET = "LLZO_PVDFHFP_Kim2022"
TYPES = ["type I", "type II", "type III", "type IV", "type V"]
CAPACITY = "discharge_capacity [mA.h.g-1]"


def test_defaults_are_type_V_at_50_degC():
    default, given = ssb_models.cell(SET), ssb_models.cell(SET, "type V", 50)
    assert default["Ambient temperature [K]"] == 323.15
    assert default["Lithium coverage"] == given["Lithium coverage"] == 1.0


def test_registered_with_pybamm():
    assert type(pybamm.Model("ThinFilmCell")) is ThinFilmCell
    assert "Film coverage" in pybamm.ParameterValues(SET)


def test_experiment_and_capacity():
    values = ssb_models.cell(SET)
    experiment = protocols.constant_current_cycle(1, 2.15, 3.8, cycles=2)
    simulation = pybamm.Simulation(
        ThinFilmCell(), parameter_values=values, experiment=experiment
    )
    charge, discharge = simulation.solve(calc_esoh=False).cycles[1].steps
    assert charge["Voltage [V]"].entries[-1] == pytest.approx(3.8, abs=1e-3)
    assert discharge["Voltage [V]"].entries[-1] == pytest.approx(2.15, abs=1e-3)


@pytest.mark.parametrize("limit", ["Minimum voltage [V]", "Maximum voltage [V]"])
def test_a_solve_ends_at_its_cut_off(limit):
    values = ssb_models.cell(SET)
    values["Current function [A]"] = 7e-5 * (1 if limit.startswith("Min") else -1)
    solution = pybamm.Simulation(ThinFilmCell(), parameter_values=values).solve([0, 36000])
    assert solution.termination == f"event: {limit}"


def test_rate_capability_falls_with_rate():
    table = ssb_models.rate_capability(ssb_models.cell(SET), [0.1, 1, 5])
    assert (table[CAPACITY].diff().dropna() < 0).all()


def test_impedance_after_a_rest_and_in_time():
    values, model = ssb_models.cell(SET), ThinFilmCell()
    half = pybamm.Experiment(["Discharge at 0.5C for 1 hour"])
    state = spectra.rest(model, values, half)
    linear = spectra.spectrum(model, values, [1.0], state).impedance[0]
    sine = spectra.sine_response(model, values, 1.0, state=state)
    assert sine == pytest.approx(linear, rel=5e-3)


def test_a_simulation_can_be_saved(tmp_path):
    simulation = pybamm.Simulation(ThinFilmCell(), parameter_values=ssb_models.cell(SET))
    before = simulation.solve([0, 100])["Voltage [V]"].entries[-1]
    simulation.save(str(tmp_path / "cell.pkl"))
    loaded = pybamm.load_sim(str(tmp_path / "cell.pkl"))
    assert loaded.solve([0, 100])["Voltage [V]"].entries[-1] == pytest.approx(before, rel=1e-6)


def test_the_rate_basis_can_be_the_printed_one():
    values = ssb_models.cell(SET)
    consistent = values["Nominal cell capacity [A.h]"]
    assert consistent == pytest.approx(73.15e-6 * kim2022.AREA_CM2)
    values["Nominal cell capacity [A.h]"] = kim2022.NOMINAL["printed"]
    assert consistent / values["Nominal cell capacity [A.h]"] == pytest.approx(10)


@pytest.mark.parametrize(
    "options",
    [
        {"junction interphase": "none"},
        {"junction interphase": "constant phase"},
        {"lithium interphase": "none"},
    ],
)
def test_options(options):
    values = ssb_models.cell(SET)
    values.update({"Junction interphase constant-phase exponent": 0.8}, strict=False)
    solution = pybamm.Simulation(ThinFilmCell(options), parameter_values=values).solve([0, 600])
    plain = pybamm.Simulation(ThinFilmCell(), parameter_values=values).solve([0, 600])
    gained = solution["Voltage [V]"].entries[-1] - plain["Voltage [V]"].entries[-1]
    assert gained == pytest.approx(0, abs=1e-4) if "constant" in str(options) else gained > 1e-4


def test_the_composite_fills_a_porous_cathode():
    """SolidStateDFN with the electrolyte of Kim's cells in Chen's cathode."""
    from ssb_models.parameter_sets.materials import llzo_pvdfhfp

    values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
    values.update({row.parameter: row.value for row in llzo_pvdfhfp.VALUES}, strict=False)
    row = ssb_models.rate_capability(values, [0.1]).iloc[0]
    assert row[CAPACITY] > 100


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"Film coverage": 0.0}, r"'Film coverage' is 0.0; allowed is a number in \(0, 1\]"),
        ({"Film coverage": 1.1}, r"'Film coverage' is 1.1; allowed is a number in \(0, 1\]"),
        ({"Lithium coverage": -1}, r"'Lithium coverage' is -1; allowed"),
        ({"LLZO to polymer weight ratio": 2.5}, r"is 2.5; allowed is a number in \[0, 2\]"),
        ({"LLZO to polymer weight ratio": -0.1}, r"is -0.1; allowed is a number in \[0, 2\]"),
        (
            {"Positive electrode thickness [m]": 0},
            r"is 0; allowed is a number in \[1e-09, 0\.01\]",
        ),
    ],
)
def test_values_that_are_not_allowed(changes, message, no_solve):
    with pytest.raises(ValueError, match=message):
        ssb_models.cell(SET).update(changes)


def test_a_film_thicker_than_the_layer(no_solve):
    values = ssb_models.cell(SET)
    values["Positive electrode thickness [m]"] = 1e-4
    with pytest.raises(ValueError, match=r"'Positive electrode thickness.* is 0.0001; allowed"):
        ssb_models.rate_capability(values, [0.1])


@pytest.mark.parametrize("given", ["type VI", "conventional", "V"])
def test_an_unknown_type(given):
    with pytest.raises(ValueError, match=f"architecture is '{given}'; allowed is one of"):
        ssb_models.cell(SET, given)


def test_an_option_of_a_porous_cathode():
    with pytest.raises(pybamm.OptionError, match="is not one of a ThinFilmCell"):
        ThinFilmCell({"pore filling": "partial"})
