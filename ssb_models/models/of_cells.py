"""A PyBaMM symbol for what the cells of a stack compute."""

import casadi
import numpy as np
import pybamm


class OfCells(pybamm.Function):
    """A CasADi function of PyBaMM symbols that says itself where its result lives.

    PyBaMM's own takes the domain of its arguments; states of cells live in several.

    Parameters
    ----------
    function : casadi.Function
    *arguments : pybamm.Symbol
    name : str
        Tells it from other functions of the same arguments.
    domain : str, optional
        By default none, of a single number.
    """

    __slots__ = ("_home",)

    def __init__(
        self,
        function: casadi.Function,
        *arguments: pybamm.Symbol,
        name: str,
        domain: str | None = None,
    ):
        self._home = {"primary": [domain]} if domain else {}
        super().__init__(function, *arguments, name=name)

    def _combine_children_domains(self, children):
        return self._home

    def create_copy(self, new_children=None, perform_simplifications=True):
        """See :meth:`pybamm.Symbol.create_copy`."""
        arguments = self._children_for_copying(new_children)
        domain = self._home.get("primary", [None])[0]
        return OfCells(self.function, *arguments, name=self.name, domain=domain)

    def _function_evaluate(self, evaluated_children):
        result = self.function(*evaluated_children)
        return result.full() if isinstance(result, casadi.DM) else result

    def _evaluate_for_shape(self):
        if self._home:
            return pybamm.evaluate_for_shape_using_domain(self.domains)
        return np.full((1, 1), np.nan)
