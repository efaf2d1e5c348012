"""Salt and lithium are conserved over a cycle, with coefficients that vary with salt.

Cations fill the double layers, so that the salt n_e is constant whatever they hold, and the
lithium of particles and double layers, on the wetted share w of their surface,

    n_p - (A/F) int a w C_dl (phi_s - phi_e) dx,

changes by the charge that crosses the lithium face. The coefficients vary strongly: with weak
ones PyBaMM's own lithium face drifts below the limit.
"""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN

DRIFT = 1e-6  # of the charge that passed
ROUNDING = 1e-12  # of the salt
F = pybamm.constants.F.value


def salt_diffusivity(c_e, T):
    return 1e-12 * (1 + 2 * (c_e / 1038) ** 2)


def transference_number(c_e, T):
    return 0.2 + 0.2 * c_e / 1038


def model_with_double_layer():
    """The model with the charge of the double layer [mol] among its variables."""
    model = SolidStateDFN()
    param, variables = model.param, model.variables
    C_dl = param.p.C_dl(variables["Positive electrode temperature [K]"])
    stored = (
        variables["Positive electrode surface area to volume ratio [m-1]"]
        * variables["Positive electrode interface utilisation"]
        * C_dl
        * variables["Positive electrode surface potential difference [V]"]
    )
    variables["Double layer [mol]"] = (
        param.A_cc * param.p.L * pybamm.x_average(stored) / param.F
    )
    return model


@pytest.fixture(scope="module", params=["cathode-supported", "conventional"])
def cycle(request, fixed_cell, tight_solver):
    values = fixed_cell("PPAL_Chen2019", request.param)
    values.update(
        {
            "Electrolyte diffusivity [m2.s-1]": salt_diffusivity,
            "Cation transference number": transference_number,
        }
    )
    simulation = pybamm.Simulation(
        model_with_double_layer(),
        parameter_values=values,
        experiment=pybamm.Experiment(
            [("Discharge at C/5 until 3.0 V", "Charge at C/5 until 3.8 V")]
        ),
        solver=tight_solver(),
    )
    solution = simulation.solve(calc_esoh=False)
    assert len(solution.cycles[0].steps) == 2
    return solution


def test_the_cycle_moves_salt(cycle):
    c_e = cycle["Electrolyte concentration [mol.m-3]"].entries
    assert np.ptp(c_e) > 300


def test_salt_is_constant(cycle):
    salt = cycle["Total lithium in electrolyte [mol]"].entries
    assert np.abs(salt - salt[0]).max() < ROUNDING * salt[0]


def test_lithium_changes_by_the_charge_through_the_lithium_face(cycle):
    lithium = (
        cycle["Total lithium in positive electrode [mol]"].entries
        - cycle["Double layer [mol]"].entries
    )
    passed = cycle["Discharge capacity [A.h]"].entries * 3600 / F
    assert np.ptp(passed) > 0.1 * lithium[0]
    kept = lithium - passed
    assert np.abs(kept - kept[0]).max() < DRIFT * np.ptp(passed)


def test_inventory_of_the_parameter_class_is_that_of_the_states(fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    model = SolidStateDFN()
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 1])
    for variable, inventory in (
        ("Total lithium in electrolyte [mol]", model.param.n_Li_e_init),
        ("Total lithium in positive electrode [mol]", model.param.p.prim.n_Li_init),
    ):
        disc = pybamm.Simulation(model, parameter_values=values)
        disc.build()
        expected = disc._disc.process_symbol(values.process_symbol(inventory)).evaluate()
        assert solution[variable].entries[0] == pytest.approx(np.ravel(expected)[0], rel=1e-9)
