"""Bipolar stacks: cells in series in one can, each with its own numbers and states."""

from collections.abc import Sequence

import casadi
import pybamm

from .. import citations
from .cell_functions import AMBIENT, CellFunctions
from .choose import model_for
from .of_cells import OfCells
from .one_cell import one_cell
from .stack_checks import NOMINAL, check_cells, differing

DIRECTION = {"Minimum voltage [V]": 1, "Maximum voltage [V]": -1}
"""Limits that a cell meets in one direction of the current only."""
CIRCUIT = (
    "Current function [A]",
    NOMINAL,
    AMBIENT,
    "Electrode height [m]",
    "Electrode width [m]",
    "Number of electrodes connected in parallel to make a cell",
)
"""Parameters of the stack itself; those of its cells are part of it."""
TAG = " [experiment]"
"""PyBaMM's mark of an event that ends a step of an experiment, after which the next begins."""


class BipolarStack(pybamm.BaseModel):
    """Cells in series, which share the current and keep their own values, states and limits.

    A model like any other of PyBaMM: the current, the voltage, the power or the resistance of
    the stack is set by a :class:`pybamm.Simulation` or by steps of an experiment. A cell that
    reaches its own cut-off voltage ends a solve, or a step, by an event that names it, as
    ``"Cell 2 minimum voltage"``. 1C is the smallest nominal capacity of the cells an hour.

    Beside the variables of any model there are ``"Cell 2 voltage [V]"`` of each cell and
    ``"Cell voltages [V]"`` of all; :meth:`cell` has everything else of a cell.

    Parameters
    ----------
    cells : sequence of pybamm.ParameterValues
        Values of each cell, from the negative end to the positive one. They may differ in
        numbers, cut-off voltages and initial concentrations too, but not in the area of the
        plates, the temperature or the thickness of the lithium. Cells that are equal may be
        one object, as in ``99 * [healthy] + [weak]``.
    model : pybamm.lithium_ion.BaseModel, optional
        Model of every cell, by default that which the values are composed for.
    name : str, optional

    Raises
    ------
    TypeError, ValueError, KeyError
        Cells that are not allowed in one stack, or values that are not allowed in a cell.

    Examples
    --------
    >>> healthy, weak = ssb_models.cell("PPAL_Chen2019"), ssb_models.cell("PPAL_Chen2019")
    >>> weak["Positive electrode active material volume fraction"] *= 0.8
    >>> stack = ssb_models.BipolarStack([healthy, weak, healthy])
    >>> solution = pybamm.Simulation(stack, experiment=["Discharge at C/10 until 8 V"]).solve()
    """

    def __init__(
        self,
        cells: Sequence[pybamm.ParameterValues],
        model: pybamm.lithium_ion.BaseModel | None = None,
        name: str = "Bipolar stack",
    ):
        super().__init__(name)
        cells = check_cells(cells, model)
        model = model_for(cells[0]) if model is None else model
        smallest = min(cells, key=lambda values: values[NOMINAL])
        self.cells = CellFunctions(model, smallest, differing(cells), len(cells))
        self._circuit = {name: smallest[name] for name in CIRCUIT}
        self._solver = model.default_solver
        self.param = model.param
        self.options = pybamm.BatteryModelOptions({"calculate discharge energy": "true"})
        self._set_circuit()
        self._set_states()
        self._set_voltages()
        self._set_throughput()
        self._set_events()
        pybamm.citations.register(citations.SSB_MODELS)

    @property
    def summary_variables(self) -> list[str]:
        """Names of what PyBaMM records of each cycle: charge and energy."""
        return [
            f"{kind} {what}"
            for kind in ("Discharge", "Throughput")
            for what in ("capacity [A.h]", "energy [W.h]")
        ]

    @property
    def count(self) -> int:
        """How many cells there are."""
        return self.cells.count

    def _set_circuit(self):
        """The current is given until a step of an experiment makes it unknown."""
        circuit = pybamm.external_circuit.ExplicitCurrentControl(self.param, self.options)
        self.variables.update(circuit.get_fundamental_variables())
        self.variables[AMBIENT] = pybamm.Parameter(AMBIENT)

    def _set_states(self):
        """States of all cells as one variable, cell after cell, with the cells' equations."""
        cells = self.cells
        self._states = [pybamm.Variable(domain, domain=domain) for domain in cells.sizes]
        equations = cells.equations()
        initial = cells.initial_states(self._circuit[AMBIENT])
        for state in self._states:
            where = self.rhs if state.name.startswith("differential") else self.algebraic
            where[state] = self._of_all(state.name, equations[state.name], domain=state.name)
            self.initial_conditions[state] = pybamm.Vector(
                initial[state.name], domain=state.name
            )

    def _set_voltages(self):
        voltage = self.cells.built.get_processed_variable("Voltage [V]")
        for number in range(1, self.count + 1):
            name = f"Cell {number} voltage [V]"
            self.variables[name] = self._of_one("Voltage [V]", voltage, number)
        each = self._of_all("Voltage [V]", voltage, domain="cells")
        total = self._of_all("Voltage [V]", voltage, reduce=casadi.sum2)
        self.variables.update(
            {
                "Cell voltages [V]": each,
                "Voltage [V]": total,
                "Battery voltage [V]": total,
                "Power [W]": self.variables["Current [A]"] * total,
            }
        )

    def _set_throughput(self):
        """Charge and energy that were delivered, and that passed in either direction."""
        passed = pybamm.external_circuit.DischargeThroughput(self.param, self.options)
        passed.variables = passed.get_fundamental_variables()
        self.variables.update(passed.variables)
        passed.set_rhs(self.variables)
        passed.set_initial_conditions(self.variables)
        self.rhs.update(passed.rhs)
        self.initial_conditions.update(passed.initial_conditions)
        self.variables["Time [s]"], self.variables["Time [h]"] = pybamm.t, pybamm.t / 3600

    def _set_events(self):
        """What ends a cell ends the stack, by an event with the number of the cell."""
        current = self.variables["Current [A]"]
        for place, event in enumerate(self.cells.events):
            label, mark = event.name.removesuffix(" [V]"), ""
            label = label[0].lower() + label[1:]
            for number in range(1, self.count + 1):
                left = self._of_one(f"event {place}", event.expression, number)
                if event.name in DIRECTION:
                    heading = DIRECTION[event.name] * current > 0
                    left, mark = heading * left + (1 - heading), TAG
                self.events.append(pybamm.Event(f"Cell {number} {label}{mark}", left))

    def _of_one(self, name, symbol, number):
        function = self.cells.of_one(name, symbol, number - 1)
        return OfCells(function, *self._arguments(), name=f"{name} of cell {number}")

    def _of_all(self, name, symbol, reduce=casadi.vec, domain=None):
        function = self.cells.of_all(name, symbol, reduce)
        kind = f"{name} of cells, {domain or 'summed'}"
        return OfCells(function, *self._arguments(), name=kind, domain=domain)

    def _arguments(self):
        return pybamm.t, self.variables["Current [A]"], self.variables[AMBIENT], *self._states

    def build_casadi_jacobian(self, expression, y):
        """See :meth:`pybamm.BaseModel.build_casadi_jacobian`.

        The equations of each variable by themselves. Energy, and a current that is unknown,
        look at every state: beside such a row those of the cells would need a sweep for each
        state in place of a dozen.
        """
        rows = expression.shape[0]
        first = self.len_rhs if rows == self.len_alg else 0
        starts = {int(place[0].start) - first for place in self.y_slices.values()}
        edges = [0, *sorted(start for start in starts if 0 < start < rows), rows]
        parts = casadi.vertsplit(expression, edges)
        return casadi.vertcat(*(casadi.jacobian(part, y) for part in parts))

    @property
    def default_parameter_values(self):
        return pybamm.ParameterValues(dict(self._circuit))

    @property
    def default_geometry(self):
        # The position of a cell is its number; that of a state has no meaning.
        limits = {"min": 0.5, "max": self.count + 0.5}
        return {domain: {place: limits} for domain, place in self._places().items()}

    @property
    def default_var_pts(self):
        sizes = {"cells": 1, **self.cells.sizes}
        places = self._places()
        return {places[domain]: self.count * size for domain, size in sizes.items()}

    @property
    def default_submesh_types(self):
        return dict.fromkeys(self._places(), pybamm.Uniform1DSubMesh)

    @property
    def default_spatial_methods(self):
        return {domain: pybamm.FiniteVolume() for domain in self._places()}

    @property
    def default_solver(self):
        return self._solver

    @property
    def default_quick_plot_variables(self):
        return ["Current [A]", "Voltage [V]", "Cell voltages [V]"]

    def _places(self):
        """The spatial variable of each domain."""
        return {
            domain: pybamm.SpatialVariable(f"x {domain}", domain=domain)
            for domain in ("cells", *self.cells.sizes)
        }

    def cell(self, solution: pybamm.Solution, number: int) -> pybamm.Solution:
        """One cell of a solution of the stack, with every variable of its model.

        Parameters
        ----------
        solution : pybamm.Solution
            Of this stack.
        number : int
            Of the cell, from 1 at the negative end.

        Returns
        -------
        pybamm.Solution
            At the times of ``solution``; between them PyBaMM interpolates linearly.

        Raises
        ------
        TypeError, ValueError
            No solution of this stack, or a number that it does not have.
        """
        return one_cell(self.cells, solution, number)
