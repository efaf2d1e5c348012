"""Variables of a built model, read from its states by one compiled function."""

import hashlib
from collections.abc import Mapping

import casadi
import numpy as np
import pybamm


def checksum(model: pybamm.BaseModel, inputs) -> str:
    """SHA-256 of a discretised model: its equations, voltage and events, numbers and all."""
    voltage = model.get_processed_variable("Voltage [V]")
    symbols = [model.concatenated_rhs, model.concatenated_algebraic, voltage]
    symbols += [event.expression for event in model.events]
    t, y, given = _arguments(model, inputs)
    written = [symbol.to_casadi(t, y, inputs=given) for symbol in symbols]
    function = casadi.Function("model", [t, y, *given.values()], written)
    return hashlib.sha256(function.serialize().encode()).hexdigest()


def _arguments(model, inputs):
    """Symbols of time, of the states and of the inputs by name."""
    t, y = casadi.MX.sym("t"), casadi.MX.sym("y", model.len_rhs_and_alg)
    return t, y, {name: casadi.MX.sym(name) for name in sorted(inputs)}


class Reader:
    """Reads variables at many times at once.

    Parameters
    ----------
    model : pybamm.BaseModel
        Discretised.
    names : mapping of str to str
        Variable of each name; one with several values is read as their mean.
    inputs : sequence of str
        Names of the inputs that the model takes.
    """

    def __init__(self, model: pybamm.BaseModel, names: Mapping[str, str], inputs):
        self.names, self.inputs = list(names), sorted(inputs)
        t, y, given = _arguments(model, inputs)
        columns = []
        for variable in names.values():
            symbol = model.get_processed_variable(variable).to_casadi(t, y, inputs=given)
            symbol = casadi.vec(symbol)
            columns.append(casadi.sum1(symbol) / symbol.numel())
        read = casadi.cse(casadi.vertcat(*columns))
        function = casadi.Function("read", [t, y, *given.values()], [read])
        try:
            function = function.expand()  # into scalars, several times as fast
        except RuntimeError:  # what has no such form, as an interpolation
            pass
        self._function = function

    def __call__(self, t: np.ndarray, y: np.ndarray, inputs: Mapping[str, float]) -> np.ndarray:
        """Values of the variables at times t [s], shape (n,), of states y, shape (states, n).

        Returns
        -------
        numpy.ndarray
            Shape (variables, n).
        """
        given = [np.full((1, len(t)), inputs[name]) for name in self.inputs]
        return np.asarray(self._function(np.reshape(t, (1, -1)), y, *given))
