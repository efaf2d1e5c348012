"""The interphase of the particles, where a cathode without gradients makes it exact.

With an electrolyte and a solid that conduct without loss, no salt gradient and hardly any
double layer, the current spreads evenly over the wetted area a w L of a unit of cathode and
the interphase adds R / (1 + i omega R C) / (a w L) to the cell's impedance.
"""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN

R, C = 5.0, 12.0  # Ohm.m2, F.m-2: a time constant of 60 s
AREA = 1e-4  # m2
CURRENT = 3e-5  # A
WETTED = 0.5


def even_cathode(fixed_cell):
    values = fixed_cell()
    values.update(
        {
            "Electrolyte conductivity [S.m-1]": 1e3,
            "Electrolyte diffusivity [m2.s-1]": 1e-8,
            "Positive electrode conductivity [S.m-1]": 1e3,
            "Positive electrode double-layer capacity [F.m-2]": 1e-4,
            "Wetted share of particle surface": WETTED,
            "Initial concentration in positive electrode [mol.m-3]": 11000.0,
            "Particle interphase resistance [Ohm.m2]": R,
            "Particle interphase capacitance [F.m-2]": C,
            "Current function [A]": CURRENT,
        }
    )
    return values


def wetted_area(values):
    """Wetted surface of the particles per area of the cell [-]."""
    active = values["Positive electrode active material volume fraction"]
    active *= values.evaluate(SolidStateDFN().param.reached_share)
    radius = values["Positive particle radius [m]"]
    return 3 * active / radius * values["Positive electrode thickness [m]"] * WETTED


def model(option):
    return SolidStateDFN({"particle interphase": option})


def test_direct_current(fixed_cell, tight_solver):
    values = even_cathode(fixed_cell)
    t = np.linspace(1, 600, 40)
    voltages = [
        pybamm.Simulation(
            model(option), parameter_values=values, solver=tight_solver(1e-9, 1e-10)
        ).solve([0, 600])["Voltage [V]"](t)
        for option in ("none", "resistive")
    ]
    i = CURRENT / AREA / wetted_area(values)
    drop = i * R * (1 - np.exp(-t / (R * C)))
    np.testing.assert_allclose(voltages[0] - voltages[1], drop, rtol=0, atol=1e-3 * i * R)


def test_drop_follows_the_local_current_in_a_real_cathode(fixed_cell, tight_solver):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    values["Particle interphase resistance [Ohm.m2]"] = R
    simulation = pybamm.Simulation(
        model("resistive"), parameter_values=values, solver=tight_solver()
    )
    solution = simulation.solve([0, 3600])
    drop, j, w = (
        solution[name].entries[:, -1]
        for name in (
            "Particle interphase potential drop [V]",
            "Positive electrode interfacial current density [A.m-2]",
            "Positive electrode interface utilisation",
        )
    )
    assert np.ptp(w) > 0.3
    reached = w > 0.05
    np.testing.assert_allclose(drop[reached], (R * j / w)[reached], rtol=1e-3)


def test_impedance(fixed_cell):
    values = even_cathode(fixed_cell)
    frequencies = np.logspace(-4, 2, 30)
    bare, filmed = (
        pybamm.EISSimulation(model(option), parameter_values=values)
        .solve(frequencies)
        .impedance
        for option in ("none", "resistive")
    )
    expected = R / (1 + 2j * np.pi * frequencies * R * C) / wetted_area(values) / AREA
    np.testing.assert_allclose(filmed - bare, expected, rtol=0, atol=1e-3 * abs(expected).max())


@pytest.mark.parametrize("kinetics", ["symmetric Butler-Volmer", "linear"])
def test_works_with_other_kinetics(kinetics, fixed_cell):
    simulation = pybamm.Simulation(
        SolidStateDFN({"intercalation kinetics": kinetics}), parameter_values=fixed_cell()
    )
    drop = simulation.solve([0, 60])["Particle interphase potential drop [V]"].entries
    assert np.abs(drop[:, -1]).max() > 0
