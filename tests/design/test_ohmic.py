"""Thickness of a separator for a voltage drop."""

import pytest

from ssb_models.design import largest_separator, ohmic_budget


def test_by_hand():
    assert largest_separator(0.05, 30, 1e-2) == pytest.approx(16.667e-6, rel=1e-4)
    assert largest_separator(0.05, 30, 1e-2, 1e-3) == pytest.approx(6.667e-6, rel=1e-4)


def test_interphases_may_take_all_of_it():
    assert largest_separator(0.05, 30, 1.2, 2e-3) == 0


def test_what_is_lost_is_the_drop():
    thickness = largest_separator(0.08, 12, 0.03, 5e-4)
    assert 12 * (thickness / 0.03 + 5e-4) == pytest.approx(0.08)


def test_every_electrolyte_of_the_paper_has_its_rows():
    table = ohmic_budget(0.05, [1, 30], [0, 1e-3])
    assert len(table) == 8 * 2 * 2
    llzo = table[table["electrolyte"] == "LLZO, cubic"]
    assert llzo["thickness [um]"].tolist() == pytest.approx(
        [1850, 1813, 61.667, 24.667], rel=1e-4
    )
    assert llzo["current density [mA.cm-2]"].tolist() == [0.1, 0.1, 3, 3]


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ((0, 30, 1e-2), "drop"),
        ((0.05, 0, 1e-2), "current_density"),
        ((0.05, 30, 0), "conductivity"),
        ((0.05, 30, 1e-2, -1), "resistance"),
        ((0.05, 30, "1e-2"), "conductivity"),
    ],
)
def test_what_is_no_budget_is_refused(arguments, name):
    with pytest.raises((ValueError, TypeError), match=name):
        largest_separator(*arguments)


@pytest.mark.parametrize("currents", [[], 3, [0], "3"])
def test_currents_are_a_list_of_positive_numbers(currents):
    with pytest.raises((ValueError, TypeError), match="current_densit"):
        ohmic_budget(0.05, currents)
