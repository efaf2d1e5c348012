"""Laws of materials and architectures hold no numbers: their constants are parameters."""

import ast
from pathlib import Path

import pytest

import ssb_models.laws
import ssb_models.parameter_sets

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
