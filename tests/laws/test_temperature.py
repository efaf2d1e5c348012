"""The laws of temperature, against what they say of slopes."""

import numpy as np
import pybamm
import pytest

from ssb_models.laws.temperature import thermally_activated


def number(symbol):
    return float(pybamm.ParameterValues({}).evaluate(symbol + pybamm.Scalar(0)))


def test_slope_of_a_hopping_conductivity():
    T = np.array([296.15, 323.15, 353.15])
    kappa = [number(thermally_activated(0.31, one, 353.15)) for one in T]
    slope = np.polyfit(1 / T, np.log(kappa * T), 1)[0]
    assert -slope * 8.617333262e-5 == pytest.approx(0.31, rel=1e-6)
    assert kappa[-1] == pytest.approx(1)
