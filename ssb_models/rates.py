"""Rate capability: constant-current cycles until the capacity repeats."""

import numpy as np
import pandas as pd
import pybamm

from .models import model_for
from .protocols.cycling import TIME_LIMIT, constant_current_cycle
from .validation import (
    check_complete,
    check_no_inputs,
    check_number,
    check_parameter_values,
    check_positive_list,
)

REPEATS_WITHIN = 0.1  # mA.h.g-1
MOST_CYCLES = 20
REQUIRED = (
    "Theoretical specific capacity [mA.h.g-1]",
    "Nominal cell capacity [A.h]",
    "Lower voltage cut-off [V]",
    "Upper voltage cut-off [V]",
)


def rate_capability(parameter_values, c_rates, model=None):
    """Capacity of a cell at each rate, cycled until it repeats.

    The cell starts discharged. At each rate it is charged and discharged at constant
    current between its cut-off voltages until the discharge capacity changes by less
    than 0.1 mA.h.g-1, at most 20 times.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues
        For example from :func:`ssb_models.cell`.
    c_rates : sequence of float
        Multiples of the nominal cell capacity an hour [h-1].
    model : pybamm.lithium_ion.BaseModel, optional
        By default the :class:`~ssb_models.SolidStateDFN` with those submodels whose
        parameters the set holds.

    Returns
    -------
    pandas.DataFrame
        One row for each rate, in the order given, with the columns c_rate,
        discharge_capacity [mA.h.g-1], charge_capacity [mA.h.g-1],
        coulombic_efficiency and termination. Capacities are per gram of active
        material. Below 0.1 mA.h.g-1 a cell delivers nothing: its capacity is 0, its
        efficiency NaN and the termination says which limit was met at once.

    Raises
    ------
    TypeError, ValueError, KeyError
        Rates or parameters that are not allowed.
    RuntimeError
        A solver that failed, or a half-cycle that met no limit in three times the
        nominal duration of the slowest rate asked for.
    """
    c_rates = check_positive_list("c_rates", "c_rate", c_rates)
    if isinstance(parameter_values, pybamm.ParameterValues):
        check_no_inputs(parameter_values)
    test = CyclingTest(parameter_values, model, slowest=min(c_rates))
    return pd.DataFrame([test.run(c_rate) for c_rate in c_rates])


class CyclingTest:
    """A cell that is built once and cycled at many rates and inputs.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues
        Values; those that are ``"[input]"`` are given to :meth:`run`.
    model : pybamm.BaseModel, optional
    slowest : float
        The lowest rate [h-1] that will be asked for.
    **simulation_kwargs
        Passed to :class:`pybamm.Simulation`, for example ``var_pts`` or ``solver``.
    """

    def __init__(self, parameter_values, model=None, slowest=0.01, **simulation_kwargs):
        check_parameter_values(parameter_values, REQUIRED)
        for name in REQUIRED:
            value = parameter_values[name]
            shown = "[input]" if isinstance(value, pybamm.InputParameter) else value
            check_number(f"'{name}'", shown)
        check_number("slowest", slowest, low=0)
        if model is not None and not isinstance(model, pybamm.lithium_ion.BaseModel):
            raise TypeError(
                f"model is {model!r}; allowed is a lithium-ion model of PyBaMM, for example "
                "ssb_models.SolidStateDFN()."
            )
        if model is not None and model.options["working electrode"] != "positive":
            raise ValueError(
                f"model has 'working electrode' {model.options['working electrode']!r}; "
                "allowed is 'positive', a half-cell."
            )
        if not getattr(model, "has_cathode", True):
            raise ValueError(
                f"model is {model.name!r}; allowed is that of a cell with a cathode."
            )
        values = parameter_values.copy()
        model = model_for(values) if model is None else model
        check_complete(model, values)
        self.slowest, self.cycle = slowest, None
        self.specific_capacity = values["Theoretical specific capacity [mA.h.g-1]"]
        self.limit_h = TIME_LIMIT / slowest
        self.cut_offs = (
            values["Lower voltage cut-off [V]"],
            values["Upper voltage cut-off [V]"],
        )
        values.set_initial_state(
            f"{self.cut_offs[0]} V", param=model.param, options=model.options
        )
        experiment = constant_current_cycle(
            pybamm.InputParameter("C-rate"), *self.cut_offs, limit_h=self.limit_h
        )
        self.simulation = pybamm.Simulation(
            model,
            experiment=experiment,
            parameter_values=values,
            **simulation_kwargs,
        )

    def run(self, c_rate, inputs=None):
        """One row of :func:`rate_capability`, as a dict.

        Parameters
        ----------
        c_rate : float
            Rate [h-1].
        inputs : dict, optional
            Values of the parameters that are ``"[input]"``.
        """
        check_number("c_rate", c_rate, self.slowest, bounds="[)")
        if inputs is not None and not isinstance(inputs, dict):
            raise TypeError(f"inputs is {inputs!r}; allowed is a dict of names and values.")
        inputs = {"C-rate": c_rate, **(inputs or {})}
        state, charged, discharged, reason = None, 0.0, -np.inf, ""
        for _ in range(MOST_CYCLES):
            solution = self._solve(inputs, state)
            if solution is None:
                found = 0.0, 0.0, "beyond a cut-off as soon as current flows"
            else:
                found = self._read(solution.cycles[-1], c_rate)
            if "Salt" in reason and found[1] < REPEATS_WITHIN <= discharged:
                # PyBaMM does not go on from the state in which an event of the model ended
                # the experiment; what was delivered until then counts.
                reason += ", not cycled further"
                break
            previous, (charged, discharged, reason) = discharged, found
            if solution is None:
                break
            state, self.cycle = solution.last_state, solution.cycles[-1]
            if discharged < REPEATS_WITHIN or abs(discharged - previous) < REPEATS_WITHIN:
                break
        if discharged < REPEATS_WITHIN:
            discharged, reason = 0.0, f"delivers nothing: {reason}"
        return {
            "c_rate": c_rate,
            "discharge_capacity [mA.h.g-1]": discharged,
            "charge_capacity [mA.h.g-1]": charged,
            "coulombic_efficiency": discharged / charged if discharged else np.nan,
            "termination": reason,
        }

    def discharge_curve(self):
        """Voltage [V] against discharge capacity [mA.h.g-1] of the last cycle run.

        Returns
        -------
        pandas.DataFrame
            Columns capacity [mA.h.g-1] and voltage [V]; empty if nothing was discharged.
        """
        if self.cycle is None:
            raise RuntimeError("discharge_curve needs a cycle; allowed is a call after run.")
        _, step = self._halves(self.cycle)
        if step is None:
            return pd.DataFrame({"capacity [mA.h.g-1]": [], "voltage [V]": []})
        charge = step["Discharge capacity [A.h]"].entries
        per_gram = self.specific_capacity * step["C-rate"].entries / step["Current [A]"].entries
        return pd.DataFrame(
            {
                "capacity [mA.h.g-1]": (charge - charge[0]) * per_gram,
                "voltage [V]": step["Voltage [V]"].entries,
            }
        )

    def _solve(self, inputs, state):
        """One cycle, or None where both cut-offs are passed before it starts."""
        level = pybamm.logger.level
        pybamm.set_logging_level("ERROR")  # limits that end a cycle are answers here
        try:
            return self.simulation.solve(
                inputs=inputs, starting_solution=state, calc_esoh=False
            )
        except pybamm.SolverError as error:
            if "infeasible" in str(error):
                return None
            raise
        finally:
            pybamm.logger.setLevel(level)

    def _read(self, cycle, c_rate):
        """Charge and discharge capacity [mA.h.g-1] and what ended the cycle."""
        halves = self._halves(cycle)
        ended = [half.termination for half in halves if half]
        if len(cycle.steps) == 1 and "[experiment]" in ended[0]:
            raise RuntimeError(
                f"The solver failed on the discharge at c_rate {c_rate:g}; allowed are other "
                "tolerances or meshes, through CyclingTest."
            )
        if "final time" in ended:
            raise RuntimeError(
                f"A half-cycle at c_rate {c_rate:g} met no limit in {self.limit_h:g} h; "
                f"allowed is {TIME_LIMIT} times the hours of the slowest rate."
            )
        per_gram = c_rate * self.specific_capacity / 3600
        capacities = [
            per_gram * float(half.t[-1] - half.t[0]) if half else 0.0 for half in halves
        ]
        return (*capacities, ended[-1].replace("event: ", "").replace(" [experiment]", ""))

    @staticmethod
    def _halves(cycle):
        """Charge and discharge of a cycle, None for one that did not take place."""
        halves = [None, None]
        for step in cycle.steps:
            if not isinstance(step, pybamm.EmptySolution):
                halves[int(step["Current [A]"].entries[0] > 0)] = step
        return halves
