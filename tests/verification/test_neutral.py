"""With every own option off, the model is PyBaMM's own half-cell DFN."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN
from ssb_models.models.options import ASKED_FOR

NEUTRAL = SolidStateDFN.neutral_options


def stock_options(surface_form):
    return {"working electrode": "positive", "surface form": surface_form}


@pytest.mark.parametrize("surface_form", ["false", "differential", "algebraic"])
def test_voltage_is_that_of_the_stock_dfn(surface_form, tight_solver):
    models = (
        pybamm.lithium_ion.DFN(stock_options(surface_form)),
        SolidStateDFN({**NEUTRAL, "surface form": surface_form}),
    )
    t = np.linspace(0, 3300, 200)
    voltages = []
    for model in models:
        simulation = pybamm.Simulation(
            model,
            parameter_values=pybamm.ParameterValues("Xu2019"),
            solver=tight_solver(),
            C_rate=1,
        )
        voltages.append(simulation.solve([0, 3600])["Voltage [V]"](t))
    assert np.ptp(voltages[0]) > 0.1
    np.testing.assert_allclose(voltages[1], voltages[0], rtol=0, atol=1e-5)


def test_impedance_is_that_of_the_stock_dfn():
    frequencies = np.logspace(-3, 4, 20)
    impedances = [
        pybamm.EISSimulation(model, parameter_values=pybamm.ParameterValues("Xu2019"))
        .solve(frequencies)
        .impedance
        for model in (
            pybamm.lithium_ion.DFN(stock_options("differential")),
            SolidStateDFN({**NEUTRAL, "surface form": "differential"}),
        )
    ]
    np.testing.assert_allclose(impedances[1], impedances[0], rtol=1e-8)


def test_mesh_and_default_values_are_stock():
    ours, stock = SolidStateDFN(NEUTRAL), pybamm.lithium_ion.DFN(stock_options("false"))
    assert ours.default_var_pts == stock.default_var_pts
    assert ours.default_submesh_types == stock.default_submesh_types
    assert dict(ours.default_parameter_values) == dict(stock.default_parameter_values)


def test_submodels_are_stock():
    ours, stock = SolidStateDFN(NEUTRAL), pybamm.lithium_ion.DFN(stock_options("false"))
    assert {key: type(value) for key, value in ours.submodels.items()} == {
        key: type(value) for key, value in stock.submodels.items()
    }


def test_needs_no_parameter_of_ours():
    stock = pybamm.lithium_ion.DFN(stock_options("false"))
    assert set(SolidStateDFN(NEUTRAL).get_parameter_info()) == set(stock.get_parameter_info())


def test_neutral_options_are_a_plain_dict_that_no_model_writes_into():
    assert type(NEUTRAL) is dict
    before = dict(NEUTRAL)
    SolidStateDFN(NEUTRAL).options["calculate discharge energy"]
    assert before == NEUTRAL


@pytest.mark.parametrize("name", NEUTRAL)
def test_without_one_of_the_neutral_options_a_model_is_no_stock_one(name):
    rest = {other: NEUTRAL[other] for other in NEUTRAL if other != name}
    stock = set(SolidStateDFN(NEUTRAL).get_parameter_info())
    ours = set(SolidStateDFN(rest).get_parameter_info())
    assert (ours == stock) == (name in ASKED_FOR)  # neutral by default
