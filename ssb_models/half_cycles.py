"""A cell that is built once and charged and discharged at constant current."""

import numpy as np
import pandas as pd
import pybamm

from .meshes import scaled
from .models import model_for
from .protocols.cycling import TIME_LIMIT
from .validation import check_buildable, check_complete, check_half_cell

INITIAL = "Initial concentration in positive electrode [mol.m-3]"
GEOMETRY = {
    "Separator thickness [m]",
    "Positive electrode thickness [m]",
    "Positive particle radius [m]",
}
SCALED = ("separator", "positive electrode", "positive particle")
"""Domains whose lengths may be inputs."""
CUT_OFF = "Cut-off voltage [experiment]"
"""PyBaMM goes on from a state that an event of an experiment ended."""


class HalfCycles:
    """Charges and discharges of one cell, at any rate and inputs.

    One model serves both directions: its current and its cut-off voltage are inputs. (An
    :class:`pybamm.Experiment` builds a model for each of its steps.)

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues
        Values; those that are ``"[input]"`` are given to each run. Cut-off voltages and
        capacities must be numbers.
    model : pybamm.BaseModel, optional
        By default that of the set, see :func:`ssb_models.models.model_for`.
    inputs : sequence of str
        Names of further parameters to be given to each run, thicknesses and radii among
        them; the state at rest is that of the values.
    **simulation_kwargs
        Passed to :class:`pybamm.Simulation`, for example ``var_pts`` or ``solver``.

    Attributes
    ----------
    charge, discharge : pybamm.Solution or None
        The last half-cycles of the last run; None where none took place.

    Raises
    ------
    TypeError, ValueError, KeyError
        Parameters or a model that are not allowed.
    """

    START = "discharged"
    """At rest at the lower cut-off voltage; ``"charged"``: at the upper one."""

    def __init__(self, parameter_values, model=None, inputs=(), **simulation_kwargs):
        check_half_cell(model)
        check_buildable(parameter_values, inputs)
        values = parameter_values.copy()
        model = model_for(values) if model is None else model.new_copy()
        check_complete(model, values)
        self.specific_capacity = values["Theoretical specific capacity [mA.h.g-1]"]
        self.cut_offs = (
            values["Lower voltage cut-off [V]"],
            values["Upper voltage cut-off [V]"],
        )
        start_V = self.cut_offs[self.START == "charged"]
        values.set_initial_state(f"{start_V} V", param=model.param, options=model.options)
        self.initial_concentration = values[INITIAL]
        _end_at_input(model)
        rate = pybamm.InputParameter("C-rate")
        values["Current function [A]"] = rate * values["Nominal cell capacity [A.h]"]
        values.update(dict.fromkeys(inputs, "[input]"))
        self.inputs = {n for n, v in values.items() if isinstance(v, pybamm.InputParameter)}
        if not GEOMETRY.isdisjoint(inputs):
            meshes = simulation_kwargs.get("submesh_types") or model.default_submesh_types
            simulation_kwargs["submesh_types"] = {
                domain: scaled(mesh) if domain in SCALED else mesh
                for domain, mesh in meshes.items()
            }
        self.simulation = pybamm.Simulation(model, parameter_values=values, **simulation_kwargs)
        self.simulation.build()
        self.charge = self.discharge = None

    def half_cycle(self, c_rate, inputs=None, state=None):
        """One charge or discharge until the voltage passes its cut-off.

        Parameters
        ----------
        c_rate : float
            Rate [h-1], positive to discharge and negative to charge.
        inputs : dict, optional
            Values of the parameters that are inputs.
        state : pybamm.Solution, optional
            A half-cycle to go on from, by default the start.

        Returns
        -------
        pybamm.Solution or None
            None where a limit is passed as soon as current flows.

        Raises
        ------
        pybamm.SolverError
            A solver that failed.
        RuntimeError
            No limit in three times the nominal duration.
        """
        hours = TIME_LIMIT / abs(c_rate)
        if state is not None:
            state = state.last_state
            state.termination = "final time"  # events know where the current is heading
        try:
            half = self.simulation.solver.step(
                state,
                self.simulation.built_model,
                3600 * hours,
                save=False,
                inputs={
                    **(inputs or {}),
                    "C-rate": c_rate,
                    "Cut-off voltage [V]": self.cut_offs[c_rate < 0],
                },
            )
        except pybamm.SolverError as error:
            if "non-positive at initial conditions" in str(error):
                return None
            raise
        if half.termination == "final time":
            raise RuntimeError(
                f"A half-cycle at c_rate {abs(c_rate):g} met no limit in {hours:g} h; allowed "
                f"is {TIME_LIMIT} times its nominal hours."
            )
        return half

    def capacity(self, half):
        """Charge that passed in a half-cycle per gram [mA.h.g-1], 0 for None."""
        return self._per_gram(half) * float(half.t[-1] - half.t[0]) if half else 0.0

    def ended_by(self, half, c_rate):
        """What ended a half-cycle, in words."""
        if half is None:
            return "beyond a cut-off as soon as current flows"
        if CUT_OFF in half.termination:
            sign, voltage = ("<", ">")[c_rate < 0], self.cut_offs[c_rate < 0]
            return f"Voltage {sign} {voltage} [V]"
        return half.termination.replace("event: ", "")

    def discharge_curve(self):
        """Voltage [V] against discharge capacity [mA.h.g-1] of the last discharge.

        Returns
        -------
        pandas.DataFrame
            Columns capacity [mA.h.g-1] and voltage [V]; empty if nothing was discharged.
        """
        half = self.discharge
        if half is None:
            return pd.DataFrame({"capacity [mA.h.g-1]": [], "voltage [V]": []})
        return pd.DataFrame(
            {
                "capacity [mA.h.g-1]": (half.t - half.t[0]) * self._per_gram(half),
                "voltage [V]": half["Voltage [V]"].entries,
            }
        )

    def _per_gram(self, half):
        """Charge per gram and time [mA.h.g-1.s-1]."""
        rate = abs(float(np.squeeze(half.all_inputs[0]["C-rate"])))
        return rate * self.specific_capacity / 3600


def _end_at_input(model):
    """One event at a cut-off voltage that is an input, in place of PyBaMM's two."""
    cut_off = pybamm.InputParameter("Cut-off voltage [V]")
    direction = pybamm.sign(pybamm.InputParameter("C-rate"))
    model.events = [
        event
        for event in model.events
        if event.name not in ("Minimum voltage [V]", "Maximum voltage [V]")
    ]
    distance = direction * (model.variables["Voltage [V]"] - cut_off)
    model.events.append(pybamm.Event(CUT_OFF, distance))
