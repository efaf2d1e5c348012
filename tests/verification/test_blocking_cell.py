"""Steel | electrolyte | steel measures the conductivity and its activation energy."""

import numpy as np
import pytest

import ssb_models
from ssb_models import BlockingCell, measurements, spectra

L = 9.5e-6
TEMPERATURES = [30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80]


@pytest.fixture(scope="module")
def measured():
    return {
        electrolyte: [
            measurements.conductivity(
                spectra.spectrum(
                    BlockingCell(),
                    ssb_models.cell(f"{electrolyte}_Chen2019", temperature_degC=T),
                ),
                ssb_models.cell(f"{electrolyte}_Chen2019"),
            )
            for T in TEMPERATURES
        ]
        for electrolyte in ("PAL", "PPAL")
    }


@pytest.mark.parametrize("electrolyte", ["PAL", "PPAL"])
def test_conductivity(electrolyte, measured):
    for T, kappa in zip(TEMPERATURES, measured[electrolyte], strict=True):
        values = ssb_models.cell(f"{electrolyte}_Chen2019", temperature_degC=T)
        expected = values.evaluate(BlockingCell().param.kappa_e(1038.0, 273.15 + T))
        assert kappa == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(
    ("electrolyte", "low", "high", "energy"),
    [("PAL", 30, 50, 79.8e3), ("PAL", 50, 80, 34.1e3), ("PPAL", 30, 80, 32.5e3)],
)
def test_activation_energy(electrolyte, low, high, energy, measured):
    T = 273.15 + np.array(TEMPERATURES)
    kept = (T >= 273.15 + low) & (T <= 273.15 + high)
    slope = np.polyfit(1 / T[kept], np.log(measured[electrolyte])[kept], 1)[0]
    assert -slope * 8.314462618 == pytest.approx(energy, rel=1e-2)


def test_low_frequencies_see_two_double_layers_in_series():
    values = ssb_models.cell("PPAL_Chen2019")
    f = np.array([1e-3, 1e-2])
    impedance = spectra.spectrum(BlockingCell(), values, f).impedance
    capacity = values["Steel double-layer capacity [F.m-2]"] * 1e-4 / 2
    np.testing.assert_allclose(impedance.imag, -1 / (2 * np.pi * f * capacity), rtol=1e-2)


def test_no_salt_polarisation_where_cations_alone_move():
    """Cations fill the double layers: at t+ = 1 no salt piles up."""
    values = ssb_models.cell("PPAL_Chen2019")
    values["Cation transference number"] = 1.0
    f = np.logspace(3, -3, 20)
    impedance = spectra.spectrum(BlockingCell(), values, f[::-1]).impedance
    kappa = values.evaluate(BlockingCell().param.kappa_e(1038.0, 303.15))
    np.testing.assert_allclose(impedance.real, L / (kappa * 1e-4), rtol=1e-6)


@pytest.mark.parametrize("t_plus", [0.1, 0.25, 0.75])
def test_reciprocity_of_salt_polarisation(t_plus):
    """At low frequency L/kappa + 2 R T f (1 - t+)^2 L/(F^2 D c), never less than L/kappa."""
    values = ssb_models.cell("PPAL_Chen2019")
    D, factor, kappa = 1e-12, 2.0, 0.01
    values.update(
        {
            "Cation transference number": t_plus,
            "Thermodynamic factor": factor,
            "Electrolyte diffusivity [m2.s-1]": D,
            "Electrolyte conductivity [S.m-1]": kappa,
        }
    )
    impedance = spectra.spectrum(BlockingCell(), values, [1e-5]).impedance[0]
    F, R, T = 96485.33212, 8.314462618, 303.15
    added = 2 * R * T * factor * (1 - t_plus) ** 2 * L / (F**2 * D * 1038.0)
    assert impedance.real == pytest.approx((L / kappa + added) / 1e-4, rel=1e-3)
