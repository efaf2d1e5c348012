"""R parallel to a constant-phase element: R / (1 + (i omega R C)^alpha), and its step."""

import numpy as np
import pybamm
import pytest
from scipy.integrate import quad

from ssb_models import SolidStateDFN
from ssb_models.submodels import constant_phase

R, C = 0.03, 2000.0
AREA = 1e-4


def values_with(fixed_cell, place, alpha):
    values = fixed_cell()
    values.update(
        {
            f"{place} interphase resistance [Ohm.m2]": R,
            f"{place} interphase capacitance [F.m-2]": C,
            f"{place} interphase constant-phase exponent": alpha,
            "Current function [A]": 3e-5,
        },
        strict=False,
    )
    return values


def model(place, kind):
    return SolidStateDFN({f"{place.lower()} interphase": kind})


@pytest.mark.parametrize("place", ["Lithium", "Junction"])
@pytest.mark.parametrize("alpha", [0.6, 0.8, 0.95, 1.0])
def test_impedance(place, alpha, fixed_cell):
    f = np.logspace(-5, 2, 40)
    values = values_with(fixed_cell, place, alpha)
    added = np.subtract(
        *(
            pybamm.EISSimulation(model(place, kind), parameter_values=values).solve(f).impedance
            for kind in ("constant phase", "none")
        )
    )
    exact = R / (1 + (2j * np.pi * f * R * C) ** alpha) / AREA
    np.testing.assert_allclose(added, exact, rtol=0, atol=3e-3 * R / AREA)


def test_shares_sum_to_one():
    film = constant_phase.ConstantPhaseFilm(None, "Lithium")
    shares = [share for share, _ in film.elements()]
    assert sum(shares) == pytest.approx(1, rel=1e-12)


def test_step_response(fixed_cell, tight_solver):
    """Against the inverse Laplace transform of the closed form, by its spectrum."""
    alpha, tau = 0.8, R * C
    values = values_with(fixed_cell, "Lithium", alpha)
    t = np.array([1.0, 10.0, 60.0, 300.0, 1800.0])
    voltages = [
        pybamm.Simulation(
            model("Lithium", kind), parameter_values=values, solver=tight_solver()
        ).solve([0, 1800])["Voltage [V]"](t)
        for kind in ("none", "constant phase")
    ]

    def remaining(time):  # Mittag-Leffler function E_alpha(-(t/tau)^alpha)
        def integrand(s):  # Cole and Cole's distribution of ln(tau'/tau)
            density = np.sin(np.pi * alpha) / (np.cosh(alpha * s) + np.cos(np.pi * alpha))
            return density / (2 * np.pi) * np.exp(-time / tau * np.exp(-s))

        return quad(integrand, -40, 40, limit=500)[0]

    expected = [3e-5 / AREA * R * (1 - remaining(one)) for one in t]
    np.testing.assert_allclose(voltages[0] - voltages[1], expected, atol=3e-3 * 3e-5 / AREA * R)
