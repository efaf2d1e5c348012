"""Cycles that are passed over against every cycle simulated: errors, estimates and times.

Each mechanism of ageing alone and all together age Chen et al.'s cathode-supported PPAL cell
over 410 cycles, with numbers that are examples; then a thousand cycles of Kim et al.'s film
cell stand against a thousand plain cycles of PyBaMM's own half-cell. Times are those of the
processor, which other work on the machine does not change.
"""

import time

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm

import ssb_models
from ssb_models import CyclingRun

from . import style

IN_DOCS = {
    "errors.csv": "cycling.csv",
    "speed.csv": "cycling_speed.csv",
    "cycling.png": "cycling.png",
}

CYCLES, RATE = 410, 0.1
DISCHARGE, ERROR = "discharge_capacity [mA.h.g-1]", "error [mA.h.g-1]"


def film(place, growth_rate, diffusivity, conductivity):
    """Parameters of a film that grows and takes lithium up."""
    values = {
        "growth rate [m.s-1]": growth_rate,
        "growth diffusivity [m2.s-1]": diffusivity,
        "film conductivity [S.m-1]": conductivity,
        "initial film thickness [m]": 1e-9,
        "film lithium concentration [mol.m-3]": 3e4,
    }
    return {f"{place} interphase {name}": value for name, value in values.items()}


def dead(share, conductivity):
    """Parameters of lithium that is lost on plating."""
    return {
        "Dead lithium share of plating": share,
        "Dead lithium layer conductivity [S.m-1]": conductivity,
    }


def tired(lost):
    """Parameters of contact that volume change tires."""
    return {
        "Positive particle volume change": 0.066,
        "Contact lost per volume change": lost,
        "Least contact share of the particles": 0.05,
    }


def dried(lost):
    """Parameters of particles that lose their electrolyte."""
    return {
        "Positive particle volume change": 0.066,
        "Particles lost per volume change": lost,
        "Least share of particles with electrolyte": 0.0,
    }


MECHANISMS = {
    "film at lithium": film("Lithium", 1e-13, 1e-22, 1.5e-7),
    "film on particles": film("Particle", 1e-15, 1e-24, 2e-10),
    "dead lithium": dead(0.005, 2e-5),
    "tired contact": tired(0.03),
    "particles without electrolyte": dried(0.005),
    "all": {
        **film("Lithium", 1e-13, 1e-22, 2.5e-7),
        **film("Particle", 1e-15, 1e-24, 5e-10),
        **dead(0.005, 1e-4),
        **tired(0.01),
        **dried(0.0025),
    },
}
"""Numbers that age the cell by some per cent within the test: no data, but examples."""
FILM_CELL = {
    **film("Lithium", 1e-14, 1e-23, 1e-6),
    **film("Junction", 1e-14, 1e-23, 1e-6),
    **dead(1e-3, 1e-3),
    **tired(1e-3),
    **dried(5e-5),
}
STOCK_CYCLE = ("Charge at 1C until 4.2 V", "Discharge at 1C until 3.5 V")


def compute(quick=False):
    """Tables errors (a row for each mechanism), curves (every cycle of each, both ways) and
    speed (film cell and stock PyBaMM)."""
    cycles = 60 if quick else CYCLES
    errors, curves = zip(*(_compared(name, cycles) for name in MECHANISMS), strict=True)
    return {
        "errors": pd.DataFrame(errors),
        "curves": pd.concat(curves, ignore_index=True),
        "speed": _speed(100 if quick else 1000),
    }


def _timed(call):
    """What a call returns, and its processor time [s]."""
    started = time.process_time()
    result = call()
    return result, time.process_time() - started


def _compared(name, cycles):
    values = ssb_models.cell("PPAL_Chen2019")
    values.update(MECHANISMS[name], strict=False)
    run, build = _timed(lambda: CyclingRun(values))
    jumped, with_jumps = _timed(lambda: run.run(RATE, cycles=cycles))
    plain, every_cycle = _timed(lambda: run.run(RATE, cycles=cycles, longest_jump=0))
    error = jumped.table[DISCHARGE] - plain.table[DISCHARGE]
    tenth = slice(9, None, 10)
    row = {
        "mechanism": name,
        "capacity_at_first [mA.h.g-1]": plain.table[DISCHARGE].iloc[0],
        "capacity_at_last [mA.h.g-1]": plain.table[DISCHARGE].iloc[-1],
        "largest_error [%]": 100 * (abs(error) / plain.table[DISCHARGE])[tenth].max(),
        "largest_estimate [%]": 100
        * (jumped.table[ERROR] / plain.table[DISCHARGE])[tenth].max(),
        "bounded [%]": 100 * (abs(error) <= jumped.table[ERROR])[tenth].mean(),
        "simulated": jumped.simulated,
        "every_cycle [s]": every_cycle,
        "with_jumps [s]": with_jumps,
        "build [s]": build,
        "times_faster": every_cycle / with_jumps,
        "times_faster_with_build": (every_cycle + build) / (with_jumps + build),
        "lithium_balance": max(
            abs(one.table.get("lithium_balance", pd.Series([0.0]))).max()
            for one in (jumped, plain)
        ),
    }
    curve = pd.DataFrame(
        {
            "mechanism": name,
            "cycle": plain.table["cycle"],
            "every_cycle [mA.h.g-1]": plain.table[DISCHARGE],
            "with_jumps [mA.h.g-1]": jumped.table[DISCHARGE],
            ERROR: jumped.table[ERROR],
            "simulated": jumped.table["simulated"],
        }
    )
    return row, curve


def _speed(cycles):
    """Processor times of a film cell that ages, built and run, and of plain stock cycles."""

    def ours():
        values = ssb_models.cell("LLZO_PVDFHFP_Kim2022")
        values.update(FILM_CELL, strict=False)
        return CyclingRun(values).run(1, cycles=cycles)

    def stock():
        experiment = pybamm.Experiment([STOCK_CYCLE] * cycles)
        model = pybamm.lithium_ion.DFN({"working electrode": "positive"})
        values = pybamm.ParameterValues("Xu2019")
        simulation = pybamm.Simulation(model, parameter_values=values, experiment=experiment)
        return simulation.solve(calc_esoh=False)

    result, seconds = _timed(ours)
    solution, stock_seconds = _timed(stock)
    kept = result.table[DISCHARGE].iloc[-1] / result.table[DISCHARGE].iloc[0]
    return pd.DataFrame(
        [
            {
                "run": "film cell that ages, with jumps",
                "cycles": len(result.table),
                "simulated": result.simulated,
                "seconds": seconds,
                "times_faster": stock_seconds / seconds,
                "retained [%]": 100 * kept,
            },
            {
                "run": "PyBaMM's half-cell, plain cycles",
                "cycles": len(solution.cycles),
                "simulated": len(solution.cycles),
                "seconds": stock_seconds,
                "times_faster": 1.0,
                "retained [%]": np.nan,
            },
        ]
    )


def plot(tables):
    """Capacity by cycle of each mechanism, and the error below it with its estimate."""
    names = list(tables["errors"]["mechanism"])
    figure, axes = plt.subplots(
        2, len(names), figsize=(15, 5.2), sharex=True, sharey="row", layout="constrained"
    )
    for axis, below, name in zip(*axes, names, strict=True):
        curve = tables["curves"][tables["curves"]["mechanism"] == name]
        cycle, plain = curve["cycle"], curve["every_cycle [mA.h.g-1]"]
        axis.plot(cycle, plain, color=style.BLUE)
        known = curve[curve["simulated"]]
        axis.plot(known["cycle"], known["with_jumps [mA.h.g-1]"], **style.POINT, mfc="w")
        error = 100 * (curve["with_jumps [mA.h.g-1]"] - plain) / plain
        estimate = 100 * curve[ERROR] / plain
        below.fill_between(cycle, -estimate, estimate, color=style.SKY, alpha=0.4, lw=0)
        below.plot(cycle, error, color=style.VERMILION)
        axis.set_title(name, fontsize=10)
        below.set_xlabel("Cycle")
    axes[0, 0].set_ylabel(style.CAPACITY)
    axes[1, 0].set_ylabel("Error of the jumps / %")
    handles = [
        style.line(style.BLUE, "every cycle simulated"),
        style.mark("simulated with jumps"),
        style.line(style.VERMILION, "error"),
        style.mark("estimate", style.SKY, "s", style.SKY),
    ]
    style.shared_legend(figure, handles, 4)
    return {"cycling": figure}


def summary(tables):
    """Text for the terminal."""
    from .output import as_text

    errors = tables["errors"]
    return (
        f"{as_text(errors)}\n\nLargest error {errors['largest_error [%]'].max():.3f} %, at "
        f"least {errors['times_faster'].min():.1f} times faster, "
        f"{errors['times_faster_with_build'].min():.1f} with the building; estimates bound "
        f"{errors['bounded [%]'].min():.0f} % of errors or more.\n\n{as_text(tables['speed'])}"
    )
