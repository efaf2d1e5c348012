"""Cells compose: architecture, material and temperature are independent axes."""

import math
from importlib.metadata import entry_points

import pybamm
import pytest

import ssb_models
from ssb_models.parameter_sets import ARCHITECTURES, SETS

REGISTERED = [
    entry.name
    for entry in entry_points(group="pybamm_parameter_sets")
    if entry.value.startswith("ssb_models.")
]
"""The sets that PyBaMM finds by name."""

TEMPERATURE = {"Ambient temperature [K]", "Initial temperature [K]"}
GEOMETRY = {
    "Separator thickness [m]",
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
    low, high = (80, 90) if name.startswith("PEO_V2O5") else (30, 50)
    cold, warm = (ssb_models.cell(name, architecture, T) for T in (low, high))
    assert difference(cold, warm) == TEMPERATURE
    assert warm["Ambient temperature [K]"] == pytest.approx(273.15 + high)
    assert warm["Initial temperature [K]"] == warm["Ambient temperature [K]"]


@pytest.mark.parametrize("name", ["PAL_Chen2019", "PPAL_Chen2019"])
def test_another_architecture_changes_only_geometry(name):
    cells = [ssb_models.cell(name, architecture) for architecture in ARCHITECTURES]
    assert difference(*cells) <= GEOMETRY


def test_another_solid_electrolyte_changes_only_its_own_laws():
    changed = difference(ssb_models.cell("PAL_Chen2019"), ssb_models.cell("PPAL_Chen2019"))
    for name in changed:
        assert name.startswith(
            ("Electrolyte", "Filled share", "Contact exponent", "Oxidation onset")
        ), name


def test_a_liquid_knows_no_architecture():
    cells = [ssb_models.cell("Liquid_Chen2019", a) for a in ARCHITECTURES]
    assert difference(*cells) == set()


def test_defaults_are_cathode_supported_at_30_degC():
    given = ssb_models.cell("PAL_Chen2019", "cathode-supported", 30)
    assert difference(ssb_models.cell("PAL_Chen2019"), given) == set()


@pytest.mark.parametrize("name", REGISTERED)
def test_entry_point_is_the_cell(name):
    registered = pybamm.ParameterValues(name)
    assert difference(registered, ssb_models.cell(name)) == set()


@pytest.mark.parametrize("T", [30, 80])
def test_ends_of_the_temperature_range_are_allowed(T):
    values = ssb_models.cell("PAL_Chen2019", temperature_degC=T)
    assert values["Initial temperature [K]"] == pytest.approx(273.15 + T)
    with pytest.raises(ValueError, match=r"allowed is a number in \[30, 80\]"):
        ssb_models.cell("PAL_Chen2019", temperature_degC=T + (0.1 if T == 80 else -0.1))


def test_cells_are_independent_of_each_other():
    ssb_models.cell("PPAL_Chen2019")["Separator thickness [m]"] = 1e-3
    assert ssb_models.cell("PPAL_Chen2019")["Separator thickness [m]"] == 9.5e-6


def test_the_default_set_of_the_model_is_ppal():
    default = ssb_models.SolidStateDFN().default_parameter_values
    assert difference(default, ssb_models.cell("PPAL_Chen2019")) == set()


@pytest.mark.parametrize("name", ssb_models.__all__)
def test_public_names_are_documented(name):
    own = getattr(ssb_models, name).__doc__  # not that of a parent
    assert own
    assert own.splitlines()[0].endswith((".", ",")) or ":" in own or "\n" in own


SET = "PPAL_Chen2019"


def temperature(T, name=SET):
    return lambda: ssb_models.cell(name, temperature_degC=T)


REFUSED = {
    "name None": (lambda: ssb_models.cell(None), "name", None),
    "name list": (lambda: ssb_models.cell([SET]), "name", [SET]),
    "name empty": (lambda: ssb_models.cell(""), "name", ""),
    "architecture True": (lambda: ssb_models.cell(SET, True), "architecture", True),
    "provenance": (lambda: ssb_models.provenance(SET, "cast"), "architecture", "cast"),
    "kelvin": (temperature(303.15), "temperature_degC", 303.15),
    "too warm": (temperature(80.1), "temperature_degC", 80.1),
    "too warm a liquid": (temperature(61, "Liquid_Chen2019"), "temperature_degC", 61),
    "temperature True": (temperature(True), "temperature_degC", True),
    "temperature complex": (temperature(30 + 0j), "temperature_degC", 30 + 0j),
    "temperature -inf": (temperature(-math.inf), "temperature_degC", -math.inf),
    "two temperatures": (temperature([30, 50]), "temperature_degC", [30, 50]),
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, assert_refused):
    assert_refused(call, name, value)


BAD_CALLS = [
    (lambda: ssb_models.cell("PAL_Chen2020"), ValueError, ["'PAL_Chen2020'", "PAL_Chen2019"]),
    (lambda: ssb_models.cell(7), TypeError, ["name is 7", "PAL_Chen2019"]),
    (
        lambda: ssb_models.cell("PAL_Chen2019", "cathode supported"),
        ValueError,
        ["architecture", "'cathode supported'", "'cathode-supported'"],
    ),
    (
        lambda: ssb_models.cell("PAL_Chen2019", temperature_degC=20),
        ValueError,
        ["temperature_degC is 20", "[30, 80]"],
    ),
    (
        lambda: ssb_models.cell("PAL_Chen2019", temperature_degC=math.nan),
        ValueError,
        ["temperature_degC", "nan", "[30, 80]"],
    ),
    (
        lambda: ssb_models.cell("PAL_Chen2019", temperature_degC="30"),
        TypeError,
        ["temperature_degC is '30'", "number"],
    ),
    (lambda: ssb_models.provenance("PPAL"), ValueError, ["'PPAL'", "PPAL_Chen2019"]),
]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "error", "parts"), BAD_CALLS)
def test_calls_are_refused(call, error, parts):
    with pytest.raises(error) as refusal:
        call()
    assert all(part in str(refusal.value) for part in parts)
