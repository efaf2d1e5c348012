"""Calibrations of the cells of Chen et al. 2019 and of Kim et al.; finished fits are kept.

Of the steps all but the last two are of Chen et al. 2019; ageing is of both papers.
"""

import argparse
from pathlib import Path

import joblib
import pandas as pd
import pybamm

from ssb_models.parameter_sets.calibrations import AGEING, CHEN, KIM

from ..output import as_text
from ..published import root_mean_square
from . import ageing, band_table, kim2022, statistics
from .chen2019 import bands, folds, profiles
from .chen2019.closures import CHOSEN, CLOSURES, SAMPLED
from .chen2019.emulator import Emulator
from .chen2019.posterior import Posterior, marginals
from .chen2019.problem import COARSE, Problem

RESULTS = Path(__file__).parent / "results"
memory = joblib.Memory(RESULTS / ".cache", verbose=0)


@memory.cache
def fitted(name):
    """Emulator and folds of a closure, on the coarse mesh."""
    emulator = Emulator(Problem(CLOSURES[name], COARSE))
    fits = folds.fit_folds(emulator)
    return emulator.learned, fits, folds.summary(emulator, fits)


@memory.cache
def predictions(name):
    """Errors, spreads and bands of each point of a closure, made without it."""
    learned, fits, _ = fitted(name)
    return bands.left_out(Emulator(Problem(CLOSURES[name], COARSE), learned), fits[1:])


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


def compare_closures(workers):
    """Predict every point by every closure from fits that have not seen it, and write how
    well each fits and predicts."""
    parallel = joblib.Parallel(workers, verbose=10)
    found = parallel(joblib.delayed(fitted)(name) for name in CLOSURES)
    table = pd.DataFrame(
        {"closure": name, "title": closure.title, "numbers": closure.numbers, **summary}
        for (name, closure), (*_, summary) in zip(CLOSURES.items(), found, strict=True)
    ).sort_values("leave_one_out")
    table.to_csv(RESULTS / "closures.csv", index=False)
    print(as_text(table))


def draw_bands(workers):
    """Sample the posterior; write bands, marginals, profiles and the points left out."""
    learned, fits, _ = fitted(SAMPLED)
    emulator = Emulator(Problem(CLOSURES[SAMPLED], COARSE), learned)
    posterior = Posterior(emulator, range(len(emulator.problem.published)))
    draws = posterior.sample(fits[0].u)
    marginals(emulator.problem, draws).to_csv(RESULTS / "marginals.csv", index=False)
    profiles.profiles(emulator, fits[0].u).to_csv(RESULTS / "profiles.csv", index=False)
    band_table.write(bands.everywhere(draws, workers))
    table = predictions(SAMPLED)
    table["error"] = predictions_of_chosen()
    table.to_csv(RESULTS / "leave_one_out.csv", index=False)
    width = (table["high"] - table["low"]).mean()
    print(
        f"{as_text(table)}\n{table['inside'].mean():.0%} inside; mean width {width:.1f} mAh/g"
    )


def predictions_of_chosen():
    """Errors of prediction [mA.h.g-1] of the chosen closure, point by point."""
    _, fits, _ = fitted(CHOSEN)
    return [fold.prediction for fold in fits[1:]]


def calibrate_kim2022(workers):
    """Calibrate the thin-film cells, from the values in force, and write the values."""
    problem = kim2022.Problem()
    fit = problem.calibrate(KIM, most_evaluations=15)
    table = statistics.parameter_table(problem, fit)
    table.to_csv(KIM.path, index=False)
    print(f"{as_text(table)}\nWeighted sum of squares: {2 * fit.cost:.2f}")


def calibrate_ageing(workers):
    """Calibrate what the cells of both papers retain, from the values in force, on top of
    their other calibrations, and write the values."""
    problems = [ageing.Problem(), ageing.FilmProblem()]
    fits = [problem.calibrate(AGEING, most_evaluations=10) for problem in problems]
    table = pd.concat(map(statistics.parameter_table, problems, fits), ignore_index=True)
    table.to_csv(AGEING.path, index=False)
    costs = ", ".join(f"{2 * fit.cost:.2g}" for fit in fits)
    print(f"{as_text(table)}\nWeighted sums of squares: {costs}")


STEPS = {
    "fit": calibrate_chen2019,
    "closures": compare_closures,
    "bands": draw_bands,
    "kim2022": calibrate_kim2022,
    "ageing": calibrate_ageing,
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
