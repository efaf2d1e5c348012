"""The interphase itself: a resistance parallel to a capacitance.

It carries a potential drop v [V] with

    C dv/dt = i - v/R,

so that it shows in direct current, v = i R, and in impedance, R / (1 + i omega R C). Where
contact is lost, i is the current density on the share that is left.
"""

import pybamm

from . import constant_phase
from .film_growth import GrowingFilm

NANOMETRE = 1e-9
"""What the solver's absolute tolerance is measured against in a thickness."""


class Interphase:
    """States and equations of the interphase at one place.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    kind : str
        Value of the option: ``"resistive"``, ``"growing"`` or ``"constant phase"``.
    place : str
        Of the parameter names: ``"Lithium"``, ``"Junction"`` or ``"Particle"``.
    domains : dict, optional
        Keyword arguments of :class:`pybamm.Variable` that say where it lies.
    label : str, optional
        Of the variable names; by default the place.

    Attributes
    ----------
    drop : str
        Name of the potential drop [V].
    """

    def __init__(self, param, kind, place, domains=None, label=None):
        self.param, self.place, self.domains = param, place, domains or {}
        self.drop = f"{label or place} interphase potential drop [V]"
        self.film = GrowingFilm(place, label) if kind == "growing" else None
        self.elements = constant_phase.elements(place) if kind == "constant phase" else [(1, 1)]

    @property
    def _drops(self):
        """Names of the drops of the elements in series."""
        if len(self.elements) == 1:
            return [self.drop]
        return [
            self.drop.replace(" [V]", f" of element {k} [V]")
            for k in range(1, len(self.elements) + 1)
        ]

    def variables(self):
        """The states, and the potential drop over all of them, by name."""
        states = {name: pybamm.Variable(name, **self.domains) for name in self._drops}
        variables = {**states, self.drop: sum(states.values(), start=pybamm.Scalar(0))}
        if self.film:
            variables[self.film.name] = pybamm.Variable(
                self.film.name, scale=NANOMETRE, **self.domains
            )
        return variables

    def rhs(self, variables, i, T):
        """Time derivatives of the states under the current density i [A.m-2] at T [K]."""
        R = self.param.interphase_resistance(self.place, T)
        C = self.param.interphase_capacitance(self.place)
        rhs = {}
        if self.film:
            thickness = variables[self.film.name]
            R = R + self.film.resistance(thickness, T)
            rhs[thickness] = self.film.growth(thickness, T)
        for name, (share, multiple) in zip(self._drops, self.elements, strict=True):
            v = variables[name]
            rhs[v] = (share * i - v / R) / (multiple * C)
        return rhs

    def initial_conditions(self, variables):
        """No drop, and the film that is there at the start."""
        conditions = {variables[name]: pybamm.Scalar(0) for name in self._drops}
        if self.film:
            conditions[variables[self.film.name]] = self.film.initial_thickness()
        return conditions
