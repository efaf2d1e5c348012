"""Designs fill their ranges, repeat with their seed, and refuse what they cannot fill."""

import numpy as np
import pytest

from ssb_models.studies import factorial, latin_hypercube, sobol

BOUNDS = {"c_rate": (0.05, 5, "log"), "Conditioning time [s]": (1e3, 1e5)}


def test_factorial_combines_every_level():
    table = factorial({"set": ["PAL_Chen2019", "PPAL_Chen2019"], "c_rate": [0.1, 0.5, 1]})
    assert len(table) == 6
    assert table.duplicated().sum() == 0
    assert list(table["c_rate"][:3]) == [0.1, 0.5, 1]


def test_latin_hypercube_has_one_point_in_each_stratum():
    table = latin_hypercube(BOUNDS, 50, seed=3)
    strata = np.floor(50 * np.log(table["c_rate"] / 0.05) / np.log(100)).astype(int)
    assert sorted(strata) == list(range(50))
    strata = np.floor(50 * (table["Conditioning time [s]"] - 1e3) / 99e3).astype(int)
    assert sorted(strata) == list(range(50))


@pytest.mark.parametrize("design", [latin_hypercube, sobol])
def test_a_seed_repeats_a_design(design):
    assert design(BOUNDS, 16, seed=1).equals(design(BOUNDS, 16, seed=1))
    assert not design(BOUNDS, 16, seed=1).equals(design(BOUNDS, 16, seed=2))


def test_sobol_points_are_balanced():
    table = sobol(BOUNDS, 64)
    upper_half = table["Conditioning time [s]"] > 50.5e3
    assert upper_half.sum() == 32


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: factorial({}), TypeError, "levels is {}; allowed is a dict"),
        (lambda: factorial({"c_rate": []}), ValueError, r"levels of 'c_rate' are \[\]"),
        (lambda: factorial({"set": "PAL"}), ValueError, "levels of 'set' are 'PAL'"),
        (lambda: latin_hypercube([1], 3), TypeError, r"bounds is \[1\]; allowed is a dict"),
        (lambda: latin_hypercube(BOUNDS, 0), ValueError, "points is 0; allowed"),
        (lambda: sobol(BOUNDS, 20), ValueError, "points is 20; allowed is a power of two"),
        (
            lambda: latin_hypercube({"c_rate": (1, 0.1)}, 3),
            ValueError,
            "high of 'c_rate' is 0.1",
        ),
        (lambda: latin_hypercube({"c_rate": (0, 1, "log")}, 3), ValueError, "low of 'c_rate'"),
        (lambda: latin_hypercube({"c_rate": (1, 2, "ln")}, 3), ValueError, "scale of 'c_rate'"),
        (lambda: latin_hypercube({"c_rate": 1}, 3), TypeError, "bounds of 'c_rate' are 1"),
    ],
)
def test_what_is_refused(call, error, message):
    with pytest.raises(error, match=message):
        call()
