"""Sums of changes between two cycles: exact for powers, close for decays."""

import numpy as np
import pytest

from ssb_models.cycling.extrapolation import sum_of_changes


def between(change, n_a=2.5, n_b=10.5, start=3.0, end=10.0):
    """Sum of a change that is known, from its values in two cycles."""
    g = [np.array([change(n)]) for n in (n_a, n_b)]
    return sum_of_changes(n_a, g[0], n_b, g[1], start, end)[0]


@pytest.mark.parametrize("power", [-2.0, -1.0, -0.5, 0.0, 1.0, 2.5])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_power_of_the_cycle_number_is_summed_up_exactly(power, sign):
    found = between(lambda n: sign * 3 * n**power)
    n = np.linspace(3, 10, 200_001)
    assert found == pytest.approx(sign * np.trapezoid(3 * n**power, n), rel=1e-9)


@pytest.mark.parametrize("power", [-0.5, 1.0])
def test_it_is_continued_beyond_the_two_cycles(power):
    found = between(lambda n: n**power, 2.5, 10.5, 11.0, 40.0)
    q = power + 1
    assert found == pytest.approx((40**q - 11**q) / q, rel=1e-9)


def test_an_exponential_decay_is_nearly_one():
    found = between(lambda n: np.exp(-n / 50), 20.5, 30.5, 21.0, 30.0)
    assert found == pytest.approx(50 * (np.exp(-21 / 50) - np.exp(-30 / 50)), rel=1e-2)


def test_a_change_of_sign_is_taken_for_linear():
    assert between(lambda n: 6.5 - n, 2.5, 10.5, 3.0, 10.0) == pytest.approx(0, abs=1e-12)
    assert between(lambda n: 0.0) == 0
