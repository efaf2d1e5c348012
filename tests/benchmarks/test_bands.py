"""The ensemble has the density it should; bands that are out of date are left out."""

import numpy as np
import pandas as pd
import pytest

from benchmarks.calibration import band_table, bands, ensemble
from benchmarks.calibration.chen2019.closures import CHOSEN, CLOSURES
from benchmarks.chen2019 import figures
from benchmarks.published import chen2019
from ssb_models.parameter_sets.calibrations import CHEN

CENTRE = np.array([0.5, 0.5])
WIDE = np.array([[4e-3, 1e-3], [1e-3, 2e-3]])
WANTED = np.array([[2e-3, -5e-4], [-5e-4, 1e-3]])
J = np.linalg.cholesky(np.linalg.inv(WANTED)).T
"""Residuals J (u - u_0) of unit variance have the density N(u_0, WANTED)."""


def residuals(draws):
    return (draws - CENTRE) @ J.T


def log_weights(draws):
    return ensemble.log_weights(draws, residuals(draws), 1.0, CENTRE, WIDE)


def test_the_fit_is_scaled_to_its_bounds():
    free, table = CLOSURES[CHOSEN].free, pd.read_csv(CHEN.path)
    correlations = pd.read_csv(band_table.BANDS_CSV.parent / "correlations.csv", index_col=0)
    optimum, covariance = ensemble.scaled_fit(free, table, correlations)
    assert ((optimum > 0) & (optimum < 1)).all()
    errors = np.sqrt(np.diag(covariance))
    table = table.set_index("name")
    for f, u, error in zip(free, optimum, errors, strict=True):
        value = table.loc[f.name, "value"]
        assert f.from_unit(u) == pytest.approx(value)
        by_difference = (f.from_unit(u + 1e-6) - f.from_unit(u - 1e-6)) / 2e-6
        assert error * by_difference == pytest.approx(
            table.loc[f.name, "standard_error"], rel=1e-5
        )
    assert np.linalg.eigvalsh(covariance).min() > 0


def test_draws_stay_within_the_bounds_and_off_them():
    drawn = ensemble.draw(np.array([0.02, 0.5]), WIDE, 500)
    assert drawn.shape == (500, 2)
    assert ((drawn > 0) & (drawn < 1)).all()
    assert ensemble.draw(CENTRE, WIDE, 9).tolist() == ensemble.draw(CENTRE, WIDE, 9).tolist()


def test_weights_turn_the_density_of_the_draws_into_the_wanted_one():
    drawn = ensemble.draw(CENTRE, WIDE, 50_000)
    w = ensemble.normalised(log_weights(drawn))
    away = drawn - CENTRE
    np.testing.assert_allclose((w[:, None] * away).T @ away, WANTED, atol=1e-4)
    assert 1000 < ensemble.effective_size(w) < 50_000


def test_beyond_the_bounds_there_is_no_weight():
    drawn = np.array([[0.5, 0.5], [0.5, 1.01]])
    assert np.isneginf(log_weights(drawn)).tolist() == [False, True]


def test_resampling_picks_each_draw_as_often_as_its_weight_says():
    w = np.array([0.503, 0.0, 0.297, 0.2])
    often = np.bincount(ensemble.resample(w, 100), minlength=4)
    assert (abs(often - 100 * w) <= 1).all()


def test_moves_lead_to_the_wanted_density():
    rng = np.random.default_rng(0)
    members = np.tile(CENTRE, (20_000, 1))
    for _ in range(20):
        proposed = ensemble.step(members, CENTRE, WIDE, rng)
        gained = log_weights(proposed) - log_weights(members)
        taken = np.log(rng.random(len(members))) < gained
        members[taken] = proposed[taken]
    np.testing.assert_allclose(np.cov(members.T), WANTED, atol=1e-4)


def test_quantiles_of_members_with_and_without_the_deviation_of_a_datum():
    solved = np.column_stack([np.linspace(100, 200, 101), np.full(101, 50.0)])
    low, median, high = bands.quantiles(solved)
    np.testing.assert_allclose([low, median, high], [[105, 50], [150, 50], [195, 50]])
    low, _, high = bands.quantiles(solved, spread=4.0)
    assert high[1] - 50 == pytest.approx(1.645 * 4, rel=0.02)
    assert low[1] - 50 == pytest.approx(-1.645 * 4, rel=0.02)
    assert bands.quantiles(np.zeros((5, 1)), spread=4.0)[0] == 0


def test_coverage_counts_the_published_points():
    at = pd.DataFrame(bands.CONDITIONS).merge(chen2019(), on=bands.KEYS, how="left")
    exact = at["discharge_capacity_mAh_per_g"].fillna(80).to_numpy()
    check = bands.coverage(np.tile(exact, (10, 1)), 4.0)
    assert len(check) == 13
    assert check["in_model"].all()
    off = bands.coverage(np.tile(exact + 5.5, (10, 1)), 4.0)
    assert off["in_model"].sum() == 0
    assert off["in_widened"].all()


def table():
    return pd.DataFrame(bands.CONDITIONS).assign(low=40.0, median=50.0, high=60.0)


def test_bands_of_other_values_are_left_out(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(band_table, "BANDS_CSV", tmp_path / "bands.csv")
    assert band_table.read() is None
    assert "No bands" in capsys.readouterr().out
    band_table.write(table())
    pd.testing.assert_frame_equal(band_table.read(), table(), check_dtype=False)
    monkeypatch.setattr(band_table, "fingerprint", lambda: "0" * 12)
    assert band_table.read() is None
    assert "of other calibrated values" in capsys.readouterr().out


@pytest.mark.parametrize(("read", "shaded"), [(table, 8), (lambda: None, 0)])
def test_bands_are_shaded_where_there_are_any(read, shaded, monkeypatch, chen2019_tables):
    monkeypatch.setattr(band_table, "read", read)
    figure = figures.plot(chen2019_tables)["rate_capability"]
    bands_drawn = [c for axis in figure.axes for c in axis.collections if c.get_alpha()]
    assert len(bands_drawn) == shaded
    texts = [text.get_text() for text in figure.legends[0].get_texts()]
    assert ("90 % band of the calibration" in texts) == bool(shaded)
