"""Every number says where it comes from."""

import numbers
import re

import pandas as pd
import pytest

import ssb_models
from ssb_models.parameter_sets import SETS
from ssb_models.parameter_sets.calibrations import CHEN
from ssb_models.parameters import KINDS, Value

ALL = [(name, one) for name in SETS for one in SETS[name].architectures]
COLUMNS = [
    "parameter",
    "value",
    "unit",
    "kind",
    "source",
    "original_value",
    "original_unit",
    "low",
    "high",
    "meaning",
]


@pytest.fixture(scope="module", params=ALL, ids="-".join)
def table(request):
    return ssb_models.provenance(*request.param)


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_one_row_for_every_parameter(name, architecture):
    table = ssb_models.provenance(name, architecture)
    assert list(table.columns) == COLUMNS
    assert table["parameter"].is_unique
    assert set(table["parameter"]) == set(ssb_models.cell(name, architecture))


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_values_are_those_of_the_cell(name, architecture):
    values = ssb_models.cell(name, architecture)
    for row in ssb_models.provenance(name, architecture).itertuples():
        value = values[row.parameter]
        if isinstance(value, numbers.Real):
            assert row.value == value
        else:
            assert isinstance(row.value, str)
            assert "." in row.value


def test_reported_values_cite_the_paper_of_a_set(table):
    reported = table[table["kind"] == "reported"]
    assert len(reported) >= 5
    assert reported["source"].str.contains(r"c8ee02617c|c6ta05439k|Adv|dualfoil").all()


def test_every_kind_is_in_use():
    kinds = {kind for one in ALL for kind in ssb_models.provenance(*one)["kind"]}
    assert kinds == set(KINDS)


def test_sources_say_something(table):
    sources = table["source"].str.strip()
    assert (sources.str.len() >= 4).all()
    assert not sources.str.lower().isin(["unknown", "none", "n/a", "tbd", "todo"]).any()


def test_literature_can_be_found(table):
    literature = table[table["kind"].isin(["literature", "reported"])]
    known = r"doi|arXiv|J\.|GitHub|Advanced|Solid State|19\d\d|20\d\d|definition|g/mol"
    for row in literature.itertuples():
        assert re.search(known, row.source), row


def test_units_are_made_of_known_ones(table):
    known = r"(m|s|kg|g|mol|K|A|mA|h|V|eV|J|Pa|F|S|Ohm)(-?[2-9]|-1)?"
    for row in table.itertuples():
        assert row.parameter.endswith(f" [{row.unit}]") or row.unit == "-"
        assert row.unit == "-" or re.fullmatch(rf"{known}(\.{known})*", row.unit), row.unit
    pure = table[table["unit"] == "-"]["parameter"]
    assert not pure.str.contains(r"thickness|radius|capacitance|resistance").any()


def test_value_lies_in_its_range(table):
    numeric = table[[isinstance(value, numbers.Real) for value in table["value"]]]
    low, high = numeric["low"].dropna(), numeric["high"].dropna()
    assert len(low) > 10
    assert (numeric.loc[low.index, "value"] >= low).all()
    assert (numeric.loc[high.index, "value"] <= high).all()


def test_assumed_numbers_that_act_have_a_range(table):
    fixed = (
        "Electrode height",
        "Electrode width",
        "Number of",
        "Contact resistance",
        "Current function",
        "Reference temperature",
        "Penetration",
        "Separator Bruggeman",
        "Electrolyte transition temperature",
    )
    for row in table[table["kind"] == "assumed"].itertuples():
        if isinstance(row.value, numbers.Real) and not row.parameter.startswith(fixed):
            assert pd.notna(row.low), row.parameter
            assert pd.notna(row.high), row.parameter


def test_calibrated_values_name_their_command(table):
    rows = table[table["kind"] == "calibrated"]
    assert rows["source"].str.contains("python -m benchmarks").all()
    assert rows[["low", "high"]].notna().all(axis=None)


@pytest.mark.parametrize(("name", "count"), [("PPAL_Chen2019", 4), ("LLZO_PVDFHFP_Kim2022", 4)])
def test_a_set_has_the_numbers_that_were_fitted(name, count):
    assert (ssb_models.provenance(name)["kind"] == "calibrated").sum() == count


def test_printed_values_keep_their_unit(table):
    for row in table.itertuples():
        assert row.original_unit
        if row.original_unit == row.unit and isinstance(row.value, numbers.Real):
            assert row.original_value == row.value


@pytest.mark.parametrize(
    ("kind", "source", "match"), [("guessed", "me", "guessed"), ("assumed", "", "source")]
)
def test_a_number_without_provenance_is_refused(kind, source, match):
    with pytest.raises(ValueError, match=match):
        Value("Pore radius [m]", 1e-7, source, kind=kind)


def test_a_calibrated_name_must_be_in_the_file():
    with pytest.raises(KeyError):
        CHEN.value("Pore radios [m]")
