"""A set is read as layers and written back."""

from dataclasses import replace

import pytest

import ssb_models
from ssb_models.design import Component, from_values, to_values, wu2016
from ssb_models.parameter_sets import SETS

ALL = [(name, one) for name in SETS for one in SETS[name].architectures]
FOLLOWS = {"Nominal cell capacity [A.h]", "Current function [A]"}
FILLED = "Filled share of pores at reference temperature"


def changed(before, after):
    assert set(before) == set(after)
    return {name for name in before if before[name] is not after[name]
            and before[name] != after[name]}  # fmt: skip


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_a_design_that_is_written_back_is_the_same_set(name, architecture):
    values = ssb_models.cell(name, architecture)
    again = to_values(from_values(values), values)
    assert changed(dict(values.items()), dict(again.items())) == set()
    assert (again.model, again.options, again.given) == (
        values.model,
        values.options,
        values.given,
    )


@pytest.mark.parametrize("name", ["LLZO", "LATP", "LGPS"])
def test_the_set_of_a_solid_cell_is_its_stack(name):
    read, built = from_values(ssb_models.cell(f"NCA_{name}_Wu2016")), wu2016.solid_cell(name)
    assert read.thickness == pytest.approx(built.thickness, rel=1e-9)
    assert read.loading == pytest.approx(built.loading, rel=1e-9)
    assert read.mass == pytest.approx(built.mass, rel=5e-4)  # lithium of 0.534, not 0.54 g/cm3
    for layer in ("separator", "cathode", "positive collector", "negative collector"):
        assert read.layer(layer).mass == pytest.approx(built.layer(layer).mass, rel=1e-9)
    assert read.specific_energy == pytest.approx(built.specific_energy, rel=0.015)


def test_masses_of_the_published_cathode():
    values = ssb_models.cell("PPAL_Chen2019")
    cell = from_values(values)
    masses = cell.layer("cathode").masses()
    assert masses["active material"] == pytest.approx(0.01802, rel=1e-3)  # 1.80 mg/cm2
    solids = masses["active material"] + masses["inactive solid"]
    assert masses["active material"] / solids == pytest.approx(0.85, abs=2e-3)
    assert cell.layer("cathode").porosity == pytest.approx(0.4 * (1 - values[FILLED]), rel=1e-6)


def test_a_front_fills_less_than_a_casting():
    filled = ssb_models.cell("PPAL_Chen2019")[FILLED]
    fill = {
        architecture: from_values(ssb_models.cell("PPAL_Chen2019", architecture))
        .layer("cathode")
        .share_of("electrolyte")
        for architecture in ("conventional", "cathode-supported")
    }
    assert fill["cathode-supported"] == pytest.approx(0.4 * filled, rel=1e-6)
    assert 0.02 * 0.4 < fill["conventional"] < 0.5 * fill["cathode-supported"]


def test_thicknesses_are_written():
    values = ssb_models.cell("PPAL_Chen2019")
    cell = from_values(values).with_thickness(
        cathode=4e-5, separator=2e-5, negative_collector=0.0
    )
    new = to_values(cell, values)
    assert changed(dict(values.items()), dict(new.items())) == FOLLOWS | {
        "Positive electrode thickness [m]",
        "Separator thickness [m]",
        "Negative current collector thickness [m]",
    }
    assert new["Positive electrode thickness [m]"] == 4e-5
    assert from_values(new).mass == pytest.approx(cell.mass, rel=1e-9)
    assert values["Positive electrode thickness [m]"] == 11.2e-6


def test_shares_of_volume_and_densities_are_written():
    values = ssb_models.cell("PPAL_Chen2019")
    cell = from_values(values)
    cathode = cell.layer("cathode")
    active, inactive, electrolyte = cathode.components
    denser = (
        replace(active, share=0.5),
        inactive,
        replace(electrolyte, share=0.3),
    )
    new = to_values(cell.with_layers(replace(cathode, components=denser)), values)
    porosity = 1 - 0.5 - inactive.share
    assert new["Positive electrode active material volume fraction"] == 0.5
    assert new["Positive electrode porosity"] == pytest.approx(porosity)
    assert new["Pore fill fraction"] == pytest.approx(0.3 / porosity)


def test_lithium_by_excess_is_written():
    values = ssb_models.cell("PPAL_Chen2019")
    cell = from_values(values, excess=0.2)
    new = to_values(cell, values)
    lithium = new["Negative electrode thickness [m]"] / 13e-6  # mol.m-2
    charge = lithium * 96485.33 / 3600
    assert charge == pytest.approx(1.2 * cell.area_capacity, rel=1e-3)


def _with(layer, component):
    def change(values):
        cell = from_values(values)
        one = cell.layer(layer)
        parts = [c if c.material != component.material else component for c in one.components]
        if component.material not in one.masses():
            parts.append(component)
        return to_values(cell.with_layers(replace(one, components=tuple(parts))), values)

    return change


REFUSED = {
    "another density of the active material": (
        _with("cathode", Component("active material", 0.447, 5000.0)),
        "'active material' of the cathode",
    ),
    "a material that the set has not": (
        _with("cathode", Component("LLZO", 0.01, 5000.0)),
        "'LLZO'. of the cathode are no materials",
    ),
    "pores in a dense layer": (
        _with("separator", Component("electrolyte", 0.8, 1420.0)),
        "Separator solid density",
    ),
    "a cell of other materials": (
        lambda values: to_values(wu2016.solid_cell(), values),
        "'Cu'. of the negative collector",
    ),
    "no cell": (lambda values: to_values(None, values), "cell is None"),
    "no set": (
        lambda values: from_values({"Separator thickness [m]": 1e-5}),
        "allowed is a pyb",
    ),
    "an input": (
        lambda values: (
            values.update({"Separator thickness [m]": "[input]"}),
            from_values(values),
        ),
        "allowed here is a number",
    ),
    "a law in place of a number": (
        lambda values: (
            values.update({"Separator porosity": lambda x, y, z: 1 - 0 * x}),
            from_values(values),
        ),
        "'Separator porosity' is",
    ),
    "a negative excess": (lambda values: from_values(values, excess=-1.5), "excess"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_set_cannot_be_is_refused(case):
    call, message = REFUSED[case]
    with pytest.raises((ValueError, TypeError, KeyError), match=message):
        call(ssb_models.cell("PPAL_Chen2019"))
