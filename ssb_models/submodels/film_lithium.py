"""Lithium that films take up as they grow: from the metal, and from the particles."""

import pybamm

from ..laws.ageing import film_lithium
from .contact_fatigue import FLUX
from .dead_lithium import SCALE
from .film_growth import GrowingFilm
from .interphase import kind_of
from .pore_filling import WettedParticle

TAKEN = "Lithium in films at {} [mol.m-2]"
PLACES = {"Lithium": TAKEN.format("lithium"), "Particle": TAKEN.format("the particles")}
"""Amount of lithium in the films of a place, per area of the cell."""


def growing(param, options: dict, place: str) -> GrowingFilm | None:
    """The film of a place that takes lithium up, if there is one."""
    kind = kind_of(options, place)
    takes = options["film lithium"] != "none" and kind and issubclass(kind, GrowingFilm)
    return kind(param, place) if takes else None


def uptake(film: GrowingFilm, variables: dict, T: pybamm.Symbol) -> pybamm.Symbol:
    """Lithium [mol.m-2.s-1] that a film takes up where it is in contact, at T [K]."""
    return film_lithium(film.place, film.growth(variables[film.thickness], T))


class FilmLithium(pybamm.BaseSubModel):
    """Amounts of lithium in the films of a half-cell: docs/ageing.md."""

    def _films(self):
        films = {place: growing(self.param, self.options, place) for place in PLACES}
        return {place: film for place, film in films.items() if film}

    def get_fundamental_variables(self):
        names = (PLACES[place] for place in self._films())
        return {name: pybamm.Variable(name, scale=SCALE) for name in names}

    def get_coupled_variables(self, variables):
        film = self._films().get("Particle")
        if film:
            T = variables["Positive electrode temperature [K]"]
            wetted = variables["Positive electrode interface utilisation"]
            variables[FLUX] = wetted * uptake(film, variables, T)
        return variables

    def set_rhs(self, variables):
        for place, film in self._films().items():
            if place == "Lithium":
                T = variables["Negative current collector temperature [K]"]
                contact = variables["Lithium metal interface utilisation"]
                taken = contact * uptake(film, variables, T)
            else:
                area = variables["Positive electrode surface area to volume ratio [m-1]"]
                taken = pybamm.x_average(area * variables[FLUX]) * self.param.p.L
            self.rhs[variables[PLACES[place]]] = taken

    def set_initial_conditions(self, variables):
        for place in self._films():
            self.initial_conditions[variables[PLACES[place]]] = pybamm.Scalar(0)


class _FeedsFilm:
    """Mixin of a particle, whose surface gives lithium to the film on it."""

    def get_coupled_variables(self, variables):
        name = "Positive electrode interfacial current density [A.m-2]"
        j = variables[name]
        leaving = j + self.param.F * variables[FLUX]
        variables.update(super().get_coupled_variables({**variables, name: leaving}))
        variables[name] = j
        return variables


class FeedingParticle(_FeedsFilm, pybamm.particle.FickianDiffusion):
    """PyBaMM's particle under a film that takes lithium."""


class FeedingWettedParticle(_FeedsFilm, WettedParticle):
    """A particle that is wetted in part, under a film that takes lithium."""
