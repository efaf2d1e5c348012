"""The cells without a cathode: options, sets, saving, impedance; and what they refuse."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import BlockingCell, LithiumSteelCell, SymmetricCell, measurements, protocols

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
@pytest.mark.parametrize("name", SOLID)
def test_every_solid_set_holds_what_a_cell_asks_for(cell, name):
    missing = set(cell().get_parameter_info()) - set(ssb_models.cell(name))
    assert missing - {"Current function [A]"} == set()


@pytest.mark.parametrize("cell", CELLS)
def test_registered_with_pybamm(cell):
    assert type(pybamm.Model(cell.__name__)) is cell


@pytest.mark.parametrize("cell", CELLS)
def test_default_values_run(cell):
    simulation = pybamm.Simulation(cell())
    solution = simulation.solve([0, 1])
    assert np.isfinite(solution["Voltage [V]"].entries).all()


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


@pytest.mark.parametrize("name", ["PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022"])
def test_stepped_cycling_is_what_it_says(name):
    values = ssb_models.cell(name)
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    experiment = protocols.stepped_cycling([0.1, 0.2], hours=0.5, cycles=2)
    solution = pybamm.Simulation(
        SymmetricCell(), parameter_values=values, experiment=experiment
    ).solve(calc_esoh=False)
    steps = [step for cycle in solution.cycles for step in cycle.steps]
    applied = [step["Current [A]"].entries[-1] / area / 10 for step in steps]
    np.testing.assert_allclose(applied, [0.1, -0.1] * 2 + [0.2, -0.2] * 2, rtol=1e-9)
    np.testing.assert_allclose([step.t[-1] - step.t[0] for step in steps], 1800, rtol=1e-6)


@pytest.mark.parametrize("name", SOLID)
def test_conductivity_does_not_depend_on_the_electrode(name):
    values, param = ssb_models.cell(name), BlockingCell().param
    spectrum = ssb_models.spectra.spectrum(BlockingCell(), values)
    T = values["Ambient temperature [K]"]
    expected = values.evaluate(param.kappa_e(param.c_e_init, T))
    assert measurements.conductivity(spectrum, values) == pytest.approx(expected, rel=1e-3)


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
        assert solution[name] is not None


def test_hours_of_lithium_cycling_repeat(fixed_cell):
    simulation = pybamm.Simulation(
        SymmetricCell(),
        parameter_values=fixed_cell(),
        experiment=protocols.lithium_cycling(0.1, hours=1, cycles=20),
    )
    cycles = simulation.solve(calc_esoh=False).cycles
    ends = [cycle.steps[0]["Voltage [V]"].entries[-1] for cycle in cycles]
    assert len(ends) == 20
    np.testing.assert_allclose(ends[2:], ends[1], rtol=1e-3)


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


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: protocols.stepped_cycling([]), r"current_densities is \[\]; allowed"),
        (lambda: protocols.stepped_cycling([0.1, -1]), "is -1; allowed"),
        (lambda: protocols.lithium_cycling(0.1, hours=0), r"hours is 0; allowed"),
        (lambda: protocols.lithium_cycling(0.1, cycles=0), "cycles is 0; allowed"),
        (lambda: protocols.lithium_cycling(-1), "current_density is -1; allowed"),
        (lambda: protocols.plating_and_stripping(0), "current_density is 0; allowed"),
        (lambda: protocols.plating_and_stripping(1, upper_V=0), "upper_V is 0; allowed"),
        (lambda: protocols.voltage_hold(float("nan")), "voltage is nan; allowed"),
        (lambda: protocols.linear_sweep(3, 3), "end_V is 3; allowed"),
        (lambda: protocols.linear_sweep(3, 5, 0), "mV_per_s is 0; allowed"),
        (
            lambda: measurements.bruce_vincent(ssb_models.cell("PAL_Chen2019"), 0.1),
            r"polarisation is 0.1; allowed is a number in \(0, 0.02\]",
        ),
    ],
)
def test_arguments_that_are_not_allowed(call, message, no_solve):
    with pytest.raises(ValueError, match=message):
        call()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: protocols.voltage_hold("0.1 V"), "voltage is '0.1 V'; allowed"),
        (
            lambda: measurements.conductivity([1, 2], ssb_models.cell("PAL_Chen2019")),
            "blocking_spectrum is",
        ),
        (lambda: measurements.coulombic_efficiency(None), "solution is None; allowed"),
        (lambda: measurements.oxidation_onset("x"), "solution is 'x'; allowed"),
        (lambda: measurements.bruce_vincent({}), "parameter_values is {}; allowed"),
        (
            lambda: measurements.bruce_vincent(
                ssb_models.cell("PAL_Chen2019"), model=BlockingCell()
            ),
            "model is 'Blocking cell'; allowed is a ssb_models.SymmetricCell",
        ),
    ],
)
def test_types_that_are_not_allowed(call, message, no_solve):
    with pytest.raises(TypeError, match=message):
        call()


def test_measurements_know_their_cell():
    values = ssb_models.cell("PAL_Chen2019")
    solution = pybamm.Simulation(
        SymmetricCell(), parameter_values=values, experiment=protocols.lithium_cycling(0.01)
    ).solve(calc_esoh=False)
    for read in (measurements.coulombic_efficiency, measurements.oxidation_onset):
        with pytest.raises(ValueError, match=r"allowed is a ssb_models.LithiumSteelCell"):
            read(solution)
    slow = ssb_models.spectra.spectrum(BlockingCell(), values, [1.0, 0.1])
    with pytest.raises(ValueError, match="blocking_spectrum has a phase of at least"):
        measurements.conductivity(slow, values)


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_without_a_cathode_has_no_capacity(cell, no_solve):
    with pytest.raises(ValueError, match="allowed is that of a cell with a cathode"):
        ssb_models.rate_capability(ssb_models.cell("PAL_Chen2019"), [0.1], cell())


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("LLZO_PVDFHFP_Kim2022", ssb_models.SolidStateDFN),
        ("PPAL_Chen2019", ssb_models.ThinFilmCell),
    ],
)
def test_a_model_that_asks_for_more_than_the_set_holds(name, model, no_solve):
    with pytest.raises(KeyError, match=r"parameter_values lack .* asks for.*model_for"):
        ssb_models.rate_capability(ssb_models.cell(name), [0.1], model())


@pytest.mark.parametrize("name", ["Lithium void dept [m]", "Stack presure [Pa]"])
def test_a_misspelt_name_of_the_library(name, no_solve):
    values = ssb_models.cell("PPAL_Chen2019")
    values.update({name: 1e-7}, strict=False)
    with pytest.raises(KeyError, match="does not exist; did you mean"):
        ssb_models.rate_capability(values, [0.1])


def test_inputs_are_refused_where_numbers_are_needed(no_solve):
    values = ssb_models.cell("PPAL_Chen2019")
    values["Thermodynamic factor"] = "[input]"
    message = r"'Thermodynamic factor' is '\[input\]'; allowed here is a number"
    for call in (
        lambda: ssb_models.rate_capability(values, [0.1]),
        lambda: ssb_models.spectra.spectrum(SymmetricCell(), values),
        lambda: ssb_models.spectra.rest(SymmetricCell(), values),
        lambda: measurements.bruce_vincent(values),
    ):
        with pytest.raises(ValueError, match=message):
            call()
