"""The interphase itself: a resistance parallel to a capacitance."""

import pybamm

from ..parameters import SolidStateParameters


class Interphase:
    """Film of a resistance R parallel to a capacitance C at one place.

    It carries a potential drop as a state, which shows in direct current and in impedance
    alike: docs/theory/interphase.md. Where contact is lost, the current density is that on the
    share that is left. A kind of interphase with further states is a subclass that adds them.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    place : str
        Of the parameter names: ``"Lithium"``, ``"Junction"`` or ``"Particle"``.
    domains : dict, optional
        Keyword arguments of :class:`pybamm.Variable` that say where it lies.
    label : str, optional
        Of the variable names; by default the place.

    Attributes
    ----------
    drop, name : str
        Names of the potential drop [V] and of the resistance [Ohm.m2].
    """

    def __init__(
        self,
        param: SolidStateParameters,
        place: str,
        domains: dict | None = None,
        label: str | None = None,
    ):
        self.param, self.place, self.domains = param, place, domains or {}
        self.label = label or place
        self.drop = f"{self.label} interphase potential drop [V]"
        self.name = f"{self.label} interphase resistance [Ohm.m2]"

    def variables(self) -> dict[str, pybamm.Symbol]:
        """The states, and the potential drop over all of them, by name."""
        return {self.drop: pybamm.Variable(self.drop, **self.domains)}

    def resistance(
        self, variables: dict[str, pybamm.Symbol], T: pybamm.Symbol
    ) -> pybamm.Symbol:
        """Area-specific resistance [Ohm.m2] at T [K]."""
        return self.param.interphase_resistance(self.place, T)

    def initial_resistance(self, T: pybamm.Symbol) -> pybamm.Symbol:
        """Area-specific resistance [Ohm.m2] at the start, at T [K]."""
        return self.param.interphase_resistance(self.place, T)

    def rhs(
        self, variables: dict[str, pybamm.Symbol], i: pybamm.Symbol, T: pybamm.Symbol
    ) -> dict[pybamm.Symbol, pybamm.Symbol]:
        """Time derivatives of the states under the current density i [A.m-2] at T [K]."""
        v = variables[self.drop]
        R = self.resistance(variables, T)
        C = self.param.interphase_capacitance(self.place, T)
        return {v: (i - v / R) / C}

    def initial_conditions(
        self, variables: dict[str, pybamm.Symbol]
    ) -> dict[pybamm.Symbol, pybamm.Symbol]:
        """Values of the states at the start: no drop."""
        return {variables[self.drop]: pybamm.Scalar(0)}
