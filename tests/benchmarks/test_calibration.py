"""The fitting code, its statistics, and that the sets read what the calibrations write."""

import numpy as np
import pytest

from benchmarks.calibration import fit, kim2022, statistics
from benchmarks.calibration.chen2019.closures import CHOSEN, CLOSURES
from benchmarks.cells import CELL, SOLID_CELLS, named, values_of
from benchmarks.kim2022.cells import TYPES
from benchmarks.kim2022.cells import values_of as values_of_type
from ssb_models.parameter_sets.calibrations import CHEN, KIM

X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
Y = np.array([0.2, 0.35, 0.35, 0.5])
FREE = (fit.Free("offset", 0.0, 1.0, 0.9, False), fit.Free("slope", 1e-3, 10.0))


class Line(fit.Problem):
    """Least squares of a straight line, whose statistics are known."""

    def __init__(self, free=FREE, assumed_error=1.0):
        super().__init__(free)
        self.assumed_error = assumed_error

    def residuals(self, u):
        numbers = self.decode(u)
        return (X @ [numbers["offset"], numbers["slope"]] - Y) / self.assumed_error


LEFT = np.linalg.lstsq(X, Y, rcond=None)[1][0] / (len(Y) - len(FREE))
"""The square of the scatter about the line, 0.047^2."""


@pytest.mark.parametrize(
    ("assumed_error", "factor"), [(1.0, 1.0), (0.01, np.sqrt(LEFT) / 0.01)]
)
def test_a_line_has_the_values_and_errors_of_linear_regression(assumed_error, factor):
    """Errors assumed too large are kept, errors assumed too small grow to the scatter."""
    problem = Line(assumed_error=assumed_error)
    result = problem.fit(most_evaluations=100)
    assert statistics.scale(result.fun, 2) == pytest.approx(factor, rel=1e-6)
    table = statistics.parameter_table(problem, result)
    best, *_ = np.linalg.lstsq(X, Y, rcond=None)
    np.testing.assert_allclose(table["value"], best, rtol=1e-5)
    C = (factor * assumed_error) ** 2 * np.linalg.inv(X.T @ X)
    np.testing.assert_allclose(table["standard_error"], np.sqrt(np.diag(C)), rtol=0.02)
    correlation = statistics.correlation_table(problem, result).loc["offset", "slope"]
    assert correlation == pytest.approx(C[0, 1] / np.sqrt(C[0, 0] * C[1, 1]), rel=0.02)


def test_as_many_data_as_numbers_leave_the_assumed_errors():
    assert statistics.scale(np.array([0.1, 0.2]), 2) == 1.0
    assert statistics.scale(np.array([3.0, 4.0, 0.0]), 2) == 5.0


def test_a_number_without_effect_is_left_open():
    problem = Line((*FREE, fit.Free("idle", 0.1, 1.0)))
    problem.residuals = lambda u: X @ [u[0], u[1]] - Y
    result = problem.fit(most_evaluations=100)
    errors = np.sqrt(np.diag(statistics.covariance(result)))
    assert errors[2] > 10
    assert (errors[:2] < 1).all()
    widest = statistics.open_directions(problem, result).iloc[0]
    assert widest["open"]
    assert "idle" in widest["direction"]


@pytest.mark.parametrize("logarithmic", [True, False])
def test_positions_between_the_bounds(logarithmic):
    number = fit.Free("number", 0.1, 10.0, logarithmic=logarithmic)
    assert [number.to_unit(0.1), number.to_unit(10.0)] == pytest.approx([0, 1])
    assert number.from_unit(0.5) == pytest.approx(1.0 if logarithmic else 5.05)
    by_difference = (number.from_unit(0.5 + 1e-6) - number.from_unit(0.5 - 1e-6)) / 2e-6
    assert number.slope(number.from_unit(0.5)) == pytest.approx(by_difference, rel=1e-6)


def test_a_number_acts_where_it_says():
    number = fit.Free("n", 0, 1, parameters=("a", "b"), where={"electrolyte": "PAL"})
    several = fit.Free("m", 0, 1, where={"electrolyte": ("PAL", "PPAL")})
    values = {"n": 1.0, "m": 2.0}
    acts = [fit.changes((number, several), values, {"electrolyte": e})
            for e in ("PAL", "PPAL", "L")]  # fmt: skip
    assert acts == [{"a": 1.0, "b": 1.0, "m": 2.0}, {"m": 2.0}, {}]


@pytest.mark.parametrize(
    ("calibration", "free"), [(CHEN, CLOSURES[CHOSEN].free), (KIM, kim2022.FREE)]
)
def test_the_file_of_values_is_that_of_the_free_numbers(calibration, free):
    rows = calibration.rows
    assert set(rows) == {f.name for f in free}
    for f in free:
        low, value, high = (float(rows[f.name][key]) for key in ("low", "value", "high"))
        assert (low, high) == (f.low, f.high)
        assert low <= value <= high


def in_force(calibration):
    return {name: float(row["value"]) for name, row in calibration.rows.items()}


@pytest.mark.parametrize("cell", SOLID_CELLS)
def test_sets_hold_the_calibrated_values_of_chen2019(cell):
    values = values_of(*cell)
    changes = fit.changes(CLOSURES[CHOSEN].free, in_force(CHEN), named(cell))
    held = {name: values[name] for name in changes if name in values}
    assert held == {name: changes[name] for name in held}
    assert len(held) >= 3
    assert list(named(cell)) == CELL


@pytest.mark.parametrize("cell_type", TYPES)
def test_sets_hold_the_calibrated_values_of_kim2022(cell_type):
    values = values_of_type(cell_type)
    changes = fit.changes(kim2022.FREE, in_force(KIM), {"type": cell_type})
    assert {name: values[name] for name in changes} == changes
    assert len(changes) == {"type I": 1, "type II": 3, "type III": 5}.get(cell_type, 4)
