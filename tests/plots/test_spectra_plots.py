"""Nyquist and Bode plots show the spectrum that they are given."""

import numpy as np
import pytest

from ssb_models import SolidStateDFN, spectra
from ssb_models.plots import bode_plot, nyquist_plot


@pytest.fixture(scope="module")
def values(fixed_cell):
    return fixed_cell()


@pytest.fixture(scope="module")
def spectrum(values):
    return spectra.spectrum(SolidStateDFN(), values)


def test_nyquist_plot(spectrum):
    axes = nyquist_plot({"one": spectrum, "two": spectrum}, area=1e-4)
    line, dots, *_ = axes.lines
    np.testing.assert_allclose(line.get_xdata(), spectrum.impedance.real)  # 1 cm2
    np.testing.assert_allclose(line.get_ydata(), -spectrum.impedance.imag)
    assert len(dots.get_xdata()) == 9  # decades from 1 MHz to 10 mHz
    assert axes.get_aspect() == 1
    assert "cm" in axes.get_xlabel()
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["one", "two"]
    assert "10 mHz" in {text.get_text() for text in axes.texts}


def test_bode_plot(spectrum):
    modulus, phase = bode_plot(spectrum, area=2e-4, color="k")
    np.testing.assert_allclose(modulus.lines[0].get_ydata(), 2 * np.abs(spectrum.impedance))
    angle = np.arctan2(spectrum.impedance.imag, spectrum.impedance.real)
    np.testing.assert_allclose(phase.lines[0].get_ydata(), -np.degrees(angle))
    assert modulus.get_legend() is None
    assert modulus.lines[0].get_color() == "k"
    again = bode_plot(spectrum, axes=(modulus, phase))
    assert len(again[0].lines) == 2


@pytest.mark.parametrize("plot", [nyquist_plot, bode_plot])
@pytest.mark.parametrize(
    ("spectra_given", "area", "name", "value"),
    [
        (None, None, "spectra", None),
        ([1 + 1j], None, "spectra", [1 + 1j]),
        ({}, None, "spectra", {}),
        ({"a": 3}, None, "spectra['a']", 3),
        ("spectrum", 0, "area", 0),
        ("spectrum", "1 cm2", "area", "1 cm2"),
    ],
)
def test_plots_refuse(plot, spectra_given, area, name, value, spectrum, assert_refused):
    given = spectrum if spectra_given == "spectrum" else spectra_given
    assert_refused(lambda: plot(given, area), name, value, ["allowed"])
