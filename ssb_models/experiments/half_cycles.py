"""A cell that is built once and charged and discharged at constant current."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable

import numpy as np
import pybamm

from ..arguments import check_choice
from ..models import check_complete, model_for
from ..models.meshes import scaled
from ..models.solvers import HALF_CYCLE, solver
from ..parameters import at_calibrated_temperature
from ..parameters.basis import NOMINAL
from ..parameters.probe import Probe
from .basis import INITIAL, Basis, rest_concentration
from .checks import check_buildable, check_half_cell, check_run, check_state
from .limits import CUT_OFF, end_at_limits, end_at_salt_limits, start
from .results import HalfCycle, RunResult

GEOMETRY = {
    "Separator thickness [m]",
    "Positive electrode thickness [m]",
    "Positive particle radius [m]",
}
SIMULATION = ("geometry", "solver", "spatial_methods", "submesh_types", "var_pts")
"""Arguments of :class:`pybamm.Simulation` that a test passes on; it sets the others itself."""
SCALED = ("separator", "positive electrode", "positive particle")
"""Domains whose lengths may be inputs."""


class HalfCycles(ABC):
    """A test that charges or discharges one cell, at any rate and inputs.

    One model serves both directions: its current and its cut-off voltage are inputs. (An
    :class:`pybamm.Experiment` builds a model for each of its steps.) A test says in which
    direction the first current flows, which decides the state at rest that it starts from,
    and what a run is.

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
        Passed to :class:`pybamm.Simulation`; of :data:`SIMULATION`.

    Attributes
    ----------
    inputs : set of str
        Names of the parameters that each run is given.
    values : dict
        Those that it is built of, by name.
    cut_offs : (float, float)
        Lower and upper cut-off voltage [V].
    basis : Basis
        Capacity of the cell and mass of its active material.
    at_calibrated_temperature : bool
        Whether the set was calibrated at its temperature; elsewhere it predicts.
    initial_concentration : float
        Lithium in the cathode at the start [mol.m-3].

    Raises
    ------
    TypeError, ValueError, KeyError
        Parameters or a model that are not allowed.
    """

    def __init__(
        self,
        parameter_values: pybamm.ParameterValues,
        model: pybamm.BaseModel | None = None,
        inputs: Iterable[str] = (),
        **simulation_kwargs,
    ):
        check_half_cell(model)
        for name in simulation_kwargs:
            check_choice("a keyword argument", name, SIMULATION)
        check_buildable(parameter_values, inputs)
        model = model_for(parameter_values) if model is None else model.new_copy()
        values = pybamm.ParameterValues(dict(parameter_values.items()))  # checked by now
        check_complete(model, values)
        self.cut_offs = (
            values["Lower voltage cut-off [V]"],
            values["Upper voltage cut-off [V]"],
        )
        self.initial_concentration = rest_concentration(
            values, model, self.cut_offs[self.discharges_first]
        )
        values[INITIAL] = self.initial_concentration
        end_at_limits(model)
        end_at_salt_limits(model, values)
        values.update(dict.fromkeys(inputs, "[input]"))
        self.inputs = {n for n, v in values.items() if isinstance(v, pybamm.InputParameter)}
        self.values, self._laws = dict(values.items()), Probe(values)
        self.at_calibrated_temperature = at_calibrated_temperature(values)
        self.basis = Basis(values, getattr(parameter_values, "given", {NOMINAL}))
        rate = pybamm.InputParameter("C-rate")
        values["Current function [A]"] = rate * self.basis.nominal
        if not GEOMETRY.isdisjoint(inputs):
            meshes = simulation_kwargs.get("submesh_types") or model.default_submesh_types
            simulation_kwargs["submesh_types"] = {
                domain: scaled(mesh) if domain in SCALED else mesh
                for domain, mesh in meshes.items()
            }
        default = model.default_solver
        if isinstance(default, pybamm.IDAKLUSolver):
            bounded = solver(default.rtol, default.atol, HALF_CYCLE)
            simulation_kwargs.setdefault("solver", bounded)
        self.simulation = pybamm.Simulation(model, parameter_values=values, **simulation_kwargs)
        self.simulation.build()
        self._in_use = threading.Lock()

    def __getstate__(self):
        return {name: value for name, value in vars(self).items() if name != "_in_use"}

    def __setstate__(self, state):
        vars(self).update(state, _in_use=threading.Lock())

    @property
    @abstractmethod
    def discharges_first(self) -> bool:
        """Whether it starts at rest at the upper cut-off voltage, or at the lower one."""

    @abstractmethod
    def run(self, c_rate: float, inputs: dict[str, float] | None = None) -> RunResult:
        """Run the test at a rate [h-1] with the values of the inputs."""

    def half_cycle(
        self,
        c_rate: float,
        inputs: dict[str, float] | None = None,
        state: pybamm.Solution | None = None,
    ) -> HalfCycle:
        """One charge or discharge until the voltage passes its cut-off.

        Parameters
        ----------
        c_rate : float
            Rate [h-1], positive to discharge and negative to charge.
        inputs : dict, optional
            Values of the parameters that are inputs.
        state : pybamm.Solution, optional
            A solution to go on from, by default the start.

        Raises
        ------
        TypeError, ValueError
            A rate, inputs or a state that are not allowed.
        pybamm.SolverError
            A solver that failed.
        RuntimeError
            No limit in three times the nominal duration.
        """
        self._check_run(c_rate, inputs, signed=True)
        check_state(state, self.simulation.built_model)
        return self._half_cycle(c_rate, inputs, state)

    def _half_cycle(self, c_rate, inputs=None, state=None):
        """The same, of arguments that are allowed."""
        hours = self.basis.longest_h(c_rate, inputs)
        all_inputs = {
            **(inputs or {}),
            "C-rate": c_rate,
            "Cut-off voltage [V]": self.cut_offs[c_rate < 0],
        }
        model = self.simulation.built_model
        per_gram = self.basis.per_gram(c_rate, inputs)
        with self._in_use:  # a solver holds the state that it solves from
            try:
                half = self.simulation.solver.step(
                    start(state), model, 3600 * hours, save=False, inputs=all_inputs
                )
            except pybamm.SolverError as error:
                if self._is_beyond_a_limit(state, all_inputs):
                    beyond = "beyond a cut-off as soon as current flows"
                    return HalfCycle(c_rate, None, per_gram, beyond)
                raise pybamm.SolverError(
                    f"The solver failed at c_rate {c_rate:g}: {error}; allowed are values "
                    "whose half-cycle can be solved, by this solver or another one."
                ) from error
        if half.termination == "final time":
            raise RuntimeError(
                f"A half-cycle at c_rate {abs(c_rate):g} met no limit in {hours:g} h; allowed "
                "are values with which it ends in three times what a full cathode takes."
            )
        return HalfCycle(c_rate, half, per_gram, self._in_words(half.termination, c_rate))

    def _check_run(self, c_rate, inputs, signed=False):
        """Raise unless a rate [h-1] and inputs are allowed, and the laws with them."""
        check_run(c_rate, inputs, self.inputs, self.values, signed)
        if inputs:
            self._laws.check(inputs)

    def _check_capacity(self, capacity, inputs):
        """Raise if the active material cannot hold a capacity [mA.h.g-1]."""
        lower, upper = self.cut_offs
        self.basis.check(capacity, inputs, upper - lower)

    def _in_words(self, termination, c_rate):
        """What ended a half-cycle."""
        event = termination.replace("event: ", "")
        if event == CUT_OFF:
            return f"Voltage {'<>'[c_rate < 0]} {self.cut_offs[c_rate < 0]} [V]"
        return event

    def _is_beyond_a_limit(self, state, inputs):
        """Whether an event is passed in a state as soon as the current of the inputs flows."""
        model = self.simulation.built_model
        if model.len_alg:
            y = np.array(model.y0)  # as PyBaMM left it, consistent with the inputs
        elif state is None:
            y = model.concatenated_initial_conditions.evaluate(0, inputs=inputs)
        else:
            y = state.all_ys[-1][:, -1:]
        return any(
            event.expression.evaluate(t=0.0, y=y, inputs=inputs) <= 0
            for event in model.events
            if event.event_type == pybamm.EventType.TERMINATION
        )
