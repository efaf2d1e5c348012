"""Parameter values that check themselves."""

import pickle

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models.parameters import CheckedParameterValues, check_parameter

LAYER = "Separator thickness [m]"


@pytest.fixture
def values():
    return ssb_models.cell("PPAL_Chen2019")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (LAYER, 1e-6),
        ("Separator porosity", 1),
        (LAYER, np.float64(1e-6)),
        ("Electrolyte viscosity [Pa.s]", lambda T: T),
        (LAYER, pybamm.Scalar(1e-6)),
        (LAYER, "[input]"),
    ],
)
def test_numbers_laws_symbols_and_inputs_pass(name, value, values):
    check_parameter(name, value)
    values[name] = value
    held = values[name]
    assert isinstance(held, pybamm.InputParameter) if value == "[input]" else held == value


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("Cation transference number", 0),
        ("Cation transference number", 1),
        ("Pore fill fraction", 1),
        ("Contact resistance [Ohm]", 0),
        ("Penetration depth after assembly [m]", 0),
        ("Positive electrode OCP entropic change [V.K-1]", -1e-4),
        ("Current function [A]", -0.1),
        ("Electrolyte diffusivity exponent", -4.43),
    ],
)
def test_limits_that_are_allowed(parameter, value):
    check_parameter(parameter, value)
    values = ssb_models.cell("PPAL_Chen2019")
    values.update({parameter: value}, strict=False)
    assert values[parameter] == value


def test_a_refused_update_changes_nothing(values):
    before = dict(values)
    with pytest.raises(ValueError, match="porosity"):
        values.update({LAYER: 2e-6, "Positive electrode porosity": 2})
    assert dict(values) == before


def test_new_names_need_to_be_asked_for(values):
    values.update({"Stack pressure [Pa]": 1e6}, strict=False)
    assert values["Stack pressure [Pa]"] == 1e6
    with pytest.raises(KeyError, match="Stack"):
        values.update({"Stack pressures [Pa]": 1e6})


def test_new_names_are_still_checked(values):
    with pytest.raises(ValueError, match="Stack"):
        values.update({"Stack pressure [Pa]": -1}, strict=False)


def test_assignment_is_an_update(values):
    values[LAYER] = 2e-5
    assert values[LAYER] == 2e-5


def test_pickling_keeps_the_checks(values):
    again = pickle.loads(pickle.dumps(values))
    assert isinstance(again, CheckedParameterValues)
    with pytest.raises(ValueError, match=r"Separator"):
        again[LAYER] = -1


def test_a_copy_is_independent(values):
    copy = values.copy()
    copy[LAYER] = 3e-5
    assert values[LAYER] != 3e-5
