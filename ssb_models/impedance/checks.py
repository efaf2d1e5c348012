"""Checks of what the functions around impedance spectra take, before any solver starts."""

from typing import Any

import numpy as np
import pybamm

from ..arguments import check_number, check_positive_list
from ..models import check_complete
from ..parameters import check_no_inputs, check_parameter_values

LARGEST_AMPLITUDE = 10e-3  # V
SURFACE_FORMS = ["differential", "algebraic"]


def check_cell(model: Any, parameter_values: Any) -> None:
    """Raise unless the model is that of a cell and the values are allowed."""
    if not isinstance(model, pybamm.BaseModel):
        raise TypeError(
            f"model is {model!r}; allowed is a model of PyBaMM, for example "
            "ssb_models.SolidStateDFN()."
        )
    for name in ("Voltage [V]", "Current [A]"):
        if name not in model.variables:
            raise ValueError(
                f"model is {model.name!r} without the variable '{name}'; allowed is a model "
                "of a cell with current and voltage."
            )
    if not isinstance(parameter_values, pybamm.ParameterValues):
        raise TypeError(
            f"parameter_values is {parameter_values!r}; allowed is a pybamm.ParameterValues, "
            "for example ssb_models.cell('PPAL_Chen2019')."
        )
    if any(base.__module__.startswith("ssb_models") for base in type(model).__mro__):
        check_parameter_values(parameter_values)  # whose names and limits are our sets'
    check_no_inputs(parameter_values)
    check_complete(model, parameter_values)


def check_experiment(experiment: Any) -> None:
    """Raise unless ``experiment`` is one of PyBaMM's or None."""
    if experiment is not None and not isinstance(experiment, pybamm.Experiment):
        raise TypeError(
            f"experiment is {experiment!r}; allowed is a pybamm.Experiment or None."
        )


def check_linearisable(model: pybamm.BaseModel, state: Any) -> None:
    """Raise unless the model has a surface form and the state, if any, is at rest."""
    form = model.options.get("surface form", "false")
    if form not in SURFACE_FORMS:
        raise pybamm.OptionError(
            f"Option 'surface form' is {form!r} in the model {model.name!r}; allowed for an "
            f"impedance are {SURFACE_FORMS}."
        )
    if state is None:
        return
    if not isinstance(state, pybamm.Solution):
        raise TypeError(
            f"state is {state!r}; allowed is a pybamm.Solution, for example of "
            "ssb_models.spectra.rest, or None for the initial state."
        )
    current = state["Current [A]"].entries
    current, largest = float(current[-1]), float(abs(current).max())
    if abs(current) > 1e-6 * largest:
        raise ValueError(
            f"state ends at a 'Current [A]' of {current:g}; allowed is 0, as after "
            "ssb_models.spectra.rest: the impedance is linearised at rest."
        )


def check_frequencies(frequencies: Any) -> np.ndarray:
    """The frequencies [Hz] as an array; raise unless positive and strictly sorted."""
    checked = check_positive_list("frequencies", "frequency", frequencies)
    steps = np.diff(checked)
    if not ((steps > 0).all() or (steps < 0).all()):
        raise ValueError(
            f"frequencies is {_short(list(frequencies))}; allowed is an ascending or a "
            "descending list without repetition [Hz]."
        )
    return np.array(checked)


def _short(numbers):
    """A list as it is printed in a message."""
    return f"{numbers[:6]}"[:-1] + ", ...]" if len(numbers) > 6 else f"{numbers}"


def check_sine(amplitude: Any, periods: Any) -> None:
    """Raise unless the sine is small enough for a linear response and lasts two periods."""
    linear_range = "amplitude [V], which must be small against kT/e = 26 mV to be linear,"
    check_number(linear_range, amplitude, 0, LARGEST_AMPLITUDE, "(]")
    if isinstance(periods, bool) or not isinstance(periods, int) or periods < 2:
        raise ValueError(f"periods is {periods!r}; allowed is a whole number from 2 on.")


def check_spectrum(what: str, value: Any) -> None:
    """Raise unless ``value`` is an impedance spectrum."""
    if not isinstance(value, pybamm.EISSolution):
        raise TypeError(
            f"{what} is {value!r}; allowed is a pybamm.EISSolution, for example of "
            "ssb_models.spectra.spectrum."
        )
