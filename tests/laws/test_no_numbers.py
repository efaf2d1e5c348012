"""Laws of materials and architectures hold no numbers: their constants are parameters."""

import ast
from pathlib import Path

import pybamm
import pytest

import ssb_models.laws
import ssb_models.parameter_sets
from ssb_models import SolidStateDFN
from ssb_models.models import options_for
from ssb_models.parameter_sets import ARCHITECTURES, POROUS

FOLDER = Path(ssb_models.parameter_sets.__file__).parent
FILES = [
    *sorted(Path(ssb_models.laws.__file__).parent.glob("*.py")),
    *sorted((FOLDER / "materials").glob("*.py")),
    *sorted((FOLDER / "architectures").glob("*.py")),
]
FREE = {0, 1, 2, 3, 4, 10}
"""What belongs to a law's form, and 0.5 where it is an exponent."""


def numbers_in_laws(path):
    """Number and line of every literal in a function, exponents of 0.5 aside."""
    for law in ast.walk(ast.parse(path.read_text())):
        if not isinstance(law, ast.FunctionDef):
            continue
        roots = {
            id(node.right)
            for node in ast.walk(law)
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)
        }
        for node in ast.walk(law):
            if not isinstance(node, ast.Constant) or isinstance(node.value, str | bool):
                continue
            if not (node.value == 0.5 and id(node) in roots):
                yield node.value, node.lineno


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_laws_hold_no_numbers(path):
    found = [(value, line) for value, line in numbers_in_laws(path) if value not in FREE]
    assert found == []


def test_the_check_sees_a_number(tmp_path):
    law = tmp_path / "law.py"
    law.write_text("def law(T):\n    return 0.5 * T**0.5 + 3\n")
    assert sorted(value for value, _ in numbers_in_laws(law)) == [0.5, 3]


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("name", POROUS)
def test_every_parameter_of_the_model_is_in_the_set(name, architecture):
    values = ssb_models.cell(name, architecture)
    model = SolidStateDFN(options_for(values))
    missing = set(model.get_parameter_info()) - set(values)
    assert missing - {"Current function [A]"} == set()


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("name", POROUS)
def test_every_parameter_of_the_laws_is_in_the_set(name, architecture):
    values = ssb_models.cell(name, architecture)
    model = SolidStateDFN(options_for(values))
    pybamm.Simulation(model, parameter_values=values).build()


def test_constants_act_through_the_laws(fixed_cell):
    values = fixed_cell("PAL_Chen2019")
    law = values["Electrolyte conductivity [S.m-1]"](1038.0, 323.15)
    before = values.evaluate(law)
    values["Electrolyte conductivity at transition [S.m-1]"] *= 2
    assert values.evaluate(law) == pytest.approx(2 * before)
