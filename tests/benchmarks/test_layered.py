"""The benchmark of layered separators: the model is on its closed forms."""

import pytest

from benchmarks import layered


@pytest.fixture(scope="module")
def tables():
    return layered.compute(quick=True)


def test_diffusion_potentials_are_those_of_the_closed_form(tables):
    steady = tables["steady"]
    assert set(steady["ends by"]) == {"settles"}
    found = steady["diffusion [mV]"].to_numpy()
    assert found == pytest.approx(steady["closed form [mV]"].to_numpy(), rel=1e-6)
    assert found.min() > 5


def test_a_ceramic_in_the_middle_trebles_the_limiting_current(tables):
    polymer, sandwich = (layered.Settled(layers).limit() for layers in layered.CASES.values())
    assert sandwich == pytest.approx(3 * polymer, rel=1e-12)
    last = tables["spectra"].groupby("separator", sort=False)["real [Ohm.cm2]"].last()
    assert last.to_list() == pytest.approx([252.57, 193.15], rel=2e-3)
