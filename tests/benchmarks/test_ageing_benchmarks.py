"""The benchmarks of ageing: one mechanism at a time, and tables beside what was published."""

import numpy as np
import pytest

from benchmarks import ageing, chen2019_cycling, cycling, kim2022_cycling
from benchmarks.published import read, read_range
from ssb_models.models import options_for


@pytest.mark.parametrize("name", [chen2019_cycling.SET, kim2022_cycling.SET])
def test_one_mechanism_at_a_time(name):
    for mechanism, its in ageing.MECHANISMS.items():
        options = options_for(ageing.aged(name, mechanisms=(mechanism,)))
        for other, theirs in ageing.MECHANISMS.items():
            for option, value in theirs.items():
                assert (options[option] == value) == (other == mechanism)
        assert its.items() <= options.items()
    options = options_for(ageing.aged(name, mechanisms=()))
    assert {options[option] for option in ageing.AGEING} == {"none"}


def test_published_fade_and_bounds():
    table = read("chen2019_cycling")
    assert dict(zip(table["cycle"], table["value"], strict=True)) == {1: 125, 110: 115, 410: 98}
    assert read_range("kim2022_cycling") == (99, 100)
    assert read_range("kim2022_symmetric_cycling") == (50, 75)


@pytest.mark.slow
def test_the_fade_of_chen_and_its_shares():
    tables = chen2019_cycling.compute(quick=True)
    fade = tables["fade"]
    assert list(fade["cycle"]) == [1, 110]
    np.testing.assert_allclose(fade["retained [%]"], fade["published_retained [%]"], atol=1.0)
    assert len(tables["shares"]) == 4
    assert set(chen2019_cycling.plot(tables)) == {"cycling"}
    assert "published" in chen2019_cycling.summary(tables)


@pytest.mark.slow
def test_what_kim_retains():
    tables = kim2022_cycling.compute(quick=True)
    retained = tables["retained"].set_index(["type", "mechanisms"])["retained [%]"]
    assert 99 < retained["type V", "all"] < 100
    overpotential = tables["lithium_cell"]["overpotential [mV]"]
    assert np.ptp(overpotential) < 2  # mV: flat
    assert (tables["lithium_cell"]["share_of_the_foil [%]"] < 5).all()
    assert set(kim2022_cycling.plot(tables)) == {"cycling"}
    assert "retained" in kim2022_cycling.summary(tables)


@pytest.mark.slow
def test_jumps_are_faster_and_close():
    tables = cycling.compute(quick=True)
    errors = tables["errors"].set_index("mechanism")
    assert list(errors.index) == list(cycling.MECHANISMS)
    assert (errors["largest_error [%]"] < 0.3).all()
    assert (errors["bounded [%]"] >= 95).all()
    assert set(cycling.plot(tables)) == {"cycling"}
    assert "times faster" in cycling.summary(tables)
