"""Salt transport in a solid polymer electrolyte, conservative to rounding."""

import pybamm

from ..parameters import SolidStateParameters


class PolymerElectrolyte(pybamm.electrolyte_diffusion.Full):
    """Concentrated-solution transport of a binary salt (Newman and Thomas-Alyea,
    Electrochemical Systems, 3rd ed., 2004, ch. 12), with named events.

    Cations fill the double layers: the source of salt is the divergence of the whole ionic
    current, where PyBaMM's is the faradaic current, so that the amount of salt is constant.
    On a mesh it is constant to rounding, because at the lithium face t+ and the product B D
    are extrapolated separately, as the divergence sees them, and the divergence of migration
    is taken by the product rule: docs/theory/electrolyte.md, Conservation of salt on a mesh.
    """

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        variables["Electrolyte concentration at the lithium face [mol.m-3]"] = (
            pybamm.boundary_value(variables["Electrolyte concentration [mol.m-3]"], "left")
        )
        return variables

    def set_rhs(self, variables):
        super().set_rhs(variables)
        salt = variables["Porosity times concentration [mol.m-3]"]
        diffusion = variables["Electrolyte diffusion flux [mol.m-2.s-1]"]
        rate = -pybamm.div(diffusion) + self._anions_drawn(variables) / self.param.F
        if self.options["surface form"] == "false":
            # Neighbouring potentials of volts differ by nanovolts in this form: what rounding
            # makes of the currents, 1e-7 of them, is spread so that it adds no salt.
            rate -= self._mean(rate)
        self.rhs = {salt: rate}

    def _anions_drawn(self, variables):
        """div(i_e) - div(t+ i_e) [A.m-3]: what cations bring less what migration takes away.

        The ionic current is what the solid leaves of the cell's, whose faces are exact at the
        junction and at the collector; PyBaMM's own, with a surface form, stands on nodes only.
        """
        c_e = variables["Electrolyte concentration [mol.m-3]"]
        T = variables["Cell temperature [K]"]
        cell, collector = self.options.whole_cell_domains, "current collector"
        t_faces = on_faces(self.param.t_plus(c_e, T), cell, collector)
        i_e, div_i = self._ionic_current(variables)
        mean_t = pybamm.inner(t_faces, ones_on_faces(cell, collector))
        return (1 - mean_t) * div_i - i_e * pybamm.div(t_faces)

    def _ionic_current(self, variables):
        """i_e [A.m-2], the mean over the faces of a control volume, and div(i_e) [A.m-3]."""
        i_cell = variables["Current collector current density [A.m-2]"]
        cell = self.options.whole_cell_domains
        ionic = {layer: pybamm.PrimaryBroadcastToEdges(i_cell, layer) for layer in cell}
        ionic["positive electrode"] -= variables["Positive electrode current density [A.m-2]"]
        i_e = pybamm.concatenation(*ionic.values())
        return i_e, pybamm.concatenation(*(pybamm.div(one) for one in ionic.values()))

    def _mean(self, field):
        """Mean over the cell of a field on nodes, as a field."""
        cell = self.options.whole_cell_domains
        x = pybamm.SpatialVariable("x", cell)
        ones = pybamm.PrimaryBroadcast(pybamm.PrimaryBroadcast(1, "current collector"), cell)
        mean = pybamm.Integral(field, x) / pybamm.Integral(ones, x)
        return pybamm.PrimaryBroadcast(mean, cell)

    def set_boundary_conditions(self, variables):
        super().set_boundary_conditions(variables)
        c_e = variables["Electrolyte concentration [mol.m-3]"]
        T = variables["Cell temperature [K]"]
        tor = variables["Electrolyte transport efficiency"]
        i = variables["Current collector current density [A.m-2]"]
        gradient = (face_gradient(self.param, c_e, T, tor, i, "left"), "Neumann")
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
    side: str,
) -> pybamm.Symbol:
    """Gradient of salt [mol.m-4] at a face, from N = i/F = -(B D) dc/dx + t+ i/F.

    Cations carry all of the current density i [A.m-2] through the face: they react there or
    fill its double layer.
    """
    t_plus = param.t_plus(c_e, T)
    if t_plus.domain != []:
        t_plus = pybamm.boundary_value(t_plus, side)
    D_eff = pybamm.boundary_value(tor * param.D_e(c_e, T), side)
    return -(1 - t_plus) * i / (param.F * D_eff)


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
