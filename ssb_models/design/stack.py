"""A cell as a stack of layers: its mass, volume, energy and cost per area of electrode.

    E_S = C m_A V / sum(w_i),   E_V = C m_A V / sum(w_i/rho_i)

(Wu et al., J. Mater. Chem. A 4, 2016, 15266) with the capacity C of the active material, its
mass per area m_A, the mean voltage V and the mass per area w_i of each layer. Nothing is lost
to kinetics or transport here.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from ..arguments import check_choice, check_number, shown
from .layers import Layer, check_all


@dataclass(frozen=True)
class Cell:
    """Layers, and what their active material delivers.

    Attributes
    ----------
    layers : tuple of Layer
        From the negative to the positive collector, each under a name of its own.
    active : str
        Material of the layer ``"cathode"`` that the capacity is of.
    specific_capacity : float
        Of a gram of it [mA.h.g-1].
    voltage : float
        Mean voltage [V].

    Raises
    ------
    ValueError, TypeError
        No cathode, two layers of a name, or a number that is not allowed.
    """

    layers: tuple[Layer, ...]
    active: str
    specific_capacity: float
    voltage: float

    def __post_init__(self):
        check_all("layers", self.layers, Layer)
        names = [layer.name for layer in self.layers]
        if "cathode" not in names or len(set(names)) < len(names):
            raise ValueError(
                f"layers are named {names}; allowed are different names, 'cathode' among them."
            )
        check_choice("active", self.active, self.layer("cathode").masses())
        check_number("specific_capacity [mA.h.g-1]", self.specific_capacity, 0, 1e5)
        check_number("voltage [V]", self.voltage, 0, 10)

    def layer(self, name: str) -> Layer:
        """The layer of a name."""
        check_choice("layer", name, [layer.name for layer in self.layers])
        return next(layer for layer in self.layers if layer.name == name)

    def with_layers(self, *changed: Layer) -> "Cell":
        """The cell with some layers replaced by others of the same names."""
        by_name = {layer.name: layer for layer in changed}
        for name in by_name:
            self.layer(name)  # there is one
        return replace(self, layers=tuple(by_name.get(one.name, one) for one in self.layers))

    def with_thickness(self, **thickness: float) -> "Cell":
        """The cell with other thicknesses [m], by name of the layer (``_`` for a blank)."""
        names = {name: name.replace("_", " ") for name in thickness}
        return self.with_layers(
            *(replace(self.layer(names[n]), thickness=t) for n, t in thickness.items())
        )

    @property
    def loading(self) -> float:
        """Active material per area [kg.m-2]."""
        return self.layer("cathode").masses()[self.active]

    @property
    def area_capacity(self) -> float:
        """Capacity per area [A.h.m-2]; a tenth of it is mA.h.cm-2."""
        return self.specific_capacity * self.loading

    @property
    def energy(self) -> float:
        """Energy per area [W.h.m-2]."""
        return self.area_capacity * self.voltage

    @property
    def mass(self) -> float:
        """Mass per area [kg.m-2]."""
        return math.fsum(layer.mass for layer in self.layers)

    @property
    def thickness(self) -> float:
        """Thickness, the volume per area [m]."""
        return math.fsum(layer.thickness for layer in self.layers)

    @property
    def specific_energy(self) -> float:
        """Energy per mass [W.h.kg-1]."""
        return self.energy / self.mass

    @property
    def energy_density(self) -> float:
        """Energy per volume [W.h.L-1]."""
        return self.energy / (1e3 * self.thickness)

    def table(self) -> pd.DataFrame:
        """Mass and volume by component.

        Returns
        -------
        pandas.DataFrame
            One row for each component of each layer, and one for what is empty in it, with the
            columns layer, material, mass [mg.cm-2], volume [um] (per area), mass share and
            volume share. The columns sum to the cell.
        """
        rows = []
        for layer in self.layers:
            for component in layer.components:
                volume = layer.thickness * component.share
                rows.append(
                    (layer.name, component.material, volume * component.density, volume)
                )
            rows.append((layer.name, "empty", 0.0, layer.thickness * layer.porosity))
        table = pd.DataFrame(rows, columns=["layer", "material", "mass", "volume"])
        return pd.DataFrame(
            {
                "layer": table["layer"],
                "material": table["material"],
                "mass [mg.cm-2]": 100 * table["mass"],
                "volume [um]": 1e6 * table["volume"],
                "mass share": table["mass"] / self.mass,
                "volume share": table["volume"] / self.thickness,
            }
        )

    def cost(self, prices: Mapping[str, float]) -> dict[str, float]:
        """What the materials cost.

        Parameters
        ----------
        prices : dict of str to float
            Price of a kilogram of each material, in any currency.

        Returns
        -------
        dict
            cost [m-2] and cost [kW-1.h-1].

        Raises
        ------
        KeyError
            A material without a price.
        ValueError, TypeError
            A price that is none.
        """
        if not isinstance(prices, Mapping):
            raise TypeError(f"prices is {shown(prices)}; allowed is a dict of numbers.")
        masses = [(m, w) for one in self.layers for m, w in one.masses().items() if w]
        lacking = sorted({material for material, _ in masses} - set(prices))
        if lacking:
            raise KeyError(f"prices lack {lacking}; allowed is one for each material.")
        for material, price in prices.items():
            check_number(f"price of {material!r}", price, 0, bounds="[)")
        cost = math.fsum(prices[material] * mass for material, mass in masses)
        return {"cost [m-2]": cost, "cost [kW-1.h-1]": 1e3 * cost / self.energy}


def with_excess(cell: Cell, excess: float, specific_capacity: float, material: str) -> Cell:
    """The cell with an anode that holds more than the cathode.

    Parameters
    ----------
    cell : Cell
        With a layer ``"anode"``.
    excess : float
        Capacity of the anode over that of the cathode, less one.
    specific_capacity : float
        Of the anode's material [mA.h.g-1].
    material : str
        The component of the anode that holds it.

    Returns
    -------
    Cell
        Whose anode is as thick as that takes.

    Raises
    ------
    ValueError, TypeError
    """
    check_number("excess", excess, 0, 1e3, "[]")
    check_number("specific_capacity of the anode [mA.h.g-1]", specific_capacity, 0, 1e5)
    needed = (1 + excess) * cell.area_capacity / specific_capacity
    return cell.with_layers(cell.layer("anode").of_mass(material, needed))


def break_even_separator(
    cell: Cell,
    specific_energy: float | None = None,
    energy_density: float | None = None,
) -> float:
    """Thickness of the separator at which a cell has a given energy.

    Parameters
    ----------
    cell : Cell
        With a layer ``"separator"``, whose mixture is kept.
    specific_energy : float, optional
        [W.h.kg-1]
    energy_density : float, optional
        [W.h.L-1]; one of both is given.

    Returns
    -------
    float
        Thickness [m]; NaN where the cell has less than that without any separator.

    Raises
    ------
    ValueError, TypeError
    """
    if (specific_energy is None) == (energy_density is None):
        raise ValueError(
            f"specific_energy is {specific_energy!r} and energy_density {energy_density!r}; "
            "allowed is one of them."
        )
    without = cell.with_thickness(separator=0.0)
    if specific_energy is not None:
        check_number("specific_energy [W.h.kg-1]", specific_energy, 0)
        separator = replace(cell.layer("separator"), thickness=1.0e-6)
        left = cell.energy / specific_energy - without.mass
        thickness = left / (1e6 * separator.mass)
    else:
        check_number("energy_density [W.h.L-1]", energy_density, 0)
        thickness = cell.energy / (1e3 * energy_density) - without.thickness
    return thickness if thickness >= 0 else math.nan
