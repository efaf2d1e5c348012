"""Cells of one model as CasADi functions of their states, their current and their numbers.

One cell is built, with the numbers that differ as inputs, and evaluated for each cell of a
stack: what building costs does not grow with the number of cells.
"""

from collections.abc import Callable

import casadi
import numpy as np
import pybamm

from .meshes import scaled

CURRENT = "Current variable [A]"
AMBIENT = "Ambient temperature [K]"
LENGTHS = {
    "Separator thickness [m]": "separator",
    "Positive electrode thickness [m]": "positive electrode",
    "Positive particle radius [m]": "positive particle",
}
"""Domains by their lengths; where one of these is an input, meshes are in units of them."""


class CellFunctions:
    """Cells of one model that differ in numbers.

    Parameters
    ----------
    model : pybamm.lithium_ion.BaseModel
    values : pybamm.ParameterValues
        What the cells have in common.
    numbers : dict of str to numpy.ndarray
        Where they differ: a number for each cell, by the name of its parameter.
    count : int
        How many cells there are.

    Attributes
    ----------
    built : pybamm.BaseModel
        The cell, discretised. Its current is a state without an equation of its own.
    sizes : dict of str to int
        How many states a cell has, by domain, but for its current.
    events : list of pybamm.Event
        What ends a solve.
    """

    def __init__(
        self,
        model: pybamm.lithium_ion.BaseModel,
        values: pybamm.ParameterValues,
        numbers: dict[str, np.ndarray],
        count: int,
    ):
        self.count, self._numbers = count, numbers
        self._names = (*numbers, AMBIENT)
        self.built = self._build(model.new_copy(), values)
        current = next(one for one in self.built.algebraic if one.name == CURRENT)
        self._place = self.built.y_slices[current][0].start - self.built.len_rhs
        self._unit = current.scale.evaluate()
        sizes = {
            "differential states": int(self.built.len_rhs),
            "algebraic states": int(self.built.len_alg) - 1,
        }
        self.sizes = {domain: size for domain, size in sizes.items() if size}
        self.events = [
            event
            for event in self.built.events
            if event.event_type == pybamm.EventType.TERMINATION
        ]
        self._of_one = {}

    def _build(self, model, values):
        values = pybamm.ParameterValues(dict(values.items()))
        control = pybamm.external_circuit.FunctionControl(
            model.param, lambda variables: variables[CURRENT], model.options
        )
        pybamm.step.BaseStepImplicit.add_control_submodel(model, control, values)
        values.update(dict.fromkeys(self._names, "[input]"))
        meshes = model.default_submesh_types
        if not LENGTHS.keys().isdisjoint(self._names):
            lengths = meshes.keys() & set(LENGTHS.values())
            meshes = {**meshes, **{domain: scaled(meshes[domain]) for domain in lengths}}
        simulation = pybamm.Simulation(model, parameter_values=values, submesh_types=meshes)
        simulation.build()
        return simulation.built_model

    def equations(self) -> dict[str, pybamm.Symbol]:
        """Of one cell, by domain of the states; without that of the current."""
        algebraic = [
            (self.built.y_slices[variable][0].start, equation)
            for variable, equation in self.built.algebraic.items()
            if variable.name != CURRENT
        ]
        found = {"differential states": self.built.concatenated_rhs}
        if algebraic:
            in_order = [equation for _, equation in sorted(algebraic, key=lambda one: one[0])]
            found["algebraic states"] = pybamm.numpy_concatenation(*in_order)
        return found

    def initial_states(self, ambient: float) -> dict[str, np.ndarray]:
        """Of all cells, one after the other, by domain."""
        initial = self.of_all("initial state", self.built.concatenated_initial_conditions)
        nothing = [np.zeros(self.count * size) for size in self.sizes.values()]
        states = initial(0, 0, ambient, *nothing).full().reshape(self.count, -1)
        first = self.sizes["differential states"]
        parts = {
            "differential states": states[:, :first],
            "algebraic states": np.delete(states[:, first:], self._place, axis=1),
        }
        return {domain: parts[domain].ravel() for domain in self.sizes}

    def inputs(self, cell: int, ambient: float) -> dict[str, np.ndarray]:
        """Inputs of the built model that make it one of the cells, counted from 0."""
        numbers = {name: values[cell] for name, values in self._numbers.items()}
        return {name: np.array([one]) for name, one in {**numbers, AMBIENT: ambient}.items()}

    def states(self, cell: int, states: list, current) -> tuple:
        """States of the built model, in pieces, from those of all cells and the current [A]."""
        return self._with_current(self._own(cell, states), current)

    def _own(self, cell, states):
        """States of one cell by domain, from those of all."""
        return {
            domain: whole[cell * size : (cell + 1) * size]
            for (domain, size), whole in zip(self.sizes.items(), states, strict=True)
        }

    def _with_current(self, own, current):
        algebraic, parts = own.get("algebraic states"), [current / self._unit]
        if algebraic is not None:
            parts = [algebraic[: self._place], *parts, algebraic[self._place :]]
        return (own["differential states"], *parts)

    def of_one(self, name: str, symbol: pybamm.Symbol, cell: int) -> casadi.Function:
        """A symbol of one cell, counted from 0, as a function of :meth:`arguments`."""
        t, current, ambient, *states = arguments = self.arguments()
        own = self._own(cell, states).values()
        numbers = casadi.vertcat(*(values[cell] for values in self._numbers.values()), ambient)
        result = self._function(name, symbol)(t, *own, current, numbers)
        return casadi.Function("of_one", arguments, [result], {"always_inline": True})

    def of_all(
        self, name: str, symbol: pybamm.Symbol, reduce: Callable = casadi.vec
    ) -> casadi.Function:
        """A symbol of all cells, one after the other, as a function of :meth:`arguments`."""
        t, current, ambient, *states = arguments = self.arguments()
        n = self.count
        own = [
            casadi.reshape(whole, size, n)
            for whole, size in zip(states, self.sizes.values(), strict=True)
        ]
        rows = [casadi.DM(values).T for values in self._numbers.values()]
        numbers = casadi.vertcat(*rows, casadi.repmat(ambient, 1, n))
        each = self._function(name, symbol).map(n)
        result = each(casadi.repmat(t, 1, n), *own, casadi.repmat(current, 1, n), numbers)
        return casadi.Function("of_all", arguments, [reduce(result)], {"always_inline": True})

    def arguments(self) -> list[casadi.MX]:
        """Time, current [A], ambient temperature [K] and the states of all cells."""
        scalars = [casadi.MX.sym(name) for name in ("t", "current", "ambient")]
        return [*scalars, *(casadi.MX.sym("y", self.count * n) for n in self.sizes.values())]

    def _function(self, name, symbol):
        """A symbol of the built model as a function of what one cell has."""
        if name in self._of_one:
            return self._of_one[name]
        t, current = casadi.MX.sym("t"), casadi.MX.sym("current")
        own = {domain: casadi.MX.sym("y", size) for domain, size in self.sizes.items()}
        numbers = casadi.MX.sym("numbers", len(self._names))
        inputs = dict(zip(self._names, casadi.vertsplit(numbers), strict=True))
        y = casadi.vertcat(*self._with_current(own, current))
        result = symbol.to_casadi(t, y, inputs=inputs)
        function = casadi.Function("one", [t, *own.values(), current, numbers], [result])
        return self._of_one.setdefault(name, function)
