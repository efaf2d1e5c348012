"""An electrolyte layer between two planar electrodes: cells that isolate an interface."""

import pybamm

from .. import citations
from ..cells import cell
from ..parameters import SolidStateParameters
from ..submodels.electrolyte_layer import ElectrolyteLayer
from ..submodels.faces import BlockingFace, LayerVoltage, LithiumFace, SteelFace
from ..submodels.layered_electrolyte_layer import LayeredElectrolyteLayer
from .meshes import LayeredChebyshevMesh, planes
from .options import NEUTRAL, SolidStateOptions, TakesSolidStateOptions

BARE = ["separator layers", "calculate discharge energy"]
LAYER_OPTIONS = ["lithium interphase", "lithium contact", "lithium loss", "film lithium", *BARE]


class LayerCell(TakesSolidStateOptions, pybamm.lithium_ion.BaseModel):
    """What the cells with an electrolyte layer share; see :class:`SymmetricCell`."""

    has_cathode = False
    absent_positions = ("x [m]", "x_n [m]", "x_p [m]", "r_p [m]")
    allowed_options = LAYER_OPTIONS
    active_options = {"lithium interphase": "resistive"}  # noqa: RUF012

    def __init__(
        self, options: dict[str, str] | None = None, name: str | None = None, build: bool = True
    ):
        super().__init__(self._checked(options), name or self.default_name)
        self.calc_esoh = False
        self.set_external_circuit_submodel()
        layer = LayeredElectrolyteLayer if self.param.layers else ElectrolyteLayer
        self.submodels["electrolyte layer"] = layer(self.param, self.options)
        self.faces = self._faces()
        for face in self.faces:
            self.submodels[f"{face.side} face"] = face
        self.submodels["voltage"] = LayerVoltage(self.param, self.faces)
        if build:
            self.build_model()
        pybamm.citations.register(citations.SSB_MODELS)

    def _checked(self, options):
        """Options of the cell; those of what it does not have are off."""
        if isinstance(options, SolidStateOptions):  # of a model that is copied
            return options
        if options is not None and not isinstance(options, dict):
            raise TypeError(
                f"options must be a dict of option names and values, not {options!r}."
            )
        for option in options or {}:
            if option not in self.allowed_options:
                raise pybamm.OptionError(
                    f"Option {option!r} is not one of a {type(self).__name__}; "
                    f"allowed are {self.allowed_options}."
                )
        active = {"solid electrolyte": "polymer", **self.active_options}
        return SolidStateOptions({**NEUTRAL, **active, **(options or {})})

    def _rebuild_param(self):
        self.param = SolidStateParameters(self.options, left=0)

    def set_voltage_variables(self):
        """The submodel of the voltage has set them."""

    def set_standard_output_variables(self):
        """Without the positions of domains that the cell does not have."""
        super().set_standard_output_variables()
        for name in self.absent_positions:
            self.variables.pop(name, None)

    def set_degradation_variables(self):
        """None: there is no host whose lithium could be counted."""

    def set_summary_variables(self):
        self.summary_variables = ["Time [s]", "Time [h]", "Throughput capacity [A.h]"]

    @property
    def default_parameter_values(self):
        return cell("PPAL_Chen2019")

    @property
    def default_geometry(self):
        layer = {"x_s": {"min": 0, "max": self.param.s.L, **planes(self.param)}}
        return pybamm.Geometry(
            {"separator": layer, "current collector": {"z": {"position": 1}}}
        )

    @property
    def default_var_pts(self):
        return {"x_s": 60}  # in each layer

    @property
    def default_submesh_types(self):
        return {
            # salt bends at the faces
            "separator": LayeredChebyshevMesh
            if self.param.layers
            else pybamm.Chebyshev1DSubMesh,
            "current collector": pybamm.SubMesh0D,
        }

    @property
    def default_quick_plot_variables(self):
        return ["Electrolyte concentration [mol.m-3]", "Current [A]", "Voltage [V]"]


class SymmetricCell(LayerCell):
    """Li | electrolyte | Li.

    A positive current strips the left lithium and plates the right one; the voltage is
    that of the right against the left, negative then. An experiment or a solve ends by the
    events "Salt depletion" and "Salt saturation", which look at the faces.

    Parameters
    ----------
    options : dict, optional
        ``"lithium interphase"`` and ``"lithium contact"`` as in
        :class:`~ssb_models.SolidStateDFN`, for both electrodes, and PyBaMM's
        ``"calculate discharge energy"``.
    name : str, optional
    build : bool, optional
        As in :class:`pybamm.lithium_ion.BaseModel`.

    Raises
    ------
    pybamm.OptionError, TypeError
        An option that is not allowed; the message lists what is.

    Examples
    --------
    >>> model = ssb_models.SymmetricCell()
    >>> simulation = pybamm.Simulation(model, parameter_values=ssb_models.cell("PAL_Chen2019"))
    """

    default_name = "Symmetric cell"

    def _faces(self):
        return [
            LithiumFace(self.param, "left", "Lithium", self.options),
            LithiumFace(self.param, "right", "Counter lithium", self.options),
        ]


class BlockingCell(LayerCell):
    """Steel | electrolyte | steel: the conductivity of the electrolyte by impedance.

    Parameters, errors and sign as :class:`SymmetricCell`, without the options of lithium.
    """

    default_name = "Blocking cell"
    allowed_options = BARE
    active_options = {}  # noqa: RUF012

    def _faces(self):
        return [
            BlockingFace(self.param, "left", "Steel"),
            BlockingFace(self.param, "right", "Counter steel"),
        ]


class LithiumSteelCell(LayerCell):
    """Li | electrolyte | steel: plating and stripping, and the oxidation of the electrolyte.

    The voltage is that of the steel against lithium. A positive current plates the steel,
    a negative one strips it; above the onset potential it oxidises the electrolyte.
    Parameters and errors as :class:`SymmetricCell`.
    """

    default_name = "Lithium-steel cell"

    def _faces(self):
        return [
            LithiumFace(self.param, "left", "Lithium", self.options),
            SteelFace(self.param, "right", "Steel"),
        ]
