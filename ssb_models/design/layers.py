"""Layers of a cell and what they are mixed of, per area of electrode.

A component takes a share of the volume of its layer; what no component takes is empty. From
weights x_i, densities rho_i and porosity p it is v_i = (1 - p) (x_i/rho_i) / sum_k(x_k/rho_k).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..arguments import check_choice, check_number, shown
from ..parameter_sets.materials.densities import DENSITIES
from ..parameters.checked import HEAVIEST

LEAST_EMPTY = -1e-12
"""Components may take that much more than the volume there is: rounding."""


@dataclass(frozen=True)
class Component:
    """A material in a layer.

    Attributes
    ----------
    material : str
    share : float
        Of the volume of the layer, from 0 to 1.
    density : float
        [kg.m-3]
    """

    material: str
    share: float
    density: float

    def __post_init__(self):
        check_number(f"share of {self.material!r}", self.share, 0, 1, "[]")
        check_number(f"density of {self.material!r} [kg.m-3]", self.density, 0, HEAVIEST, "(]")


@dataclass(frozen=True)
class Layer:
    """A layer: thickness, and components that share its volume.

    Attributes
    ----------
    name : str
    thickness : float
        [m]; 0 is a layer that is left out.
    components : tuple of Component

    Raises
    ------
    ValueError, TypeError
        A negative thickness, or components that take more than the volume.
    """

    name: str
    thickness: float
    components: tuple[Component, ...]

    def __post_init__(self):
        check_all(f"components of the {self.name}", self.components, Component)
        check_number(f"thickness of the {self.name} [m]", self.thickness, 0, 0.01, "[]")
        if self.porosity < LEAST_EMPTY:
            raise ValueError(
                f"components of the {self.name} take {1 - self.porosity:g} of its volume; "
                "allowed is at most 1."
            )

    @property
    def porosity(self) -> float:
        """Share of the volume that is empty."""
        return 1 - math.fsum(component.share for component in self.components)

    @property
    def mass(self) -> float:
        """Mass per area [kg.m-2]."""
        return math.fsum(self.masses().values())

    def masses(self) -> dict[str, float]:
        """Mass per area [kg.m-2] of each component."""
        return {c.material: self.thickness * c.share * c.density for c in self.components}

    def share_of(self, material: str) -> float:
        """Share of the volume that a material takes; 0 where there is none."""
        return math.fsum(c.share for c in self.components if c.material == material)

    def of_mass(self, material: str, mass: float) -> "Layer":
        """The same mixture, as thick as holds ``mass`` [kg.m-2] of a material."""
        check_choice(f"material of the {self.name}", material, self.masses())
        check_number(f"mass of {material!r} [kg.m-2]", mass, 0)
        per_thickness = math.fsum(
            c.share * c.density for c in self.components if c.material == material
        )
        return replace(self, thickness=mass / per_thickness)


def check_all(what: str, things: Any, kind: type) -> None:
    """Raise TypeError unless ``things`` is a tuple of one kind of thing."""
    if not isinstance(things, tuple) or not all(isinstance(one, kind) for one in things):
        raise TypeError(f"{what} are {shown(things)}; allowed is a tuple of {kind.__name__}.")


def film(name: str, material: str, thickness: float, density: float | None = None) -> Layer:
    """A dense layer of one material.

    Parameters
    ----------
    name, material : str
    thickness : float
        [m]
    density : float, optional
        [kg.m-3]; by default that of :data:`DENSITIES`.

    Raises
    ------
    ValueError, TypeError
        A material whose density is not known, or a number that is not allowed.
    """
    known = {} if density is None else {material: density}
    return Layer(name, thickness, (Component(material, 1.0, density_of(material, known)),))


def mixture(
    name: str,
    weights: Mapping[str, float],
    porosity: float = 0.0,
    *,
    thickness: float | None = None,
    loading: float | None = None,
    filling: str | None = None,
    fill: float = 1.0,
    densities: Mapping[str, float] | None = None,
) -> Layer:
    """A layer by the weights of its solids.

    Parameters
    ----------
    name : str
    weights : dict of str to float
        Share of the weight of each solid; they sum to one.
    porosity : float
        Share of the volume between the solids, in [0, 1).
    thickness : float, optional
        [m]
    loading : float, optional
        Mass per area [kg.m-2] of the first of the solids, in place of a thickness.
    filling : str, optional
        Material in the pores; by default they are empty.
    fill : float
        Share of the pores that it fills.
    densities : dict of str to float, optional
        [kg.m-3] of materials that :data:`DENSITIES` does not have, or has otherwise.

    Returns
    -------
    Layer

    Raises
    ------
    ValueError, TypeError
        Weights that do not sum to one, a porosity of one, a density of zero, a loading that is
        not positive, a material whose density is not known; thickness and loading both, or
        neither.
    """
    if not isinstance(weights, Mapping) or not weights:
        raise TypeError(f"weights of the {name} are {weights!r}; allowed is a dict of shares.")
    for material, weight in weights.items():
        check_number(f"weight of {material!r} in the {name}", weight, 0, 1, "[]")
    if not math.isclose(math.fsum(weights.values()), 1, abs_tol=1e-9):
        raise ValueError(
            f"weights of the {name} sum to {math.fsum(weights.values()):g}; allowed is 1."
        )
    check_number(f"porosity of the {name}", porosity, 0, 1, "[)")
    check_number(f"fill of the {name}", fill, 0, 1, "[]")
    if (thickness is None) == (loading is None):
        raise ValueError(
            f"thickness of the {name} is {thickness!r} and its loading {loading!r}; allowed is "
            "one of them."
        )
    if loading is not None:
        check_number(f"loading of the {name} [kg.m-2]", loading, 0)
    density = {material: density_of(material, densities) for material in weights}
    volume = {material: weights[material] / density[material] for material in weights}
    whole = math.fsum(volume.values())
    components = [
        Component(material, (1 - porosity) * volume[material] / whole, density[material])
        for material in weights
    ]
    if filling is not None:
        components.append(Component(filling, porosity * fill, density_of(filling, densities)))
    layer = Layer(name, 0.0 if thickness is None else thickness, tuple(components))
    return layer if loading is None else layer.of_mass(next(iter(weights)), loading)


def density_of(material: str, densities: Mapping[str, float] | None = None) -> float:
    """Density [kg.m-3] of a material: that given, or that of the materials known by name.

    Raises
    ------
    ValueError, TypeError
        A material that is neither given nor known, or a density that is none.
    """
    if densities and material in densities:
        check_number(
            f"density of {material!r} [kg.m-3]", densities[material], 0, HEAVIEST, "(]"
        )
        return densities[material]
    check_choice("material", material, DENSITIES)
    return DENSITIES[material].value
