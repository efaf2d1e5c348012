"""Emulator, leave-one-out, posterior and bands, on a problem whose answers are known."""

import numpy as np
import pandas as pd
import pytest

from benchmarks.calibration import band_table, fit
from benchmarks.calibration.chen2019 import bands, emulator, folds, posterior, profiles
from benchmarks.calibration.chen2019.problem import PPAL
from benchmarks.chen2019 import figures
from benchmarks.published import residual

OFFSET = fit.Free("offset", 0.0, 100.0, logarithmic=False)
SLOPE = fit.Free("slope", 0.0, 100.0, logarithmic=False, where={"architecture": "conventional"})
RATES = np.array([0.0, 0.2, 0.5, 0.7, 1.0])
ALL = tuple(range(len(RATES)))
SCATTER = np.array([2.0, -3.0, 1.0, 3.0, -2.0])
TRUTH = {"offset": 40.0, "slope": 30.0}


class Line(fit.Problem):
    """Capacities on a straight line; the first does not know the slope."""

    def __init__(self):
        super().__init__((OFFSET, SLOPE))
        self.conditions = [
            {**PPAL, "architecture": "conventional" if rate else "other", "rate": rate}
            for rate in RATES
        ]
        self.published = np.array(self.capacities(TRUTH)) + SCATTER

    def capacities(self, numbers, indices=ALL):
        return np.array([numbers["offset"] + numbers["slope"] * RATES[k] for k in indices])

    def impedance_ratio(self, numbers):
        return 10.0

    def residuals(self, u, indices=ALL):
        return np.append(self.errors(u, indices), 0.0)

    def errors(self, u, indices=ALL):
        return residual(self.capacities(self.decode(u), indices), self.published[list(indices)])


@pytest.fixture(scope="module")
def emulated():
    return emulator.Emulator(Line(), design=64)


@pytest.fixture(scope="module")
def fits(emulated):
    return folds.fit_folds(emulated)


def test_a_process_knows_only_what_acts(emulated):
    assert [list(acting) for acting in emulated.acting] == [[0], *[[0, 1]] * 5]


def test_the_emulator_is_the_model(emulated):
    U = np.random.default_rng(0).random((20, 2))
    for k in range(5):
        exact = [emulated.run(k, u) for u in U]
        np.testing.assert_allclose(emulated.mean(k, U), exact, atol=0.3)
        mean, deviation = emulated.predict(k, U)
        np.testing.assert_allclose(emulated.mean(k, U), mean, atol=1e-6)
        assert (deviation < 1).all()


def test_another_emulator_goes_on_from_what_one_learned(emulated):
    again = emulator.Emulator(Line(), emulated.learned)
    U = np.array([[0.3, 0.6]])
    assert again.mean(3, U) == pytest.approx(emulated.mean(3, U))


def test_errors_of_prediction_are_those_of_linear_regression(fits):
    X = np.column_stack([np.ones(5), RATES])
    hat = X @ np.linalg.pinv(X)
    exact = -(SCATTER - hat @ SCATTER) / (1 - np.diag(hat))
    assert [fold.left_out for fold in fits] == [None, 0, 1, 2, 3, 4]
    np.testing.assert_allclose([fold.prediction for fold in fits[1:]], exact, atol=0.02)
    assert max(fold.spread for fold in fits[1:]) < 0.5


def test_the_summary_has_the_errors_of_both_kinds(emulated, fits):
    found = folds.summary(emulated, fits)
    X = np.column_stack([np.ones(5), RATES])
    rest = SCATTER - X @ np.linalg.pinv(X) @ SCATTER
    assert found["rmse"] == pytest.approx(np.sqrt(np.mean(rest**2)), rel=1e-3)
    assert found["leave_one_out"] > found["rmse"]
    assert found["impedance_ratio"] == 10


def test_the_posterior_of_a_line_is_a_students_distribution(emulated, fits):
    density = posterior.Posterior(emulated, range(5))
    draws = density.sample(fits[0].u)
    X = np.column_stack([np.ones(5), RATES])
    best = np.linalg.pinv(X) @ (X @ [40, 30] + SCATTER)
    median = np.median(draws[:, :2], axis=0) * 100
    np.testing.assert_allclose(median, best, atol=0.5)
    sigma = np.exp(np.median(draws[:, 2]))
    expected = sigma * np.sqrt(np.diag(np.linalg.inv(X.T @ X)))
    np.testing.assert_allclose(100 * draws[:, :2].std(axis=0), expected, rtol=0.35)
    assert (density.autocorrelation < 100).all()


def test_nothing_is_beyond_the_bounds(emulated):
    density = posterior.Posterior(emulated, range(5))
    points = np.array([[0.5, 0.5, 1.0], [0.5, 1.01, 1.0], [-0.01, 0.5, 1.0], [0.5, 0.5, 9.0]])
    assert np.isfinite(density(points)).tolist() == [True, False, False, False]


def test_bands_of_points_left_out_hold_the_scatter(emulated, fits, monkeypatch):
    monkeypatch.setattr(bands, "KEYS", ["rate"])
    table = bands.left_out(emulated, fits[1:])
    assert len(table) == 5
    assert (table["low"] < table["median"]).all()
    assert (table["median"] < table["high"]).all()
    assert table["inside"].sum() >= 4
    assert (table["high"] - table["low"] > 2 * 1.6 * 1.0).all()


def test_a_profile_is_the_parabola_of_linear_regression(emulated, fits):
    table = profiles.profiles(emulated, fits[0].u)
    offset = table[table["name"] == "offset"]
    X = np.column_stack([np.ones(5), RATES])
    rest = SCATTER - X @ np.linalg.pinv(X) @ SCATTER
    near = offset.iloc[offset["squares"].argmin()]
    best = np.linalg.pinv(X) @ (X @ [40, 30] + SCATTER)
    variance = np.linalg.inv(X.T @ X)[0, 0]
    expected = rest @ rest + (near["value"] - best[0]) ** 2 / variance
    assert near["squares"] == pytest.approx(expected, rel=0.05)


def test_quantiles_are_none_below_zero():
    solved = np.column_stack([np.linspace(100, 200, 101), np.linspace(-10, 10, 101)])
    np.testing.assert_allclose(bands.quantile(solved, 0.05), [105, 0])
    np.testing.assert_allclose(bands.quantile(solved, 0.95), [195, 9])


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
    assert ("90 % band of a prediction" in texts) == bool(shaded)
