"""The laws of mixtures at their limits, and against the equation that they solve."""

import pybamm
import pytest

from ssb_models.laws.mixtures import around_blocking_spheres, effective_medium


def number(symbol):
    return float(pybamm.ParameterValues({}).evaluate(symbol + pybamm.Scalar(0)))


@pytest.mark.parametrize(("share", "expected"), [(0.0, 2.0), (1.0, 5.0)])
def test_a_pure_phase_keeps_its_conductivity(share, expected):
    assert number(effective_medium(share, 5.0, 2.0)) == pytest.approx(expected)


@pytest.mark.parametrize("share", [0.1, 0.33, 0.5, 0.8])
def test_bruggemans_equation(share):
    one, other = 5.0, 0.1
    mixed = number(effective_medium(share, one, other))
    residual = share * (one - mixed) / (one + 2 * mixed) + (1 - share) * (other - mixed) / (
        other + 2 * mixed
    )
    assert residual == pytest.approx(0, abs=1e-12)
    assert other < mixed < one


def test_a_phase_that_blocks_percolates_at_a_third():
    assert number(effective_medium(0.33, 1.0, 1e-12)) < 1e-5
    assert number(effective_medium(0.5, 1.0, 1e-12)) == pytest.approx(0.25, rel=1e-6)


def test_maxwells_spheres():
    assert around_blocking_spheres(0.0) == 1
    slope = (around_blocking_spheres(1e-6) - 1) / 1e-6
    assert slope == pytest.approx(-1.5, rel=1e-4)
