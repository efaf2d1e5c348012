"""Lithium metal as one face of an electrolyte layer."""

import pybamm

from ..interphases import lithium_contact
from ..interphases.resistor_capacitor import Interphase
from .electrolyte_layer import cation_current


class LithiumFace(pybamm.BaseSubModel):
    """Plating and stripping behind an interphase,

        C_dl d(eta)/dt = i_a - j,   j = 2 j0 sinh(F eta/(2 R T)),
        phi_s - phi_e = eta + v,

    with the anodic current density i_a, which leaves the metal, and the drop v of the
    interphase. All of the current is carried through the face by cations.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    side : str
        ``"left"`` or ``"right"`` of the layer.
    label : str
        Of the variable names.
    options : ssb_models.options.SolidStateOptions
    """

    def __init__(self, param, side, label, options):
        super().__init__(param, options=options)
        self.side, self.label = side, label
        self.sign = 1 if side == "left" else -1
        kind = options["lithium interphase"]
        self.interphase = (
            None if kind == "none" else Interphase(param, kind, "Lithium", label=label)
        )
        self.loses_contact = options["lithium contact"] != "full"

    def get_fundamental_variables(self):
        eta = pybamm.Variable(f"{self.label} overpotential [V]")
        variables = {f"{self.label} overpotential [V]": eta}
        contact = pybamm.Scalar(1)
        if self.loses_contact:
            contact = pybamm.Variable(f"{self.label} contact share")
        variables[f"{self.label} contact share"] = contact
        if self.interphase:
            variables.update(self.interphase.variables())
        return variables

    def get_coupled_variables(self, variables):
        eta, T = variables[f"{self.label} overpotential [V]"], variables["Cell temperature [K]"]
        c_face = variables[f"Electrolyte concentration at the {self.side} face [mol.m-3]"]
        j0 = self.param.j0_Li_metal(c_face, 1 / self.param.V_bar_Li, T)
        j0 = j0 * variables[f"{self.label} contact share"]
        variables[f"{self.label} faradaic current density [A.m-2]"] = (
            2 * j0 * pybamm.sinh(self.param.F * eta / (2 * self.param.R * T))
        )
        i = variables["Total current density [A.m-2]"]
        variables[cation_current(self.side)] = i
        return variables

    @staticmethod
    def open_circuit(variables):
        """Of lithium against lithium [V]."""
        return pybamm.Scalar(0)

    def overpotentials(self, variables):
        """What phi_s - phi_e consists of under current [V]."""
        drop = variables[self.interphase.drop] if self.interphase else pybamm.Scalar(0)
        return {
            "lithium kinetics": variables[f"{self.label} overpotential [V]"],
            "lithium interphase": drop,
        }

    def set_rhs(self, variables):
        eta, T = variables[f"{self.label} overpotential [V]"], variables["Cell temperature [K]"]
        contact = variables[f"{self.label} contact share"]
        i = self.sign * variables["Total current density [A.m-2]"]
        j = variables[f"{self.label} faradaic current density [A.m-2]"]
        self.rhs[eta] = (i - j) / (self.param.n.C_dl(T) * contact)
        if self.interphase:
            self.rhs.update(self.interphase.rhs(variables, i / contact, T))
        if self.loses_contact:
            self.rhs[contact] = lithium_contact.contact_rate(contact, i, T)

    def add_events_from(self, variables):
        if self.loses_contact:
            share = variables[f"{self.label} contact share"]
            self.events.append(lithium_contact.contact_event(share))

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[f"{self.label} overpotential [V]"]] = pybamm.Scalar(0)
        if self.interphase:
            self.initial_conditions.update(self.interphase.initial_conditions(variables))
        if self.loses_contact:
            contact = variables[f"{self.label} contact share"]
            self.initial_conditions[contact] = lithium_contact.initial_share()
