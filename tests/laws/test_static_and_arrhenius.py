"""A static film keeps its resistance; an Arrhenius film follows its activation energy."""

from functools import partial

import numpy as np
import pytest

from ssb_models import SolidStateDFN
from ssb_models.laws.films import activated, static

NAME = "Lithium interphase resistance [Ohm.m2]"


def resistance(values, T_K):
    return values.evaluate(SolidStateDFN().param.interphase_resistance("Lithium", T_K))


def test_static(fixed_cell):
    values = fixed_cell()
    values[NAME] = partial(static, "Lithium")
    assert resistance(values, 303.15) == pytest.approx(0.02, rel=1e-12)
    assert resistance(values, 353.15) == pytest.approx(0.02, rel=1e-12)


def test_arrhenius(fixed_cell):
    values = fixed_cell()
    values[NAME] = partial(activated, "Lithium")
    T = np.array([303.15, 313.15, 333.15, 353.15])
    slope = np.polyfit(1 / T, np.log([resistance(values, one) for one in T]), 1)[0]
    assert slope * 8.314462618 == pytest.approx(30e3, rel=1e-6)
    assert resistance(values, 303.15) == pytest.approx(0.02, rel=1e-12)
