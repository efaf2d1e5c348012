"""Meshes of insertion materials: points where the gradient is, at the surface."""

import numpy as np
import pybamm


class ParticleSurfaceMesh(pybamm.Exponential1DSubMesh):
    """Control volumes that shrink towards the particle's surface by a factor e^2.

    PyBaMM's exponential mesh, which cannot yet be read back from a saved model.
    """

    STRETCH = 2.0
    SIDE = "right"

    def __init__(self, lims, npts):
        super().__init__(lims, npts, side=self.SIDE, stretch=self.STRETCH)

    @classmethod
    def _from_json(cls, snippet):
        mesh = cls.__new__(cls)
        pybamm.SubMesh1D.__init__(
            mesh, np.array(snippet["edges"]), snippet["coord_sys"], snippet.get("tabs")
        )
        return mesh


class FilmSurfaceMesh(ParticleSurfaceMesh):
    """The same towards the left end, where a film meets the electrolyte."""

    SIDE = "left"
