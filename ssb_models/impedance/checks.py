"""Checks of what the functions around impedance spectra take, before any solver starts."""

from typing import Any

import numpy as np
import pybamm

from ..arguments import check_count, check_number, check_positive_list, shown
from ..models import check_complete
from ..parameters import check_no_inputs, check_parameter_values

LARGEST_AMPLITUDE = 10e-3  # V
BAND = 1e-9, 1e12
"""Frequencies [Hz] that are allowed."""
MOST_PERIODS = 1000
SURFACE_FORMS = ["differential", "algebraic"]


def check_built(model: pybamm.BaseModel) -> None:
    """Raise if a model was made with ``build=False`` and has no equations yet."""
    if isinstance(model, pybamm.BaseBatteryModel) and not model.built:
        raise ValueError(
            f"model is {model.name!r} made with build=False; allowed is one that is built, as "
            "by model.build_model()."
        )


def check_cell(model: Any, parameter_values: Any) -> None:
    """Raise unless the model is that of a cell and the values are allowed."""
    if not isinstance(model, pybamm.BaseModel):
        raise TypeError(
            f"model is {shown(model)}; allowed is a model of PyBaMM, for example "
            "ssb_models.SolidStateDFN()."
        )
    check_built(model)
    for name in ("Voltage [V]", "Current [A]"):
        if name not in model.variables:
            raise ValueError(
                f"model is {model.name!r} without the variable '{name}'; allowed is a model "
                "of a cell with current and voltage."
            )
    if not isinstance(parameter_values, pybamm.ParameterValues):
        raise TypeError(
            f"parameter_values is {shown(parameter_values)}; allowed is a "
            "pybamm.ParameterValues, for example ssb_models.cell('PPAL_Chen2019')."
        )
    if any(base.__module__.startswith("ssb_models") for base in type(model).__mro__):
        check_parameter_values(parameter_values)  # whose names and limits are our sets'
    check_no_inputs(parameter_values)
    check_complete(model, parameter_values)


def check_experiment(experiment: Any) -> None:
    """Raise unless ``experiment`` is one of PyBaMM's or None."""
    if experiment is not None and not isinstance(experiment, pybamm.Experiment):
        raise TypeError(
            f"experiment is {shown(experiment)}; allowed is a pybamm.Experiment or None."
        )


def check_linearisable(model: pybamm.BaseModel, state: Any) -> None:
    """Raise unless the model has a surface form and the state, if any, is at rest."""
    form = model.options.get("surface form", "false")
    if form not in SURFACE_FORMS:
        raise pybamm.OptionError(
            f"Option 'surface form' is {shown(form)} in the model {model.name!r}; allowed for "
            f"an impedance are {SURFACE_FORMS}."
        )
    if state is None:
        return
    if not isinstance(state, pybamm.Solution):
        raise TypeError(
            f"state is {shown(state)}; allowed is a pybamm.Solution, for example of "
            "ssb_models.spectra.rest, or None for the initial state."
        )
    unknowns, found = _unknowns(model), _unknowns(state.all_models[-1])
    if unknowns != found:
        raise ValueError(
            f"state is that of the model {state.all_models[-1].name!r}, which lacks "
            f"{sorted(unknowns - found)} and has {sorted(found - unknowns)} beyond; allowed is "
            f"one of {model.name!r} with the same options."
        )
    current = state["Current [A]"].entries
    current, largest = float(current[-1]), float(abs(current).max())
    if abs(current) > 1e-6 * largest:
        raise ValueError(
            f"state ends at a 'Current [A]' of {current:g}; allowed is 0, as after "
            "ssb_models.spectra.rest: the impedance is linearised at rest."
        )


def _unknowns(model):
    return {variable.name for variable in model.initial_conditions}


def check_frequencies(frequencies: Any) -> np.ndarray:
    """The frequencies [Hz] as an array; raise unless positive and strictly sorted."""
    checked = check_positive_list("frequencies", "frequency", frequencies, *BAND, "[]")
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
    check_count("periods", periods, least=2, most=MOST_PERIODS)


def check_spectrum(what: str, value: Any) -> None:
    """Raise unless ``value`` is an impedance spectrum."""
    if not isinstance(value, pybamm.EISSolution):
        raise TypeError(
            f"{what} is {shown(value)}; allowed is a pybamm.EISSolution, for example of "
            "ssb_models.spectra.spectrum."
        )
    frequencies, impedance = np.asarray(value.frequencies), np.asarray(value.impedance)
    if frequencies.dtype.kind not in "fiu" or impedance.dtype.kind not in "cfiu":
        raise TypeError(
            f"{what} has frequencies of {frequencies.dtype} and impedances of "
            f"{impedance.dtype}; allowed are real and complex numbers."
        )
    if frequencies.ndim != 1 or frequencies.shape != impedance.shape or not frequencies.size:
        raise ValueError(
            f"{what} has frequencies of the shape {frequencies.shape} and impedances of "
            f"{impedance.shape}; allowed are as many of each, at least one."
        )
    wrong = ~(np.isfinite(frequencies) & (frequencies > 0) & np.isfinite(impedance))
    if wrong.any():
        raise ValueError(
            f"{what} has the frequency {frequencies[wrong][0]:g} Hz with the impedance "
            f"{impedance[wrong][0]:g} Ohm; allowed are positive frequencies and finite numbers."
        )
