"""Run the benchmarks: ``python -m benchmarks [NAME ...]``."""

import argparse
import importlib
import os
import time
from pathlib import Path

os.environ.setdefault("PYBAMM_DISABLE_TELEMETRY", "true")

BENCHMARKS = {
    "chen2019": "Conventional against cathode-supported LiFePO4 cells (Chen et al. 2019)",
    "spectra": "Impedance spectra at half charge (Chen et al. 2019, Fig. 4e and 4f)",
    "losses": "Where the voltage goes: conventional against cathode-supported cells",
    "kim2022": "Thin-film cells on a composite electrolyte (Kim et al.), types I to V",
    "interfaces": "Cells that isolate an interface, and what their tests measure",
    "coatings": "Buffer coats at two interfaces (Wang et al. 2018)",
    "robustness": "A thousand random cells: every point an answer, and a physical one",
    "performance": "Times against stock PyBaMM, accuracy beside them; how studies scale",
    "sensitivity": "What to improve first: variance-based sensitivity of the capacity",
    "work_precision": "Error of a discharge against time, by mesh (default meshes)",
}


def run(name, output, quick):
    """Compute one benchmark, write its tables (CSV) and figures (PNG), print a summary."""
    import matplotlib
    import pybamm

    matplotlib.use("Agg")
    pybamm.set_logging_level("ERROR")  # limits that end a test are answers here
    module = importlib.import_module(f"benchmarks.{name}")
    started = time.perf_counter()
    tables = module.compute(quick=quick)
    folder = Path(output) / name
    folder.mkdir(parents=True, exist_ok=True)
    for title, table in tables.items():
        table.to_csv(folder / f"{title}.csv", index=False)
    for title, figure in module.plot(tables).items():
        figure.savefig(folder / f"{title}.png", dpi=160)
    print(f"\n{BENCHMARKS[name]}\n{module.summary(tables)}")
    print(f"Tables and figures are in {folder} ({time.perf_counter() - started:.0f} s).")


def main(arguments=None):
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Recompute published figures and tables.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="default: all")
    parser.add_argument("--list", action="store_true", help="list the benchmarks and stop")
    parser.add_argument("--quick", action="store_true", help="published rates only")
    parser.add_argument("--output", default="benchmarks/results", metavar="DIR")
    given = parser.parse_args(arguments)
    if given.list:
        print("\n".join(f"{name:10} {title}" for name, title in BENCHMARKS.items()))
        return
    unknown = [name for name in given.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"NAME is {unknown[0]!r}; allowed is one of {list(BENCHMARKS)}")
    for name in given.names or BENCHMARKS:
        run(name, given.output, given.quick)


if __name__ == "__main__":
    main()
