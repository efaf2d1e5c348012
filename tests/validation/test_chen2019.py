"""The cells of Chen et al. 2019: capacities, published orderings, impedance ratio."""

import pytest

from benchmarks.cells import ARCHITECTURES, CAPACITY, CELL
from benchmarks.published import CENSORED_BELOW, read_range, root_mean_square

TIE = 0.5  # mA.h.g-1


@pytest.fixture(scope="module")
def capacity(chen2019_tables):
    """Capacity [mA.h.g-1] by electrolyte, architecture, temperature and rate."""
    return chen2019_tables["rate_capability"].set_index([*CELL, "c_rate"])[CAPACITY]


def test_capacities_within_5_mAh_per_g_of_the_published(chen2019_tables):
    residuals = chen2019_tables["comparison"]["residual"]
    assert len(residuals) == 15
    assert root_mean_square(residuals) <= 5


def test_cathode_supported_at_or_above_conventional(capacity):
    architectures = capacity.unstack("architecture").drop(index="Liquid", level=0)
    both = architectures[["cathode-supported", "conventional"]].dropna()
    assert len(both) >= 12
    assert (both["cathode-supported"] >= both["conventional"] - TIE).all()


@pytest.mark.parametrize(
    ("better", "worse", "temperature"), [("PPAL", "PAL", 30), ("PAL", "PPAL", 50)]
)
def test_electrolytes_swap_places_with_temperature(capacity, better, worse, temperature):
    cells = (
        capacity.xs(("cathode-supported", temperature), level=(1, 2))
        .unstack(0)
        .dropna(subset=[better, worse])
    )
    assert len(cells) >= 3
    assert (cells[better] >= cells[worse] - TIE).all()


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_PPAL_delivers_more_at_50_than_at_30_degC(capacity, architecture):
    warm, cold = (capacity.sort_index().loc["PPAL", architecture, T] for T in (50, 30))
    both = warm.to_frame("warm").join(cold.rename("cold"), how="inner")
    delivering = both[both["warm"] > 0]
    assert len(delivering) >= 3
    assert (delivering["warm"] > delivering["cold"]).all()
    assert (both["cold"] <= both["warm"]).all()


def test_conventional_PAL_delivers_almost_nothing_at_30_degC(capacity):
    assert (capacity.sort_index().loc["PAL", "conventional", 30] < CENSORED_BELOW).all()


def test_cathode_supported_PAL_at_50_degC_is_near_the_liquid_cell(capacity):
    for c_rate in (0.05, 0.1, 0.24):
        solid = capacity.loc["PAL", "cathode-supported", 50, c_rate]
        assert abs(solid - capacity.loc["Liquid", "flooded", 30, c_rate]) <= 15


@pytest.mark.parametrize("electrolyte", ["PPAL", "PAL"])
@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_impedances_fall_with_temperature(chen2019_tables, electrolyte, architecture):
    ohms = chen2019_tables["impedance"].set_index(CELL)["impedance [Ohm.cm2]"]
    assert ohms[electrolyte, architecture, 50] < ohms[electrolyte, architecture, 30]


def test_impedance_falls_by_an_order_of_magnitude(chen2019_tables):
    ohms = chen2019_tables["impedance"].set_index(
        ["electrolyte", "temperature_degC", "architecture"]
    )["impedance [Ohm.cm2]"]
    ratio = ohms.xs("conventional", level=2) / ohms.xs("cathode-supported", level=2)
    low, high = read_range("chen2019_impedance_ratio")
    assert low <= ratio["PPAL", 30] <= high
    assert (ratio > 1).all()
