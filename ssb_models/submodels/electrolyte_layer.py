"""Salt and potential in an electrolyte layer between two planar electrodes."""

import numpy as np
import pybamm

from ..parameters import law
from .electrolyte import face_gradient, on_faces, salt_events

LAYER = "separator"
X = pybamm.SpatialVariable("x_s", domain=[LAYER], coord_sys="cartesian")


class ElectrolyteLayer(pybamm.BaseSubModel):
    """Concentrated-solution transport of a binary salt through a layer (Newman and
    Thomas-Alyea, Electrochemical Systems, 3rd ed., 2004, ch. 12): docs/theory/layer_cells.md.

    Cations carry all of the current through the faces, where they react or fill the double
    layer, so that the amount of salt is constant. The current i [A.m-2] is the same at every
    x and positive towards larger x.
    """

    def __init__(self, param, options):
        super().__init__(param, LAYER, options=options)

    def get_fundamental_variables(self):
        c = pybamm.Variable(
            "Electrolyte concentration [mol.m-3]",
            domain=LAYER,
            bounds=(0, np.inf),
            scale=self.param.c_e_init,
        )
        T = self.param.T_amb(0, 0, pybamm.t)  # one temperature across the face
        return {
            "Electrolyte concentration [mol.m-3]": c,
            "X-averaged electrolyte concentration [mol.m-3]": pybamm.x_average(c),
            **{
                f"Electrolyte concentration at the {side} face [mol.m-3]": (
                    pybamm.boundary_value(c, side)
                )
                for side in ("left", "right")
            },
            "Cell temperature [K]": T,
            "Ambient temperature [K]": T,
        }

    def get_coupled_variables(self, variables):
        c, T, i = self._state(variables)
        kappa = self._path() * self.param.kappa_e(c, T)
        variables.update(
            {
                "Electrolyte ohmic drop [V]": pybamm.Integral(i / kappa, X),
                "Electrolyte concentration drop [V]": self._concentration_drop(c, T),
            }
        )
        return variables

    def _concentration_drop(self, c, T):
        """-(R T/F) int chi dln(c) [V] by parts, exact for a constant chi however close the
        salt at a face is to depletion."""
        chi = self.param.chi(c, T)
        integral = self._by_parts(c, chi, on_faces(chi, LAYER))
        return -self.param.R * T / self.param.F * integral

    def _by_parts(self, c, chi, chi_faces):
        """int chi dln(c) with chi of the nodes and of the faces between them."""
        logarithm = pybamm.log(pybamm.maximum(c, self.param.c_e_min) / self.param.c_e_init)
        left, right = (
            pybamm.boundary_value(chi, side) * pybamm.log(c_face / self.param.c_e_init)
            for side, c_face in self._face_concentrations(c).items()
        )
        return right - left - pybamm.Integral(logarithm * pybamm.div(chi_faces), X)

    def _face_concentrations(self, c):
        """Salt [mol.m-3] at the faces, not below depletion."""
        return {
            side: pybamm.maximum(pybamm.boundary_value(c, side), self.param.c_e_min)
            for side in ("left", "right")
        }

    @staticmethod
    def _state(variables):
        """Salt [mol.m-3], temperature [K] and current density [A.m-2]."""
        return (
            variables["Electrolyte concentration [mol.m-3]"],
            variables["Cell temperature [K]"],
            variables["Total current density [A.m-2]"],
        )

    def set_rhs(self, variables):
        c, T, i = self._state(variables)
        diffusion = -self._path() * self.param.D_e(c, T) * pybamm.grad(c)
        migration = i * pybamm.div(on_faces(self.param.t_plus(c, T), LAYER))
        self.rhs[c] = (-pybamm.div(diffusion) - migration / self.param.F) / self._porosity()

    def _path(self):
        """Transport efficiency of the layer: Bruggeman's."""
        return self._porosity() ** self.param.s.b_e

    @staticmethod
    def _porosity():
        nowhere = pybamm.PrimaryBroadcast(0, LAYER)
        return law("Separator porosity", X, nowhere, nowhere)

    def set_boundary_conditions(self, variables):
        c, T, i = self._state(variables)
        self.boundary_conditions[c] = {
            side: (
                face_gradient(self.param, c, T, self._path(), i, side),
                "Neumann",
            )
            for side in ("left", "right")
        }

    def set_initial_conditions(self, variables):
        c = variables["Electrolyte concentration [mol.m-3]"]
        self.initial_conditions[c] = self.param.c_e_init

    def add_events_from(self, variables):
        left, right = (
            variables[f"Electrolyte concentration at the {side} face [mol.m-3]"]
            for side in ("left", "right")
        )
        i = variables["Total current density [A.m-2]"]
        self.events += salt_events(self.param, i, poor=right, rich=left)
        self.events += salt_events(self.param, -i, poor=left, rich=right)
