"""Li | electrolyte | dense cathode film."""

import pybamm

from ..cells import cell
from ..submodels.faces import FilmFace, LithiumFace
from ..submodels.faces.film import CONCENTRATION, FILM, Y
from ..submodels.lithium_inventory import inventory, metal_event
from .layer import LAYER_OPTIONS, LayerCell
from .meshes import FilmSurfaceMesh


class ThinFilmCell(LayerCell):
    """Lithium, an electrolyte layer and a dense planar cathode film without pores.

    A positive current discharges the cell. Voltage cut-offs end a solve as in PyBaMM's
    models, the salt by the events "Salt depletion" and "Salt saturation".

    Parameters
    ----------
    options : dict, optional
        ``"lithium interphase"``, ``"junction interphase"`` (between electrolyte and film),
        ``"lithium contact"`` and the options of ageing as in
        :class:`~ssb_models.SolidStateDFN`, and PyBaMM's ``"calculate discharge energy"``.
    name : str, optional
    build : bool, optional
        As in :class:`pybamm.lithium_ion.BaseModel`.

    Raises
    ------
    pybamm.OptionError, TypeError
        An option that is not allowed; the message lists what is.

    Examples
    --------
    >>> values = ssb_models.cell("LLZO_PVDFHFP_Kim2022", "type V")
    >>> simulation = pybamm.Simulation(ssb_models.ThinFilmCell(), parameter_values=values)
    """

    default_name = "Thin-film cell"
    has_cathode = True
    absent_positions = ("x [m]", "x_n [m]", "r_p [m]")
    allowed_options = [  # noqa: RUF012
        *LAYER_OPTIONS,
        "junction interphase",
        "contact fatigue",
        "electrolyte loss",
    ]
    active_options = {  # noqa: RUF012
        "lithium interphase": "resistive",
        "junction interphase": "resistive",
    }

    def _faces(self):
        return [
            LithiumFace(self.param, "left", "Lithium", self.options),
            FilmFace(self.param, "Film", self.options),
        ]

    def set_degradation_variables(self):
        """Where the lithium is, in a cell that ages."""
        if not self.options.ageing():
            return
        film = self.faces[1]
        touched = film.ageing.coverage(self.variables)
        in_film = touched * pybamm.Integral(self.variables[CONCENTRATION], Y)
        salt = self.variables["X-averaged electrolyte concentration [mol.m-3]"]
        porosity = pybamm.Parameter("Separator porosity")
        in_salt = salt * porosity * self.param.s.L
        self.variables.update(inventory(self.param, self.variables, in_film, in_salt))
        self.events.append(metal_event(self.variables))

    def set_voltage_variables(self):
        V = self.variables["Voltage [V]"]
        self.events += [
            pybamm.Event("Minimum voltage [V]", V - self.param.voltage_low_cut),
            pybamm.Event("Maximum voltage [V]", self.param.voltage_high_cut - V),
        ]

    @property
    def default_parameter_values(self):
        return cell("LLZO_PVDFHFP_Kim2022")

    @property
    def default_geometry(self):
        start = self.param.s.L
        return pybamm.Geometry(
            {
                **super().default_geometry,
                FILM: {"x_p": {"min": start, "max": start + self.param.p.L}},
            }
        )

    @property
    def default_var_pts(self):
        return {**super().default_var_pts, "x_s": 40, "x_p": 40}

    @property
    def default_submesh_types(self):
        return {**super().default_submesh_types, FILM: FilmSurfaceMesh}

    @property
    def default_quick_plot_variables(self):
        return ["Film concentration [mol.m-3]", *super().default_quick_plot_variables]
