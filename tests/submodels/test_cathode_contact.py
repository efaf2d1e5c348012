"""The contact that volume change leaves: its formula, in a discharge and in an impedance."""

import numpy as np
import pybamm

from ssb_models import SolidStateDFN
from ssb_models.models import options_for

RADIUS = 5e-8


def test_contact_returns_as_the_particles_fill(cell_in_contact, tight_solver):
    values = cell_in_contact()
    model = SolidStateDFN(options_for(values))
    assert model.options["particle contact"] == "lost on volume change"
    solution = pybamm.Simulation(model, parameter_values=values, solver=tight_solver()).solve(
        [0, 7200]
    )
    mean = solution["R-averaged positive particle stoichiometry"].entries
    gap = RADIUS * (1 - (1 - 0.066 * (1 - mean)) ** (1 / 3))
    share = solution["Positive electrode contact share"].entries
    np.testing.assert_allclose(share, np.exp(-gap / 1e-9), rtol=1e-10)
    assert share[:, 0].max() < share[:, -1].min()
    wetted = solution["Positive electrode interface utilisation"].entries / share
    np.testing.assert_allclose(wetted, wetted[0, 0], rtol=1e-10)


def test_charge_transfer_rises_as_contact_falls(fixed_cell, cell_in_contact):
    """At the frequency of charge transfer: the same cell with j0 and C_dl scaled."""
    frequencies = np.logspace(0, 3, 10)
    values = cell_in_contact()
    half = values["Maximum concentration in positive electrode [mol.m-3]"] / 2
    values["Initial concentration in positive electrode [mol.m-3]"] = half
    lost = pybamm.EISSimulation(SolidStateDFN(options_for(values)), parameter_values=values)
    share = np.exp(-RADIUS * (1 - (1 - 0.033) ** (1 / 3)) / 1e-9)
    scaled = fixed_cell()
    for name in (
        "Positive electrode reference exchange-current density [A.m-2]",
        "Positive electrode double-layer capacity [F.m-2]",
        "Particle interphase capacitance [F.m-2]",
    ):
        scaled[name] = scaled[name] * share
    name = "Particle interphase resistance at reference temperature [Ohm.m2]"
    scaled[name] = scaled[name] / share
    scaled["Initial concentration in positive electrode [mol.m-3]"] = half
    full = pybamm.EISSimulation(SolidStateDFN(), parameter_values=scaled)
    np.testing.assert_allclose(
        lost.solve(frequencies).impedance, full.solve(frequencies).impedance, rtol=1e-6
    )
