"""Meshes of insertion materials: points where the gradient is."""

from typing import Any

import numpy as np
import pybamm


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
            unit = mesh({variable: {"min": 0, "max": 1}}, npts)
            self.edges, self.nodes = unit.edges, unit.nodes
            self.d_edges, self.d_nodes = unit.d_edges, unit.d_nodes

    return Scaled
