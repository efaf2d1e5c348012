"""Rate capability: constant-current cycles until the capacity repeats."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pybamm

from ..arguments import LEAST_RATE, MOST_RATE, check_positive_list
from ..parameters import check_no_inputs
from .half_cycles import HalfCycles
from .results import RunResult

NOTHING_BELOW = 0.1  # mA.h.g-1
SETTLED_WITHIN = 0.1  # mA.h.g-1
"""Change of the discharge from one cycle to the next at which cycling ends."""
REPEATS_WITHIN = 1e-3
"""Share of the capacity by which charge and discharge of a periodic cycle may differ, and by
which the discharge may from the one before."""
MOST_CYCLES = 20


def rate_capability(
    parameter_values: pybamm.ParameterValues,
    c_rates: Sequence[float],
    model: pybamm.lithium_ion.BaseModel | None = None,
) -> pd.DataFrame:
    """Capacity of a cell at each rate, cycled until it repeats.

    The cell starts discharged. At each rate it is charged and discharged at constant
    current between its cut-off voltages until the discharge changes by less than 0.1
    mA.h.g-1, at most 20 times. The cycle is periodic if charge, discharge and the
    discharge before agree to a thousandth. Where little of a
    cathode takes part the rest of it may drift for hundreds of cycles: then it is not.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues
        For example from :func:`ssb_models.cell`.
    c_rates : sequence of float
        Multiples of the nominal cell capacity an hour [h-1], from 1e-4 to 1e3.
    model : pybamm.lithium_ion.BaseModel, optional
        By default that which the set is composed for, see
        :func:`ssb_models.models.model_for`.

    Returns
    -------
    pandas.DataFrame
        One row for each rate, in the order given, with the columns c_rate,
        discharge_capacity [mA.h.g-1], charge_capacity [mA.h.g-1],
        coulombic_efficiency, termination, periodic and calibrated_temperature (whether
        the set was calibrated at this temperature; at others it predicts). Capacities are
        per gram of active material. Below 0.1 mA.h.g-1 a cell delivers nothing: its capacity
        is 0, its efficiency NaN and the termination says which limit was met at once.

    Raises
    ------
    TypeError, ValueError, KeyError
        Rates or parameters that are not allowed.
    pybamm.SolverError
        A solver that failed.
    RuntimeError
        A half-cycle that met no limit in three times its nominal duration, or that passed
        more charge than the active material can hold.
    """
    c_rates = check_positive_list("c_rates", "c_rate", c_rates, LEAST_RATE, MOST_RATE, "[]")
    if isinstance(parameter_values, pybamm.ParameterValues):
        check_no_inputs(parameter_values)
    test = CyclingTest(parameter_values, model)
    return pd.DataFrame([test.run(c_rate).row for c_rate in c_rates])


class CyclingTest(HalfCycles):
    """A cell that is built once and cycled at many rates and inputs, from its discharged end.

    Parameters, attributes and errors are those of
    :class:`~ssb_models.experiments.half_cycles.HalfCycles`.
    """

    discharges_first = False

    def run(self, c_rate: float, inputs: dict[str, float] | None = None) -> RunResult:
        """One row of :func:`rate_capability` and the last cycle.

        Parameters
        ----------
        c_rate : float
            Rate [h-1].
        inputs : dict, optional
            Values of the parameters that are inputs.
        """
        self._check_run(c_rate, inputs)
        state, discharged = None, np.inf
        for _ in range(MOST_CYCLES):
            charge = self._half_cycle(-c_rate, inputs, state)
            state = charge.solution or state
            discharge = self._half_cycle(c_rate, inputs, state)
            state = discharge.solution or charge.solution
            before, charged, discharged = discharged, charge.capacity, discharge.capacity
            nothing = discharged < NOTHING_BELOW
            if nothing or abs(discharged - before) < SETTLED_WITHIN:
                break
        self._check_capacity(max(charged, discharged), inputs)
        reason = discharge.ended_by
        if charge.solution and "Salt" in charge.ended_by:
            reason += f", after a charge ended by: {charge.ended_by}"
        idle = nothing and charged < NOTHING_BELOW
        periodic = idle or _agree(charged, discharged, before)
        if nothing:
            discharged, reason = 0.0, f"delivers nothing: {reason}"
        row = {
            "c_rate": c_rate,
            "discharge_capacity [mA.h.g-1]": discharged,
            "charge_capacity [mA.h.g-1]": charged,
            "coulombic_efficiency": discharged / charged if discharged else np.nan,
            "termination": reason,
            "periodic": periodic,
            "calibrated_temperature": self.at_calibrated_temperature,
        }
        return RunResult(row, discharge, charge)


class DischargeTest(HalfCycles):
    """A cell that is built once and discharged from full at many rates and inputs.

    Parameters, attributes and errors are those of
    :class:`~ssb_models.experiments.half_cycles.HalfCycles`.
    """

    discharges_first = True

    def run(self, c_rate: float, inputs: dict[str, float] | None = None) -> RunResult:
        """A first discharge, from rest at the upper cut-off voltage.

        Parameters
        ----------
        c_rate : float
            Rate [h-1].
        inputs : dict, optional
            Values of the parameters that are inputs.

        Returns
        -------
        RunResult
            Its row has c_rate, discharge_capacity [mA.h.g-1], termination and
            calibrated_temperature.
        """
        self._check_run(c_rate, inputs)
        discharge = self._half_cycle(c_rate, inputs)
        self._check_capacity(discharge.capacity, inputs)
        row = {
            "c_rate": c_rate,
            "discharge_capacity [mA.h.g-1]": discharge.capacity,
            "termination": discharge.ended_by,
            "calibrated_temperature": self.at_calibrated_temperature,
        }
        return RunResult(row, discharge)


def _agree(*capacities):
    """Whether capacities are the same to :data:`REPEATS_WITHIN`."""
    return max(capacities) - min(capacities) <= REPEATS_WITHIN * min(capacities)
