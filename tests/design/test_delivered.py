"""Delivered energies are those of the study, per mass and volume of the cell, and add up."""

import numpy as np
import pytest

import ssb_models
from ssb_models.design import delivered, from_values
from ssb_models.studies import study

CATHODE, POROSITY = "Positive electrode thickness [m]", "Positive electrode porosity"
ACTIVE = "Positive electrode active material volume fraction"
E_S, E_V, POWER = (
    "specific energy [W.h.kg-1]",
    "energy density [W.h.L-1]",
    "specific power [W.kg-1]",
)
PRICES = {
    "active material": 12.0,
    "inactive solid": 10.0,
    "electrolyte": 30.0,
    "lithium": 100.0,
    "negative collector": 12.0,
    "positive collector": 5.0,
}
POINTS = [
    {"set": "NCA_LLZO_Wu2016", "test": "discharge", "c_rate": rate, CATHODE: thickness}
    for rate in (0.1, 1.0)
    for thickness in (3e-5, 6e-5)
]


@pytest.fixture(scope="module")
def table():
    return delivered(POINTS, losses=True, prices=PRICES, progress=False)


def test_losses_and_what_is_left_are_the_rest_of_the_theoretical_energy(table):
    losses = [name for name in table if name.startswith("loss to ")]
    assert len(losses) == 10
    rest = table[losses].sum(axis=1) + table["not delivered [W.h.kg-1]"]
    theoretical = table[f"theoretical {E_S}"]
    np.testing.assert_allclose(table[E_S] + rest, theoretical, rtol=1e-9)
    assert (table[E_S] < theoretical).all()


def test_the_electrolyte_takes_most_of_it(table):
    losses = table[[name for name in table if name.startswith("loss to ")]]
    assert set(losses.idxmax(axis=1)) == {"loss to electrolyte resistance [W.h.kg-1]"}


def test_energies_are_those_of_the_study(table):
    plain = study(POINTS, metrics=["energy"], progress=False)
    for row, same in zip(table.to_dict("records"), plain.to_dict("records"), strict=True):
        values = ssb_models.cell("NCA_LLZO_Wu2016")
        values[CATHODE] = row[CATHODE]
        cell = from_values(values, excess=0.2)
        energy = same["energy [mW.h.g-1]"] * cell.loading  # W.h.m-2
        assert row[E_S] == pytest.approx(energy / cell.mass, rel=1e-9)
        assert row[E_V] == pytest.approx(energy / cell.thickness / 1e3, rel=1e-9)
        hours = row["discharge_capacity [mA.h.g-1]"] / 200 / row["c_rate"]
        assert row[POWER] == pytest.approx(row[E_S] / hours, rel=1e-9)
        cost = cell.cost(PRICES)["cost [m-2]"]
        assert row["cost [m-2]"] == pytest.approx(cost, rel=1e-12)
        assert row["cost [kW-1.h-1]"] == pytest.approx(1e3 * cost / energy, rel=1e-9)


def test_a_porosity_keeps_the_mixture_of_the_solids():
    (row,) = delivered(
        [{"set": "NCA_LGPS_Wu2016", "test": "discharge", POROSITY: 0.4}], progress=False
    ).to_dict("records")
    own = ssb_models.cell("NCA_LGPS_Wu2016")
    assert row[ACTIVE] / 0.6 == pytest.approx(own[ACTIVE] / (1 - own[POROSITY]), rel=1e-12)


def test_answers_without_energy():
    nothing = {"set": "PPAL_Chen2019", "c_rate": 50.0}
    refused = {"set": "PPAL_Chen2019", POROSITY: 1.5}
    table = delivered([nothing, refused], losses=True, prices=PRICES, progress=False)
    assert table["status"].tolist() == ["delivers nothing", "refused"]
    assert table[E_S][0] == 0
    assert table["cost [kW-1.h-1]"][0] == np.inf
    assert table[f"theoretical {E_S}"][0] > 0
    assert "'Positive electrode porosity' is 1.5" in table["reason"][1]
    assert np.isnan(table[E_S][1])


def test_the_foil_of_the_set_counts_if_no_excess_does():
    point = [{"set": "PPAL_Chen2019", "test": "discharge"}]
    thin, thick = (delivered(point, excess, progress=False) for excess in (0.2, None))
    assert thick[E_V][0] < 0.5 * thin[E_V][0]


def test_prices_that_lack_a_material_are_refused():
    with pytest.raises(KeyError, match="prices lack"):
        delivered(POINTS[:1], prices={"lithium": 1.0}, progress=False)
