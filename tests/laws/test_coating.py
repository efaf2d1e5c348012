"""A coat has an optimum, t* = l ln(R sigma / l), and a better conductor a lower one."""

from functools import partial

import numpy as np
import pytest

from ssb_models import SolidStateDFN
from ssb_models.laws import films

BARE, LENGTH, SIGMA = 0.26, 2e-9, 1e-6


def resistance(fixed_cell, thickness, sigma=SIGMA):
    values = fixed_cell()
    values.update(
        {
            "Junction interphase resistance [Ohm.m2]": partial(films.coated, "Junction"),
            "Junction interphase resistance without coating [Ohm.m2]": BARE,
            "Junction coating decay length [m]": LENGTH,
            "Junction coating conductivity [S.m-1]": sigma,
            "Junction coating thickness [m]": thickness,
        },
        strict=False,
    )
    return values.evaluate(SolidStateDFN().param.interphase_resistance("Junction", 303.15))


def test_no_coat_is_the_bare_interface(fixed_cell):
    assert resistance(fixed_cell, 0.0) == pytest.approx(BARE, rel=1e-12)


def test_a_thick_coat_is_its_own_resistance(fixed_cell):
    assert resistance(fixed_cell, 1e-7) == pytest.approx(1e-7 / SIGMA, rel=1e-6)


def test_optimum(fixed_cell):
    best, lowest = films.best_coat(BARE, LENGTH, SIGMA)
    assert resistance(fixed_cell, best) == pytest.approx(lowest, rel=1e-9)
    around = [resistance(fixed_cell, best + shift) for shift in (-1e-10, 1e-10)]
    assert min(around) > lowest


@pytest.mark.parametrize("factor", [2, 10, 100])
def test_a_more_conductive_coat_has_a_lower_minimum(factor):
    assert (
        films.best_coat(BARE, LENGTH, factor * SIGMA)[1]
        < films.best_coat(BARE, LENGTH, SIGMA)[1]
    )


def test_a_coat_that_insulates_is_left_out():
    assert films.best_coat(1e-4, 1e-8, 1e-9) == (0.0, 1e-4)


@pytest.mark.parametrize(("bare", "best", "at"), [(0.26, 0.015, 1e-8), (0.171, 1e-4, 5e-9)])
def test_the_coat_of_a_measured_optimum(bare, best, at):
    found = films.best_coat(bare, *films.coat_from_best(bare, best, at))
    np.testing.assert_allclose(found, (at, best), rtol=1e-9)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((0.1, 0.2, 1e-8), r"best is 0.2; allowed is a number in \(0, 0.1\)"),
        ((0.1, 0.01, 0), r"thickness is 0; allowed is a number in \(0, inf\)"),
        ((-1, 0.01, 1e-8), r"bare is -1; allowed"),
    ],
)
def test_values_that_are_not_allowed(given, message):
    with pytest.raises(ValueError, match=message):
        films.coat_from_best(*given)
