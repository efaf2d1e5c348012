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
    "symmetric_peo": "Li | LiTFSI in PEO | Li from published transport alone (Edman et al.)",
    "coatings": "Buffer coats at two interfaces (Wang et al. 2018)",
    "layered": "A polymer alone and on both sides of LATP: salt, limiting current, impedance",
    "stacks": "Bipolar stacks: a weak cell among three, and stacked units (Chen et al. 2019)",
    "dualfoil": "SolidStateDFN against dualfoil 5.1, an independent code",
    "wu2016": "From layers to W.h/kg (Wu et al. 2016), and what is delivered of it",
    "robustness": "A thousand random cells: every point an answer, and a physical one",
    "anything": "Two thousand cells with anything changed: right answers and refusals",
    "performance": "Times against stock PyBaMM, accuracy beside them; how studies scale",
    "sensitivity": "What to improve first: variance-based sensitivity of the capacity",
    "work_precision": "Error of a discharge against time, by mesh (default meshes)",
    "chen2019_cycling": "Fade over 410 cycles (Chen et al. 2019), and each mechanism's share",
    "kim2022_cycling": "A thousand cycles and 500 h of lithium (Kim et al.)",
    "cycling": "Cycles passed over against every cycle: errors, estimates and times",
}


def run(name, folder, quick=False, publish=False):
    """Compute one benchmark, write its tables (CSV) and figures (PNG), print a summary.

    A benchmark is a module with ``compute(quick)``, which returns tables by name, ``plot``,
    which draws figures from them, ``summary``, and ``IN_DOCS``: the tables and figures that
    the documentation shows, with the names of their files there. ``publish`` writes those.
    """
    import matplotlib.pyplot as plt
    import pybamm

    from . import output

    plt.switch_backend("Agg")
    pybamm.set_logging_level("ERROR")  # limits that end a test are answers here
    module = importlib.import_module(f"benchmarks.{name}")
    started = time.perf_counter()
    tables = module.compute(quick=quick)
    figures = module.plot(tables)
    output.write(tables, figures, Path(folder) / name)
    if publish:
        output.publish(module.IN_DOCS, tables, figures)
    plt.close("all")
    print(f"\n{BENCHMARKS[name]}\n{module.summary(tables)}")
    seconds = time.perf_counter() - started
    print(f"Tables and figures are in {Path(folder) / name} ({seconds:.0f} s).")


def main(arguments=None):
    """Run the command line, of ``sys.argv`` by default."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Recompute published figures and tables.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="default: all")
    parser.add_argument("--list", action="store_true", help="list the benchmarks and stop")
    parser.add_argument("--quick", action="store_true", help="published rates only")
    parser.add_argument("--output", default="benchmarks/results", metavar="DIR")
    parser.add_argument(
        "--publish",
        action="store_true",
        help="also write what the documentation shows into docs/",
    )
    options = parser.parse_args(arguments)
    if options.list:
        print("\n".join(f"{name:14} {title}" for name, title in BENCHMARKS.items()))
        return
    unknown = [name for name in options.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"NAME is {unknown[0]!r}; allowed is one of {list(BENCHMARKS)}")
    if options.publish and options.quick:
        parser.error("--publish with --quick; allowed is --publish with all that is computed")
    for name in options.names or BENCHMARKS:
        run(name, options.output, options.quick, options.publish)


if __name__ == "__main__":
    main()
