"""Indices agree with analytical ones, and say so where there is nothing to tell."""

import sys

import numpy as np
import pytest

from ssb_models.studies import saltelli, saltelli_indices, sobol_indices
from ssb_models.studies import sensitivity as module

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
R_PARTICLE = "Particle interphase resistance at reference temperature [Ohm.m2]"
ANGLES = {name: (-np.pi, np.pi) for name in ("x", "y", "z")}
LINEAR = {"a": (0, 1), "b": (0, 1)}


def ishigami(points, a, b):
    """Ishigami and Homma, Proc. ISUMA 1990, 398."""
    x, y, z = (points[name] for name in "xyz")
    return np.sin(x) + a * np.sin(y) ** 2 + b * z**4 * np.sin(x)


def test_indices_of_the_ishigami_function():
    a, b = 7, 0.1
    alone_x = (1 + b * np.pi**4 / 5) ** 2 / 2
    alone_y = a**2 / 8
    with_z = b**2 * np.pi**8 * 8 / 225
    variance = alone_x + alone_y + with_z
    table = saltelli_indices(ANGLES, ishigami(saltelli(ANGLES, 4096), a, b))
    first = np.array([alone_x, alone_y, 0]) / variance
    total = np.array([alone_x + with_z, alone_y, with_z]) / variance
    np.testing.assert_allclose(table["first_order"], first, atol=0.01)
    np.testing.assert_allclose(table["total"], total, atol=0.01)
    assert table.attrs["mean"] == pytest.approx(a / 2, abs=0.02)
    assert table.attrs["standard_deviation"] == pytest.approx(np.sqrt(variance), rel=0.01)
    assert (abs(table["first_order"] - first) < 2 * table["first_order_confidence"]).all()
    assert (abs(table["total"] - total) < 2 * table["total_confidence"]).all()


def test_a_scale_is_that_of_the_design():
    bounds = {"a": (1e-3, 10, "log"), "b": (2, 3)}
    points = saltelli(bounds, 512)
    assert len(points) == 512 * 4
    assert points["a"].between(1e-3, 10).all()
    assert points["a"].median() == pytest.approx(0.1, rel=0.05)
    table = saltelli_indices(bounds, np.log10(points["a"]) + points["b"])
    variance = np.array([4**2, 1]) / 12
    np.testing.assert_allclose(table["total"], variance / variance.sum(), atol=0.01)


def test_a_seed_repeats_indices_and_intervals():
    def once(seed):
        return saltelli_indices(ANGLES, ishigami(saltelli(ANGLES, 64, seed), 7, 0.1), seed)

    assert once(0).equals(once(0))
    assert not once(0).equals(once(1))


def test_a_response_that_is_constant_has_indices_of_zero():
    with pytest.warns(UserWarning, match="the response is 3.5 at every point"):
        table = saltelli_indices(LINEAR, np.full(32, 3.5))
    assert (table.drop(columns="factor") == 0).all(axis=None)
    assert table.attrs["standard_deviation"] == 0


def test_a_point_without_a_number_takes_its_block_with_it():
    points = saltelli(LINEAR, 64)
    values = np.array(points["a"] + 2 * points["b"])
    whole = saltelli_indices(LINEAR, np.delete(values, range(20, 24)))
    values[21] = np.nan
    table = saltelli_indices(LINEAR, values)
    assert table.attrs["left_out"] == 1
    assert table.attrs["blocks"] == 63
    assert table.equals(whole)
    np.testing.assert_allclose(table["total"], [0.2, 0.8], atol=0.05)


def test_too_many_points_without_a_number_are_refused():
    values = np.arange(64.0)
    values[::8] = np.nan
    with pytest.raises(ValueError, match="no number at 8 of 64 points, in 8 of 16 blocks"):
        saltelli_indices(LINEAR, values)


@pytest.mark.slow
def test_what_limits_a_cell():
    table = sobol_indices(
        {R_LI: (0.01, 0.3, "log"), R_PARTICLE: (1e-5, 1e-4, "log")},
        samples=8,
        fixed={"c_rate": 0.5},
        progress=False,
    ).set_index("factor")
    assert table.loc[R_LI, "total"] > 0.8
    assert table.loc[R_PARTICLE, "total"] < 0.01
    assert table.attrs["standard_deviation"] > 10


def test_a_study_is_given_its_points_and_arguments(monkeypatch):
    calls = []

    def study(points, **kwargs):
        calls.append(kwargs)
        assert (points["architecture"] == "conventional").all()
        assert (points["double"] == 2 * points[R_LI]).all()
        return points.assign(status="ok", reason="", response=points[R_LI] + 1)

    monkeypatch.setattr(module, "study", study)
    table = sobol_indices(
        {R_LI: (0.1, 1), "c_rate": (0.1, 1)},
        "response",
        samples=64,
        fixed={"architecture": "conventional", "double": lambda points: 2 * points[R_LI]},
        store="x.db",
        workers=2,
    )
    assert calls[-1] == {"store": "x.db", "workers": 2}
    np.testing.assert_allclose(table["total"], [1, 0], atol=0.02)


def test_without_salib(monkeypatch):
    monkeypatch.setitem(sys.modules, "SALib.sample.sobol", None)
    with pytest.raises(ImportError, match=r'pip install "ssb-models\[sensitivity\]"'):
        saltelli(LINEAR, 4)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: sobol_indices({}), TypeError, "bounds is {}; allowed is a dict"),
        (lambda: sobol_indices({R_LI: (1, 0.1)}), ValueError, "high of .* is 0.1; allowed"),
        (lambda: saltelli(LINEAR, 20), ValueError, "samples is 20; allowed is a power of two"),
        (lambda: saltelli(LINEAR, 1), ValueError, "samples is 1; allowed .* from 2 on"),
        (lambda: saltelli_indices(LINEAR, [1, 2, 3]), ValueError, r"shape \(3,\); allowed"),
        (
            lambda: sobol_indices({R_LI: (0.1, 1)}, fixed={R_LI: 1}),
            ValueError,
            "fixed holds 'Lithium .*; allowed is what is not in bounds",
        ),
        (lambda: sobol_indices({R_LI: (0.1, 1)}, fixed=[1]), TypeError, r"fixed is \[1\]"),
        (
            lambda: sobol_indices({"Pore radios [m]": (0.1, 1)}),
            KeyError,
            "Parameter 'Pore radios",
        ),
    ],
)
def test_what_is_refused_before_anything_is_solved(call, error, message, no_solve):
    with pytest.raises(error, match=message):
        call()


def test_a_response_is_named_before_the_study_starts():
    with pytest.raises(ValueError, match=r"response is 'capacity'; .*charge"):
        sobol_indices({"c_rate": (0.1, 0.2)}, response="capacity", progress=False)
