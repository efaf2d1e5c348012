"""Impedance spectra: PyBaMM's linearisation at any state at rest, and its check in time.

The spectrum is that of :class:`pybamm.EISSimulation` (Hallemans et al., J. Electrochem.
Soc. 172, 2025, 060507). How a cell gets to rest and how time shows the same stands here.
"""

from collections.abc import Sequence

import numpy as np
import pybamm

from ..arguments import check_number
from ..models.solvers import solver
from ..protocols import complete
from ..protocols.cycling import LONGEST_H
from .checks import (
    BAND,
    check_cell,
    check_experiment,
    check_frequencies,
    check_linearisable,
    check_sine,
)

FREQUENCIES = np.logspace(6, -2, 81)
"""1 MHz to 10 mHz, ten a decade, descending [Hz]."""

STEEPEST = 10
"""Slope [V.h-1] that may count as a rest."""
SAMPLES = 64  # of voltage and current, each period


def rest(
    model: pybamm.BaseModel,
    parameter_values: pybamm.ParameterValues,
    experiment: pybamm.Experiment | None = None,
    slope: float = 1e-4,
    most_h: float = 200,
) -> pybamm.Solution:
    """Run a protocol, then rest until the voltage stands still.

    Parameters
    ----------
    model : pybamm.BaseModel
    parameter_values : pybamm.ParameterValues
    experiment : pybamm.Experiment, optional
        What comes before the rest; as in PyBaMM, a step already past its limit is
        skipped. By default the initial state of the set rests.
    slope : float
        The rest ends after the first hour in which the voltage changes by less [V.h-1].
    most_h : float
        Longest rest [h].

    Returns
    -------
    pybamm.Solution
        Protocol and rest; its last state is at zero current.

    Raises
    ------
    TypeError, ValueError, KeyError
        An argument or a parameter that is not allowed.
    RuntimeError
        A protocol that ended early, or a voltage that changes after ``most_h`` hours.
    """
    check_cell(model, parameter_values)
    check_experiment(experiment)
    check_number("slope", slope, 0, STEEPEST, "(]")
    check_number("most_h", most_h, 1, LONGEST_H, "[]")

    def simulation(steps):
        return pybamm.Simulation(
            model, experiment=steps, parameter_values=parameter_values, solver=_solver()
        )

    solution = None if experiment is None else complete(simulation(experiment))
    if isinstance(solution, pybamm.EmptySolution):
        solution = None  # every step was skipped
    hour = simulation(pybamm.Experiment([pybamm.step.rest(duration=3600)]))
    for _ in range(int(most_h)):
        solution = complete(hour, solution)
        voltage = solution.cycles[-1]["Voltage [V]"].entries
        change = abs(voltage[-1] - voltage[0])
        if change < slope:
            return solution
    raise RuntimeError(
        f"The voltage still changes by {change:.3g} V an hour after a rest of most_h = "
        f"{most_h:g} hours; allowed is less than slope = {slope:g} V an hour."
    )


def spectrum(
    model: pybamm.BaseModel,
    parameter_values: pybamm.ParameterValues,
    frequencies: Sequence[float] = FREQUENCIES,
    state: pybamm.Solution | None = None,
) -> pybamm.EISSolution:
    """Impedance of a cell at rest, through :class:`pybamm.EISSimulation`.

    Parameters
    ----------
    model : pybamm.BaseModel
        Any model of a cell with the option "surface form".
    parameter_values : pybamm.ParameterValues
    frequencies : sequence of float
        Frequencies [Hz], ascending or descending.
    state : pybamm.Solution, optional
        Its last state is linearised, for example of :func:`rest`; by default the initial
        state of the set, with PyBaMM's guess of the potentials, which in
        :class:`~ssb_models.SolidStateDFN` is their solution.

    Returns
    -------
    pybamm.EISSolution
        Frequencies and impedance [Ohm] of the whole cell, in the order given.

    Raises
    ------
    TypeError, ValueError, KeyError, pybamm.OptionError
        An argument or a parameter that is not allowed, a model without a surface form, a
        state under current.
    """
    check_cell(model, parameter_values)
    check_linearisable(model, state)
    frequencies = check_frequencies(frequencies)
    simulation = pybamm.EISSimulation(_from(state, model), parameter_values=parameter_values)
    return simulation.solve(frequencies)


def sine_response(
    model: pybamm.BaseModel,
    parameter_values: pybamm.ParameterValues,
    frequency: float,
    amplitude: float = 5e-3,
    periods: int = 6,
    state: pybamm.Solution | None = None,
) -> complex:
    """Impedance at one frequency from a simulation in time, as an instrument measures it.

    The current is a sine, sized with the linear impedance. The impedance is the ratio of
    the Fourier coefficients of voltage and current over the second half of the periods,
    less a drift of second order in time.

    Parameters
    ----------
    model, parameter_values, state
        As in :func:`spectrum`.
    frequency : float
        Frequency [Hz].
    amplitude : float
        Amplitude of the voltage [V], at most 10 mV: linear while small against kT/e.
    periods : int
        Periods simulated, from 2 on.

    Returns
    -------
    complex
        Impedance [Ohm].

    Raises
    ------
    TypeError, ValueError, KeyError, pybamm.OptionError, RuntimeError
        As :func:`spectrum`, or a cut-off that is met on the way.
    """
    check_cell(model, parameter_values)
    check_linearisable(model, state)
    check_number("frequency", frequency, *BAND, "[]")
    check_sine(amplitude, periods)
    linear = spectrum(model, parameter_values, [frequency], state)["Impedance [Ohm]"][0]
    omega = 2 * np.pi * frequency
    current = amplitude / abs(linear) * pybamm.sin(omega * pybamm.t)
    values = parameter_values.copy()
    values.update({"Current function [A]": current})
    times = np.arange(SAMPLES * periods + 1) / (SAMPLES * frequency)
    solution = pybamm.Simulation(
        _from(state, model), parameter_values=values, solver=_solver(1 / (16 * frequency))
    ).solve(times[[0, -1]], t_interp=times)
    if solution.termination != "final time":
        raise RuntimeError(
            f"The sine met {solution.termination}; allowed is a state from which the voltage "
            f"can change by amplitude = {amplitude:g} V."
        )
    kept = times[SAMPLES * (periods // 2) : -1]
    voltage, current = (
        _fourier_coefficient(solution[name](kept), omega * kept)
        for name in ("Voltage [V]", "Current [A]")
    )
    return complex(-voltage / current)


def _fourier_coefficient(signal, phase):
    """Complex amplitude of exp(i phase), beside a drift of second order."""
    x = np.linspace(-1, 1, len(phase))
    columns = [np.ones_like(x), x, x**2, np.cos(phase), np.sin(phase)]
    *_, a, b = np.linalg.lstsq(np.stack(columns, axis=1), signal, rcond=None)[0]
    return a - 1j * b


def _from(state, model):
    """The model with the last state as its initial one."""
    return model if state is None else model.set_initial_conditions_from(state, inplace=False)


def _solver(longest_step=0.0):
    """A solver whose error is far below the slope of a rest and the amplitude of a sine."""
    return solver(rtol=1e-8, atol=1e-8, dt_max=longest_step)
