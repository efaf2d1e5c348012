"""A dense cathode film as one face of an electrolyte layer."""

import pybamm

from ..interphases.resistor_capacitor import Interphase
from .electrolyte_layer import cation_current

FILM = "positive electrode"
Y = pybamm.SpatialVariable("x_p", domain=[FILM], coord_sys="cartesian")
CONCENTRATION = "Film concentration [mol.m-3]"


class FilmFace(pybamm.BaseSubModel):
    """Insertion into a planar film behind an interphase, on the right of the layer,

        dc/dt = d/dy (D(c/c_max, T) dc/dy),
        D dc/dy = j/F at the electrolyte, 0 at the current collector,
        C_dl d(phi_s - phi_e - v)/dt = i_a - j,
        j = 2 j0 sinh(F eta/(2 R T)),   phi_s - phi_e = U(c_face) + eta + v,

    with y into the film and current densities on the share of it that the electrolyte
    touches, which alone takes part, and i_a anodic. (Film of one phase; diffusion in a slab
    as in Crank,
    The Mathematics of Diffusion, 2nd ed., 1975, ch. 4.)

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    label : str
        Of the variable names.
    options : ssb_models.options.SolidStateOptions
    """

    side, sign = "right", -1

    def __init__(self, param, label, options):
        super().__init__(param, options=options)
        self.label = label
        kind = options["junction interphase"]
        self.interphase = None if kind == "none" else Interphase(param, kind, "Junction")
        self.coverage = pybamm.Parameter("Film coverage")

    @property
    def surface_potential(self):
        return f"{self.label} surface potential difference [V]"

    def get_fundamental_variables(self):
        film = self.param.p.prim
        c = pybamm.Variable(
            CONCENTRATION, domain=FILM, bounds=(0, film.c_max), scale=film.c_max
        )
        variables = {
            CONCENTRATION: c,
            "Film stoichiometry": c / film.c_max,
            self.surface_potential: pybamm.Variable(
                self.surface_potential, reference=film.U_init
            ),
        }
        return {**variables, **(self.interphase.variables() if self.interphase else {})}

    def get_coupled_variables(self, variables):
        film, T = self.param.p.prim, variables["Cell temperature [K]"]
        c = variables[CONCENTRATION]
        c_face = pybamm.boundary_value(c, "left")
        c_e = variables[f"Electrolyte concentration at the {self.side} face [mol.m-3]"]
        mean = pybamm.Integral(c, Y) / self.param.p.L / film.c_max
        U_face, U_mean = film.U(c_face / film.c_max, T), film.U(mean, T)
        eta = variables[self.surface_potential] - U_face
        j0 = film.j0(c_e, c_face, T)
        j = 2 * j0 * pybamm.sinh(self.param.F * eta / (2 * self.param.R * T))
        i = variables["Total current density [A.m-2]"]
        variables.update(
            {
                cation_current(self.side): i,
                f"{self.label} anodic current density [A.m-2]": self.sign * i / self.coverage,
                f"{self.label} faradaic current density [A.m-2]": j,
                f"{self.label} overpotential [V]": eta,
                f"{self.label} open-circuit potential [V]": U_mean,
                f"{self.label} diffusion overpotential [V]": U_face - U_mean,
                f"{self.label} mean stoichiometry": mean,
                f"{self.label} face stoichiometry": c_face / film.c_max,
            }
        )
        return variables

    def open_circuit(self, variables):
        """Of the film at its mean stoichiometry [V]."""
        return variables[f"{self.label} open-circuit potential [V]"]

    def overpotentials(self, variables):
        """What phi_s - phi_e consists of under current [V]."""
        drop = variables[self.interphase.drop] if self.interphase else pybamm.Scalar(0)
        return {
            "junction interphase": drop,
            "cathode kinetics": variables[f"{self.label} overpotential [V]"],
            "solid diffusion": variables[f"{self.label} diffusion overpotential [V]"],
        }

    def set_rhs(self, variables):
        film, T = self.param.p.prim, variables["Cell temperature [K]"]
        c = variables[CONCENTRATION]
        anodic = variables[f"{self.label} anodic current density [A.m-2]"]
        j = variables[f"{self.label} faradaic current density [A.m-2]"]
        self.rhs[c] = pybamm.div(film.D(c, T) * pybamm.grad(c))
        self.rhs[variables[self.surface_potential]] = (anodic - j) / self.param.p.C_dl(T)
        if self.interphase:
            self.rhs.update(self.interphase.rhs(variables, anodic, T))

    def set_boundary_conditions(self, variables):
        film, T = self.param.p.prim, variables["Cell temperature [K]"]
        c = variables[CONCENTRATION]
        j = variables[f"{self.label} faradaic current density [A.m-2]"]
        D_face = pybamm.boundary_value(film.D(c, T), "left")
        self.boundary_conditions[c] = {
            "left": (j / (self.param.F * D_face), "Neumann"),
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
