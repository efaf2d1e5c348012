"""Salt is conserved in every surface form; without a double layer by itself."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN

NO_INTERPHASE = {f"{place} interphase": "none" for place in ("lithium", "junction", "particle")}


@pytest.mark.parametrize(
    "options",
    [{"surface form": "algebraic"}, {"surface form": "false", **NO_INTERPHASE}],
    ids=["algebraic", "false"],
)
@pytest.mark.parametrize("architecture", ["cathode-supported", "conventional"])
def test_salt_is_constant(options, architecture, fixed_cell, tight_solver):
    simulation = pybamm.Simulation(
        SolidStateDFN(options),
        parameter_values=fixed_cell("PPAL_Chen2019", architecture),
        solver=tight_solver(1e-6),  # stock DFN fails below, in this form on this mesh
    )
    solution = simulation.solve([0, 3600])
    assert np.ptp(solution["Electrolyte concentration [mol.m-3]"].entries[:, -1]) > 50
    salt = solution["Total lithium in electrolyte [mol]"].entries
    assert np.abs(salt - salt[0]).max() < 1e-6 * salt[0]


def test_differential_tends_to_algebraic_without_a_double_layer(fixed_cell, tight_solver):
    values = fixed_cell()
    values["Positive electrode double-layer capacity [F.m-2]"] = 1e-5
    values["Negative electrode double-layer capacity [F.m-2]"] = 1e-5
    t = np.linspace(60, 3600, 50)
    voltages = [
        pybamm.Simulation(
            SolidStateDFN({"surface form": form}),
            parameter_values=values,
            solver=tight_solver(),
        ).solve([0, 3600])["Voltage [V]"](t)
        for form in ("differential", "algebraic")
    ]
    np.testing.assert_allclose(voltages[0], voltages[1], rtol=0, atol=1e-5)
