"""An interphase is a resistance parallel to a capacitance, in time and in frequency.

Lithium and junction carry the whole current, so that the voltage differs from that of the
cell without by i R (1 - exp(-t / (R C))), and the impedance by R / (1 + i omega R C).
"""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN

R, C = 0.03, 2000.0  # Ohm.m2, F.m-2: a time constant of 60 s
AREA = 1e-4  # m2
CURRENT = 3e-5  # A
PLACES = ["Lithium", "Junction"]


def model(place, value):
    return SolidStateDFN({f"{place.lower()} interphase": value})


def values_with(fixed_cell, place, R=R):
    values = fixed_cell()
    values.update(
        {
            f"{place} interphase resistance [Ohm.m2]": R,
            f"{place} interphase capacitance [F.m-2]": C,
            "Current function [A]": CURRENT,
        }
    )
    return values


@pytest.mark.parametrize("place", PLACES)
def test_direct_current(place, fixed_cell, tight_solver):
    t = np.linspace(1, 900, 60)
    values = values_with(fixed_cell, place)
    voltages = [
        pybamm.Simulation(
            model(place, value), parameter_values=values, solver=tight_solver(1e-9, 1e-10)
        ).solve([0, 900])["Voltage [V]"](t)
        for value in ("none", "resistive")
    ]
    drop = CURRENT / AREA * R * (1 - np.exp(-t / (R * C)))
    np.testing.assert_allclose(voltages[0] - voltages[1], drop, rtol=0, atol=1e-7)


@pytest.mark.parametrize("place", PLACES)
def test_drop_settles_at_current_times_resistance(place, fixed_cell, tight_solver):
    simulation = pybamm.Simulation(
        model(place, "resistive"),
        parameter_values=values_with(fixed_cell, place),
        solver=tight_solver(),
    )
    drop = simulation.solve([0, 1800])[f"{place} interphase potential drop [V]"].entries
    assert drop[0] == 0
    assert drop[-1] == pytest.approx(CURRENT / AREA * R, rel=1e-6)


def impedance(place, option, values, frequencies):
    simulation = pybamm.EISSimulation(model(place, option), parameter_values=values)
    return simulation.solve(frequencies).impedance


@pytest.mark.parametrize("place", PLACES)
def test_impedance_against_the_cell_without(place, fixed_cell):
    frequencies = np.logspace(-4, 3, 30)
    values = values_with(fixed_cell, place)
    added = impedance(place, "resistive", values, frequencies) - impedance(
        place, "none", values, frequencies
    )
    expected = R / (1 + 2j * np.pi * frequencies * R * C) / AREA
    np.testing.assert_allclose(added, expected, rtol=1e-8, atol=1e-8 * R / AREA)


@pytest.mark.parametrize("place", PLACES)
def test_impedance_against_another_resistance(place, fixed_cell):
    frequencies = np.logspace(-4, 3, 30)
    less, more = (
        impedance(place, "resistive", values_with(fixed_cell, place, r), frequencies)
        for r in (R, 3 * R)
    )
    omega = 2 * np.pi * frequencies
    expected = [r / (1 + 1j * omega * r * C) / AREA for r in (R, 3 * R)]
    np.testing.assert_allclose(
        more - less, expected[1] - expected[0], rtol=1e-7, atol=1e-8 * R / AREA
    )


def test_resistances_follow_their_arrhenius_law(fixed_cell):
    cold, warm = (
        fixed_cell(temperature_degC=T).evaluate(
            SolidStateDFN().param.interphase_resistance("Lithium", 273.15 + T)
        )
        for T in (30, 50)
    )
    assert cold == pytest.approx(0.02)
    expected = -30e3 / 8.314462618 * (1 / 303.15 - 1 / 323.15)
    assert np.log(warm / cold) == pytest.approx(expected, rel=1e-6)
