"""Diffusion across a dense film: constant flux into a slab, order, conservation, losses.

A slab of thickness L that takes up the flux N from one side (Crank, The Mathematics of
Diffusion, 2nd ed., 1975, eq. 4.55 and following), with y from the closed side:

    c - c0 = N t/L + (N L/D) (3 y^2 - L^2)/(6 L^2)
             - (2 N L/(pi^2 D)) sum (-1)^n/n^2 exp(-D n^2 pi^2 t/L^2) cos(n pi y/L).
"""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import ThinFilmCell, protocols, voltage_losses
from ssb_models.submodels.faces.film import CONCENTRATION

F = pybamm.constants.F.value
L, D, C0 = 1e-6, 2e-15, 3255.0
AREA = np.pi * 0.011**2 / 4


@pytest.fixture
def film():
    """Makes a cell whose film has a constant diffusivity."""

    def make(current=2e-5, coverage=0.8, **changes):
        values = ssb_models.cell("LLZO_PVDFHFP_Kim2022", "type V")
        values.update(
            {
                "Positive particle diffusivity [m2.s-1]": D,
                "Film coverage": coverage,
                "Positive electrode double-layer capacity [F.m-2]": 1e-4,
                "Current function [A]": current,
                "Lower voltage cut-off [V]": 0.5,
                **changes,
            }
        )
        return values

    return make


def solve(values, seconds, solver, points=40, **kwargs):
    model = ThinFilmCell()
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        solver=solver,
        var_pts={**model.default_var_pts, "x_p": points},
        **kwargs,
    )
    return simulation.solve([0, seconds])


def exact(y, t, flux):
    """Concentration [mol.m-3] at y from the closed side."""
    n = np.arange(1, 200)[:, None]
    decay = (-1.0) ** n / n**2 * np.exp(-D * n**2 * np.pi**2 * t / L**2)
    series = (decay * np.cos(n * np.pi * y / L)).sum(axis=0)
    steady = (3 * y**2 - L**2) / (6 * L**2) - 2 / np.pi**2 * series
    return C0 + flux * t / L + flux * L / D * steady


@pytest.mark.parametrize("seconds", [20, 100, 1000])
def test_constant_flux_into_a_slab(seconds, film, tight_solver):
    current, coverage = 2e-5, 0.8
    solution = solve(film(current, coverage), seconds, tight_solver())
    flux = current / (F * AREA * coverage)
    face = solution["Film face stoichiometry"].entries[-1] * 32550
    risen = exact(np.array([L]), seconds, flux)[0] - C0
    assert face - C0 == pytest.approx(risen, rel=1e-3)
    profile = solution[CONCENTRATION].entries[:, -1]
    expected = exact(L - depths(40), seconds, flux)
    np.testing.assert_allclose(profile, expected, rtol=0, atol=1e-3 * risen)


def depths(points):
    """Depth [m] of the control volumes' centres below the electrolyte."""
    grown = np.exp(2.0 * np.linspace(0, 1, points + 1)) - 1
    edges = L * grown / grown[-1]
    return (edges[1:] + edges[:-1]) / 2


def test_convergence_order(film, tight_solver):
    current, coverage, seconds = 2e-5, 0.8, 100
    flux = current / (F * AREA * coverage)
    risen = exact(np.array([L]), seconds, flux)[0] - C0
    errors = []
    for points in (10, 20, 40, 80):
        solution = solve(film(current, coverage), seconds, tight_solver(1e-10, 1e-10), points)
        face = solution["Film face stoichiometry"].entries[-1] * 32550 - C0
        errors.append(abs(face / risen - 1))
    orders = np.log2(np.divide(errors[:-1], errors[1:]))
    assert orders.min() > 1.9


def test_lithium_is_conserved(film, tight_solver):
    """Over two cycles the film holds what the current has brought."""
    values = film(coverage=0.9)
    values["Lower voltage cut-off [V]"] = 2.15
    model = ThinFilmCell()
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        experiment=protocols.constant_current_cycle(1.0, 2.15, 3.8, cycles=2),
        solver=tight_solver(),
    )
    solution = simulation.solve(calc_esoh=False)
    mean = solution["Film mean stoichiometry"].entries * 32550
    charge = 3600 * solution["Discharge capacity [A.h]"].entries
    film_volume = AREA * 0.9 * L
    stored = (mean - mean[0]) * film_volume * F
    # what is not stored in the film charges its double layer
    potential = solution["Film surface potential difference [V]"].entries
    layer = -(potential - potential[0]) * 1e-4 * AREA * 0.9
    largest = charge.max() - charge.min()
    np.testing.assert_allclose(stored + layer, charge, rtol=0, atol=1e-6 * largest)
    salt = solution["X-averaged electrolyte concentration [mol.m-3]"].entries
    np.testing.assert_allclose(salt, salt[0], rtol=1e-9)


@pytest.mark.parametrize("cell_type", ["type I", "type II", "type IV", "type V"])
def test_losses_sum_to_the_voltage(cell_type, tight_solver):
    values = ssb_models.cell("LLZO_PVDFHFP_Kim2022", cell_type)
    experiment = pybamm.Experiment(
        ["Discharge at 0.5C for 20 minutes", "Rest for 1 hour", "Charge at 0.2C until 3.7 V"]
    )
    solution = pybamm.Simulation(
        ThinFilmCell(), parameter_values=values, experiment=experiment, solver=tight_solver()
    ).solve(calc_esoh=False)
    table = voltage_losses(solution)
    total = table["open-circuit [V]"] - table.iloc[:, 3:].sum(axis=1)
    assert abs(total - table["voltage [V]"]).max() < 1e-9
    during = table["time [s]"].between(600, 1200)
    for loss in ("junction interphase [V]", "lithium interphase [V]", "solid diffusion [V]"):
        assert (table.loc[during, loss] > 0).all()


def test_coverage_is_a_smaller_electrode(film, tight_solver):
    """Half the film touched: half the current, twice the junction's resistance."""
    whole, half = (film(1e-5, 1.0), film(1e-5, 0.5))
    half["Current function [A]"] = 0.5e-5
    losses = [
        voltage_losses(solve(values, 600, tight_solver())).iloc[-1] for values in (whole, half)
    ]
    for name in ("junction interphase [V]", "cathode kinetics [V]", "solid diffusion [V]"):
        assert losses[1][name] == pytest.approx(losses[0][name], rel=2e-3)


def test_without_losses_the_film_delivers_its_window(film, tight_solver):
    """A straight potential of span s holds (3.8 - 2.15)/s of its sites in the window."""
    values = film(coverage=1.0)
    values.update(
        {
            "Positive particle diffusivity [m2.s-1]": 1e-10,
            "Lower voltage cut-off [V]": 2.15,
            "Junction interphase resistance at reference temperature [Ohm.m2]": 1e-5,
            "Lithium interphase resistance at reference temperature [Ohm.m2]": 1e-5,
        }
    )
    row = ssb_models.rate_capability(values, [0.01]).iloc[0]
    span = values["Positive electrode OCP span [V]"]
    moles = 1.65 / span * 32550 * AREA * L
    one_c = values["Nominal cell capacity [A.h]"]
    expected = moles * F / 3600 / one_c * 247.4
    assert row["discharge_capacity [mA.h.g-1]"] == pytest.approx(expected, rel=2e-3)
