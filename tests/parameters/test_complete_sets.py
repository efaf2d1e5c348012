"""Every set holds what its models and laws ask for."""

import numpy as np
import pybamm
import pytest

import ssb_models
import ssb_models.laws
import ssb_models.parameter_sets
from ssb_models import (
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    ThinFilmCell,
)
from ssb_models.models import options_for
from ssb_models.parameter_sets import POROUS, SETS

POROUS_CELLS = [(name, one) for name in POROUS for one in SETS[name].architectures]


@pytest.mark.parametrize(("name", "architecture"), POROUS_CELLS)
def test_every_parameter_of_the_model_is_in_the_set(name, architecture):
    values = ssb_models.cell(name, architecture)
    model = SolidStateDFN(options_for(values))
    missing = set(model.get_parameter_info()) - set(values)
    assert missing - {"Current function [A]"} == set()


@pytest.mark.parametrize(("name", "architecture"), POROUS_CELLS)
def test_every_parameter_of_the_laws_is_in_the_set(name, architecture):
    values = ssb_models.cell(name, architecture)
    model = SolidStateDFN(options_for(values))
    simulation = pybamm.Simulation(model, parameter_values=values)
    simulation.build()
    left = (pybamm.Parameter, pybamm.FunctionParameter)
    built = simulation.built_model
    for equation in [*built.rhs.values(), *built.algebraic.values()]:
        assert not any(isinstance(node, left) for node in equation.pre_order())


def test_constants_act_through_the_laws(fixed_cell):
    values = fixed_cell("PAL_Chen2019")
    law = values["Electrolyte conductivity [S.m-1]"](1038.0, 323.15)
    before = values.evaluate(law)
    values["Electrolyte conductivity at transition [S.m-1]"] *= 2
    assert values.evaluate(law) == pytest.approx(2 * before)


CELLS = [SymmetricCell, BlockingCell, LithiumSteelCell]


SOLID = ["PAL_Chen2019", "PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022", "PVDFHFP_Kim2022"]


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", SOLID)
def test_every_solid_set_holds_what_a_cell_asks_for(cell, name):
    missing = set(cell().get_parameter_info()) - set(ssb_models.cell(name))
    assert missing - {"Current function [A]"} == set()


SET = "LLZO_PVDFHFP_Kim2022"


TYPES = ["type I", "type II", "type III", "type IV", "type V"]


@pytest.mark.parametrize("name", [SET, "LLZO_PVDFHFP_NCM622_Kim2022", "PVDFHFP_Kim2022"])
@pytest.mark.parametrize("cell_type", TYPES)
def test_every_set_holds_what_the_model_asks_for(name, cell_type):
    values = ssb_models.cell(name, cell_type)
    missing = set(ThinFilmCell().get_parameter_info()) - set(values)
    assert missing - {"Current function [A]"} == set()
    solution = pybamm.Simulation(ThinFilmCell(), parameter_values=values).solve([0, 1])
    voltage = solution["Voltage [V]"].entries
    assert voltage.max() <= values["Upper voltage cut-off [V]"]
    assert voltage.min() > values["Lower voltage cut-off [V]"]
    assert np.all(np.diff(voltage) < 0)
