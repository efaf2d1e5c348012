"""The optimum is the best of a fine factorial, at a tenth of its solves."""

import numpy as np
import pandas as pd
import pytest

from ssb_models.design import delivered, front, optimum
from ssb_models.studies import factorial

CATHODE, POROSITY = "Positive electrode thickness [m]", "Positive electrode porosity"
LAYER = "Separator thickness [m]"
ENERGY = "specific energy [W.h.kg-1]"
LEVELS = 19
CASES = {
    "polymer": (
        {CATHODE: (5e-6, 1e-4, "log"), LAYER: (5e-6, 4e-5)},
        {"set": "PPAL_Chen2019", "temperature_degC": 50.0, "c_rate": 0.2, "test": "discharge"},
    ),
    "garnet": (
        {CATHODE: (1e-5, 3e-4, "log"), POROSITY: (0.15, 0.6)},
        {"set": "NCA_LLZO_Wu2016", "c_rate": 1.0, "test": "discharge"},
    ),
    "liquid": (
        {CATHODE: (1e-5, 3e-4, "log"), POROSITY: (0.2, 0.7)},
        {"set": "Liquid_Chen2019", "c_rate": 1.0, "test": "discharge"},
    ),
}


def levels(bound):
    low, high, *scale = bound
    space = np.geomspace if scale else np.linspace
    return space(low, high, LEVELS).tolist()


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_best_of_a_fine_factorial(case):
    bounds, fixed = CASES[case]
    solves = LEVELS**2 // 10
    found = optimum(bounds, fixed, most=solves)
    design = {name: [value] for name, value in fixed.items()}
    grid = factorial({**design, **{name: levels(bound) for name, bound in bounds.items()}})
    best = delivered(grid, progress=False)[ENERGY].max()
    assert len(found.points) <= solves
    assert found.best[ENERGY] >= 0.995 * best


GARNET = CASES["garnet"]


def test_a_requirement_is_met_or_the_nearest_is_named():
    bounds = {CATHODE: GARNET[0][CATHODE]}
    low = optimum(bounds, GARNET[1], at_least=200.0, starts=4, most=12)
    assert low.met
    assert low.answer.startswith(f"at least 200 is met: {ENERGY} ")
    high = optimum(bounds, GARNET[1], at_least=600.0, starts=4, most=12)
    assert high.met is False
    assert high.answer.startswith(f"at least 600: none does, the nearest is {ENERGY} ")
    assert high.best[ENERGY] == high.points[ENERGY].max()
    assert len(high.points) <= 12
    assert high.best[ENERGY] > 200


def test_what_delivers_nothing_is_an_answer():
    fixed = {**CASES["polymer"][1], "c_rate": 50.0}
    found = optimum(CASES["polymer"][0], fixed, at_least=10.0, starts=2, most=5)
    assert found.met is False
    assert found.answer.startswith("none delivers anything: ")


def test_points_are_kept_in_a_store(tmp_path):
    bounds, store = {CATHODE: GARNET[0][CATHODE]}, tmp_path / "points"
    first = optimum(bounds, GARNET[1], starts=2, most=5, store=store)
    size = store.stat().st_size
    again = optimum(bounds, GARNET[1], starts=2, most=5, store=store)
    pd.testing.assert_frame_equal(first.points, again.points)
    assert store.stat().st_size == size


REFUSED = {
    "bounds in disorder": (dict(bounds={CATHODE: (1e-4, 1e-5)}), "high of"),
    "no bounds": (dict(bounds={}), "bounds is"),
    "a name that is none": (dict(bounds={"Thickness [m]": (1e-5, 1e-4)}), "nearest are"),
    "a name twice": (dict(fixed={CATHODE: 1e-5}), "fixed holds"),
    "no column": (dict(objective="energy"), "objective is 'energy'; allowed is one of"),
    "a word as a requirement": (dict(at_least="300"), "at_least is '300'"),
    "fewer solves than starts": (dict(starts=8, most=4), "most is 4"),
    "starts that are no power of two": (dict(starts=3), "starts is 3"),
    "an unknown set": (dict(fixed={"set": "NCA"}), "set is 'NCA'"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_search_is_refused(case):
    arguments, message = REFUSED[case]
    call = {"bounds": {CATHODE: (1e-5, 1e-4)}, "fixed": GARNET[1], "starts": 2, "most": 2}
    with pytest.raises((ValueError, TypeError, KeyError), match=message.replace("[", r"\[")):
        optimum(**(call | arguments))


def test_the_front_holds_what_nothing_beats():
    table = pd.DataFrame(
        {"energy": [3.0, 2.0, 1.0, 2.0, np.nan], "cost": [3.0, 2.0, 2.5, 2.0, 0.0]}
    )
    assert front(table, ["energy"], ["cost"]).index.tolist() == [0, 1, 3]
    assert front(table, most=["energy"]).index.tolist() == [0]
    with pytest.raises(ValueError, match="columns are"):
        front(table, ["power"])
    with pytest.raises(ValueError, match="columns are"):
        front(table)
