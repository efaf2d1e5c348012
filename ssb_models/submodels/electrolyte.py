"""Salt transport in a solid polymer electrolyte, conservative to rounding."""

import pybamm

from ..parameters import SolidStateParameters


class PolymerElectrolyte(pybamm.electrolyte_diffusion.Full):
    """Concentrated-solution transport of a binary salt (Newman and Thomas-Alyea,
    Electrochemical Systems, 3rd ed., 2004, ch. 12), with named events.

    The equations are PyBaMM's; two of them are discretised so that no salt drifts. At the
    lithium face t+ and the product B D are extrapolated separately, as the divergence sees
    them, and with a surface form the divergence of migration is taken by the product rule:
    docs/theory/electrolyte.md, Conservation of salt on a mesh.
    """

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        variables["Electrolyte concentration at the lithium face [mol.m-3]"] = (
            pybamm.boundary_value(variables["Electrolyte concentration [mol.m-3]"], "left")
        )
        return variables

    def set_rhs(self, variables):
        super().set_rhs(variables)
        if self.options["surface form"] == "false":
            return  # the current is known on faces then
        salt = variables["Porosity times concentration [mol.m-3]"]
        diffusion = variables["Electrolyte diffusion flux [mol.m-2.s-1]"]
        reaction = variables["Sum of electrolyte reaction source terms [A.m-3]"]
        migration = self._divergence_of_migration(variables)
        self.rhs = {salt: -pybamm.div(diffusion) + (reaction - migration) / self.param.F}

    def _divergence_of_migration(self, variables):
        """div(t+ i) [A.m-3], zero flux through the current collector to rounding."""
        c_e = variables["Electrolyte concentration [mol.m-3]"]
        T = variables["Cell temperature [K]"]
        cell, collector = self.options.whole_cell_domains, "current collector"
        t_faces = on_faces(self.param.t_plus(c_e, T), cell, collector)
        div_i = pybamm.concatenation(
            *(
                pybamm.div(variables[f"{layer} electrolyte current density [A.m-2]"])
                for layer in ("Separator", "Positive")
            )
        )
        i = variables["Electrolyte current density [A.m-2]"]
        mean_t = pybamm.inner(t_faces, ones_on_faces(cell, collector))
        return mean_t * div_i + i * pybamm.div(t_faces)

    def set_boundary_conditions(self, variables):
        super().set_boundary_conditions(variables)
        c_e = variables["Electrolyte concentration [mol.m-3]"]
        T = variables["Cell temperature [K]"]
        tor = variables["Electrolyte transport efficiency"]
        i = variables["Current collector current density [A.m-2]"]
        gradient = (face_gradient(self.param, c_e, T, tor, i, i, "left"), "Neumann")
        for sides in self.boundary_conditions.values():
            sides["left"] = gradient

    def add_events_from(self, variables):
        # Discharge drains the cathode and enriches the lithium face, charge the other
        # way round. An event that only looks where salt is heading to lets a run that
        # ended by it be continued with the current reversed.
        c_e = variables["Electrolyte concentration [mol.m-3]"]
        c_face = variables["Electrolyte concentration at the lithium face [mol.m-3]"]
        i = variables["Current collector current density [A.m-2]"]
        self.events += salt_events(self.param, i, poor=pybamm.min(c_e), rich=c_face)
        self.events += salt_events(self.param, -i, poor=c_face, rich=pybamm.max(c_e))


def ones_on_faces(domain: str, collector: str | None = None) -> pybamm.Symbol:
    """The number 1 on the faces between a mesh's control volumes."""
    ones = 1 if collector is None else pybamm.PrimaryBroadcast(1, collector)
    return pybamm.PrimaryBroadcastToEdges(ones, domain)


def on_faces(symbol: pybamm.Symbol, domain: str, collector: str | None = None) -> pybamm.Symbol:
    """A field on the faces between control volumes: beside one that lives there, PyBaMM
    takes the mean of its neighbours."""
    return symbol * ones_on_faces(domain, collector)


def face_gradient(
    param: SolidStateParameters,
    c_e: pybamm.Symbol,
    T: pybamm.Symbol,
    tor: pybamm.Symbol,
    i: pybamm.Symbol,
    i_cation: pybamm.Symbol,
    side: str,
) -> pybamm.Symbol:
    """Gradient of salt [mol.m-4] at a face, from N = i_cation/F = -(B D) dc/dx + t+ i/F.

    Of the current density i [A.m-2] through the face, cations carry i_cation.
    """
    t_plus = param.t_plus(c_e, T)
    if t_plus.domain != []:
        t_plus = pybamm.boundary_value(t_plus, side)
    D_eff = pybamm.boundary_value(tor * param.D_e(c_e, T), side)
    return -(i_cation - t_plus * i) / (param.F * D_eff)


def salt_events(
    param: SolidStateParameters, i: pybamm.Symbol, poor: pybamm.Symbol, rich: pybamm.Symbol
) -> list[pybamm.Event]:
    """Events of a current density i > 0 that drains ``poor`` and enriches ``rich``
    [mol.m-3]."""
    limits = {
        "Salt depletion": poor / param.c_e_min - 1,
        "Salt saturation": 1 - rich / param.c_e_max,
    }
    return [
        pybamm.Event(name, (i > 0) * distance + (1 - (i > 0)))
        for name, distance in limits.items()
    ]
