"""A cathode whose pores are filled with electrolyte in part: the three consequences.

The porosity and the inventories follow from
:class:`ssb_models.parameters.SolidStateParameters`; here stands what the void does to
transport, to the wetted surface and to the diffusion path inside the particles. Equations:
docs/theory/pore_filling.md.
"""

import pybamm


class FilledElectrolytePath(pybamm.transport_efficiency.Bruggeman):
    """Ionic path through partly filled pores: Archie's law with a percolation threshold,
    bounded below where the electrolyte does not percolate."""

    def get_coupled_variables(self, variables):
        threshold = self.param.percolation_threshold
        held = variables["Positive electrode porosity"]
        linked = pybamm.maximum(held - threshold, 1e-4) / (1 - threshold)
        path = {
            "separator": variables["Separator porosity"] ** self.param.s.b_e,
            "positive electrode": linked**self.param.p.b_e,
        }
        variables.update(self._get_standard_transport_efficiency_variables(path))
        return variables


class SolidElectronPath(pybamm.transport_efficiency.Bruggeman):
    """Electronic path through the solid: neither electrolyte nor void conducts."""

    def get_coupled_variables(self, variables):
        solid = 1 - variables["Positive electrode porosity"] - self.param.void
        path = {
            "separator": pybamm.FullBroadcast(0, "separator", "current collector"),
            "positive electrode": solid**self.param.p.b_s,
        }
        variables.update(self._get_standard_transport_efficiency_variables(path))
        return variables


class WettedSurface(pybamm.interface_utilisation.Full):
    """Wetted share w of the particles' surface, as PyBaMM's interface utilisation.

    It multiplies the exchange current and the double layer. The geometric area stays, because
    the particle's lithium balance takes the full sphere.
    """

    def get_fundamental_variables(self):
        return self._get_standard_interface_utilisation_variables(self._wetted_share())

    def _wetted_share(self):
        if self.options["pore filling"] == "partial":
            return self.param.wetted_share
        return pybamm.FullBroadcast(1, "positive electrode", "current collector")


class WettedParticle(pybamm.particle.FickianDiffusion):
    """Fickian diffusion in a sphere that is fed through its wetted share only.

    The path from a few contact patches is longer than the radius; the diffusivity is
    multiplied by the path factor of the set.
    """

    def _get_effective_diffusivity(self, c, T, current):
        g = pybamm.PrimaryBroadcast(self.param.path_factor, "positive particle")
        return g * super()._get_effective_diffusivity(c, T, current)


class WettedDoubleLayer(
    pybamm.electrolyte_conductivity.surface_potential_form.FullDifferential
):
    """Charge balance with a double layer on the wetted share of the surface only."""

    def set_rhs(self, variables):
        super().set_rhs(variables)
        w = variables["Positive electrode interface utilisation"]
        for delta_phi, rate in self.rhs.items():
            self.rhs[delta_phi] = rate / w
