"""A sinusoidal current in time gives the impedance of the linearisation, within 0.5 %."""

import numpy as np
import pybamm
import pytest

from ssb_models import (
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    spectra,
)

pytestmark = pytest.mark.slow

WITHIN = 5e-3


@pytest.fixture(params=["cathode-supported", "conventional"])
def half_lithiated(request, fixed_cell):
    values = fixed_cell("PPAL_Chen2019", request.param)
    full = values["Maximum concentration in positive electrode [mol.m-3]"]
    values["Initial concentration in positive electrode [mol.m-3]"] = full / 2
    return values


@pytest.mark.parametrize("frequency", [1e3, 1, 1e-2])
def test_time_agrees_with_frequency(frequency, half_lithiated):
    model = SolidStateDFN()
    expected = spectra.spectrum(model, half_lithiated, [frequency]).impedance[0]
    found = spectra.sine_response(model, half_lithiated, frequency)
    assert abs(found - expected) < WITHIN * abs(expected)
    assert abs(expected.imag) > 2 * WITHIN * abs(expected)  # the phase is tested too


@pytest.mark.parametrize("cell", [SymmetricCell, LithiumSteelCell, BlockingCell])
@pytest.mark.parametrize("frequency", [1e3, 1, 1e-2])
def test_cells_without_a_cathode(cell, frequency, fixed_cell):
    model, values = cell(), fixed_cell()
    expected = spectra.spectrum(model, values, [frequency]).impedance[0]
    found = spectra.sine_response(model, values, frequency)
    assert abs(found - expected) < WITHIN * abs(expected)


def test_at_a_state_left_by_a_protocol(fixed_cell):
    model, values = SolidStateDFN(), fixed_cell()
    half = pybamm.Experiment(["Discharge at C/10 for 5 hours"])
    state = spectra.rest(model, values, half)
    assert np.ptp(state["Positive particle surface stoichiometry"].entries[:, -1]) > 0.1
    expected = spectra.spectrum(model, values, [0.1], state=state).impedance[0]
    found = spectra.sine_response(model, values, 0.1, state=state)
    assert abs(found - expected) < WITHIN * abs(expected)


def test_the_error_is_that_of_the_amplitude(half_lithiated):
    # The first correction to a linear response is of second order in the amplitude.
    model = SolidStateDFN()
    expected = spectra.spectrum(model, half_lithiated, [1e-2]).impedance[0]
    errors = [
        abs(spectra.sine_response(model, half_lithiated, 1e-2, amplitude) - expected)
        for amplitude in (10e-3, 5e-3)
    ]
    assert errors[0] / errors[1] == pytest.approx(4, rel=0.2)
