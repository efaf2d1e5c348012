"""Which cells go into one stack, how it is run, and what it tells of its cells."""

import pybamm
import pytest

import ssb_models
from ssb_models import BipolarStack, SolidStateDFN, SymmetricCell, cell

AREA, AMBIENT = "Electrode height [m]", "Ambient temperature [K]"
SERIES = "Number of cells connected in series to make a battery"


def changed(name, value, of="PPAL_Chen2019"):
    values = cell(of)
    values[name] = value
    return values


def with_own(name):
    values = cell("PPAL_Chen2019")
    values.update({name: 1.0}, strict=False)
    return values


def raised_law(c_e, T):
    return 2e-2


LAW = "Electrolyte conductivity [S.m-1]"


REFUSED = {
    "none": (list, "cells", "[]"),
    "no list": (lambda: cell("PPAL_Chen2019"), "cells", "list"),
    "a name": (lambda: "PPAL_Chen2019", "cells", "PPAL_Chen2019"),
    "names": (lambda: ["PPAL_Chen2019"], "cells", "PPAL_Chen2019"),
    "another area": (lambda: [cell("PPAL_Chen2019"), changed(AREA, 0.02)], AREA, 0.02),
    "another temperature": (
        lambda: [cell("PPAL_Chen2019"), cell("PPAL_Chen2019", temperature_degC=50)],
        AMBIENT,
        323.15,
    ),
    "another model": (
        lambda: [cell("PPAL_Chen2019"), cell("LLZO_PVDFHFP_Kim2022")],
        "cell 2",
        "ThinFilmCell",
    ),
    "another law": (
        lambda: [
            cell("PPAL_Chen2019"),
            changed("Electrolyte conductivity [S.m-1]", raised_law),
        ],
        "Electrolyte conductivity [S.m-1]",
        "raised_law",
    ),
    "other parameters": (
        lambda: [cell("PPAL_Chen2019"), with_own("My own")],
        "cell 2",
        "My own",
    ),
    "cells in series already": (lambda: 2 * [changed(SERIES, 2)], SERIES, 2),
    "an input": (
        lambda: [changed("Separator thickness [m]", "[input]")],
        "Separator thickness [m]",
        "[input]",
    ),
    "another lithium foil": (
        lambda: [cell("PPAL_Chen2019"), changed("Negative electrode thickness [m]", 5e-5)],
        "Negative electrode thickness [m]",
        5e-5,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_cells_that_do_not_go_into_one_stack_are_refused(case, assert_refused, no_solve):
    make, name, value = REFUSED[case]
    assert_refused(lambda: BipolarStack(make()), name, value)


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda: "SolidStateDFN", "SolidStateDFN"),
        (SymmetricCell, "Symmetric cell"),
        (lambda: SolidStateDFN({"operating mode": "voltage"}), "operating mode"),
        (lambda: SolidStateDFN({"thermal": "lumped"}), "thermal"),
        (lambda: SolidStateDFN(build=False), "built"),
    ],
)
def test_a_model_that_is_none_of_a_cell_is_refused(make, word, no_solve):
    with pytest.raises((TypeError, ValueError), match=word) as refusal:
        BipolarStack([cell("PPAL_Chen2019")], make())
    assert "allowed" in str(refusal.value)


def test_values_of_a_cell_that_are_not_allowed_are_refused(assert_refused):
    broken = pybamm.ParameterValues({**cell("PPAL_Chen2019"), "Separator porosity": -1.0})
    assert_refused(lambda: BipolarStack([broken]), "Separator porosity", -1.0)


@pytest.fixture(scope="module")
def stack(fixed_cell):
    weak = fixed_cell()
    weak["Positive electrode active material volume fraction"] *= 0.8
    return BipolarStack([fixed_cell(), weak])


@pytest.fixture(scope="module")
def cycled_stack(stack):
    experiment = pybamm.Experiment(
        [("Discharge at C/5 until 5 V", "Charge at C/5 until 9 V")] * 2
    )
    return pybamm.Simulation(stack, experiment=experiment).solve()


def test_a_step_that_a_cell_ends_is_followed_by_the_next(cycled_stack):
    ends = [step.termination for cycle in cycled_stack.cycles for step in cycle.steps]
    reached = [
        f"event: Cell 2 {limit} voltage [experiment]" for limit in ("minimum", "maximum")
    ]
    assert ends == 2 * reached


def test_an_unknown_control_is_refused(stack):
    with pytest.raises(ValueError, match="units must be 'A', 'V', 'W'"):
        pybamm.Simulation(stack, experiment=["Discharge at 3 X for 1 hour"])


def test_a_rate_is_that_of_the_smallest_cell(stack, cycled_stack):
    smallest = stack.default_parameter_values["Nominal cell capacity [A.h]"]
    healthy = cell("PPAL_Chen2019")["Nominal cell capacity [A.h]"]
    assert smallest == pytest.approx(0.8 * healthy)
    assert cycled_stack["Current [A]"].entries[0] == pytest.approx(smallest / 5)


def test_cells_take_the_temperature_of_a_step(stack, fixed_cell, tight_solver):
    experiment = pybamm.Experiment(
        [
            pybamm.step.current(1e-4, duration=600, temperature=celsius)
            for celsius in ("30 oC", "50 oC")
        ]
    )
    solution = pybamm.Simulation(stack, experiment=experiment, solver=tight_solver()).solve()
    alone = pybamm.Simulation(
        SolidStateDFN(),
        parameter_values=fixed_cell(),
        experiment=experiment,
        solver=tight_solver(),
    ).solve(calc_esoh=False)
    for place, kelvin in enumerate((303.15, 323.15)):
        step, expected = (run.cycles[place] for run in (solution, alone))
        voltage = step["Cell 1 voltage [V]"].entries
        assert voltage[-1] == pytest.approx(expected["Voltage [V]"].entries[-1], abs=1e-6)
        one = stack.cell(step, 1)
        assert one["Cell temperature [K]"].entries.min() == pytest.approx(kelvin)
        assert one["Voltage [V]"].entries == pytest.approx(voltage, abs=1e-12)


def test_a_cell_has_its_own_voltage_losses(stack, cycled_stack):
    one = stack.cell(cycled_stack.cycles[0].steps[0], 2)
    table = ssb_models.voltage_losses(one)
    assert len(table) == len(one.t)


@pytest.mark.parametrize("number", [0, 3, 1.5, "2"])
def test_a_cell_that_is_not_there_is_refused(number, stack, cycled_stack, assert_refused):
    assert_refused(lambda: stack.cell(cycled_stack, number), "number", number)


def test_a_solution_of_another_stack_is_refused(stack, cycled_stack, discharged):
    other = BipolarStack([cell("PPAL_Chen2019")])
    for solution in (cycled_stack, discharged.solution):
        with pytest.raises(ValueError, match="another model"):
            other.cell(solution, 1)
    with pytest.raises(TypeError, match="allowed"):
        stack.cell("solution", 1)


def test_a_stack_plots_and_may_have_one_cell(stack, cycled_stack):
    plot = pybamm.QuickPlot(cycled_stack)
    plot.plot(0)
    one = pybamm.Simulation(BipolarStack([cell("PPAL_Chen2019")])).solve([0, 60])
    assert one["Voltage [V]"].entries == pytest.approx(one["Cell 1 voltage [V]"].entries)
