"""A dense cathode film as one face of an electrolyte layer."""

import pybamm

from ..interphase import kind_of
from .base import Face
from .film_ageing import FilmAgeing

FILM = "positive electrode"
Y = pybamm.SpatialVariable("x_p", domain=[FILM], coord_sys="cartesian")
CONCENTRATION = "Film concentration [mol.m-3]"


class FilmFace(Face):
    """Insertion into a planar film of one phase behind an interphase, on the right of the
    layer: docs/theory/thin_film.md.

    Current densities are on the share of the film that the electrolyte touches, which alone
    takes part. The state of the double layer is phi_s - phi_e less the drop of the interphase.
    What cycling takes of that share, and of the contact within it, is in
    :class:`~ssb_models.submodels.faces.film_ageing.FilmAgeing`.
    """

    def __init__(self, param, label, options):
        super().__init__(param, "right", label, options)
        kind = kind_of(options, "Junction")
        self.interphase = kind and kind(param, "Junction")
        self.ageing = FilmAgeing(param, options)
        self.surface_potential = self.named("surface potential difference [V]")
        self.faradaic = self.named("faradaic current density [A.m-2]")

    def anodic(self, variables):
        """Current density [A.m-2] that leaves what is touched of the film."""
        return super().anodic(variables) / self.ageing.coverage(variables)

    def get_fundamental_variables(self):
        film = self.param.p.prim
        c = pybamm.Variable(
            CONCENTRATION, domain=FILM, bounds=(0, film.c_max), scale=film.c_max
        )
        return {
            CONCENTRATION: c,
            "Film stoichiometry": c / film.c_max,
            self.surface_potential: pybamm.Variable(
                self.surface_potential, reference=film.U_init
            ),
            **(self.interphase.variables() if self.interphase else {}),
            **self.ageing.variables(),
        }

    def reactions(self, variables):
        film, T = self.param.p.prim, variables["Cell temperature [K]"]
        c = variables[CONCENTRATION]
        c_face = pybamm.boundary_value(c, "left")
        mean = pybamm.Integral(c, Y) / self.param.p.L / film.c_max
        U_face, U_mean = film.U(c_face / film.c_max, T), film.U(mean, T)
        eta = variables[self.surface_potential] - U_face
        j0 = self.ageing.contact(variables) * film.j0(self.salt(variables), c_face, T)
        j = 2 * j0 * pybamm.sinh(self.param.F * eta / (2 * self.param.R * T))
        return {
            self.named("anodic current density [A.m-2]"): self.anodic(variables),
            self.faradaic: j,
            self.named("overpotential [V]"): eta,
            self.named("open-circuit potential [V]"): U_mean,
            self.named("diffusion overpotential [V]"): U_face - U_mean,
            self.named("mean stoichiometry"): mean,
            self.named("face stoichiometry"): c_face / film.c_max,
            **self.ageing.lost(variables, mean * film.c_max),
        }

    def open_circuit(self, variables):
        """The potential of the film at its mean stoichiometry [V]."""
        return variables[self.named("open-circuit potential [V]")]

    def overpotentials(self, variables):
        drop = variables[self.interphase.drop] if self.interphase else pybamm.Scalar(0)
        return {
            "junction interphase": drop,
            "cathode kinetics": variables[self.named("overpotential [V]")],
            "solid diffusion": variables[self.named("diffusion overpotential [V]")],
        }

    def leaving(self, variables):
        """Lithium [mol.m-2.s-1] that leaves what is touched of the film."""
        taken = self.ageing.uptake(self.interphase, variables)
        return variables[self.faradaic] / self.param.F + taken

    def set_rhs(self, variables):
        film, T = self.param.p.prim, variables["Cell temperature [K]"]
        c, contact = variables[CONCENTRATION], self.ageing.contact(variables)
        anodic, j = self.anodic(variables), variables[self.faradaic]
        self.rhs[c] = pybamm.div(film.D(c, T) * pybamm.grad(c))
        C_dl = contact * self.param.p.C_dl(T)
        self.rhs[variables[self.surface_potential]] = (anodic - j) / C_dl
        if self.interphase:
            self.rhs.update(self.interphase.rhs(variables, anodic / contact, T))
        filling = -self.leaving(variables) / self.param.p.L
        self.rhs.update(self.ageing.rhs(variables, filling, self.interphase, anodic - j))

    def set_boundary_conditions(self, variables):
        film, T = self.param.p.prim, variables["Cell temperature [K]"]
        c = variables[CONCENTRATION]
        D_face = pybamm.boundary_value(film.D(c, T), "left")
        self.boundary_conditions[c] = {
            "left": (self.leaving(variables) / D_face, "Neumann"),
            "right": (pybamm.Scalar(0), "Neumann"),
        }

    def set_initial_conditions(self, variables):
        film = self.param.p.prim
        self.initial_conditions[variables[CONCENTRATION]] = pybamm.Parameter(
            "Initial concentration in positive electrode [mol.m-3]"
        )
        self.initial_conditions[variables[self.surface_potential]] = film.U_init
        if self.interphase:
            self.initial_conditions.update(self.interphase.initial_conditions(variables))
        self.initial_conditions.update(self.ageing.initial_conditions(variables))
