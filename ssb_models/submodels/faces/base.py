"""What every face of an electrolyte layer must say."""

from abc import ABC, abstractmethod

import pybamm

from ...parameters import SolidStateParameters


class Face(pybamm.BaseSubModel, ABC):
    """One planar electrode of an electrolyte layer.

    A face says of what its phi_s - phi_e consists, an open-circuit part and the losses under
    current. All of the current is carried through it by cations.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    side : str
        ``"left"`` or ``"right"`` of the layer.
    label : str
        Of the variable names.
    options : ssb_models.models.options.SolidStateOptions, optional
    """

    def __init__(
        self, param: SolidStateParameters, side: str, label: str, options: dict | None = None
    ):
        super().__init__(param, options=options)
        self.side, self.label = side, label
        self.sign = 1 if side == "left" else -1
        self.interphase = None

    def named(self, quantity: str) -> str:
        """Name of a variable of this face."""
        return f"{self.label} {quantity}"

    def anodic(self, variables: dict[str, pybamm.Symbol]) -> pybamm.Symbol:
        """Current density [A.m-2] that leaves the electrode."""
        return self.sign * variables["Total current density [A.m-2]"]

    def salt(self, variables: dict[str, pybamm.Symbol]) -> pybamm.Symbol:
        """Salt at the face [mol.m-3]."""
        return variables[f"Electrolyte concentration at the {self.side} face [mol.m-3]"]

    def get_coupled_variables(self, variables):
        variables.update(self.reactions(variables))
        if self.interphase:
            T = variables["Cell temperature [K]"]
            variables[self.interphase.name] = self.interphase.resistance(variables, T)
        return variables

    @abstractmethod
    def reactions(self, variables: dict[str, pybamm.Symbol]) -> dict[str, pybamm.Symbol]:
        """Variables of the reactions at the face, by name."""

    @abstractmethod
    def open_circuit(self, variables: dict[str, pybamm.Symbol]) -> pybamm.Symbol:
        """Open-circuit part of phi_s - phi_e [V]."""

    @abstractmethod
    def overpotentials(self, variables: dict[str, pybamm.Symbol]) -> dict[str, pybamm.Symbol]:
        """What phi_s - phi_e consists of beside it [V], by the loss that it is."""
