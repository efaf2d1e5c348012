"""Fixtures: cells whose numbers stay put when the calibration moves."""

import os
from pathlib import Path

os.environ["PYBAMM_DISABLE_TELEMETRY"] = "true"  # before pybamm is imported
os.environ["MPLBACKEND"] = "Agg"

import pybamm
import pytest

import ssb_models

VALIDATION = Path(__file__).with_name("validation")

FIXED = {
    "Lithium interphase resistance at reference temperature [Ohm.m2]": 0.02,
    "Interphase activation energy [J.mol-1]": 30e3,
    "Positive electrode reference exchange-current density [A.m-2]": 1e-3,
    "Reached share of active material below transition": 0.8,
    "Reached share of active material above transition": 0.9,
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
