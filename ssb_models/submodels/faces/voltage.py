"""Terminal voltage of an electrolyte layer between two faces, and where it goes."""

import pybamm

from ..voltage_losses import LOSSES, OPEN_CIRCUIT


class LayerVoltage(pybamm.BaseSubModel):
    """The right electrode against the left one: docs/theory/layer_cells.md, Potential.

    Each face says how phi_s - phi_e consists of an open-circuit part and losses.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    faces : list of ssb_models.submodels.faces.Face
        Left and right.
    """

    def __init__(self, param, faces):
        super().__init__(param)
        self.faces = faces

    def get_coupled_variables(self, variables):
        losses = {
            "electrolyte resistance": variables["Electrolyte ohmic drop [V]"],
            "electrolyte concentration": variables["Electrolyte concentration drop [V]"],
            "contact resistance": variables["Current [A]"]
            * pybamm.Parameter("Contact resistance [Ohm]"),
        }
        open_circuit = pybamm.Scalar(0)
        for face in self.faces:
            open_circuit -= face.sign * face.open_circuit(variables)
            for loss, eta in face.overpotentials(variables).items():
                losses[loss] = losses.get(loss, 0) + face.sign * eta
        V = open_circuit - sum(losses.values())
        variables.update({LOSSES[loss]: value for loss, value in losses.items()})
        variables[OPEN_CIRCUIT] = open_circuit
        for name in ("Voltage", "Voltage expression", "Terminal voltage"):
            variables[f"{name} [V]"] = V
        variables["Battery voltage [V]"] = V * self.param.n_cells
        variables["Contact overpotential [V]"] = losses["contact resistance"]
        return variables
