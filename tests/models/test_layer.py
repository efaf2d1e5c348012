"""The cells without a cathode: options, sets, saving, impedance; and what they refuse."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import BlockingCell, LithiumSteelCell, SymmetricCell

CELLS = [SymmetricCell, BlockingCell, LithiumSteelCell]
SOLID = ["PAL_Chen2019", "PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022", "PVDFHFP_Kim2022"]

CONTACT = {
    "Lithium void depth [m]": 2e-7,
    "Lithium creep rate at reference pressure [s-1]": 2e-4,
    "Stack pressure [Pa]": 1e6,
    "Reference stack pressure [Pa]": 1e6,
    "Lithium creep exponent": 6.6,
    "Lithium creep activation energy [J.mol-1]": 37e3,
    "Initial contact share of lithium": 1.0,
}


@pytest.mark.parametrize("cell", CELLS)
def test_registered_with_pybamm(cell):
    assert type(pybamm.Model(cell.__name__)) is cell


@pytest.mark.parametrize("cell", CELLS)
def test_default_values_run(cell):
    model = cell()
    values = model.default_parameter_values
    solution = pybamm.Simulation(model).solve([0, 1])
    voltage, current = (solution[name].entries for name in ("Voltage [V]", "Current [A]"))
    layer = values.evaluate(
        model.param.s.L / model.param.kappa_e(model.param.c_e_init, model.param.T_init)
    )
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    drop = current[0] * layer / area
    assert solution["Electrolyte ohmic drop [V]"].entries[0] == pytest.approx(drop, rel=1e-6)
    steel = values["Initial steel potential [V]"] if cell is LithiumSteelCell else 0
    assert voltage[0] == pytest.approx(steel - drop, abs=1e-6)
    assert voltage[-1] < voltage[0] - 0.05  # a current from left to right lowers it


@pytest.mark.parametrize("cell", CELLS)
def test_a_simulation_can_be_saved(cell, tmp_path, fixed_cell):
    simulation = pybamm.Simulation(cell(), parameter_values=fixed_cell())
    before = simulation.solve([0, 10])["Voltage [V]"].entries[-1]
    simulation.save(str(tmp_path / "cell.pkl"))
    loaded = pybamm.load_sim(str(tmp_path / "cell.pkl"))
    assert loaded.solve([0, 10])["Voltage [V]"].entries[-1] == pytest.approx(before, rel=1e-6)


@pytest.mark.parametrize(
    "options",
    [
        {"lithium interphase": "none"},
        {"lithium interphase": "growing"},
        {"lithium interphase": "constant phase"},
        {"lithium contact": "lost on stripping"},
        {"calculate discharge energy": "true"},
    ],
)
def test_options_of_the_lithium_act_on_both_faces(options, fixed_cell):
    values = fixed_cell()
    values.update(
        {
            "Lithium interphase growth rate [m.s-1]": 1e-13,
            "Lithium interphase growth diffusivity [m2.s-1]": 1e-18,
            "Lithium interphase film conductivity [S.m-1]": 1e-6,
            "Lithium interphase initial film thickness [m]": 1e-8,
            "Lithium interphase constant-phase exponent": 0.8,
            **CONTACT,
            "Current function [A]": 1e-4,
        },
        strict=False,
    )
    solutions = [
        pybamm.Simulation(SymmetricCell(chosen), parameter_values=values).solve([0, 3600])
        for chosen in (options, {})
    ]
    chosen, plain = (-solution["Voltage [V]"].entries[-1] for solution in solutions)
    if options == {"lithium interphase": "none"}:
        assert chosen < 0.2 * plain
    elif "growing" in options.values() or "lithium contact" in options:
        assert chosen > 1.05 * plain
    else:  # direct current sees the same resistance
        assert chosen == pytest.approx(plain, rel=1e-2)


def test_lost_contact_ends_a_run_by_its_name(fixed_cell):
    values = fixed_cell()
    values.update(
        {
            **CONTACT,
            "Lithium void depth [m]": 1e-7,
            "Lithium creep rate at reference pressure [s-1]": 1e-12,
            "Current function [A]": 1e-4,
        },
        strict=False,
    )
    model = SymmetricCell({"lithium contact": "lost on stripping"})
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 36000])
    assert solution.termination == "event: Lithium contact lost"


@pytest.mark.parametrize("cell", [*CELLS, ssb_models.ThinFilmCell])
def test_a_model_can_be_written_and_read(cell, tmp_path):
    model = cell()
    model.to_json(str(tmp_path / "model.json"))
    loaded = pybamm.BaseModel.from_json(str(tmp_path / "model.json"))
    values = model.default_parameter_values
    ends = [
        pybamm.Simulation(
            one,
            parameter_values=values,
            geometry=model.default_geometry,
            submesh_types=model.default_submesh_types,
            var_pts=model.default_var_pts,
            spatial_methods=model.default_spatial_methods,
        )
        .solve([0, 10])["Voltage [V]"]
        .entries[-1]
        for one in (model, loaded)
    ]
    assert ends[0] == pytest.approx(ends[1], rel=1e-9)


@pytest.mark.parametrize("cell", [*CELLS, ssb_models.ThinFilmCell])
def test_every_variable_can_be_read(cell):
    solution = pybamm.Simulation(cell()).solve([0, 1])
    for name in cell().variables:
        assert np.isfinite(solution[name].entries).all(), name


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"pore filling": "partial"}, "Option 'pore filling' is not one of a "),
        ({"surface form": "false"}, "Option 'surface form' is not one of"),
        ({"lithium interphase": "resistiv"}, "Option 'lithium interphase' is "),
    ],
)
def test_an_option_that_is_not_allowed(cell, options, message):
    with pytest.raises(pybamm.OptionError, match=message):
        cell(options)


def test_options_must_be_a_dict():
    with pytest.raises(TypeError, match="options must be a dict"):
        SymmetricCell("resistive")
