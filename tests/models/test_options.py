"""Options: own ones mixed with PyBaMM's, their defaults and what switches them off."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN
from ssb_models.models.options import OWN_OPTIONS, WITH, SolidStateOptions

NEUTRAL = SolidStateDFN.neutral_options


GAIN = {
    "pore filling": 5e-3,
    "lithium interphase": 5e-3,
    "junction interphase": 5e-3,
    "particle interphase": 5e-4,
}
"""Least gain in voltage [V] on a discharge of ten minutes, where an option is off."""


def discharged(options, values):
    model = SolidStateDFN(options)
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 600])
    return solution["Voltage [V]"].entries[-1]


@pytest.mark.parametrize("name", OWN_OPTIONS)
def test_every_own_option_but_what_cycling_takes_acts_by_default(name, fixed_cell):
    values = fixed_cell(architecture="conventional")
    values["Particle interphase resistance [Ohm.m2]"] = 0.1
    off = {name: OWN_OPTIONS[name][-1]}
    gain = discharged(off, values) - discharged({}, values)
    if name in GAIN:
        assert gain > GAIN[name]
    else:  # contact is not lost; the polymer's events and conserved salt change no voltage
        assert gain == pytest.approx(0, abs=1e-3)
    ends = [{event.name for event in SolidStateDFN(given).events} for given in (off, {})]
    assert ("Salt depletion" in ends[0]) == (name != "solid electrolyte")
    assert "Salt depletion" in ends[1]
    assert not {"Lithium contact lost", "Lithium used up"} & (ends[0] | ends[1])


def test_stock_options_by_default():
    options = SolidStateOptions()
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
    options = SolidStateOptions({**NEUTRAL, **WITH.get(name, {}), name: value})
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


WHAT_OPTIONS_ASK_FOR = {
    **{
        f"{place} interphase {what}": value
        for place in ("Lithium", "Junction", "Particle")
        for what, value in {
            "growth rate [m.s-1]": 1e-14,
            "growth diffusivity [m2.s-1]": 1e-19,
            "film conductivity [S.m-1]": 1e-6,
            "initial film thickness [m]": 1e-9,
            "constant-phase exponent": 0.8,
            "tunnelling growth rate [m.s-1]": 1e-14,
            "tunnelling length [m]": 2e-9,
            "film lithium concentration [mol.m-3]": 3e4,
        }.items()
    },
    "Lithium void depth [m]": 2e-7,
    "Lithium creep rate at reference pressure [s-1]": 2e-4,
    "Stack pressure [Pa]": 1e6,
    "Reference stack pressure [Pa]": 1e6,
    "Lithium creep exponent": 6.6,
    "Lithium creep activation energy [J.mol-1]": 37e3,
    "Initial contact share of lithium": 0.5,
    "Positive particle volume change": 0.06,
    "Stoichiometry at contact formation": 1.0,
    "Contact roughness of the particles [m]": 1e-9,
    "Dead lithium share of plating": 1e-3,
    "Dead lithium layer conductivity [S.m-1]": 1e-3,
    "Contact lost per volume change": 1e-2,
    "Least contact share of the particles": 0.1,
    "Particles lost per volume change": 1e-2,
    "Least share of particles with electrolyte": 0.1,
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name in OWN_OPTIONS for value in OWN_OPTIONS[name]]
)
def test_at_rest_a_cell_shows_its_open_circuit_voltage_with_any_value(name, value, fixed_cell):
    values = fixed_cell()
    values.update({**WHAT_OPTIONS_ASK_FOR, "Current function [A]": 0.0}, strict=False)
    beside = WITH.get(name, {}) if value != OWN_OPTIONS[name][-1] else {}
    if name == "separator layers" and value != "none":
        values = ssb_models.layered(
            values, [("PPAL", 1e-5), *[("LATP", 1e-5)] * 3][: int(value)]
        )
    model = SolidStateDFN({**beside, name: value})
    assert model.options[name] == value
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 1800])
    particle, T = model.param.p.prim, model.param.T_init
    full = values["Maximum concentration in positive electrode [mol.m-3]"]
    start = values["Initial concentration in positive electrode [mol.m-3]"]
    open_circuit = values.evaluate(particle.U(pybamm.Scalar(start / full), T))
    np.testing.assert_allclose(solution["Voltage [V]"].entries, open_circuit, atol=1e-6)


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
