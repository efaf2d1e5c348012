"""Spectra at any state: what is returned, what is refused, and the plots."""

import math

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN, spectra

FEW = [1e4, 1e2, 1, 1e-2]
DISCHARGE = pybamm.Experiment(["Discharge at C/5 for 1 hour"])


@pytest.fixture(scope="module")
def values(fixed_cell):
    return fixed_cell()


@pytest.fixture(scope="module")
def rested(values):
    return spectra.rest(SolidStateDFN(), values, DISCHARGE)


@pytest.fixture(scope="module")
def spectrum(values):
    return spectra.spectrum(SolidStateDFN(), values)


@pytest.fixture(scope="module")
def under_current(values):
    return pybamm.Simulation(SolidStateDFN(), parameter_values=values).solve([0, 10])


def test_default_frequencies_are_ten_a_decade(spectrum):
    frequencies = spectrum["Frequency [Hz]"]
    assert frequencies[[0, -1]] == pytest.approx([1e6, 1e-2])
    np.testing.assert_allclose(frequencies[:-10] / frequencies[10:], 10)
    assert spectrum["Impedance [Ohm]"].shape == frequencies.shape


def test_order_of_frequencies_is_kept(values):
    falling = spectra.spectrum(SolidStateDFN(), values, FEW)
    rising = spectra.spectrum(SolidStateDFN(), values, FEW[::-1])
    np.testing.assert_array_equal(rising.frequencies, FEW[::-1])
    np.testing.assert_allclose(rising.impedance[::-1], falling.impedance, rtol=1e-12)


def test_the_initial_guess_of_the_potentials_is_their_solution(values):
    model = SolidStateDFN()
    at_rest = spectra.rest(model, values)
    np.testing.assert_allclose(
        spectra.spectrum(model, values, FEW, state=at_rest).impedance,
        spectra.spectrum(model, values, FEW).impedance,
        rtol=1e-9,
    )


def test_the_state_is_the_last_of_the_solution(values, rested):
    model = SolidStateDFN()
    by_hand = model.set_initial_conditions_from(rested, inplace=False)
    expected = pybamm.EISSimulation(by_hand, parameter_values=values).solve(FEW).impedance
    found = spectra.spectrum(model, values, FEW, state=rested).impedance
    np.testing.assert_allclose(found, expected, rtol=1e-12)
    initial = spectra.spectrum(model, values, FEW).impedance
    assert abs(initial[-1]) > 2 * abs(found[-1])  # the charged end is hard to discharge


@pytest.mark.parametrize("form", ["differential", "algebraic"])
def test_stock_models_and_sets_work(form):
    model = pybamm.lithium_ion.DFN({"working electrode": "positive", "surface form": form})
    stock = pybamm.ParameterValues("Xu2019")
    stock["Upper voltage cut-off [V]"] = 5.0  # its initial state lies at the cut-off
    Z = spectra.spectrum(model, stock, [1.0]).impedance[0]
    assert spectra.sine_response(model, stock, 1.0) == pytest.approx(Z, rel=5e-3)


def test_rest_runs_the_protocol_then_waits(rested, values):
    protocol, *hours = rested.cycles
    passed = protocol["Discharge capacity [A.h]"].entries[-1]
    assert passed == pytest.approx(values["Nominal cell capacity [A.h]"] / 5, rel=1e-6)
    assert all((hour["Current [A]"].entries == 0).all() for hour in hours)
    changes = [np.ptp(hour["Voltage [V]"].entries[[0, -1]]) for hour in hours]
    assert changes[-1] < 1e-4
    assert all(change >= 1e-4 for change in changes[:-1])
    assert len(hours) > 1


def test_a_protocol_whose_steps_are_all_skipped_leaves_the_initial_state(values):
    already_above = pybamm.Experiment(["Charge at C/10 until 3.1 V"])
    state = spectra.rest(SolidStateDFN(), values, already_above)
    assert state.t[-1] == 3600


def test_a_rest_that_is_too_short_raises(values):
    with pytest.raises(RuntimeError, match=r"most_h = 1 hours; allowed is less than slope"):
        spectra.rest(SolidStateDFN(), values, DISCHARGE, slope=1e-6, most_h=1)


def test_a_protocol_that_ends_early_raises(values):
    endless = pybamm.Experiment([("Rest for 1 minute", "Discharge at 5C until 1 V")])
    with pytest.raises(RuntimeError, match=r"ended early, in 'Discharge at 5C until 1 V'"):
        spectra.rest(SolidStateDFN(), values, endless)


@pytest.mark.slow
def test_a_sine_that_meets_a_cut_off_raises(values):
    model = SolidStateDFN()
    voltage = spectra.rest(model, values)["Voltage [V]"].entries[-1]
    narrow = values.copy()
    narrow["Upper voltage cut-off [V]"] = voltage + 1e-3
    with pytest.raises(RuntimeError, match=r"Maximum voltage.*amplitude = 0\.005 V"):
        spectra.sine_response(model, narrow, 1.0)


def without_voltage():
    return pybamm.BaseModel("bare")


CELL = {"model": SolidStateDFN, "parameter_values": lambda: ssb_models.cell("PPAL_Chen2019")}
NO_FORM = {"surface form": "false"} | {
    f"{place} interphase": "none" for place in ("lithium", "junction", "particle")
}
WRONG_CELL = {
    "model class": ({"model": lambda: SolidStateDFN}, "model", SolidStateDFN),
    "model text": ({"model": lambda: "DFN"}, "model", "DFN"),
    "no voltage": ({"model": without_voltage}, "Voltage [V]", "bare"),
    "values dict": ({"parameter_values": dict}, "parameter_values", {}),
    "values None": ({"parameter_values": lambda: None}, "parameter_values", None),
    "value": (
        {"parameter_values": lambda: plain({"Pore radius [m]": -1.0})},
        "Pore radius [m]",
        -1.0,
    ),
}
WRONG_SPECTRUM = {
    "no form": ({"model": lambda: SolidStateDFN(NO_FORM)}, "surface form", "false"),
    "state dict": ({"state": dict}, "state", {}),
}
WRONG_FREQUENCIES = {
    "zero": ([1, 0], "frequency", 0),
    "negative": ([-1.0], "frequency", -1.0),
    "nan": ([1, math.nan], "frequency", math.nan),
    "infinite": ([math.inf], "frequency", math.inf),
    "text in list": (["1"], "frequency", "1"),
    "complex": ([1j], "frequency", 1j),
    "True": ([True], "frequency", True),
    "text": ("1", "frequencies", "1"),
    "number": (1.0, "frequencies", 1.0),
    "None": (None, "frequencies", None),
    "empty": ([], "frequencies", []),
    "empty array": (np.array([]), "frequencies", []),
    "unsorted": ([1, 3, 2], "frequencies", [1, 3, 2]),
    "twice": ([3, 3, 1], "frequencies", [3, 3, 1]),
    "nested": ([[1.0]], "frequency", [1.0]),
}
WRONG_SINE = {
    "frequency 0": ({"frequency": 0}, "frequency", 0),
    "frequency nan": ({"frequency": math.nan}, "frequency", math.nan),
    "frequency text": ({"frequency": "1 Hz"}, "frequency", "1 Hz"),
    "amplitude 0": ({"amplitude": 0}, "amplitude", 0),
    "amplitude large": ({"amplitude": 0.011}, "kT/e", 0.011),
    "amplitude nan": ({"amplitude": math.nan}, "amplitude", math.nan),
    "amplitude text": ({"amplitude": "5 mV"}, "amplitude", "5 mV"),
    "one period": ({"periods": 1}, "periods", 1),
    "half a period": ({"periods": 2.5}, "periods", 2.5),
}
WRONG_REST = {
    "steps": ({"experiment": ["Rest for 1 hour"]}, "experiment", ["Rest for 1 hour"]),
    "slope 0": ({"slope": 0}, "slope", 0),
    "slope text": ({"slope": "slow"}, "slope", "slow"),
    "no hour": ({"most_h": 0}, "most_h", 0),
    "hours nan": ({"most_h": math.nan}, "most_h", math.nan),
}
CALLS = {
    "spectrum": (spectra.spectrum, {}, WRONG_CELL | WRONG_SPECTRUM),
    "frequencies": (
        spectra.spectrum,
        {},
        {k: ({"frequencies": f}, n, v) for k, (f, n, v) in WRONG_FREQUENCIES.items()},
    ),
    "sine": (
        spectra.sine_response,
        {"frequency": 1.0},
        WRONG_CELL | WRONG_SPECTRUM | WRONG_SINE,
    ),
    "rest": (spectra.rest, {}, WRONG_CELL | WRONG_REST),
}
CASES = {
    f"{call}: {case}": (function, {**CELL, **given, **wrong}, name, value)
    for call, (function, given, cases) in CALLS.items()
    for case, (wrong, name, value) in cases.items()
}


def plain(changes):
    """Values of stock PyBaMM, which takes anything."""
    values = pybamm.ParameterValues(dict(ssb_models.cell("PPAL_Chen2019").items()))
    values.update(changes)
    return values


@pytest.fixture
def no_linearisation(monkeypatch, no_solve):
    def refuse(*args, **kwargs):
        raise AssertionError("a solve started")

    monkeypatch.setattr(pybamm.EISSimulation, "solve", refuse)


@pytest.mark.usefixtures("no_linearisation")
@pytest.mark.parametrize(("function", "given", "name", "value"), CASES.values(), ids=CASES)
def test_is_refused(function, given, name, value, assert_refused):
    made = {key: given[key]() if callable(given[key]) else given[key] for key in given}
    assert_refused(lambda: function(**made), name, value, ["allowed"])


@pytest.mark.usefixtures("no_linearisation")
@pytest.mark.parametrize("function", [spectra.spectrum, spectra.sine_response])
def test_a_state_under_current_is_refused(function, values, under_current, assert_refused):
    current = f"{values['Current function [A]']:g}"
    assert_refused(
        lambda: function(SolidStateDFN(), values, [1.0], state=under_current),
        "Current [A]",
        current,
        ["allowed"],
    )
