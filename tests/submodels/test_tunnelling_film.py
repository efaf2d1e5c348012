"""A film grows by d(delta)/dt = k exp(-delta/l), delta = l ln(exp(delta_0/l) + k t/l)."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN, SymmetricCell
from ssb_models.models import options_for


@pytest.mark.parametrize("place", ["Lithium", "Junction", "Particle"])
@pytest.mark.parametrize(("k", "length"), [(1e-13, 2e-9), (1e-13, 1e-6), (1e-10, 5e-10)])
def test_thickness(place, k, length, fixed_cell, tight_solver):
    values = fixed_cell()
    values.update(
        {
            f"{place} interphase tunnelling growth rate [m.s-1]": k,
            f"{place} interphase tunnelling length [m]": length,
            f"{place} interphase film conductivity [S.m-1]": 1e-6,
            f"{place} interphase initial film thickness [m]": 1e-9,
            "Current function [A]": 0.0,
            "Initial concentration in positive electrode [mol.m-3]": 11000.0,
        },
        strict=False,
    )
    options = options_for(values)
    assert options[f"{place.lower()} interphase"] == "tunnelling"
    simulation = pybamm.Simulation(
        SolidStateDFN(options), parameter_values=values, solver=tight_solver()
    )
    solution = simulation.solve(np.linspace(0, 100 * 3600, 60))
    thickness = np.atleast_2d(solution[f"{place} interphase film thickness [m]"].entries)[0]
    expected = length * np.log(np.exp(1e-9 / length) + k * solution.t / length)
    np.testing.assert_allclose(thickness, expected, rtol=1e-4)


def test_impedance_gains_the_film(fixed_cell):
    """Of a film that is there at the start, in a cell of two lithium faces."""
    values = fixed_cell()
    values.update(
        {
            "Lithium interphase tunnelling growth rate [m.s-1]": 1e-13,
            "Lithium interphase tunnelling length [m]": 2e-9,
            "Lithium interphase film conductivity [S.m-1]": 1e-6,
            "Lithium interphase initial film thickness [m]": 5e-9,
        },
        strict=False,
    )
    bare, filmed = (
        pybamm.EISSimulation(
            SymmetricCell({"lithium interphase": kind}), parameter_values=values
        ).solve([1.0])
        for kind in ("resistive", "tunnelling")
    )
    gained = (filmed["Impedance [Ohm]"] - bare["Impedance [Ohm]"])[0].real
    assert gained * 1e-4 == pytest.approx(2 * 5e-9 / 1e-6, rel=1e-3)
