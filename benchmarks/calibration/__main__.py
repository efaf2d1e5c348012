"""Calibrations of the cells of Chen et al. 2019 and of Kim et al.; finished fits are kept.

Of the steps all but the last are of Chen et al. 2019.
"""

import argparse
from pathlib import Path

import joblib
import pandas as pd
import pybamm

from ssb_models.parameter_sets.calibrations import CHEN, KIM

from ..output import as_text
from ..published import chen2019, root_mean_square
from . import band_table, bands, kim2022, statistics
from .chen2019.closures import CHOSEN, CLOSURES
from .chen2019.problem import COARSE, Problem

RESULTS = Path(__file__).parent / "results"
memory = joblib.Memory(RESULTS / ".cache", verbose=0)


@memory.cache
def fit_closure(name):
    """The floor of one closure, on the coarse mesh: a row of the table."""
    problem = Problem(CLOSURES[name], COARSE)
    fit = problem.fit(most_evaluations=8)
    return {
        "closure": name,
        "title": CLOSURES[name].title,
        "free": len(fit.x),
        "rmse": root_mean_square(problem.errors(fit.x)),
        "leave_one_out_linearised": statistics.linearised_leave_one_out(fit),
        "impedance_ratio": problem.impedance_ratio(problem.decode(fit.x)),
    }


@memory.cache
def leave_one_out(name, index):
    """Prediction error [mA.h.g-1] at a point that a fit from the first guesses, which
    know no optimum, did not see."""
    problem = Problem(CLOSURES[name], COARSE)
    kept = [i for i in range(len(problem.conditions)) if i != index]
    fit = problem.fit(most_evaluations=5, indices=kept)
    return float(problem.errors(fit.x, [index])[0])


def calibrate_chen2019(workers):
    """Calibrate the chosen closure on the default mesh, from the values in force, and
    write values, errors, correlations and what the data leave open."""
    problem = Problem(CLOSURES[CHOSEN])
    fit = problem.calibrate(CHEN, most_evaluations=10)
    statistics.parameter_table(problem, fit).to_csv(CHEN.path, index=False)
    statistics.correlation_table(problem, fit).to_csv(RESULTS / "correlations.csv")
    statistics.open_directions(problem, fit).to_csv(RESULTS / "directions.csv", index=False)
    rmse = root_mean_square(problem.errors(fit.x))
    ratio = problem.impedance_ratio(problem.decode(fit.x))
    print(f"{CHOSEN}: RMSE {rmse:.2f} mAh/g, impedance ratio {ratio:.1f}")


def calibrate_kim2022(workers):
    """Calibrate the thin-film cells, from the values in force, and write the values."""
    problem = kim2022.Problem()
    fit = problem.calibrate(KIM, most_evaluations=15)
    table = statistics.parameter_table(problem, fit)
    table.to_csv(KIM.path, index=False)
    print(f"{as_text(table)}\nWeighted sum of squares: {2 * fit.cost:.2f}")


def compare_closures(workers):
    """Fit every closure and write the floors that they reach."""
    parallel = joblib.Parallel(workers, verbose=10)
    rows = parallel(joblib.delayed(fit_closure)(name) for name in CLOSURES)
    table = pd.DataFrame(rows).sort_values("rmse")
    table.to_csv(RESULTS / "closures.csv", index=False)
    print(as_text(table))


def leave_each_out(workers):
    """Refit the chosen closure without each point and write the errors of prediction."""
    table = chen2019()
    parallel = joblib.Parallel(workers, verbose=10)
    errors = parallel(joblib.delayed(leave_one_out)(CHOSEN, i) for i in range(len(table)))
    table.drop(columns="source").assign(leave_one_out_error=errors).to_csv(
        RESULTS / "leave_one_out.csv", index=False
    )
    print(f"{CHOSEN}: leave-one-out RMSE {root_mean_square(errors):.2f} mAh/g")


def draw_bands(workers):
    """Draw an ensemble around the values in force and write the bands of the capacities."""
    table, check, text = bands.compute(workers)
    band_table.write(table)
    print(as_text(check))
    print(text)


STEPS = {
    "fit": calibrate_chen2019,
    "closures": compare_closures,
    "leave-one-out": leave_each_out,
    "bands": draw_bands,
    "kim2022": calibrate_kim2022,
}


def main():
    """Run the command line."""
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
