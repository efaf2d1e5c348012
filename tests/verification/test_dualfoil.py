"""Against curves that dualfoil 5.1, an independent code, computed; the rest is a benchmark."""

import numpy as np
import pybamm
import pytest

from benchmarks import dualfoil

DEFAULT, FINE = 1.0, 0.5
"""Largest root mean square of the difference in voltage [mV], by mesh."""


@pytest.mark.parametrize(
    "name", ["a_known_7p4", "c_contact_gas", "d_pulse", "f_i110", "f_depletion_c300_i22_cap0p2"]
)
def test_voltage_on_the_default_mesh(name):
    row, curve = dualfoil.compare(name, "default")
    assert row["voltage_rms [mV]"] <= DEFAULT
    assert row["voltage_rms_of_rows [mV]"] <= DEFAULT
    assert row["compared_to [s]"] > 0.94 * dualfoil._curve_of(name)[0][-1]
    assert np.ptp(curve["voltage_dualfoil [V]"]) > 0.05


@pytest.mark.parametrize("name", ["a_known_7p4", "f_i110", "f_depletion_c300_i22_cap0p2"])
def test_voltage_and_salt_on_a_fine_mesh(name):
    row, _ = dualfoil.compare(name, "fine")
    assert row["voltage_rms [mV]"] <= FINE
    assert row["time_to_2V [s]"] == pytest.approx(row["time_to_2V_dualfoil [s]"], rel=4e-4)
    if name.endswith("cap0p2"):  # 830.8 s if anions filled the double layer
        assert row["time_to_2V [s]"] == pytest.approx(827.7, abs=0.5)
    else:
        assert row["salt_max [%]"] < 0.1


@pytest.mark.parametrize("name", dualfoil.SPECTRA)
def test_impedance_on_a_fine_mesh(name):
    assert dualfoil.compare_spectrum(name, "fine")["impedance_max [%]"] < 0.2


def test_constants_of_dualfoil_hardly_matter():
    """R T/F differs by 7e-5, which is 0.01 mV of the overpotentials here."""
    voltages = [
        dualfoil.discharge(dualfoil.CASES["f_i110"], "default", own_constants=own)[
            "Voltage [V]"
        ](np.linspace(1, 90, 50))
        for own in (True, False)
    ]
    difference = np.abs(np.subtract(*voltages)).max()
    assert 1e-6 < difference < 5e-5


def test_the_set_has_the_charge_and_the_currents_of_dualfoil():
    values = dualfoil.values_of({})
    F = pybamm.constants.F.value
    c_max = values["Maximum concentration in positive electrode [mol.m-3]"]
    assert c_max * F == pytest.approx(18428.5 * 96487, rel=1e-9)
    assert values["Nominal cell capacity [A.h]"] == pytest.approx(
        147e-3 * 3360e3 * 0.5 * 30e-6 * 1e-4, rel=1e-9
    )
    j0 = values["Positive electrode exchange-current density [A.m-2]"]
    ours = values.evaluate(j0(500.0, 0.3 * c_max, c_max, 358.15))
    theirs = 96487 * 3e-11 * np.sqrt(500 * 0.3 * 0.7) * 18428.5
    assert ours == pytest.approx(theirs, rel=1e-6)
    t_plus = values.evaluate(values["Cation transference number"](100.0, 358.15))
    assert t_plus == pytest.approx(-0.0834 + 3.77e-2 - 5.05e-4)
