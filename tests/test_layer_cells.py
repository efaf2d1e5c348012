"""The cells without a cathode: options, sets, saving, impedance; and what they refuse."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import BlockingCell, LithiumSteelCell, SymmetricCell, measurements, protocols

CELLS = [SymmetricCell, BlockingCell, LithiumSteelCell]
SOLID = ["PAL_Chen2019", "PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022", "PVDFHFP_Kim2022"]


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
            "Lithium void depth [m]": 2e-7,
            "Lithium creep rate at reference pressure [s-1]": 2e-4,
            "Stack pressure [Pa]": 1e6,
            "Reference stack pressure [Pa]": 1e6,
            "Lithium creep exponent": 6.6,
            "Lithium creep activation energy [J.mol-1]": 37e3,
            "Initial contact share of lithium": 1.0,
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


def test_stepped_cycling_is_what_it_says():
    experiment = protocols.stepped_cycling([0.1, 0.5], hours=2, cycles=3)
    steps = [step for cycle in experiment.args[0] for step in cycle]
    assert [step.value for step in steps] == [1e-4, -1e-4] * 3 + [5e-4, -5e-4] * 3
    assert {step.duration for step in steps} == {7200}


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
        (lambda: protocols.lithium_cycling(0.1, area=-1), "area is -1; allowed"),
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
        (lambda: measurements.conductivity([1, 2], 1e-5), "blocking_spectrum is"),
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
