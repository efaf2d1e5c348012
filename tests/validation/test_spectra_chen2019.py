"""Impedance at half charge of the cells of Chen et al. 2019: ratio, orders, the layer."""

import pytest

from benchmarks.published import read_range
from benchmarks.spectra import compute, plot, summary
from benchmarks.spectra.states import DEFAULT, UNIFORM

CONVENTIONAL, SUPPORTED = "conventional [Ohm.cm2]", "cathode-supported [Ohm.cm2]"


@pytest.fixture(scope="module")
def tables():
    return compute(quick=True)


@pytest.fixture(scope="module", params=[DEFAULT, UNIFORM])
def impedance(request, tables):
    """|Z| at 10 mHz [Ohm.cm2] and the ratio, by electrolyte and temperature."""
    table = tables["architectures"]
    table = table[table["definition"] == request.param]
    return table.set_index(["electrolyte", "temperature_degC"])


def test_an_order_of_magnitude_between_the_architectures(impedance):
    low, high = read_range("chen2019_impedance_ratio")
    assert low <= impedance["ratio"]["PPAL", 30] <= high


def test_conventional_is_above_cathode_supported(impedance):
    assert len(impedance) == 4
    assert (impedance["ratio"] > 1).all()


@pytest.mark.parametrize("electrolyte", ["PPAL", "PAL"])
def test_both_fall_with_temperature(electrolyte, impedance):
    for architecture in (CONVENTIONAL, SUPPORTED):
        ohms = impedance[architecture]
        assert ohms[electrolyte, 50] < 0.6 * ohms[electrolyte, 30]


def test_the_layer_is_not_what_differs(impedance):
    """But where PAL has filled the pores of both by itself, at 50 degC."""
    gap = impedance[CONVENTIONAL] - impedance[SUPPORTED]
    membrane = impedance["layer_resistance [Ohm.cm2]"] * 50 / 9.5
    flowing = gap.index == ("PAL", 50)
    assert (membrane < 0.02 * gap)[~flowing].all()
    assert (membrane < 0.25 * gap)[flowing].all()


def test_at_1_MHz_the_layer_is_left(tables):
    table = tables["spectra"]
    fast = table[table["frequency [Hz]"] > 9e5]
    assert len(fast) == 8
    ratio = fast["Z_re [Ohm.cm2]"] / fast["layer_resistance [Ohm.cm2]"]
    assert ratio.between(0.99, 1.1).all()


def test_every_cell_reached_its_state(tables):
    states = tables["half_charge"]
    assert len(states) == 16
    assert states["met"].all()
    uniform = states[states["definition"] == UNIFORM]
    assert uniform["stoichiometry"].to_numpy() == pytest.approx(0.5, abs=1e-6)
    default = states[states["definition"] == DEFAULT]
    assert (default["rest [h]"] >= 1).all()


def test_figures_come_from_the_tables_alone(tables, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a figure must not compute")

    monkeypatch.setattr("pybamm.Simulation.solve", refuse)
    monkeypatch.setattr("pybamm.EISSimulation.solve", refuse)
    assert set(plot(tables)) == {"nyquist", "bode", "half_charge"}
    assert "by definition of half charge" in summary(tables)
