"""Command line of the calibration; see ``--help``."""

import argparse
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
from ssb_models.parameter_sets.provenance import CALIBRATED_CSV

from . import statistics
from .closures import CHOSEN, CLOSURES
from .problem import COARSE, Problem

RESULTS = Path(__file__).parent / "results"
memory = joblib.Memory(RESULTS / ".cache", verbose=0)


def rmse(residuals):
    """Root mean square over the 13 capacities; the last residual is the impedance's."""
    return float(np.sqrt(np.mean(np.asarray(residuals)[:-1] ** 2)))


@memory.cache
def fit_closure(name):
    """Floor of one closure on the coarse mesh: a row of the table, and where it lies."""
    problem = Problem(CLOSURES[name], COARSE)
    fit = problem.fit(problem.start())
    row = {
        "closure": name,
        "title": CLOSURES[name].title,
        "free": len(fit.x),
        "rmse": rmse(fit.fun),
        "leave_one_out_linearised": statistics.linearised_leave_one_out(fit),
        "impedance_ratio": problem.impedance_ratio(problem.decode(fit.x)),
    }
    return row, fit.x, problem.decode(fit.x)


@memory.cache
def leave_one_out(name, index, start):
    """Prediction error [mA.h.g-1] at a point that the refit from ``start`` did not see."""
    problem = Problem(CLOSURES[name], COARSE)
    kept = [i for i in range(len(problem.conditions)) if i != index]
    fit = problem.fit(start, kept, most_evaluations=8)
    return float(problem.residuals(fit.x, [index])[0])


def compare(names, workers):
    """Fit each closure, then leave each point out; returns the table and the optima."""
    parallel = joblib.Parallel(workers, verbose=10)
    fits = parallel(joblib.delayed(fit_closure)(name) for name in names)
    table = pd.DataFrame([row for row, _, _ in fits])
    optima = dict(zip(names, [x for _, x, _ in fits], strict=True))
    return table.sort_values("leave_one_out_linearised"), optima


def exact_leave_one_out(name, optimum, workers):
    """Errors [mA.h.g-1] at the 13 points, each refitted without it."""
    points = range(len(Problem(CLOSURES[name], COARSE).conditions))
    parallel = joblib.Parallel(workers, verbose=10)
    return parallel(joblib.delayed(leave_one_out)(name, i, optimum) for i in points)


def polish(name, optimum):
    """Refit on the default mesh and write values, errors, correlations, residuals."""
    problem = Problem(CLOSURES[name])
    fit = problem.fit(optimum, most_evaluations=10)
    statistics.parameter_table(problem, fit).to_csv(CALIBRATED_CSV, index=False)
    statistics.correlation_table(problem, fit).to_csv(RESULTS / "correlations.csv")
    statistics.open_directions(problem, fit).to_csv(RESULTS / "directions.csv", index=False)
    points = pd.DataFrame(problem.conditions)
    points["residual"] = fit.fun[:-1]
    points.to_csv(RESULTS / "residuals.csv", index=False)
    return rmse(fit.fun), problem.impedance_ratio(problem.decode(fit.x))


def main():
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration", description=__doc__)
    parser.add_argument("--closures", nargs="+", default=list(CLOSURES), choices=CLOSURES)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fresh", action="store_true", help="forget finished fits")
    parser.add_argument(
        "--skip-leave-one-out", action="store_true", help="only the linearised estimate"
    )
    arguments = parser.parse_args()
    RESULTS.mkdir(exist_ok=True)
    if arguments.fresh:
        memory.clear(warn=False)
    table, optima = compare(arguments.closures, arguments.workers)
    print(table.to_string(index=False))
    table.to_csv(RESULTS / "closures.csv", index=False)
    chosen = CHOSEN if CHOSEN in optima else arguments.closures[0]
    if not arguments.skip_leave_one_out:
        errors = exact_leave_one_out(chosen, optima[chosen], arguments.workers)
        pd.DataFrame({"leave_one_out_error": errors}).to_csv(RESULTS / "leave_one_out.csv")
        print(f"leave-one-out RMSE of {chosen}: {np.sqrt(np.mean(np.square(errors))):.2f} mAh/g")
    floor, ratio = polish(chosen, optima[chosen])
    print(f"{chosen}: RMSE {floor:.2f} mAh/g, impedance ratio {ratio:.1f}")


if __name__ == "__main__":
    main()
