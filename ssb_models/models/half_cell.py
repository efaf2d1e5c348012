"""The solid-state half-cell: Li | solid electrolyte | partly filled cathode."""

import pybamm

from .. import citations
from ..cells import cell
from ..parameters import SolidStateParameters
from ..submodels import pore_filling
from ..submodels.contact_fatigue import wetted_surface
from ..submodels.dead_lithium import DeadLithium
from ..submodels.electrolyte import PolymerElectrolyte
from ..submodels.electrolyte_loss import ElectrolyteLoss
from ..submodels.film_lithium import (
    FeedingParticle,
    FeedingWettedParticle,
    FilmLithium,
    growing,
)
from ..submodels.interphase import KINETICS, JunctionInterphase, LithiumInterphase
from ..submodels.layered_cell import LayeredPolymerElectrolyte, LayeredSeparatorPotential
from ..submodels.lithium_contact import LithiumContact
from ..submodels.lithium_inventory import LithiumInventory
from ..submodels.voltage_losses import loss_variables
from .meshes import CathodeMesh, LayeredMesh, ParticleSurfaceMesh, planes
from .options import NEUTRAL, TakesSolidStateOptions
from .solvers import solver


class SolidStateDFN(TakesSolidStateOptions, pybamm.lithium_ion.DFN):
    """Doyle-Fuller-Newman half-cell of lithium metal, a solid electrolyte and a cathode
    whose pores it fills in part, with resistive interphases.

    Stock PyBaMM in everything that :attr:`neutral_options` switch off.

    Parameters
    ----------
    options : dict, optional
        Own options, active by default but for layers and contact loss, and stock PyBaMM
        options:

        * ``"solid electrolyte"``: ``"polymer"`` or ``"none"``
        * ``"pore filling"``: ``"partial"`` or ``"none"``
        * ``"lithium interphase"``, ``"junction interphase"``, ``"particle interphase"``:
          ``"resistive"``, ``"growing"``, ``"tunnelling"``, ``"constant phase"`` or ``"none"``
        * ``"separator layers"``: ``"1"`` to ``"4"`` or ``"none"`` (default, a uniform one)
        * ``"lithium contact"``: ``"full"`` (default) or ``"lost on stripping"``
        * ``"particle contact"``: ``"full"`` (default) or ``"lost on volume change"``
        * ageing, all ``"none"`` by default: ``"lithium loss"``: ``"on plating"``;
          ``"film lithium"``: ``"taken up"``; ``"contact fatigue"``: ``"on volume change"``;
          ``"electrolyte loss"``: ``"from particles"``
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

    neutral_options = dict(NEUTRAL)  # noqa: RUF012

    def __init__(
        self,
        options: dict[str, str] | None = None,
        name: str = "Solid-state DFN",
        build: bool = True,
    ):
        super().__init__(options, name, build)
        pybamm.citations.register(citations.SSB_MODELS)

    def _rebuild_param(self):
        self.param = SolidStateParameters(self.options)

    @property
    def default_parameter_values(self):
        if self.options.neutral:
            return super().default_parameter_values
        return cell("PPAL_Chen2019")

    @property
    def default_geometry(self):
        geometry = super().default_geometry
        if self.param.layers:
            geometry["separator"]["x_s"].update(planes(self.param))
        return geometry

    @property
    def default_var_pts(self):
        # The reaction front of a flat plateau runs through the cathode and needs points in x,
        # the particle few at its surface: see the page on the mesh in the docs.
        if self.options.neutral:
            return super().default_var_pts
        return {**super().default_var_pts, "x_s": 6, "x_p": 55, "r_p": 5}

    @property
    def default_submesh_types(self):
        submeshes = super().default_submesh_types
        if not self.options.neutral:
            submeshes["positive electrode"] = CathodeMesh
            submeshes["positive particle"] = ParticleSurfaceMesh
        if self.param.layers:
            submeshes["separator"] = LayeredMesh
        return submeshes

    @property
    def default_solver(self):
        return super().default_solver if self.options.neutral else solver()

    def set_submodels(self, build):
        super().set_submodels(build=False)
        self.submodels.update(self._own_submodels())
        if build:
            self.build_model()

    def _own_submodels(self):
        """What takes the place of PyBaMM's submodels, by the options that are active."""
        param, options, active, own = self.param, self.options, self.options.active(), {}
        filled = "pore filling" in active
        if "solid electrolyte" in active:
            own["electrolyte diffusion"] = PolymerElectrolyte(param, options)
        if "separator layers" in active:
            own["electrolyte diffusion"] = LayeredPolymerElectrolyte(param, options)
            own["separator surface potential difference"] = LayeredSeparatorPotential(
                param, "separator", options
            )
        if filled:
            own["electrolyte transport efficiency"] = pore_filling.FilledElectrolytePath(
                param, "Electrolyte", options
            )
            own["electrode transport efficiency"] = pore_filling.SolidElectronPath(
                param, "Electrode", options
            )
            own["positive primary particle"] = pore_filling.WettedParticle(
                param, "positive", options
            )
        if filled or {"particle contact", "contact fatigue"} & set(active):
            wetted = wetted_surface(options)
            own["Positive interface utilisation"] = wetted(param, "positive", options)
            if options["surface form"] == "differential":
                own["positive surface potential difference"] = pore_filling.WettedDoubleLayer(
                    param, "positive", options
                )
        if "lithium contact" in active:
            own["Negative interface utilisation"] = LithiumContact(param, "negative", options)
        if "junction interphase" in active:
            own["positive electrode potential"] = JunctionInterphase(param, "positive", options)
        if "lithium interphase" in active:
            own["negative electrode potential"] = LithiumInterphase(param, "negative", options)
        return {**own, **self._ageing_submodels(filled)}

    def _ageing_submodels(self, filled):
        """What takes lithium and contact with each cycle, and the books of it."""
        param, options, ageing, own = self.param, self.options, self.options.ageing(), {}
        if "lithium loss" in ageing:
            own["dead lithium"] = DeadLithium(param, options=options)
        if "electrolyte loss" in ageing:
            own["positive primary active material"] = ElectrolyteLoss(
                param, "positive", options
            )
        if "film lithium" in ageing:
            own["film lithium"] = FilmLithium(param, options=options)
            if growing(param, options, "Particle"):
                particle = FeedingWettedParticle if filled else FeedingParticle
                own["positive primary particle"] = particle(param, "positive", options)
        if ageing:
            own["lithium inventory"] = LithiumInventory(param, options=options)
        return own

    def get_intercalation_kinetics(self, domain):
        if domain == "positive" and "particle interphase" in self.options.active():
            return KINETICS[self.options.positive["intercalation kinetics"]]
        return super().get_intercalation_kinetics(domain)

    def set_voltage_variables(self):
        super().set_voltage_variables()
        self.variables.update(loss_variables(self))
