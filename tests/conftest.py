"""Fixtures: cells whose numbers stay put when the calibration moves."""

import os
from pathlib import Path

os.environ["PYBAMM_DISABLE_TELEMETRY"] = "true"  # before pybamm is imported
os.environ["MPLBACKEND"] = "Agg"

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models.submodels.voltage_losses import LOSSES

VALIDATION = Path(__file__).with_name("validation")

FIXED = {
    "Lithium interphase resistance at reference temperature [Ohm.m2]": 0.02,
    "Interphase activation energy [J.mol-1]": 30e3,
    "Positive electrode reference exchange-current density [A.m-2]": 1e-3,
    "Filled share of pores at reference temperature": 0.8,
    "Pore fill fraction behind front": 0.95,
    "Positive electrode Bruggeman coefficient (electrolyte)": 3.5,
}
FIXED_CONVENTIONAL = {
    "Penetration depth after assembly [m]": 4e-6,
    "Penetration front width [m]": 1e-6,
    "Junction interphase resistance at reference temperature [Ohm.m2]": 0.02,
}


def pytest_collection_modifyitems(items):
    """What solves the cells of a paper is slow, whichever test asks for them first."""
    for item in items:
        if "chen2019_tables" in item.fixturenames or item.path.parent == VALIDATION:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def fixed_cell():
    """Makes a cell with round numbers in place of the calibrated ones."""

    def make(name="PPAL_Chen2019", architecture="cathode-supported", temperature_degC=30):
        values = ssb_models.cell(name, architecture, temperature_degC)
        fixed = {**FIXED, **(FIXED_CONVENTIONAL if architecture == "conventional" else {})}
        values.update({key: fixed[key] for key in fixed if key in values})
        return values

    return make


@pytest.fixture(scope="session")
def tight_solver():
    """Makes a solver whose error in time is far below any tolerance of the tests."""

    def make(rtol=1e-8, atol=1e-8):
        return pybamm.IDAKLUSolver(rtol=rtol, atol=atol)

    return make


@pytest.fixture
def no_solve(monkeypatch):
    """Fails a test in which a solver starts."""

    def refuse(*args, **kwargs):
        raise AssertionError("a solve started")

    for method in ("solve", "step"):
        monkeypatch.setattr(pybamm.IDAKLUSolver, method, refuse)


@pytest.fixture(scope="session")
def assert_refused():
    """Checks that a call is refused with the name, the value and what is allowed or near."""

    def check(call, name, value, words=("allowed", "nearest", "did you mean", "must be")):
        with pytest.raises((TypeError, ValueError, KeyError, pybamm.OptionError)) as refusal:
            call()
        message = str(refusal.value)
        assert name in message
        assert repr(value) in message or str(value) in message
        assert any(
            word in message for word in ("allowed", "nearest", "did you mean", "must be")
        )

    return check


@pytest.fixture(scope="session")
def chen2019_tables():
    """The tables of the benchmark, computed once for all tests that read them."""
    from benchmarks.chen2019 import compute

    return compute(quick=True)


@pytest.fixture(scope="session")
def discharged(fixed_cell):
    """A simulation of half an hour at 0.1C."""
    simulation = pybamm.Simulation(
        ssb_models.SolidStateDFN(), parameter_values=fixed_cell(), C_rate=0.1
    )
    simulation.solve([0, 1800])
    return simulation


@pytest.fixture(scope="session")
def cycled(fixed_cell):
    """A solution of two short cycles."""
    experiment = pybamm.Experiment(
        [("Discharge at C/10 for 10 minutes", "Charge at C/10 for 5 minutes")] * 2
    )
    simulation = pybamm.Simulation(
        ssb_models.SolidStateDFN(), parameter_values=fixed_cell(), experiment=experiment
    )
    return simulation.solve(calc_esoh=False)


@pytest.fixture
def few_losses():
    """A solution of a model with few of the losses, and no open-circuit part."""
    model = pybamm.BaseModel("few losses")
    v = pybamm.Variable("v")
    model.rhs, model.initial_conditions = {v: -v}, {v: 1}
    model.variables = {
        "Voltage [V]": -5 * v,
        LOSSES["electrolyte resistance"]: 2 * v,
        LOSSES["lithium interphase"]: 3 * v,
    }
    pybamm.Discretisation().process_model(model)
    return pybamm.IDAKLUSolver().solve(model, np.linspace(0, 1, 20))


@pytest.fixture
def cell_in_contact(fixed_cell):
    """Makes a cell whose particles lose contact as their volume changes."""

    def make(change=0.066, roughness=1e-9, formed_at=1.0):
        values = fixed_cell()
        values.update(
            {
                "Positive particle volume change": change,
                "Stoichiometry at contact formation": formed_at,
                "Contact roughness of the particles [m]": roughness,
            },
            strict=False,
        )
        return values

    return make
