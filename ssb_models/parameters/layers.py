"""The layers of a separator: where each lies, and which laws hold in it."""

import pybamm

from .declarations import law


class Layer:
    """One layer of a separator, counted from the lithium.

    Parameters
    ----------
    number : int
        From 1.
    start : pybamm.Symbol
        Position [m] of its left end.

    Attributes
    ----------
    L, end, share, c_init : pybamm.Symbol
        Thickness [m], position [m] of its right end, share of it that is electrolyte, and salt
        [mol.m-3] at the start.
    """

    def __init__(self, number: int, start: pybamm.Symbol):
        self.number, self.start = number, start
        self.L = pybamm.Parameter(f"Layer {number} thickness [m]")
        self.end = start + self.L
        self.share = pybamm.Parameter(f"Layer {number} electrolyte share")
        self.c_init = pybamm.Parameter(f"Layer {number} initial concentration [mol.m-3]")

    def holds(self, x: pybamm.Symbol) -> pybamm.Symbol:
        """1 where the position x [m] is within the layer, and 0 elsewhere."""
        return (x > self.start) * (x < self.end)

    def law(self, quantity: str, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """A quantity of its electrolyte, by the name of its parameter, at the salt c_e
        [mol.m-3] and T [K]."""
        return law(f"Layer {self.number} {quantity}", c_e, T)

    def passes_salt(self, T: pybamm.Symbol) -> pybamm.Symbol:
        """1 where anions enter the layer, 0 of a single-ion conductor: at its initial salt
        and T [K]."""
        return self.law("transference number", self.c_init, T) < 1


def layers_of(count: str, start: pybamm.Symbol) -> list[Layer]:
    """The layers of a separator that starts at a position [m]; none where it is uniform.

    Parameters
    ----------
    count : str
        Value of the option ``"separator layers"``.
    start : pybamm.Symbol
    """
    layers = []
    for number in range(1, 1 + (0 if count == "none" else int(count))):
        layers.append(Layer(number, layers[-1].end if layers else start))
    return layers


def position(symbol: pybamm.Symbol, on_faces: bool = False) -> pybamm.Symbol:
    """The position x [m] on the nodes, or on the faces between them, of a field's mesh."""
    kind = pybamm.SpatialVariableEdge if on_faces else pybamm.SpatialVariable
    name = "x_s" if symbol.domain == ["separator"] else "x"
    return kind(name, domains=symbol.domains, coord_sys="cartesian")


class LayeredLaws:
    """Mixin for PyBaMM's parameters: laws of the electrolyte that change from layer to layer.

    In the cathode, and in a separator without layers, the laws are those of the cell.
    """

    layers = ()

    def t_plus(self, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """Cation transference number."""
        return self._by_layer("transference number", super().t_plus, c_e, T)

    def thermodynamic_factor(self, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """Thermodynamic factor."""
        return self._by_layer("thermodynamic factor", super().thermodynamic_factor, c_e, T)

    def D_e(self, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """Salt diffusivity [m2.s-1]."""
        c_e = pybamm.maximum(c_e, pybamm.settings.tolerances["D_e__c_e"])
        return self._by_layer("salt diffusivity [m2.s-1]", super().D_e, c_e, T)

    def kappa_e(self, c_e: pybamm.Symbol, T: pybamm.Symbol) -> pybamm.Symbol:
        """Conductivity [S.m-1]."""
        c_e = pybamm.maximum(c_e, pybamm.settings.tolerances["kappa_e__c_e"])
        return self._by_layer("conductivity [S.m-1]", super().kappa_e, c_e, T)

    def _by_layer(self, quantity, of_cell, c_e, T):
        if not self.layers or "separator" not in c_e.domain:
            return of_cell(c_e, T)
        x = position(c_e)
        value = self.in_layers(x, lambda layer: layer.law(quantity, c_e, T))
        if c_e.domain != ["separator"]:
            value += (x > self.layers[-1].end) * of_cell(c_e, T)
        return value

    def in_layers(self, x: pybamm.Symbol, value_of) -> pybamm.Symbol:
        """A field over the positions x [m] with a value for each layer."""
        return sum(layer.holds(x) * value_of(layer) for layer in self.layers)
