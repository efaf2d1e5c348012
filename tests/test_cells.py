"""Cells compose: architecture, material and temperature are independent axes."""

import inspect

import pybamm
import pytest

import ssb_models
from ssb_models.parameter_sets import ARCHITECTURES, SETS

TEMPERATURE = {"Ambient temperature [K]", "Initial temperature [K]"}
GEOMETRY = {
    "Penetration depth after assembly [m]",
    "Penetration front width [m]",
    "Junction interphase resistance at reference temperature [Ohm.m2]",
}
ALL = [(name, one) for name in SETS for one in SETS[name].architectures]


def difference(one, other):
    assert set(one) == set(other)
    return {name for name in dict(one) if not same(one[name], other[name])}


def same(one, other):
    """Laws of the same function are the same, also where they are partial."""
    parts = [(getattr(x, "func", x), getattr(x, "args", ())) for x in (one, other)]
    return parts[0] == parts[1]


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_another_temperature_changes_only_the_temperature(name, architecture):
    cold, warm = (ssb_models.cell(name, architecture, T) for T in (30, 50))
    assert difference(cold, warm) == TEMPERATURE
    assert warm["Ambient temperature [K]"] == pytest.approx(323.15)
    assert warm["Initial temperature [K]"] == warm["Ambient temperature [K]"]


@pytest.mark.parametrize("name", ["PAL_Chen2019", "PPAL_Chen2019"])
def test_another_architecture_changes_only_geometry(name):
    cells = [ssb_models.cell(name, architecture) for architecture in ARCHITECTURES]
    assert difference(*cells) <= GEOMETRY


def test_another_solid_electrolyte_changes_only_its_own_laws():
    changed = difference(ssb_models.cell("PAL_Chen2019"), ssb_models.cell("PPAL_Chen2019"))
    for name in changed:
        assert name.startswith(("Electrolyte", "Reached share", "Oxidation onset")), name


def test_a_liquid_knows_no_architecture():
    cells = [ssb_models.cell("Liquid_Chen2019", a) for a in ARCHITECTURES]
    assert difference(*cells) == set()


def test_defaults_are_cathode_supported_at_30_degC():
    given = ssb_models.cell("PAL_Chen2019", "cathode-supported", 30)
    assert difference(ssb_models.cell("PAL_Chen2019"), given) == set()


@pytest.mark.parametrize("name", SETS)
def test_entry_point_is_the_cell(name):
    registered = pybamm.ParameterValues(name)
    assert difference(registered, ssb_models.cell(name)) == set()


@pytest.mark.parametrize("T", [30, 80])
def test_ends_of_the_temperature_range_are_allowed(T):
    assert ssb_models.cell("PAL_Chen2019", temperature_degC=T)


def test_cells_are_independent_of_each_other():
    ssb_models.cell("PPAL_Chen2019")["Separator thickness [m]"] = 1e-3
    assert ssb_models.cell("PPAL_Chen2019")["Separator thickness [m]"] == 9.5e-6


def test_the_default_set_of_the_model_is_ppal():
    default = ssb_models.SolidStateDFN().default_parameter_values
    assert difference(default, ssb_models.cell("PPAL_Chen2019")) == set()


def test_public_names_are_documented():
    for name in ssb_models.__all__:
        assert inspect.getdoc(getattr(ssb_models, name))
