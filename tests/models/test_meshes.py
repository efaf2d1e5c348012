"""Meshes crowd where gradients are, and can be read back."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN
from ssb_models.models.meshes import ParticleSurfaceMesh


def test_default_mesh_is_fine_where_fronts_are():
    mesh = pybamm.Simulation(SolidStateDFN())
    mesh.build()
    x, r = (mesh.mesh[name].d_edges for name in ("positive electrode", "positive particle"))
    assert np.all(np.diff(x) > 0)  # finest at the electrolyte layer
    assert np.all(np.diff(r) < 0)  # finest at the particle's surface


def test_default_mesh_errs_less_than_an_even_one(fixed_cell):
    def voltage(**changes):
        simulation = pybamm.Simulation(
            SolidStateDFN(), parameter_values=fixed_cell(architecture="conventional"), **changes
        )
        return simulation.solve([0, 1800])["Voltage [V]"](np.linspace(60, 1800, 20))

    even = {
        **SolidStateDFN().default_submesh_types,
        "positive electrode": pybamm.Uniform1DSubMesh,
        "positive particle": pybamm.Uniform1DSubMesh,
    }
    points = {**SolidStateDFN().default_var_pts, "x_s": 24, "x_p": 96, "r_p": 40}
    fine = voltage(var_pts=points)
    error, error_of_even = (
        np.abs(found - fine).max() for found in (voltage(), voltage(submesh_types=even))
    )
    assert error < 2e-3
    assert error < error_of_even / 2


@pytest.mark.parametrize(("c_rate", "depth"), [(0.1, 4e-6), (0.25, 9e-6), (0.5, 2.5e-6)])
def test_capacities_have_no_ripples(c_rate, depth):
    """Conventional PAL at 50 degC, whose fronts run through the cathode."""

    def capacity(**changes):
        values = ssb_models.cell("PAL_Chen2019", "conventional", 50)
        values["Penetration depth after assembly [m]"] = depth
        values["Current function [A]"] = c_rate * values["Nominal cell capacity [A.h]"]
        simulation = pybamm.Simulation(SolidStateDFN(), parameter_values=values, **changes)
        solution = simulation.solve([0, 4800 / c_rate])
        one_c = values["Nominal cell capacity [A.h]"]
        return 170 * solution["Discharge capacity [A.h]"].entries[-1] / one_c

    fine = capacity(var_pts={"x_n": 3, "x_s": 20, "x_p": 200, "r_n": 3, "r_p": 20})
    assert fine < 160
    assert capacity() == pytest.approx(fine, abs=0.5)


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
