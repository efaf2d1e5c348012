"""A cell knows the model and options that it is composed for, whatever becomes of it."""

import copy
import pickle
from importlib.metadata import entry_points

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN, ThinFilmCell
from ssb_models.models import model_for, options_for
from ssb_models.parameter_sets import SETS

REGISTERED = [
    entry.name
    for entry in entry_points(group="pybamm_parameter_sets")
    if entry.value.startswith("ssb_models.")
]
"""The sets that PyBaMM finds by name."""

ALL = [(name, architecture) for name in SETS for architecture in SETS[name].architectures]
SET, FILM = "PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022"
WAYS = {
    "copy": lambda values: values.copy(),
    "deepcopy": copy.deepcopy,
    "pickle": lambda values: pickle.loads(pickle.dumps(values)),
}


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def again(request):
    return request.param


@pytest.mark.parametrize("name", [SET, FILM, "Liquid_Chen2019"])
def test_a_copy_is_of_the_same_composition(name, again):
    values = ssb_models.cell(name)
    values.update({"Lithium interphase constant-phase exponent": 0.8}, strict=False)
    copied = again(values)
    assert copied.model == values.model == SETS[name].model
    assert copied.options == values.options
    assert copied.options["lithium interphase"] == "constant phase"
    assert model_for(copied).options == model_for(values).options


def test_a_copy_has_options_of_its_own(again):
    values = ssb_models.cell(SET)
    again(values).update({"Lithium void depth [m]": 1e-7}, strict=False)
    assert "lithium contact" not in values.options
    assert "Lithium void depth [m]" not in values
    assert SETS[SET].options == values.options


def test_a_copy_still_checks(again):
    copied = again(ssb_models.cell(SET))
    before = dict(copied)
    with pytest.raises(ValueError, match="'Positive electrode porosity' is 2"):
        copied.update({"Positive electrode porosity": 2})
    with pytest.raises(KeyError, match="Pore radius"):
        copied["Pore radios [m]"] = 1e-7
    with pytest.raises(ValueError, match=r"'Ambient temperature \[K\]' is 400"):
        copied["Ambient temperature [K]"] = 400
    with pytest.raises(ValueError, match="'Stack pressure"):
        copied.update({"Stack pressure [Pa]": -1}, strict=False)
    assert dict(copied) == before


@pytest.mark.parametrize(
    ("parameter", "value", "option", "switched"),
    [
        ("Lithium void depth [m]", 1e-7, "lithium contact", "lost on stripping"),
        (
            "Contact roughness of the particles [m]",
            1e-9,
            "particle contact",
            "lost on volume change",
        ),
        ("Junction interphase growth rate [m.s-1]", 1e-14, "junction interphase", "growing"),
        (
            "Particle interphase constant-phase exponent",
            0.8,
            "particle interphase",
            "constant phase",
        ),
    ],
)
def test_a_parameter_that_marks_an_option_switches_it_on(parameter, value, option, switched):
    values = ssb_models.cell(SET)
    before = options_for(values)
    values.update({parameter: value}, strict=False)
    assert options_for(values) == {**before, option: switched}
    assert model_for(values).options[option] == switched


def test_a_value_that_changes_switches_nothing():
    values = ssb_models.cell("Liquid_Chen2019")
    values.update({"Stack pressure [Pa]": 1e6, "A name of my own": 1.0}, strict=False)
    values["Separator thickness [m]"] = 3e-5
    assert values.options == {}


def test_a_refused_update_switches_nothing():
    values = ssb_models.cell(SET)
    with pytest.raises(ValueError, match="is -1"):
        values.update({"Lithium void depth [m]": 1e-7, "Stack pressure [Pa]": -1}, strict=False)
    assert values.options == SETS[SET].options
    assert "Lithium void depth [m]" not in values


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_plain_values_say_the_same_by_their_marks(name, architecture):
    values = ssb_models.cell(name, architecture)
    plain = pybamm.ParameterValues(dict(values.items()))
    assert options_for(plain) == options_for(values)
    assert type(model_for(plain)) is type(model_for(values))
    assert model_for(plain).options == model_for(values).options


@pytest.mark.parametrize("name", REGISTERED)
def test_the_entry_point_is_for_the_same_model(name):
    plain, values = pybamm.ParameterValues(name), ssb_models.cell(name)
    assert type(plain) is pybamm.ParameterValues
    assert type(model_for(plain)).__name__ == SETS[name].model
    assert model_for(plain).options == model_for(values).options


def test_values_that_were_written_say_the_same(tmp_path):
    values = ssb_models.cell(SET)
    values.update({"Lithium void depth [m]": 1e-7}, strict=False)
    values.to_json(str(tmp_path / "values.json"))
    read = pybamm.ParameterValues.from_json(str(tmp_path / "values.json"))
    assert options_for(read) == options_for(values)


STEPS = {
    "voltage": ("Hold at 3.4 V for 5 minutes", "Voltage [V]", 3.4),
    "power": ("Discharge at 0.1 mW for 5 minutes", "Power [W]", 1e-4),
    "resistance": ("Discharge at 30000 Ohm for 5 minutes", "Resistance [Ohm]", 3e4),
    "current": ("Discharge at 0.02 mA for 5 minutes", "Current [A]", 2e-5),
}


@pytest.mark.parametrize(("step", "variable", "expected"), STEPS.values(), ids=STEPS)
def test_experiments_of_pybamm_run_on_a_copy(step, variable, expected):
    values = ssb_models.cell(SET).copy()
    before = dict(values)
    values["Initial concentration in positive electrode [mol.m-3]"] = 11000.0
    simulation = pybamm.Simulation(
        SolidStateDFN(), parameter_values=values, experiment=pybamm.Experiment([step])
    )
    solution = simulation.solve(calc_esoh=False)
    controlled = solution[variable].entries
    np.testing.assert_allclose(controlled[1:], expected, rtol=1e-4)
    assert solution.t[-1] == pytest.approx(300)
    assert set(values) == set(before)  # controls are added to a copy


@pytest.mark.parametrize("control", ["Voltage function [V]", "Power function [W]"])
def test_controls_can_be_inputs_of_a_film_too(control):
    step = (
        "Hold at 3.2 V for 1 minute"
        if "V]" in control
        else "Discharge at 0.001 mW for 1 minute"
    )
    simulation = pybamm.Simulation(
        ThinFilmCell(),
        parameter_values=ssb_models.cell(FILM),
        experiment=pybamm.Experiment([step]),
    )
    assert simulation.solve(calc_esoh=False).t[-1] == pytest.approx(60)
