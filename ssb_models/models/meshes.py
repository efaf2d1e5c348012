"""Meshes of insertion materials and of layers: points where the gradient is."""

from itertools import pairwise
from typing import Any

import numpy as np
import pybamm

from ..parameters import SolidStateParameters


class StretchedMesh(pybamm.Exponential1DSubMesh):
    """Control volumes that shrink towards one side, by a factor e^STRETCH in all.

    PyBaMM's exponential mesh, which cannot yet be read back from a saved model.
    """

    STRETCH = 2.0
    SIDE = "left"

    def __init__(self, lims: dict, npts: dict):
        super().__init__(lims, npts, side=self.SIDE, stretch=self.STRETCH)

    @classmethod
    def _from_json(cls, snippet):
        mesh = cls.__new__(cls)
        pybamm.SubMesh1D.__init__(
            mesh, np.array(snippet["edges"]), snippet["coord_sys"], snippet.get("tabs")
        )
        return mesh


class CathodeMesh(StretchedMesh):
    """Slightly towards the electrolyte layer, where reaction fronts start and fillings end.

    On a flat plateau, at high current or in narrow paths fronts run through to the other end.
    """

    STRETCH = 0.4


class ParticleSurfaceMesh(StretchedMesh):
    """Towards the particle's surface."""

    STRETCH = 3.0
    SIDE = "right"


class FilmSurfaceMesh(StretchedMesh):
    """Towards the left end, where a film meets the electrolyte."""


class LayeredMesh(pybamm.SubMesh1D):
    """The mesh of a separator of layers: as many points in each layer, and faces where two
    touch.

    The limits of the position hold, beside the ends, the planes between layers, by any names.
    """

    OF_LAYER = pybamm.Uniform1DSubMesh

    def __init__(self, lims: dict, npts: dict):
        _, limits, tabs = self.read_lims(dict(lims))
        (name,) = (name for name in lims if name != "tabs")
        check_planes(limits)
        edges = sorted(limits.values())
        layers = [
            self.OF_LAYER({name: {"min": start, "max": end}}, npts).edges
            for start, end in pairwise(edges)
        ]
        inner = [layer[1:] for layer in layers[1:]]
        super().__init__(np.concatenate([layers[0], *inner]), "cartesian", tabs)

    @classmethod
    def _from_json(cls, snippet):
        mesh = cls.__new__(cls)
        pybamm.SubMesh1D.__init__(
            mesh, np.array(snippet["edges"]), snippet["coord_sys"], snippet.get("tabs")
        )
        return mesh


class LayeredChebyshevMesh(LayeredMesh):
    """Points that crowd at the faces and at the planes between layers."""

    OF_LAYER = pybamm.Chebyshev1DSubMesh


def planes(param: SolidStateParameters) -> dict[str, pybamm.Symbol]:
    """Positions [m] of the planes between the layers of a separator, for its geometry."""
    return {f"end of layer {layer.number}": layer.end for layer in param.layers[:-1]}


def check_planes(limits: dict[str, float | pybamm.Symbol]) -> None:
    """Raise unless the ends of a separator of layers, and the planes between, are numbers.

    Raises
    ------
    ValueError
    """
    if any(isinstance(at, pybamm.Symbol) for at in limits.values()):
        raise ValueError(
            "'Separator thickness [m]' or the thickness of the lithium is an input; allowed "
            "for a separator of layers are numbers."
        )


def scaled(mesh: Any) -> type:
    """The same mesh in units of its length, so that the length can be an input.

    Parameters
    ----------
    mesh : type or pybamm.MeshGenerator
        A one-dimensional mesh, for example :class:`CathodeMesh`.

    Returns
    -------
    type
        A symbolic mesh of PyBaMM. Its solutions hold positions in units of the length.
    """

    class Scaled(pybamm.SymbolicUniform1DSubMesh):
        def __init__(self, lims, npts, tabs=None):
            super().__init__(lims, npts, tabs)
            variable = next(name for name in lims if name != "tabs")
            limits = {"min": 0, "max": 1}
            if len(lims[variable]) > len(limits):  # with planes between layers
                check_planes(lims[variable])
                places = lims[variable].items()
                limits |= {place: (at - self.min) / self.length for place, at in places}
            unit = mesh({variable: limits}, npts)
            self.edges, self.nodes, self.npts = unit.edges, unit.nodes, unit.npts
            self.d_edges, self.d_nodes = unit.d_edges, unit.d_nodes

    return Scaled
