"""Separators of layers with constant properties, against closed forms.

In a layer that salt cannot leave it settles on a straight line about its initial value,
c = c0 - (1 - t+) i (x - L/2)/(F D); the voltage is the sum of i L/kappa, of the planes and of
(chi R T/F) ln(c_start/c_end).
"""

from itertools import pairwise

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import BlockingCell, SolidStateDFN, SymmetricCell, spectra

F, RG, T = pybamm.constants.F.value, pybamm.constants.R.value, 303.15
AREA, R = 1e-4, 5e-3
POLYMER = {"L": 4e-5, "kappa": 0.02, "D": 2e-12, "t": 0.25, "chi": 1.5, "c": 1000.0}
OTHER = {"L": 2e-5, "kappa": 0.05, "D": 7e-12, "t": 0.4, "chi": 1.2, "c": 1400.0}
CERAMIC = {"L": 3e-5, "kappa": 0.01, "D": 1e-12, "t": 1.0, "chi": 1.0, "c": 1000.0}
NAMES = {
    "kappa": "conductivity [S.m-1]",
    "D": "salt diffusivity [m2.s-1]",
    "t": "transference number",
    "chi": "thermodynamic factor",
    "c": "initial concentration [mol.m-3]",
}
SANDWICH, BILAYER = [POLYMER, CERAMIC, OTHER], [POLYMER, OTHER]
AT_CATHODE = [POLYMER, CERAMIC, {**OTHER, "c": 1038.0}]  # with the salt of its pores: at rest
LIMIT = 2 * F * POLYMER["D"] * POLYMER["c"] / ((1 - POLYMER["t"]) * POLYMER["L"])


@pytest.fixture
def cell_of(fixed_cell):
    """Makes a cell of layers with constant properties."""

    def make(layers, **changes):
        values = ssb_models.layered(fixed_cell(), [("PPAL", layer["L"]) for layer in layers])
        for number, layer in enumerate(layers, 1):
            values.update({f"Layer {number} {name}": layer[key] for key, name in NAMES.items()})
        values.update({"Lithium interphase resistance [Ohm.m2]": R, **changes})
        return values

    return make


@pytest.fixture
def solve(tight_solver):
    def run(model, values, seconds, i, **arguments):
        values["Current function [A]"] = i * AREA
        simulation = pybamm.Simulation(
            model, parameter_values=values, solver=tight_solver(1e-10, 1e-10), **arguments
        )
        return simulation.solve([0, seconds])

    return run


def model_of(values, kind=SymmetricCell):
    return kind({"separator layers": values.options["separator layers"]})


def salt(solution, layers, left=0.0):
    """Positions, widths and salt, first and last, of the control volumes of each layer."""
    mesh = solution["Electrolyte concentration [mol.m-3]"].mesh
    c = solution["Electrolyte concentration [mol.m-3]"].entries
    ends = left + np.cumsum([0, *(layer["L"] for layer in layers)])
    found = []
    for start, end in pairwise(ends):
        inside = (start < mesh.nodes) & (mesh.nodes < end)
        found.append((mesh.nodes[inside] - start, mesh.d_edges[inside], c[inside]))
    return found


def test_a_ceramic_between_polymers_settles_on_straight_lines(cell_of, solve):
    planes = {
        "Resistance between layers 1 and 2 [Ohm.m2]": 2e-3,
        "Resistance between layers 2 and 3 [Ohm.m2]": 3e-3,
    }
    i, values = 0.6 * LIMIT, cell_of(SANDWICH, **planes)
    solution = solve(model_of(values), values, 2e4, i)
    expected = i * (2 * R + 5e-3 + sum(layer["L"] / layer["kappa"] for layer in SANDWICH))
    for (x, _, c), layer in zip(salt(solution, SANDWICH), SANDWICH, strict=True):
        slope = -(1 - layer["t"]) * i / (F * layer["D"])
        straight = layer["c"] + slope * (x - layer["L"] / 2)
        np.testing.assert_allclose(c[:, -1], straight, rtol=1e-6)
        rise = slope * layer["L"] / 2
        ratio = (layer["c"] - rise) / (layer["c"] + rise)
        expected += 2 * (1 - layer["t"]) * layer["chi"] * RG * T / F * np.log(ratio)
    for side, sign in {"Lithium": 1, "Counter lithium": -1}.items():
        expected += sign * solution[f"{side} overpotential [V]"].entries[-1]
    assert -solution["Voltage [V]"].entries[-1] == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("partition", [1.0, 1.5])
@pytest.mark.parametrize("sign", [1, -1])
def test_two_polymers_in_series(partition, sign, cell_of, solve):
    i = sign * 0.3 * LIMIT
    values = cell_of(BILAYER, **{"Partition coefficient between layers 1 and 2": partition})
    solution = solve(model_of(values), values, 5e4, i)
    one, two = BILAYER
    s_1, s_2 = (-(1 - layer["t"]) * i / (F * layer["D"]) for layer in BILAYER)
    total = one["L"] * one["c"] + two["L"] * two["c"]
    known = -s_1 * one["L"] ** 2 / 2 + s_2 * two["L"] ** 2 / 2
    before = (total - known) / (
        one["L"] + partition * two["L"]
    )  # at the plane, from total salt
    (x_1, _, c_1), (x_2, _, c_2) = salt(solution, BILAYER)
    np.testing.assert_allclose(c_1[:, -1], before + s_1 * (x_1 - one["L"]), rtol=1e-6)
    np.testing.assert_allclose(c_2[:, -1], partition * before + s_2 * x_2, rtol=1e-6)
    expected = i * (2 * R + sum(layer["L"] / layer["kappa"] for layer in BILAYER))
    at_ends = [
        (before - s_1 * one["L"], before),
        (partition * before, partition * before + s_2 * two["L"]),
    ]
    for layer, (start, end) in zip(BILAYER, at_ends, strict=True):
        weight = 2 * (1 - layer["t"]) * layer["chi"] * RG * T / F
        expected += weight * np.log(start / end)
    for side, way in {"Lithium": 1, "Counter lithium": -1}.items():
        expected += way * solution[f"{side} overpotential [V]"].entries[-1]
    assert -solution["Voltage [V]"].entries[-1] == pytest.approx(expected, rel=1e-6)


def test_a_dense_layer_beside_a_porous_one_of_the_same_ceramic(fixed_cell, solve):
    values = ssb_models.layered(fixed_cell(), [("LLZO", 1e-5), ("LLZO", 6e-5)])
    share, b = 0.4, values["Separator Bruggeman coefficient (electrolyte)"]
    values.update({"Layer 2 electrolyte share": share, "Layer 2 conductivity [S.m-1]": 0.03})
    values.update({"Layer 1 conductivity [S.m-1]": 0.03, "Current function [A]": 1e-4})
    solution = solve(model_of(values), values, 100, 1.0)
    expected = (1e-5 + 6e-5 / share**b) / 0.03
    drop = solution["Electrolyte ohmic drop [V]"].entries[-1]
    assert drop == pytest.approx(expected, rel=1e-9)
    assert solution["Electrolyte concentration drop [V]"].entries[-1] == 0


@pytest.mark.parametrize("count", [1, 2, 4])
def test_equal_layers_are_one_layer_between_lithium(count, fixed_cell, solve):
    uniform = fixed_cell()
    uniform["Separator thickness [m]"] = 4e-5
    layers = ssb_models.layered(fixed_cell(), [("PPAL", 4e-5 / count)] * count)
    meshes = {"separator": pybamm.Uniform1DSubMesh}
    one = solve(SymmetricCell(), uniform, 500, 2.0, var_pts={"x_s": 40}, submesh_types={
        **SymmetricCell().default_submesh_types, **meshes})  # fmt: skip
    model = model_of(layers)
    many = solve(model, layers, 500, 2.0, var_pts={"x_s": 40 // count}, submesh_types={
        **model.default_submesh_types, "separator": ssb_models.models.meshes.LayeredMesh
    })  # fmt: skip
    t = np.linspace(0, 500, 21)
    assert np.ptp(one["Electrolyte concentration [mol.m-3]"].entries[:, -1]) > 100
    np.testing.assert_allclose(many["Voltage [V]"](t), one["Voltage [V]"](t), rtol=0, atol=1e-8)


def test_equal_layers_are_one_layer_of_a_cell(fixed_cell, solve):
    uniform = fixed_cell()
    layers = ssb_models.layered(uniform, [("PPAL", uniform["Separator thickness [m]"] / 2)] * 2)
    i = 5 * uniform["Current function [A]"] / AREA
    points = SolidStateDFN().default_var_pts
    one = solve(SolidStateDFN(), uniform, 1000, i, var_pts=points)
    model = model_of(layers, SolidStateDFN)
    many = solve(model, layers, 1000, i, var_pts={**points, "x_s": points["x_s"] // 2})
    t = np.linspace(0, min(one.t[-1], 1000), 21)
    np.testing.assert_allclose(many["Voltage [V]"](t), one["Voltage [V]"](t), rtol=0, atol=1e-8)


def anions_on_planes(solution, layers, left=0.0):
    """The flux of anions [mol.m-2.s-1] on the faces of the mesh in and at a layer, by layer."""
    flux = solution["Electrolyte anion flux [mol.m-2.s-1]"].entries
    edges = solution["Electrolyte concentration [mol.m-3]"].mesh.edges
    ends = left + np.cumsum([0, *(layer["L"] for layer in layers)])
    near = 1e-12
    return [
        flux[(start - near < edges) & (edges < end + near)] for start, end in pairwise(ends)
    ]


@pytest.mark.parametrize("kind", [SymmetricCell, BlockingCell])
def test_no_anion_crosses_the_faces_of_a_single_ion_conductor(kind, cell_of, solve):
    values = cell_of(SANDWICH)
    solution = solve(model_of(values, kind), values, 300, 0.3 * LIMIT)
    one, ceramic, two = anions_on_planes(solution, SANDWICH)
    assert np.all(ceramic == 0)
    for closed in (one, two):
        assert np.abs(closed).max() > 1e-9
        assert np.all(closed[[0, -1]] == 0)


def cycle(values):
    model = model_of(values, SolidStateDFN)
    model.variables["Salt at the start [mol]"] = model.param.n_Li_e_init
    experiment = pybamm.Experiment(
        [("Discharge at C/3 until 3 V", "Charge at C/3 until 3.8 V", "Rest for 10 minutes")]
    )
    return pybamm.Simulation(model, parameter_values=values, experiment=experiment).solve()


def test_salt_of_a_cell_stays_in_its_layers(cell_of):
    values = cell_of(SANDWICH)
    solution = cycle(values)
    left = values["Negative electrode thickness [m]"]
    one, ceramic, two = salt(solution, SANDWICH, left)
    for _, width, c in (one, ceramic):
        amount = width @ c
        np.testing.assert_allclose(amount, amount[0], rtol=1e-9)
    assert np.ptp(one[2]) > 50
    assert np.ptp(ceramic[2]) == 0
    assert np.ptp(two[2]) > 50
    held = solution["Porosity times concentration [mol.m-3]"]
    closed = held.mesh.nodes > left + POLYMER["L"] + CERAMIC["L"]  # with the cathode's pores
    behind = held.mesh.d_edges[closed] @ held.entries[closed]
    np.testing.assert_allclose(behind, behind[0], rtol=1e-9)
    _, ceramic, _ = anions_on_planes(solution, SANDWICH, left)
    assert np.all(ceramic == 0)
    assert ceramic.size > 0


def test_lithium_of_the_electrolyte_of_a_cell_is_constant(cell_of):
    solution = cycle(cell_of(SANDWICH))
    start = solution["Salt at the start [mol]"].entries[0]
    assert start > AREA * sum(layer["L"] * layer["c"] for layer in SANDWICH)
    total = solution["Total lithium in electrolyte [mol]"].entries
    np.testing.assert_allclose(total, start, rtol=1e-9)


def test_a_cell_with_layers_loses_the_sum_of_their_resistances(cell_of, solve):
    planes = {
        "Resistance between layers 1 and 2 [Ohm.m2]": 2e-3,
        "Resistance between layers 2 and 3 [Ohm.m2]": 3e-3,
    }
    values, i = cell_of(SANDWICH, **planes), 2.0
    solution = solve(model_of(values, SolidStateDFN), values, 1800, i)
    expected = i * (5e-3 + sum(layer["L"] / layer["kappa"] for layer in SANDWICH))
    drop = solution["Separator electrolyte ohmic drop [V]"].entries
    np.testing.assert_allclose(drop, expected, rtol=1e-9)
    (x, _, c), _, _ = salt(solution, SANDWICH, values["Negative electrode thickness [m]"])
    slope = -(1 - POLYMER["t"]) * i / (F * POLYMER["D"])
    straight = POLYMER["c"] + slope * (x - POLYMER["L"] / 2)
    np.testing.assert_allclose(c[:, -1], straight, rtol=1e-6)
    table = ssb_models.voltage_losses(solution)
    rest = table["voltage [V]"] - table["open-circuit [V]"] + table.iloc[:, 3:].sum(axis=1)
    np.testing.assert_allclose(rest, 0, atol=1e-9)


@pytest.mark.parametrize("sign", [1, -1])
def test_limiting_current_of_a_polymer_beside_a_ceramic(sign, cell_of, solve):
    layers = [POLYMER, CERAMIC] if sign > 0 else [CERAMIC, POLYMER]
    values = cell_of(layers)
    longest = 3 * POLYMER["L"] ** 2 / POLYMER["D"]
    below = solve(model_of(values), values, longest, sign * 0.998 * LIMIT)
    assert below.termination == "final time"
    where = "at the end of" if sign > 0 else "behind"
    face = below[f"Electrolyte concentration {where} layer 1 [mol.m-3]"].entries[-1]
    assert face == pytest.approx(0.002 * POLYMER["c"], rel=1e-2)
    above = solve(model_of(values), values, longest, sign * 1.001 * LIMIT)
    assert above.termination == "event: Salt depletion"


def test_depletion_at_a_ceramic_ends_the_discharge_of_a_cell(cell_of, solve):
    slow = {**POLYMER, "D": POLYMER["D"] / 5}
    values = cell_of([slow, CERAMIC])
    values["Lower voltage cut-off [V]"] = 1.0
    solution = solve(model_of(values, SolidStateDFN), values, 2e4, 1.05 * LIMIT / 5)
    assert solution.termination == "event: Salt depletion"
    end = solution["Electrolyte concentration at the end of layer 1 [mol.m-3]"].entries
    assert end[-1] == pytest.approx(values["Minimum salt concentration [mol.m-3]"], rel=1e-3)


@pytest.mark.parametrize("kind", [SymmetricCell, BlockingCell, SolidStateDFN])
@pytest.mark.parametrize("frequency", [1e2, 1e-2, 1e-3])
def test_time_agrees_with_frequency(kind, frequency, cell_of):
    values = cell_of(AT_CATHODE, **{"Resistance between layers 1 and 2 [Ohm.m2]": 2e-3})
    full = values["Maximum concentration in positive electrode [mol.m-3]"]
    values["Initial concentration in positive electrode [mol.m-3]"] = full / 2
    model = model_of(values, kind)
    expected = spectra.spectrum(model, values, [frequency]).impedance[0]
    found = spectra.sine_response(model, values, frequency)
    assert abs(found - expected) < 5e-3 * abs(expected)


def test_layers_between_steel_are_resistances_and_double_layers_in_series(cell_of):
    layers = [CERAMIC, {**CERAMIC, "kappa": 0.004}]
    values = cell_of(layers, **{"Resistance between layers 1 and 2 [Ohm.m2]": 7e-3})
    frequency = np.array([1e3, 1.0, 1e-3])
    found = spectra.spectrum(model_of(values, BlockingCell), values, frequency).impedance
    C = values["Steel double-layer capacity [F.m-2]"]
    resistance = 7e-3 + sum(layer["L"] / layer["kappa"] for layer in layers)
    expected = (resistance + 2 / (2j * np.pi * frequency * C)) / AREA
    np.testing.assert_allclose(found, expected, rtol=1e-6)
