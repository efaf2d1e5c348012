"""Options: own ones mixed with PyBaMM's, their defaults and what switches them off."""

import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN
from ssb_models.models import options_for
from ssb_models.models.options import DEFAULTS, OWN_OPTIONS, SolidStateOptions

NEUTRAL = SolidStateDFN.neutral_options


def test_every_own_option_but_contact_loss_is_active_by_default():
    options = SolidStateOptions()
    assert {name: options[name] for name in OWN_OPTIONS} == {
        "solid electrolyte": "polymer",
        "pore filling": "partial",
        "lithium interphase": "resistive",
        "junction interphase": "resistive",
        "particle interphase": "resistive",
        "lithium contact": "full",
        "particle contact": "full",
    }
    assert options["working electrode"] == "positive"
    assert options["surface form"] == "differential"
    assert not options.neutral


def test_neutral_options_leave_the_stock_defaults():
    options = SolidStateOptions(NEUTRAL)
    assert options.neutral
    stock = pybamm.BatteryModelOptions({"working electrode": "positive"})
    assert {name: options[name] for name in stock} == dict(stock)


CHOICES = [(name, value) for name, allowed in OWN_OPTIONS.items() for value in allowed[:-1]]


@pytest.mark.parametrize(("name", "value"), CHOICES)
def test_one_active_option_asks_for_a_surface_form(name, value):
    beside = {"lithium interphase": "resistive"} if name == "lithium contact" else {}
    options = SolidStateOptions({**NEUTRAL, **beside, name: value})
    assert options["surface form"] == "differential"
    assert not options.neutral


def test_a_surface_form_that_is_given_stays():
    assert SolidStateOptions({"surface form": "algebraic"})["surface form"] == "algebraic"
    without_interphase = {name: "none" for name in OWN_OPTIONS if "interphase" in name}
    options = SolidStateOptions({**without_interphase, "surface form": "false"})
    assert options["surface form"] == "false"


def test_the_dict_that_is_passed_in_is_left_alone():
    given = {"pore filling": "none"}
    SolidStateDFN(given)
    assert given == {"pore filling": "none"}


def test_stock_options_pass_through():
    options = SolidStateOptions({"calculate discharge energy": "true"})
    assert options["calculate discharge energy"] == "true"


@pytest.mark.parametrize("name", OWN_OPTIONS)
def test_a_model_builds_with_each_option_off(name):
    neutral = OWN_OPTIONS[name][-1]
    model = SolidStateDFN({name: neutral})
    assert model.options[name] == neutral
    assert len(model.rhs) > 0


@pytest.mark.parametrize(("name", "value"), CHOICES)
def test_a_model_builds_with_each_value(name, value):
    model = SolidStateDFN({name: value})
    assert model.options[name] == value
    assert len(model.rhs) > 0


def test_a_solid_set_asks_for_everything():
    options = options_for(ssb_models.cell("PAL_Chen2019"))
    assert options == {**DEFAULTS, "surface form": "differential"}


def test_a_liquid_set_asks_for_nothing():
    options = options_for(ssb_models.cell("Liquid_Chen2019"))
    assert options == {**NEUTRAL, "surface form": "differential"}


def test_the_lithium_interphase_does_without_the_others():
    only = {**NEUTRAL, "lithium interphase": "resistive"}
    names = {name for name in SolidStateDFN(only).variables if "interphase potential" in name}
    assert names == {"Lithium interphase potential drop [V]"}
