"""The solid-state half-cell: Li | solid electrolyte | partly filled cathode."""

import pybamm

from .. import citations
from ..cells import cell
from ..interphases.cathode_contact import ParticleContact
from ..interphases.lithium_contact import LithiumContact
from ..meshes import CathodeMesh, ParticleSurfaceMesh
from ..options import OWN_OPTIONS, TakesSolidStateOptions
from ..parameters import SolidStateParameters
from ..submodels import interphase, pore_filling
from ..submodels.polymer_electrolyte import PolymerElectrolyte
from ..voltage_losses import loss_variables

MARKERS = {
    "Electrolyte viscosity [Pa.s]": ("solid electrolyte", "polymer"),
    "Pore fill fraction": ("pore filling", "partial"),
    "Lithium void depth [m]": ("lithium contact", "lost on stripping"),
    "Positive particle volume change": ("particle contact", "lost on volume change"),
    **{
        f"{place} interphase {quantity}": (f"{place.lower()} interphase", kind)
        for place in ("Lithium", "Junction", "Particle")
        for quantity, kind in (
            ("resistance [Ohm.m2]", "resistive"),
            ("growth rate [m.s-1]", "growing"),
            ("constant-phase exponent", "constant phase"),
        )
    },
}
"""The parameters that tell whether a set is meant for an option; a later one wins."""


class SolidStateDFN(TakesSolidStateOptions, pybamm.lithium_ion.DFN):
    """Doyle-Fuller-Newman half-cell of lithium metal, a solid electrolyte and a cathode
    whose pores it fills in part, with resistive interphases.

    Stock PyBaMM in everything that :attr:`neutral_options` switch off.

    Parameters
    ----------
    options : dict, optional
        Own options, active by default but for contact loss, and stock PyBaMM options:

        * ``"solid electrolyte"``: ``"polymer"`` or ``"none"``
        * ``"pore filling"``: ``"partial"`` or ``"none"``
        * ``"lithium interphase"``, ``"junction interphase"``, ``"particle interphase"``:
          ``"resistive"``, ``"growing"``, ``"constant phase"`` or ``"none"``
        * ``"lithium contact"``: ``"full"`` (default) or ``"lost on stripping"``
        * ``"particle contact"``: ``"full"`` (default) or ``"lost on volume change"``
    name : str, optional
    build : bool, optional
        As in :class:`pybamm.lithium_ion.DFN`.

    Attributes
    ----------
    neutral_options : dict
        Switches all of the above off; every stock option then takes PyBaMM's default.

    Raises
    ------
    pybamm.OptionError
        An option or a combination that is not allowed; the message lists what is.

    Examples
    --------
    >>> model = ssb_models.SolidStateDFN({"junction interphase": "none"})
    >>> stock = ssb_models.SolidStateDFN(ssb_models.SolidStateDFN.neutral_options)
    """

    neutral_options = {name: allowed[-1] for name, allowed in OWN_OPTIONS.items()}  # noqa: RUF012

    def __init__(self, options=None, name="Solid-state DFN", build=True):
        super().__init__(options, name, build)
        pybamm.citations.register(citations.SSB_MODELS)

    def _rebuild_param(self):
        self.param = SolidStateParameters(self.options)
        polymer = self.options["solid electrolyte"] != "none"
        if polymer and self.options["surface form"] == "differential":
            self.param.freeze_where_double_layers_hold_more()

    @property
    def default_parameter_values(self):
        if self.options.neutral:
            return super().default_parameter_values
        return cell("PPAL_Chen2019")

    @property
    def default_var_pts(self):
        # The reaction front of a flat plateau needs points in x, the particle at its
        # surface: see the work-precision study in the docs.
        if self.options.neutral:
            return super().default_var_pts
        return {**super().default_var_pts, "x_s": 6, "x_p": 24, "r_p": 10}

    @property
    def default_submesh_types(self):
        submeshes = super().default_submesh_types
        if not self.options.neutral:
            submeshes["positive electrode"] = CathodeMesh
            submeshes["positive particle"] = ParticleSurfaceMesh
        return submeshes

    @property
    def default_solver(self):
        # Double layers charge within milliseconds: PyBaMM's atol of 1e-6 spends half of the
        # steps on them, and 3e-5 changes the voltage by some 0.1 mV.
        if self.options.neutral:
            return super().default_solver
        return pybamm.IDAKLUSolver(atol=3e-5)

    @property
    def _filled(self):
        return self.options["pore filling"] == "partial"

    def set_electrolyte_concentration_submodel(self):
        if self.options["solid electrolyte"] == "none":
            return super().set_electrolyte_concentration_submodel()
        self.submodels["electrolyte diffusion"] = PolymerElectrolyte(self.param, self.options)

    def set_transport_efficiency_submodels(self):
        super().set_transport_efficiency_submodels()
        if self._filled:
            self.submodels["electrolyte transport efficiency"] = (
                pore_filling.FilledElectrolytePath(self.param, "Electrolyte", self.options)
            )
            self.submodels["electrode transport efficiency"] = pore_filling.SolidElectronPath(
                self.param, "Electrode", self.options
            )

    def set_interface_utilisation_submodel(self):
        super().set_interface_utilisation_submodel()
        if self.options["particle contact"] != "full":
            self.submodels["Positive interface utilisation"] = ParticleContact(
                self.param, "positive", self.options
            )
        elif self._filled:
            self.submodels["Positive interface utilisation"] = pore_filling.WettedSurface(
                self.param, "positive", self.options
            )
        if self.options["lithium contact"] != "full":
            self.submodels["Negative interface utilisation"] = LithiumContact(
                self.param, "negative", self.options
            )

    def set_particle_submodel(self):
        super().set_particle_submodel()
        if self._filled:
            self.submodels["positive primary particle"] = pore_filling.WettedParticle(
                self.param, "positive", self.options
            )

    def set_electrolyte_potential_submodel(self):
        super().set_electrolyte_potential_submodel()
        partial = self._filled or self.options["particle contact"] != "full"
        if partial and self.options["surface form"] == "differential":
            self.submodels["positive surface potential difference"] = (
                pore_filling.WettedDoubleLayer(self.param, "positive", self.options)
            )

    def set_solid_submodel(self):
        super().set_solid_submodel()
        if self.options["junction interphase"] != "none":
            self.submodels["positive electrode potential"] = interphase.JunctionInterphase(
                self.param, "positive", self.options
            )

    def set_li_metal_counter_electrode_submodels(self):
        super().set_li_metal_counter_electrode_submodels()
        if self.options["lithium interphase"] != "none":
            self.submodels["negative electrode potential"] = interphase.LithiumInterphase(
                self.param, "negative", self.options
            )

    def get_intercalation_kinetics(self, domain):
        kinetics = super().get_intercalation_kinetics(domain)
        if domain == "positive" and self.options["particle interphase"] != "none":
            return interphase.KINETICS_WITH_INTERPHASE[kinetics]
        return kinetics

    def set_voltage_variables(self):
        super().set_voltage_variables()
        self.variables.update(loss_variables(self))


def options_for(parameter_values):
    """The options whose parameters a set holds; the others are neutral.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues

    Returns
    -------
    dict
        Options for :class:`SolidStateDFN`, with the differential surface form.
    """
    options = {name: allowed[-1] for name, allowed in OWN_OPTIONS.items()}
    options.update(
        option for parameter, option in MARKERS.items() if parameter in parameter_values
    )
    return {**options, "surface form": "differential"}
