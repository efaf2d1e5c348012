"""One transition: the amorphous share follows from the branches of the conductivity."""

import numpy as np
import pytest

import ssb_models

SHARE, VISCOSITY = "Reached share of active material", "Electrolyte viscosity [Pa.s]"
CELSIUS = np.arange(30.0, 81.0)


def along(name, values):
    """A law of temperature from 30 to 80 degC."""
    return np.array([values.evaluate(values[name](float(273.15 + T))) for T in CELSIUS])


def amorphous(values):
    """What conducts at T over what would if the branch above the transition went on."""
    name = "Electrolyte conductivity [S.m-1]"
    c = values["Initial concentration in electrolyte [mol.m-3]"]
    kappa = np.array([values.evaluate(values[name](c, float(273.15 + T))) for T in CELSIUS])
    energy = values["Electrolyte conductivity activation energy above transition [J.mol-1]"]
    T_t = values["Electrolyte transition temperature [K]"]
    branch = np.exp(-energy / 8.314462618 * (1 / (273.15 + CELSIUS) - 1 / T_t))
    return kappa / (values["Electrolyte conductivity at transition [S.m-1]"] * branch)


def test_a_third_of_PAL_is_amorphous_at_30_degC():
    X = amorphous(ssb_models.cell("PAL_Chen2019"))
    assert X[0] == pytest.approx(0.326, abs=1e-3)
    np.testing.assert_allclose(X[CELSIUS >= 50], 1)


def test_contact_is_a_power_of_the_amorphous_share():
    values = ssb_models.cell("PAL_Chen2019")
    n = values["Contact exponent of crystallinity"]
    np.testing.assert_allclose(along(SHARE, values), amorphous(values) ** n, rtol=1e-6)


def test_the_polymer_stiffens_with_its_crystals():
    values = ssb_models.cell("PAL_Chen2019", "conventional")
    gained = along(VISCOSITY, values)
    values["Electrolyte stiffening by crystals"] = 1.0
    stiffer = np.log10(gained / along(VISCOSITY, values))
    np.testing.assert_allclose(stiffer, 6 * (1 - amorphous(values)), atol=1e-6)


@pytest.mark.parametrize("name", ["PAL_Chen2019", "PPAL_Chen2019"])
def test_nothing_jumps(name):
    values = ssb_models.cell(name, "conventional")
    share = along(SHARE, values)
    assert (np.diff(share) >= -1e-12).all()
    assert np.diff(share).max() < 0.07  # a kelvin
    assert np.abs(np.diff(np.log10(along(VISCOSITY, values)))).max() < 0.4


def test_the_state_at_the_transition_is_a_number():
    values = ssb_models.cell("PAL_Chen2019")
    values["Amorphous share at transition"] = 0.85
    n = values["Contact exponent of crystallinity"]
    assert values.evaluate(values[SHARE](323.15)) == pytest.approx(0.85**n)


def test_a_dry_pore_is_an_unreached_particle():
    values = ssb_models.cell("PPAL_Chen2019")
    filled = along("Pore fill fraction behind front", values)
    np.testing.assert_allclose(along(SHARE, values), filled)
    assert filled[0] == values["Filled share of pores at reference temperature"]
    energy = values["Dry pores activation energy [J.mol-1]"] / 8.314462618
    dry = (1 - filled[0]) * np.exp(energy * (1 / (273.15 + CELSIUS) - 1 / 303.15))
    np.testing.assert_allclose(1 - filled, dry, rtol=1e-9)
