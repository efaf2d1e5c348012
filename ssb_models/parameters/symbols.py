"""The symbols of the model: PyBaMM's lithium-ion parameters and those of our own."""

import pybamm

from .declarations import law
from .layers import LayeredLaws, layers_of

LEAST_COEFFICIENT = 1e-18
"""Least coefficient of the diffusion potential [V.m3.mol-1]: 1e-14 V where salt differs by
1e4 mol.m-3."""


class SolidStateParameters(LayeredLaws, pybamm.LithiumIonParameters):
    """Symbols of a half-cell with a solid electrolyte, pore filling and interphases.

    What the initial state depends on stands here and not in a submodel, because PyBaMM
    takes the initial salt and the inventories of lithium from its parameter class.

    Parameters
    ----------
    options : ssb_models.models.options.SolidStateOptions
    left : float, optional
        Position [m] of the left end of the separator, by default the thickness of the lithium.

    Attributes
    ----------
    layers : list of ssb_models.parameters.layers.Layer
        Of the separator; empty if it is uniform.
    c_e_start : pybamm.Symbol
        Salt of the cell at the start [mol.m-3].
    fill : pybamm.Symbol
        Share of the cathode's pore volume that holds electrolyte, shape (x_p,).
    wetted_share : pybamm.Symbol
        Share of a reached particle's surface that touches electrolyte, shape (x_p,).
    reached_share : pybamm.Symbol
        Share of the active material that is in contact with electrolyte at all.
    void : pybamm.Symbol
        Volume fraction of empty pores, shape (x_p,).
    """

    def __init__(self, options=None, left: float | None = None):
        self._left = left
        super().__init__(options)

    def _set_parameters(self):
        super()._set_parameters()
        self.c_e_start = self.c_e_init
        self.c_e_min = pybamm.Parameter("Minimum salt concentration [mol.m-3]")
        self.c_e_max = pybamm.Parameter("Maximum salt concentration [mol.m-3]")
        self.percolation_threshold = pybamm.Parameter(
            "Percolation threshold of the electrolyte in the pores"
        )
        self.void = pybamm.Scalar(0)
        start = self.n.L if self._left is None else pybamm.Scalar(self._left)
        self.layers = layers_of(self.options["separator layers"], start)
        if self.layers:
            self._set_layers()
        if self.options["pore filling"] == "partial":
            self._set_pore_filling()

    def _set_layers(self):
        x, cathode = pybamm.standard_spatial_vars.x_s, self.p.epsilon_init
        self.s.epsilon_init = self.in_layers(x, lambda layer: layer.share)
        self.s.epsilon_inactive = 1 - self.s.epsilon_init
        self.c_e_start = pybamm.concatenation(
            self.in_layers(x, lambda layer: layer.c_init),
            pybamm.FullBroadcast(self.c_e_init, "positive electrode", "current collector"),
        )
        self._set_salt(pybamm.concatenation(self.s.epsilon_init, cathode))

    def _set_salt(self, epsilon):
        """Salt [mol] of the cell by the share of electrolyte at each x."""
        self.epsilon_init = epsilon
        mean = pybamm.xyz_average(epsilon * self.c_e_start)
        self.n_Li_e_init = mean * (self.s.L + self.p.L) * self.A_cc
        self.n_Li_init = self.n_Li_particles_init + self.n_Li_e_init
        self.Q_Li_init = self.n_Li_init * self.F / 3600

    def _set_pore_filling(self):
        cathode, T = self.p, self.T_init
        x = pybamm.SpatialVariable(
            "x_p",
            domain=["positive electrode"],
            auxiliary_domains={"secondary": "current collector"},
            coord_sys="cartesian",
        )
        self.fill = law("Pore fill fraction", x - self.n.L - self.s.L, T)
        self.wetted_share = law("Wetted share of particle surface", self.fill)
        self.path_factor = law("Diffusion path factor of the particles", self.wetted_share)
        self.reached_share = law("Reached share of active material", T)
        pores = cathode.epsilon_init
        cathode.epsilon_init = self.fill * pores
        self.void = (1 - self.fill) * pores
        cathode.prim.epsilon_s = self.reached_share * cathode.prim.epsilon_s
        self._set_inventories(pores)

    def _set_inventories(self, pores):
        """Salt and lithium inventories [mol], as in pybamm.LithiumIonParameters."""
        cathode, particle = self.p, self.p.prim
        particle.epsilon_s_av = pybamm.xyz_average(particle.epsilon_s)
        stored = pybamm.xyz_average(particle.epsilon_s * pybamm.r_average(particle.c_init))
        particle.n_Li_init = stored * cathode.L * self.A_cc
        particle.Q_Li_init = particle.n_Li_init * self.F / 3600
        particle.elec_loading = (
            particle.epsilon_s_av * cathode.L * particle.c_max * self.F / 3600
        )
        particle.Q_init = particle.elec_loading * self.A_cc
        particle.a_typ = 3 * particle.epsilon_s_av / particle.R_typ
        cathode.n_Li_init, cathode.Q_Li_init = particle.n_Li_init, particle.Q_Li_init
        cathode.Q_init = particle.Q_init
        cathode.epsilon_inactive = 1 - pores - particle.epsilon_s
        self.n_Li_particles_init = particle.n_Li_init
        self.Q_Li_particles_init = self.n_Li_particles_init * self.F / 3600
        self._set_salt(pybamm.concatenation(self.s.epsilon_init, cathode.epsilon_init))

    def chiRT_over_Fc(self, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """Diffusion-potential coefficient [V.m3.mol-1], frozen below depletion."""
        if self.options["solid electrolyte"] != "none":
            c_e = pybamm.maximum(c_e, self.c_e_min)
        # PyBaMM takes harmonic means of it: none of zero, which t+ = 1 as an input would give.
        return pybamm.maximum(super().chiRT_over_Fc(c_e, T), LEAST_COEFFICIENT)

    def kappa_e(self, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """Conductivity [S.m-1], frozen below depletion."""
        if self.options["solid electrolyte"] == "none":
            return super().kappa_e(c_e, T)
        return super().kappa_e(pybamm.maximum(c_e, self.c_e_min), T)

    def interphase_resistance(self, place: str, T: pybamm.Symbol) -> pybamm.Symbol:
        """Area-specific resistance [Ohm.m2] of the interphase at ``place``, at T [K]."""
        return law(f"{place} interphase resistance [Ohm.m2]", T)

    def interphase_capacitance(self, place: str, T: pybamm.Symbol) -> pybamm.Symbol:
        """Capacitance [F.m-2] in parallel to the interphase at ``place``, at T [K]."""
        return law(f"{place} interphase capacitance [F.m-2]", T)
