"""Options: own ones mixed with PyBaMM's, their defaults and what switches them off."""

import pybamm
import pytest

from ssb_models import SolidStateDFN
from ssb_models.models.options import OWN_OPTIONS, SolidStateOptions

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


def test_the_lithium_interphase_does_without_the_others():
    only = {**NEUTRAL, "lithium interphase": "resistive"}
    names = {name for name in SolidStateDFN(only).variables if "interphase potential" in name}
    assert names == {"Lithium interphase potential drop [V]"}


def model(**options):
    return lambda: SolidStateDFN({key.replace("_", " "): v for key, v in options.items()})


REFUSED = {
    "option list": (lambda: SolidStateDFN(["polymer"]), "options", ["polymer"]),
    "option None": (model(solid_electrolyte=None), "solid electrolyte", None),
    "option True": (model(lithium_interphase=True), "lithium interphase", True),
    "option values": (model(pore_filling=["partial"]), "pore filling", ["partial"]),
    "option number": (lambda: SolidStateDFN({3: "none"}), "Option", 3),
    "utilisation": (model(interface_utilisation="constant"), "interface utili", "constant"),
    "tortuosity": (
        model(transport_efficiency="tortuosity factor"),
        "transport efficiency",
        "tortuosity factor",
    ),
    "sizes": (model(particle_size="distribution"), "particle size", "distribution"),
    "phases": (model(particle_phases=("1", "2")), "particle phases", "2"),
    "utilised": (model(working_electrode="both"), "working electrode", "both"),
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, assert_refused):
    assert_refused(call, name, value)


BAD_CALLS = [
    (
        lambda: SolidStateDFN({"pore filling": "full"}),
        pybamm.OptionError,
        ["'full'", "partial"],
    ),
    (lambda: SolidStateDFN({"pore fillin": "none"}), pybamm.OptionError, ["pore filling"]),
    (lambda: SolidStateDFN("neutral"), TypeError, ["'neutral'", "dict"]),
    (
        lambda: SolidStateDFN({"surface form": "false"}),
        pybamm.OptionError,
        ["surface form", "'false'", "differential"],
    ),
    (
        lambda: SolidStateDFN({"working electrode": "both"}),
        pybamm.OptionError,
        ["working electrode", "'both'", "positive"],
    ),
    (
        lambda: SolidStateDFN({"particle": "uniform profile"}),
        pybamm.OptionError,
        ["particle", "uniform profile", "Fickian diffusion"],
    ),
]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "error", "parts"), BAD_CALLS)
def test_calls_are_refused(call, error, parts):
    with pytest.raises(error) as refusal:
        call()
    assert all(part in str(refusal.value) for part in parts)
