"""Meshes crowd where gradients are, and can be read back."""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN
from ssb_models.models.meshes import CathodeMesh, ParticleSurfaceMesh


def test_default_mesh():
    model = SolidStateDFN()
    assert model.default_submesh_types["positive electrode"] is CathodeMesh
    assert model.default_submesh_types["positive particle"] is ParticleSurfaceMesh
    assert {key: model.default_var_pts[key] for key in ("x_s", "x_p", "r_p")} == {
        "x_s": 6,
        "x_p": 24,
        "r_p": 10,
    }


def test_particle_mesh():
    r = pybamm.standard_spatial_vars.r_p
    mesh = ParticleSurfaceMesh({r: {"min": 0.0, "max": 1.0}}, {"r_p": 10})
    width = np.diff(mesh.edges)
    assert mesh.edges[0] == 0
    assert mesh.edges[-1] == pytest.approx(1)
    assert np.all(np.diff(width) < 0)
    again = ParticleSurfaceMesh._from_json(mesh.to_json())
    np.testing.assert_array_equal(again.edges, mesh.edges)
    assert again.coord_sys == mesh.coord_sys
