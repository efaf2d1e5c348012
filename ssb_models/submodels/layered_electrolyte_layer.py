"""Salt and potential in layers between two planar electrodes: docs/layered_separators.md."""

import pybamm

from .electrolyte import ones_on_faces
from .electrolyte_layer import LAYER, ElectrolyteLayer, X
from .layers import LayeredSalt, between, events_of_planes, names_of_salt


class LayeredElectrolyteLayer(ElectrolyteLayer):
    """An electrolyte layer that consists of layers, some of which salt may not enter.

    Anions cross neither electrode, so that the amount of salt is constant to rounding in every
    part of it that single-ion conductors close off.
    """

    def get_coupled_variables(self, variables):
        variables = super().get_coupled_variables(variables)
        c, T, i = self._state(variables)
        salt = self._salt(variables)
        variables["Electrolyte anion flux [mol.m-2.s-1]"] = (
            salt.diffusion - salt.share * i / self.param.F
        )
        planes = (between(number, T) for number in range(1, 1 + len(salt.junctions)))
        variables["Electrolyte ohmic drop [V]"] += i * sum(planes)
        variables["Electrolyte concentration drop [V]"] = self._drop_of_layers(c, T, salt)
        variables.update(names_of_salt(salt.junctions))
        return variables

    def _salt(self, variables):
        c, T, i = self._state(variables)
        return LayeredSalt(self.param, c, T, self._path(), i)

    def _drop_of_layers(self, c, T, salt):
        """-(R T/F) int chi dln(c) [V] by parts in each layer, from plane to plane."""
        chi, c_min = self.param.chi(c, T), self.param.c_e_min
        within = ones_on_faces(LAYER) - sum(one.plane.here for one in salt.junctions)
        integral = self._by_parts(c, chi, within * chi)
        integral += sum(
            one.diffusion_drops(chi, c, _logarithm(c_min)) for one in salt.junctions
        )
        return -self.param.R * T / self.param.F * integral

    def set_rhs(self, variables):
        c = variables["Electrolyte concentration [mol.m-3]"]
        anions = variables["Electrolyte anion flux [mol.m-2.s-1]"]
        self.rhs[c] = -pybamm.div(anions) / self._porosity()

    def _porosity(self):
        return self.param.in_layers(X, lambda layer: layer.share)

    def set_initial_conditions(self, variables):
        c = variables["Electrolyte concentration [mol.m-3]"]
        self.initial_conditions[c] = self.param.in_layers(X, lambda layer: layer.c_init)

    def add_events_from(self, variables):
        super().add_events_from(variables)
        _, _, i = self._state(variables)
        self.events += events_of_planes(self.param, i, self._salt(variables).junctions)


def _logarithm(c_min):
    """ln(end/start) of salt [mol.m-3] that is bounded below."""

    def drop(start, end):
        return pybamm.log(pybamm.maximum(end, c_min) / pybamm.maximum(start, c_min))

    return drop
