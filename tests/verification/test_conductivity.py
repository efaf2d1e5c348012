"""PAL conducts along two Arrhenius branches and crosses PPAL where they meet.

Chen et al. 2019: 79.8 kJ/mol from 30 to 50 degC and 34.1 kJ/mol from 50 to 80 degC for
PAL, 32.5 kJ/mol throughout for PPAL.
"""

import numpy as np
import pytest

import ssb_models

R = 8.31446261815324
CONDUCTIVITY = "Electrolyte conductivity [S.m-1]"


def conductivity(name, T_degC, share=1.0):
    values = ssb_models.cell(name)
    c_0 = values["Initial concentration in electrolyte [mol.m-3]"]
    return values.evaluate(values[CONDUCTIVITY](share * c_0, T_degC + 273.15))


@pytest.mark.parametrize(
    ("name", "T_degC", "energy"),
    [
        ("PAL_Chen2019", (30, 40), 79.8e3),
        ("PAL_Chen2019", (40, 49.9), 79.8e3),
        ("PAL_Chen2019", (50, 65), 34.1e3),
        ("PAL_Chen2019", (65, 80), 34.1e3),
        ("PPAL_Chen2019", (30, 50), 32.5e3),
        ("PPAL_Chen2019", (50, 80), 32.5e3),
    ],
)
def test_activation_energy(name, T_degC, energy):
    kappa = [conductivity(name, T) for T in T_degC]
    inverse_T = [1 / (T + 273.15) for T in T_degC]
    slope = np.diff(np.log(kappa)) / np.diff(inverse_T)
    assert -R * slope.item() == pytest.approx(energy, rel=1e-6)


def test_they_cross_at_50_degC():
    assert conductivity("PAL_Chen2019", 50) == pytest.approx(
        conductivity("PPAL_Chen2019", 50), rel=1e-9
    )
    assert conductivity("PAL_Chen2019", 45) < conductivity("PPAL_Chen2019", 45)
    assert conductivity("PAL_Chen2019", 55) > conductivity("PPAL_Chen2019", 55)


def test_branches_meet_without_a_jump():
    below, above = (conductivity("PAL_Chen2019", 50 + d) for d in (-1e-6, 1e-6))
    assert below == pytest.approx(above, rel=1e-6)


def test_ppal_at_30_degC_is_as_reported():
    assert conductivity("PPAL_Chen2019", 30) == pytest.approx(1e-2, rel=0.01)  # S/m


def test_highest_conductivity_is_at_the_named_salt_concentration():
    values = ssb_models.cell("PPAL_Chen2019")
    peak = values["Electrolyte concentration of highest conductivity [mol.m-3]"]
    c_0 = values["Initial concentration in electrolyte [mol.m-3]"]
    shares = peak / c_0 * np.array([0.9, 0.99, 1.0, 1.01, 1.1])
    assert np.argmax([conductivity("PPAL_Chen2019", 30, s) for s in shares]) == 2
