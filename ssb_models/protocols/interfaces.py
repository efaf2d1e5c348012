"""Tests of cells that isolate an interface, as PyBaMM experiments.

Current densities are in mA.cm-2, as these tests report them; the area of the electrodes is
that of the parameter set with which an experiment is solved.
"""

from collections.abc import Sequence

import numpy as np
import pybamm

from ..arguments import check_count, check_number, check_positive_list
from .cycling import LONGEST_H, MOST_CYCLES

LARGEST = 1e6
"""Current density [mA.cm-2] that is allowed."""
VOLTS = 10
"""Magnitude of the voltages [V] that are allowed."""
SI = 10  # A.m-2 in one mA.cm-2
AREA = (
    pybamm.Parameter("Electrode height [m]")
    * pybamm.Parameter("Electrode width [m]")
    * pybamm.Parameter("Number of electrodes connected in parallel to make a cell")
)


def lithium_cycling(
    current_density: float, hours: float = 1, cycles: int = 1
) -> pybamm.Experiment:
    """Li | electrolyte | Li: lithium goes over and comes back at one current.

    Parameters
    ----------
    current_density : float
        Magnitude [mA.cm-2].
    hours : float
        Of each half-cycle.
    cycles : int

    Returns
    -------
    pybamm.Experiment
        A solve of it ends by the event "Salt depletion", where the current is more than
        the electrolyte can bear.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed.
    """
    check_number("current_density", current_density, 0, LARGEST, "(]")
    return stepped_cycling([current_density], hours, cycles)


def stepped_cycling(
    current_densities: Sequence[float], hours: float = 1, cycles: int = 1
) -> pybamm.Experiment:
    """Li | electrolyte | Li: ``cycles`` at each current density [mA.cm-2] in turn.

    Parameters, returns and raises as :func:`lithium_cycling`.
    """
    current_densities = check_positive_list(
        "current_densities", "current_density", current_densities, 0, LARGEST, "(]"
    )
    check_count("cycles", cycles, most=MOST_CYCLES)
    return pybamm.Experiment(
        [
            tuple(_current(sign * density, hours) for sign in (1, -1))
            for density in current_densities
            for _ in range(cycles)
        ]
    )


def plating_and_stripping(
    current_density: float, hours: float = 1, cycles: int = 1, upper_V: float = 1.0
) -> pybamm.Experiment:
    """Li | electrolyte | steel: plate for some hours, then strip up to a voltage.

    Parameters
    ----------
    current_density, hours, cycles
        As in :func:`lithium_cycling`.
    upper_V : float
        Voltage of the steel against lithium at which stripping ends [V].

    Returns
    -------
    pybamm.Experiment
        For :func:`ssb_models.measurements.coulombic_efficiency`.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed.
    """
    check_number("current_density", current_density, 0, LARGEST, "(]")
    check_count("cycles", cycles, most=MOST_CYCLES)
    check_number("hours", hours, 0, LONGEST_H, "(]")
    check_number("upper_V", upper_V, 0, VOLTS, "(]")
    plate = _current(current_density, hours)
    strip = _current(-current_density, 2 * hours, termination=f"> {upper_V} V")
    return pybamm.Experiment([(plate, strip)] * cycles)


def voltage_hold(voltage: float, hours: float = 1) -> pybamm.Experiment:
    """Hold a voltage [V] for some hours, for example to polarise Li | electrolyte | Li.

    Returns a :class:`pybamm.Experiment`; raises TypeError or ValueError for an argument
    that is not allowed.
    """
    check_number("voltage", voltage, -VOLTS, VOLTS, "[]")
    check_number("hours", hours, 0, LONGEST_H, "(]")
    return pybamm.Experiment([pybamm.step.voltage(voltage, duration=3600 * hours)])


def linear_sweep(start_V: float, end_V: float, mV_per_s: float = 0.1) -> pybamm.Experiment:
    """Sweep the voltage at a constant rate.

    Parameters
    ----------
    start_V, end_V : float
        Voltages [V]; upwards to look for oxidation.
    mV_per_s : float
        Rate [mV.s-1].

    Returns
    -------
    pybamm.Experiment
        For :func:`ssb_models.measurements.oxidation_onset`.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed.
    """
    check_number("start_V", start_V, -VOLTS, VOLTS, "[]")
    check_number("end_V", end_V, -VOLTS, VOLTS, "[]")
    check_number("mV_per_s", mV_per_s, 1e-6, 1e6, "[]")
    if start_V == end_V:
        raise ValueError(f"end_V is {end_V!r}; allowed is a voltage other than start_V.")
    seconds = abs(end_V - start_V) / (mV_per_s * 1e-3)
    ramp = np.column_stack(([0.0, seconds], [start_V, end_V]))
    return pybamm.Experiment([pybamm.step.voltage(ramp, duration=seconds)])


class CurrentDensity(pybamm.step.CustomStepExplicit):
    """A step at a current density [mA.cm-2] on the electrodes of the set; a positive one
    strips the left electrode."""

    def __init__(self, current_density: float, **kwargs):
        super().__init__(self._current, **kwargs)
        self.current_density = current_density
        # PyBaMM takes custom steps whose arguments read alike for one and the same.
        self.hash_args = f"{current_density} mA.cm-2, {self.hash_args}"
        self.repr_args = f"{current_density} mA.cm-2, {self.repr_args}"

    def _current(self, variables):
        return pybamm.Scalar(self.current_density * SI) * AREA

    def copy(self) -> "CurrentDensity":
        return CurrentDensity(self.current_density, **self.kwargs)


def _current(current_density, hours, termination=None):
    check_number("hours", hours, 0, LONGEST_H, "(]")
    return CurrentDensity(
        current_density,
        duration=3600 * hours,
        termination=termination,
        direction="discharge" if current_density > 0 else "charge",
    )
