"""Fixtures: cells whose numbers stay put when the calibration moves."""

import os
from pathlib import Path

os.environ["PYBAMM_DISABLE_TELEMETRY"] = "true"  # before pybamm is imported
os.environ["MPLBACKEND"] = "Agg"

import pybamm
import pytest

import ssb_models

SLOW = (
    "test_examples.py::test_an_example_runs_and_prints[save_and_load]",
    "models/test_half_cell.py::test_impedance_is_that_of_a_small_sine",
    "models/test_saving.py::test_discretised_model",
    "models/test_saving.py::test_symbolic_model",
    "submodels/test_voltage_losses_table.py::test_benchmark_shows_what_filling_the_pores_removes",
    "studies/test_distributed.py",
    "studies/test_sensitivity.py::test_what_limits_a_cell",
    "studies/test_study.py::test_a_study_that_is_killed_is_resumed",
    "studies/test_study.py::test_a_worker_that_is_killed_costs_nothing",
    "studies/test_study.py::test_every_point_of_a_wide_design_gets_a_row",
    "studies/test_study.py::test_rows_of_nothing_start_beyond_the_cut_off",
    "studies/test_study.py::test_two_processes_and_an_executor_give_the_same_rows",
    "studies/test_study.py::test_two_studies_write_to_one_store",
    "validation/test_kim2022.py",
    "validation/test_spectra_chen2019.py",
    "verification/test_convergence.py",
    "verification/test_exchange_current.py::test_reference_state_has_the_reference_value",
    "verification/test_impedance_in_time.py",
    "verification/test_initial_voltage.py::test_agrees",
    "verification/test_initial_voltage.py::test_any_point_of_wide_ranges",
    "verification/test_voltage_losses.py::test_losses_add_up",
)
"""How names of tests marked slow start; so is what reads the tables of a benchmark."""

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
    here = f"{Path(__file__).parent.name}/"
    for item in items:
        name = item.nodeid.removeprefix(here)
        if name.startswith(SLOW) or "chen2019_tables" in item.fixturenames:
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
