"""Joint calibration of the cells of Chen et al. 2019; finished fits are kept."""

import argparse
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
import pybamm

from ssb_models.parameter_sets.calibrations import CHEN

from ..published import chen2019, residual
from . import band_table, bands, statistics
from .closures import CHOSEN, CLOSURES
from .problem import COARSE, Problem

RESULTS = Path(__file__).parent / "results"
memory = joblib.Memory(RESULTS / ".cache", verbose=0)


def rmse(problem, fit):
    """Root mean square error over the capacities, unweighted [mA.h.g-1]."""
    modelled = problem.capacities(problem.decode(fit.x))
    errors = [residual(m, p) for m, p in zip(modelled, problem.published, strict=True)]
    return float(np.sqrt(np.mean(np.square(errors))))


@memory.cache
def fit_closure(name):
    """The floor of one closure, on the coarse mesh: a row of the table, and the optimum."""
    problem = Problem(CLOSURES[name], COARSE)
    fit = problem.fit(most_evaluations=8)
    row = {
        "closure": name,
        "title": CLOSURES[name].title,
        "free": len(fit.x),
        "rmse": rmse(problem, fit),
        "leave_one_out_linearised": statistics.linearised_leave_one_out(fit),
        "impedance_ratio": problem.impedance_ratio(problem.decode(fit.x)),
        "numbers": problem.decode(fit.x),
    }
    return row, fit.x


@memory.cache
def leave_one_out(name, index):
    """Prediction error [mA.h.g-1] at a point that a fit from the first guesses, which
    know no optimum, did not see."""
    problem = Problem(CLOSURES[name], COARSE)
    kept = [i for i in range(len(problem.conditions)) if i != index]
    numbers = problem.decode(problem.fit(None, kept, most_evaluations=5).x)
    return residual(problem.capacities(numbers, [index])[0], problem.published[index])


def do_fit(workers):
    """Calibrate the chosen closure on the default mesh, from the values in force, and
    write values, errors, correlations and what the data leave open."""
    in_force = pd.read_csv(CHEN.path).set_index("name")["value"]
    start = [f.to_unit(in_force[f.name]) for f in CLOSURES[CHOSEN].free]
    problem = Problem(CLOSURES[CHOSEN])
    fit = problem.fit(start, most_evaluations=10)
    statistics.parameter_table(problem, fit).to_csv(CHEN.path, index=False)
    statistics.correlation_table(problem, fit).to_csv(RESULTS / "correlations.csv")
    statistics.open_directions(problem, fit).to_csv(RESULTS / "directions.csv", index=False)
    modelled = problem.capacities(problem.decode(fit.x))
    chen2019().drop(columns="source").assign(
        model=modelled,
        residual=[residual(m, p) for m, p in zip(modelled, problem.published, strict=True)],
    ).to_csv(RESULTS / "residuals.csv", index=False)
    ratio = problem.impedance_ratio(problem.decode(fit.x))
    print(f"{CHOSEN}: RMSE {rmse(problem, fit):.2f} mAh/g, impedance ratio {ratio:.1f}")


def do_closures(workers):
    """Fit every closure and write the floors that they reach."""
    parallel = joblib.Parallel(workers, verbose=10)
    fits = parallel(joblib.delayed(fit_closure)(name) for name in CLOSURES)
    table = pd.DataFrame([row for row, _ in fits]).drop(columns="numbers")
    table.sort_values("rmse").to_csv(RESULTS / "closures.csv", index=False)
    print(table.sort_values("rmse").to_string(index=False))


def do_leave_one_out(workers):
    """Refit the chosen closure without each point and write the errors of prediction."""
    table = chen2019()
    parallel = joblib.Parallel(workers, verbose=10)
    errors = parallel(joblib.delayed(leave_one_out)(CHOSEN, i) for i in range(len(table)))
    table.drop(columns="source").assign(leave_one_out_error=errors).to_csv(
        RESULTS / "leave_one_out.csv", index=False
    )
    print(f"{CHOSEN}: leave-one-out RMSE {np.sqrt(np.mean(np.square(errors))):.2f} mAh/g")


def do_bands(workers):
    """Draw an ensemble around the values in force and write the bands of the capacities."""
    table, check, text = bands.compute(workers)
    band_table.write(table)
    print(check.round(1).to_string(index=False))
    print(text)


STEPS = {
    "fit": do_fit,
    "closures": do_closures,
    "leave-one-out": do_leave_one_out,
    "bands": do_bands,
}


def main():
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.calibration", description=__doc__
    )
    parser.add_argument(
        "steps", nargs="*", metavar="STEP", help=f"of {list(STEPS)}; default: all"
    )
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fresh", action="store_true", help="forget the fits that are done")
    arguments = parser.parse_args()
    for step in arguments.steps:
        if step not in STEPS:
            parser.error(f"STEP is {step!r}; allowed is one of {list(STEPS)}")
    RESULTS.mkdir(exist_ok=True)
    pybamm.set_logging_level("ERROR")
    if arguments.fresh:
        memory.clear(warn=False)
    for step in arguments.steps or STEPS:
        STEPS[step](arguments.workers)


if __name__ == "__main__":
    main()
