"""Declarations are complete: nothing in use is undeclared, and nothing declared is unused."""

import csv
import inspect
import numbers
import re

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import (
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    ThinFilmCell,
)
from ssb_models.laws import contact, films
from ssb_models.models.options import NEUTRAL, OWN_OPTIONS, WITH
from ssb_models.parameter_sets import SETS
from ssb_models.parameters import check_parameter, declarations, marked_options
from ssb_models.parameters.declarations import FILE, OPEN, PLACES, law

ALL = [(name, architecture) for name in SETS for architecture in SETS[name].architectures]
ACTIVE = [(name, value) for name, allowed in OWN_OPTIONS.items() for value in allowed[:-1]]
LAYERS = [SymmetricCell, BlockingCell, LithiumSteelCell, ThinFilmCell]
STATE = {
    "Time [s]": 0.0,
    "Through-cell distance (x) [m]": 1e-5,
    "Radial distance (r) [m]": 1e-8,
    "Distance across electrode width [m]": 0.0,
    "Distance across electrode height [m]": 0.0,
    "Depth from the junction [m]": 5e-6,
    "Pore fill fraction": 0.7,
    "Wetted share of particle surface": 0.5,
    "Positive electrode stoichiometry": 0.5,
    "Positive particle stoichiometry": 0.5,
}
"""What laws are functions of, at a state in the middle; the rest is the set's."""


def only(name, value):
    """The options of a model in which one own option is active, with what it needs."""
    beside = WITH.get(name, {})
    if name == "film lithium":  # of films that grow, in every place
        beside = {f"{place.lower()} interphase": "growing" for place in PLACES}
    return {**NEUTRAL, **beside, name: value}


def read_by(expression):
    """Names of the parameters in an expression."""
    kinds = (pybamm.Parameter, pybamm.FunctionParameter)
    return {node.name for node in expression.pre_order() if isinstance(node, kinds)}


def state_of(values):
    c_max = values["Maximum concentration in positive electrode [mol.m-3]"]
    return {
        **STATE,
        "Temperature [K]": values["Ambient temperature [K]"],
        "Electrolyte concentration [mol.m-3]": values[
            "Initial concentration in electrolyte [mol.m-3]"
        ],
        "Positive particle surface concentration [mol.m-3]": c_max / 2,
        "Maximum positive particle surface concentration [mol.m-3]": c_max,
        "Lithium metal concentration [mol.m-3]": 1
        / values["Lithium metal partial molar volume [m3.mol-1]"],
    }


@pytest.fixture(scope="module")
def asked():
    """Names that the models ask for with any value of any option."""
    models = [SolidStateDFN(only(*choice)) for choice in ACTIVE]
    models += [SolidStateDFN(), SolidStateDFN(NEUTRAL)]
    for kind in LAYERS:
        for name in set(kind.allowed_options) & set(OWN_OPTIONS):
            beside = {n: v for n, v in WITH.get(name, {}).items() if n in kind.allowed_options}
            models += [kind({**beside, name: value}) for value in OWN_OPTIONS[name]]
        if "junction interphase" in kind.allowed_options:
            models.append(kind({"junction interphase": "growing", "film lithium": "taken up"}))
        models.append(kind())
    return set().union(*(model.get_parameter_info() for model in models))


@pytest.fixture(scope="module")
def held():
    """Names that the sets hold."""
    return set().union(*(ssb_models.cell(*one).keys() for one in ALL))


@pytest.fixture(scope="module")
def read_by_laws():
    """Names that the library's laws read, at any place."""
    one = pybamm.Scalar(1)
    named = ("static", "activated", "covered", "covered_capacitance", "coated")
    laws = [getattr(films, name) for name in named]
    found = [
        contact.lithium_contact_rate(one, one, one),
        contact.particle_contact_share(one, one),
    ]
    found += [of_place(place, one) for of_place in laws for place in PLACES]
    return set().union(*map(read_by, found))


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_every_parameter_of_a_set_is_declared(name, architecture):
    assert set(ssb_models.cell(name, architecture)) - set(declarations()) == set()


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_laws_take_the_declared_arguments(name, architecture):
    laws = {k: v for k, v in ssb_models.cell(name, architecture).items() if callable(v)}
    assert len(laws) >= 5
    for parameter, of_state in laws.items():
        needed = [
            one.name
            for one in inspect.signature(of_state).parameters.values()
            if one.default is inspect.Parameter.empty
        ]
        declared = declarations()[parameter].arguments
        assert len(needed) == len(declared), (parameter, needed, declared)


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_laws_of_a_set_read_only_what_it_holds(name, architecture):
    values = ssb_models.cell(name, architecture)
    for parameter, of_state in values.items():
        if callable(of_state):
            arguments = [pybamm.Scalar(1)] * len(declarations()[parameter].arguments)
            expression = of_state(*arguments) + pybamm.Scalar(0)
            assert read_by(expression) <= set(values), parameter


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_numbers_and_laws_lie_in_the_declared_range(name, architecture):
    values = ssb_models.cell(name, architecture)
    state = state_of(values)
    for parameter, value in values.items():
        if callable(value):
            arguments = [
                pybamm.Scalar(state[one]) for one in declarations()[parameter].arguments
            ]
            value = np.asarray(values.evaluate(value(*arguments) + pybamm.Scalar(0))).item()
        assert isinstance(value, numbers.Real), parameter
        check_parameter(parameter, value)


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_ranges_of_sources_lie_in_the_declared_range(name, architecture):
    for row in ssb_models.provenance(name, architecture).dropna(subset=["low"]).itertuples():
        declared = declarations()[row.parameter]
        assert declared.low <= row.low <= row.high <= declared.high, row.parameter


def test_everything_that_models_ask_for_is_declared(asked):
    assert asked - set(declarations()) == set()


def test_nothing_is_declared_that_nobody_reads(asked, held, read_by_laws):
    assert set(declarations()) - asked - held - read_by_laws == set()


def test_no_name_is_declared_twice():
    with open(FILE, newline="", encoding="utf-8") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert len(names) == len(set(names))
    more = sum(len(OPEN[what]) - 1 for what in OPEN for name in names if f"<{what}>" in name)
    assert len(declarations()) == len(names) + more


@pytest.mark.parametrize(
    ("name", "value"), [one for one in ACTIVE if one[0] != "solid electrolyte"]
)
def test_a_parameter_that_marks_an_option_is_asked_for_with_it_alone(name, value):
    marks = [row.name for row in declarations().values() if row.mark == (name, value)]
    assert marks
    without = set(SolidStateDFN(NEUTRAL).get_parameter_info())
    with_it = set(SolidStateDFN(only(name, value)).get_parameter_info())
    if name == "film lithium":  # a junction has lithium to take where the cathode is a film
        films = {
            k: v for k, v in only(name, value).items() if k in ThinFilmCell.allowed_options
        }
        with_it |= set(ThinFilmCell(films).get_parameter_info())
    for mark in marks:
        assert mark in with_it - without
        assert marked_options([mark]) == {name: value}


def test_what_marks_a_solid_is_held_by_solids_alone():
    (mark,) = (
        row.name for row in declarations().values() if row.mark and "polymer" in row.mark
    )
    for name in SETS:
        solid = SETS[name].options.get("solid electrolyte") == "polymer"
        assert (mark in ssb_models.cell(name)) == solid


def test_the_larger_of_a_pair_is_declared_and_is_the_larger():
    pairs = [(row.name, row.below) for row in declarations().values() if row.below]
    assert len(pairs) >= 5
    for smaller, larger in pairs:
        assert larger in declarations()
        for one in ALL:
            values = ssb_models.cell(*one)
            if smaller in values and larger in values:
                high = values[larger]
                if callable(high):
                    high = values.evaluate(high(values["Initial temperature [K]"]))
                assert values[smaller] < high


@pytest.mark.parametrize("row", declarations().values(), ids=declarations())
def test_a_meaning_is_a_sentence(row):
    assert re.fullmatch(r"([A-Z1-9]|[a-z] ).*\S\.", row.meaning)
    assert len(row.meaning.split()) >= 3
    assert "  " not in row.meaning
    assert "<" not in row.name + row.meaning  # a place that was left open
    is_zero = row.name.startswith("Negative electrode OCP")  # the scale of potentials
    assert row.low == row.high == 0 if is_zero else row.low < row.high


def test_a_law_of_another_number_of_arguments_is_refused():
    T = pybamm.Scalar(300)
    assert law("Lithium interphase resistance [Ohm.m2]", T).children == [T]
    with pytest.raises(ValueError, match="argument"):
        law("Lithium interphase resistance [Ohm.m2]", T, T)


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("Positive electrode porosity", [1e-9, 1], [0, np.nextafter(1, 2)]),
        ("Lithium lost on plating", [0, 0.999], [-1e-9, 1]),
        ("Junction interphase constant-phase exponent", [0.4, 1], [0.39, 1.01]),
        ("Positive particle volume change", [-0.999, 0.999], [-1, 1]),
    ],
)
def test_the_ends_of_a_range(name, inside, outside):
    for value in inside:
        declarations()[name].check(value)
    for value in outside:
        with pytest.raises(ValueError, match=re.escape(f"'{name}' is")):
            declarations()[name].check(value)
