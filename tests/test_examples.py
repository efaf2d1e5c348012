"""The examples of the documentation run, and what they claim holds."""

import runpy
from pathlib import Path

import pytest

from ssb_models.laws import films

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
COATED = EXAMPLES / "coated_interfaces.py"


@pytest.fixture(scope="module")
def coated():
    return runpy.run_path(str(COATED))


@pytest.mark.parametrize(
    "path", sorted(set(EXAMPLES.glob("*.py")) - {COATED}), ids=lambda path: path.stem
)
def test_an_example_runs_and_prints(path, capsys, monkeypatch, tmp_path):
    from ssb_models.parameter_sets.registry import SETS

    monkeypatch.chdir(tmp_path)
    before = dict(SETS)
    runpy.run_path(str(path))
    SETS.clear()
    SETS.update(before)  # an example may register a set
    assert capsys.readouterr().out.strip()


def test_a_new_chemistry_takes_at_most_60_lines():
    assert len(COATED.read_text().splitlines()) <= 60


@pytest.mark.parametrize(
    ("place", "thickness", "resistance"), [("Junction", 10e-9, 150e-4), ("Lithium", 5e-9, 1e-4)]
)
def test_its_coats_meet_the_published_optimum(place, thickness, resistance, coated):
    values = coated["coat"](place)
    found = films.best_coat(
        values[f"{place} interphase resistance without coating [Ohm.m2]"],
        values[f"{place} coating decay length [m]"],
        values[f"{place} coating conductivity [S.m-1]"],
    )
    assert found[0] == pytest.approx(thickness, abs=1e-9)
    assert found[1] == pytest.approx(resistance, rel=1e-6)


def test_its_cell_delivers_most_behind_the_best_coat(coated):
    capacity = coated["capacity"]
    best = capacity[10]
    assert best > 0.5
    assert all(best >= capacity[nm] for nm in (0, 5, 20, 60))
    assert capacity["10, bare lithium"] < 0.01
