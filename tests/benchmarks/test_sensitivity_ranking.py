"""The ranking of factors, with a formula in place of the cell."""

import numpy as np
import pytest

import ssb_models
from benchmarks import sensitivity
from ssb_models.parameters import check_parameter

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"


@pytest.fixture
def tables(monkeypatch):
    """Capacity 100 + 20 ln(kappa) - 5 ln(thickness), of the original mass."""

    def study(design, workers):
        assert (design["c_rate"] / design[sensitivity.CATHODE]).round(6).nunique() == 1
        larger = design["c_rate"] / sensitivity.C_RATE
        kappa = design["Electrolyte conductivity at transition [S.m-1]"]
        capacity = 100 + 20 * np.log(kappa) - 5 * np.log(design[sensitivity.SEPARATOR])
        return design.assign(**{sensitivity.CAPACITY: capacity * larger, "status": "ok"})

    monkeypatch.setattr(sensitivity, "study", study)
    return sensitivity.compute(quick=True)


@pytest.mark.parametrize("architecture", sensitivity.ARCHITECTURES)
def test_every_factor_has_the_same_relative_range(architecture):
    values = ssb_models.cell("PPAL_Chen2019", architecture)
    for name, (low, high, *_) in sensitivity.bounds_of(values).items():
        middle = values[name]
        for value in (low, high):
            check_parameter(name, value)
        if name == sensitivity.FILLED:
            low, high, middle = 1 - high, 1 - low, 1 - middle
        if name == sensitivity.TORTUOSITY:
            low, high, middle = (0.4 ** (1 - b) for b in (low, high, middle))
        assert high / middle == pytest.approx(2)
        assert middle / low == pytest.approx(2)


def test_directions_are_those_of_the_formula(tables):
    rows = tables["indices"].query("architecture == 'conventional'").set_index("factor")
    conductivity = rows.loc["Electrolyte conductivity at transition [S.m-1]"]
    assert conductivity[sensitivity.CHANGE] == pytest.approx(20 * np.log(4))
    assert conductivity["rank_correlation"] == pytest.approx(1)
    assert conductivity["total"] == rows["total"].max()
    separator = rows.loc[sensitivity.SEPARATOR]
    assert separator[sensitivity.CHANGE] == pytest.approx(-5 * np.log(4))
    assert separator["rank_correlation"] == pytest.approx(-1)
    assert rows.loc[R_LI, sensitivity.CHANGE] == 0
    assert rows.loc[R_LI, "rank_correlation"] == 0


def test_figure_and_summary_come_from_the_tables(tables):
    assert list(sensitivity.plot(tables)) == ["sensitivity"]
    text = sensitivity.summary(tables)
    assert "Conductivity" in text
    assert "0.0% deliver nothing" in text
