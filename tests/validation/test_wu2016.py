"""Wu et al. 2016: the numbers that are published, and those that the text contradicts."""

import numpy as np
import pytest

from benchmarks.published import read
from benchmarks.wu2016 import plot, tables
from ssb_models.design import break_even_separator, largest_separator, wu2016

TOLERANCE = {
    "liquid cell: specific energy": 0.01,
    "liquid cell: energy density": 0.01,
    "liquid cell: NCA in 60 um": 0.01,
    "solid cell: NCA in 60 um": 0.01,
    "LLZO: separator of equal specific energy": 0.03,
    "LLZO: separator of equal energy density": 0.03,
    "separator for 50 mV at 3 mA/cm2, 0.1 mS/cm": 0.005,
}


@pytest.fixture(scope="module")
def computed():
    return tables.compute(quick=True)


def test_every_published_number_has_a_tolerance():
    assert set(read("wu2016")["quantity"]) == set(TOLERANCE)


def test_published_numbers():
    cell = wu2016.solid_cell(loading=0.195)
    found = {
        "liquid cell: specific energy": wu2016.liquid_cell().specific_energy,
        "liquid cell: energy density": wu2016.liquid_cell().energy_density,
        "liquid cell: NCA in 60 um": 100 * wu2016.liquid_cell().loading,
        "solid cell: NCA in 60 um": 100 * wu2016.solid_cell().loading,
        "LLZO: separator of equal specific energy": 1e6 * break_even_separator(cell, 264.0),
        "LLZO: separator of equal energy density": 1e6
        * break_even_separator(cell, energy_density=640.0),
        "separator for 50 mV at 3 mA/cm2, 0.1 mS/cm": 1e6 * largest_separator(0.05, 30, 0.01),
    }
    for row in read("wu2016").itertuples():
        assert found[row.quantity] == pytest.approx(row.value, rel=TOLERANCE[row.quantity])


@pytest.mark.parametrize("electrolyte", ["LATP", "LGPS"])
def test_another_electrolyte_keeps_the_volume_of_garnet(electrolyte):
    garnet, other = wu2016.solid_cell(), wu2016.solid_cell(electrolyte)
    share = other.layer("cathode").share_of(electrolyte)
    assert share == pytest.approx(garnet.layer("cathode").share_of("LLZO"), rel=1e-12)
    assert other.loading == pytest.approx(garnet.loading, rel=1e-12)
    assert other.energy_density == pytest.approx(garnet.energy_density, rel=1e-12)


def test_lithium_is_thinner_than_the_text_says():
    """It says that 1 to 3 mA.h/cm2 take 10 to 20 um."""
    um = 1e6 * np.array([10, 30]) * 3600 / 96485.33 * 6.94e-3 / 534
    assert um == pytest.approx([4.85, 14.55], rel=2e-3)


@pytest.mark.slow
def test_delivered_is_below_the_layers(computed):
    nca = computed["nca"]
    assert set(nca["status"]) == {"ok"}
    energy = "specific energy [W.h.kg-1]"
    assert (nca[energy] < nca[f"theoretical {energy}"]).all()
    slow, fast = (nca[np.isclose(nca["c_rate"], rate)][energy] for rate in (0.1, 1.0))
    assert (slow.to_numpy() > fast.to_numpy()).all()


@pytest.mark.slow
def test_filling_the_pores_pays(computed):
    optima = computed["optima"].set_index("architecture")["specific energy [W.h.kg-1]"]
    assert optima["cathode-supported"] > 1.5 * optima["conventional"]
    assert set(computed["optima"]["300 W.h/kg"]) == {"none does"}


@pytest.mark.slow
def test_figures_draw(computed):
    assert set(plot(computed)) == {"layers", "ohmic", "ragone", "losses", "maps", "front"}
