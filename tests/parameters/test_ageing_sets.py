"""Sets that age: their numbers say where they come from, and switch their mechanisms on."""

import numbers

import pytest

import ssb_models
from ssb_models.models import options_for
from ssb_models.models.options import AGEING as OPTIONS
from ssb_models.parameter_sets import AGEING, SETS
from ssb_models.parameter_sets.calibrations import AGEING as FIT
from ssb_models.parameters import declarations


@pytest.mark.parametrize("name", AGEING)
def test_values_are_those_of_the_rows(name):
    values, table = ssb_models.cell(name, ageing=True), ssb_models.provenance(name, ageing=True)
    assert table["parameter"].is_unique
    assert set(table["parameter"]) == set(values)
    added = set(values) - set(ssb_models.cell(name))
    assert added == {row.parameter for row in AGEING[name]}
    for row in AGEING[name]:
        declared = declarations()[row.parameter]
        assert isinstance(row.value, numbers.Real)
        assert row.range is not None
        low, high = row.range
        assert declared.low <= low <= row.value <= high <= declared.high
        assert values[row.parameter] == row.value


@pytest.mark.parametrize("name", AGEING)
def test_every_mechanism_is_on_and_without_ageing_none(name):
    options = options_for(ssb_models.cell(name, ageing=True))
    assert options["lithium interphase"] == "growing"
    assert all(options[option] != "none" for option in OPTIONS)
    plain = options_for(ssb_models.cell(name))
    assert all(plain[option] == "none" for option in OPTIONS)
    architectures = SETS[name].architectures
    assert all(ssb_models.cell(name, one, ageing=True) for one in architectures)


def test_at_most_two_numbers_of_a_cell_are_calibrated_on_what_it_retains():
    calibrated = {
        name: [row.parameter for row in rows if row.kind == "calibrated"]
        for name, rows in AGEING.items()
    }
    assert {name: len(rows) for name, rows in calibrated.items()} == {
        "PPAL_Chen2019": 2,
        "LLZO_PVDFHFP_Kim2022": 1,
    }
    assert len(FIT.rows) == 3


def test_a_set_that_is_not_known_to_age_is_refused():
    with pytest.raises(ValueError, match="name of a set that ages is 'PAL_Chen2019'; allowed"):
        ssb_models.cell("PAL_Chen2019", ageing=True)


def test_ageing_is_true_or_false():
    with pytest.raises(TypeError, match="ageing is 'no'; allowed is True or False"):
        ssb_models.cell("PPAL_Chen2019", ageing="no")
