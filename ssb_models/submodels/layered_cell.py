"""The electrolyte of a half-cell whose separator has layers: docs/layered_separators.md."""

import pybamm

from .electrolyte import PolymerElectrolyte, ones_on_faces
from .layers import LayeredSalt, between, events_of_planes, names_of_salt


class LayeredPolymerElectrolyte(PolymerElectrolyte):
    """Salt in layers and in the cathode, conservative to rounding in each layer that it does
    not leave.

    Beside a single-ion conductor the flux of anions is zero, and with it every change of the
    salt within one.
    """

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        salt = self._salt(variables)
        i_e = variables["Electrolyte current density [A.m-2]"]
        anions = salt.diffusion - salt.share * i_e / self.param.F
        variables.update(
            {
                "Electrolyte diffusion flux [mol.m-2.s-1]": salt.diffusion,
                "Electrolyte anion flux [mol.m-2.s-1]": anions,
                "Electrolyte flux [mol.m-2.s-1]": anions + i_e / self.param.F,
                **names_of_salt(salt.junctions),
            }
        )
        return variables

    def _salt(self, variables):
        return LayeredSalt(
            self.param,
            variables["Electrolyte concentration [mol.m-3]"],
            variables["Cell temperature [K]"],
            variables["Electrolyte transport efficiency"],
            variables["Current collector current density [A.m-2]"],
        )

    def _anions_drawn(self, variables):
        """div((1 - t+) i_e) [A.m-3] within layers; that of the planes is in the flux there."""
        share = self._salt(variables).share
        ones = ones_on_faces(self.options.whole_cell_domains, "current collector")
        i_e, div_i = self._ionic_current(variables)
        return pybamm.inner(share, ones) * div_i + i_e * pybamm.div(share)

    def set_initial_conditions(self, variables):
        salt = variables["Porosity times concentration [mol.m-3]"]
        self.initial_conditions = {salt: self.param.epsilon_init * self.param.c_e_start}

    def add_events_from(self, variables):
        super().add_events_from(variables)
        i = variables["Current collector current density [A.m-2]"]
        self.events += events_of_planes(self.param, i, self._salt(variables).junctions)


class LayeredSeparatorPotential(
    pybamm.electrolyte_conductivity.surface_potential_form.FullDifferential
):
    """Potential along a separator of layers, which falls at the planes between them.

    Within a layer it is PyBaMM's. The potential is that of a lithium reference, whose cations
    are in equilibrium across a plane: it falls there by the current over a resistance alone.
    """

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        ohmic, diffusion = self._steps(variables)
        x = pybamm.standard_spatial_vars.x_s

        def along(field):
            return pybamm.IndefiniteIntegral(field, x)

        phi_left = variables["Lithium metal interface electrolyte potential [V]"]
        variables["Separator electrolyte potential [V]"] = phi_left + along(diffusion - ohmic)
        for name, field in {"ohmic": ohmic, "diffusion": diffusion}.items():
            variables[f"Separator electrolyte {name} drop [V]"] = pybamm.boundary_value(
                along(field), "right"
            )
        return variables

    def _steps(self, variables):
        """i/kappa and the gradient of the diffusion potential [V.m-1], on faces."""
        param = self.param
        c = variables["Separator electrolyte concentration [mol.m-3]"]
        T = variables["Separator temperature [K]"]
        i = variables["Current collector current density [A.m-2]"]
        path = variables["Separator electrolyte transport efficiency"]
        kappa = path * param.kappa_e(c, T)
        ones = ones_on_faces("separator", "current collector")
        junctions = LayeredSalt(param, c, T, path, i).junctions
        within = ones - sum(junction.plane.here for junction in junctions)
        ohmic = within * (ones * (i / kappa))
        diffusion = within * (param.chiRT_over_Fc(c, T) * pybamm.grad(c))
        chi = param.R * T / param.F * param.chi(c, T)
        for number, junction in enumerate(junctions, 1):
            plane, length = junction.plane, sum(junction.plane.gaps)
            resistance = sum(plane.resistance(kappa)) + between(number, plane.beside(T)[0])
            ohmic += junction.on_face(i * resistance / length)
            drops = junction.diffusion_drops(chi, c, _relative_drop(junction, c, param))
            diffusion += junction.on_face(drops / length)
        return ohmic, diffusion


def _relative_drop(junction, c, param):
    """Difference of salt over its mean between two nodes, as within a layer; beside a
    single-ion conductor over that between plane and node."""
    (c_1, c_2), (gap_1, gap_2) = junction.plane.beside(c), junction.plane.gaps
    mean = (gap_1 * c_1 + gap_2 * c_2 / junction.partition) / (gap_1 + gap_2)

    def drop(start, end):
        over = junction.passes * mean + (1 - junction.passes) * (start + end) / 2
        return (end - start) / pybamm.maximum(over, param.c_e_min)

    return drop
