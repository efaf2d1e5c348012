"""Fade over 410 cycles: cathode-supported PPAL of Chen et al. 2019, and why.

doi:10.1039/c8ee02617c prints what the cell delivers in its first, 110th and 410th cycle at 0.1C
and 30 degC. Two numbers are calibrated on the fade; the conventional cell, with the same
numbers, is a prediction that nobody measured.
"""

import matplotlib.pyplot as plt
import pandas as pd

from . import style
from .ageing import CAPACITY, ERROR, MECHANISMS, aged, curve
from .published import read

IN_DOCS = {
    "fade.csv": "chen2019_cycling.csv",
    "shares.csv": "chen2019_shares.csv",
    "cycling.png": "chen2019_cycling.png",
}
SET, RATE, CYCLES = "PPAL_Chen2019", 0.1, 410
COLOURS = dict(
    zip(MECHANISMS, (style.ORANGE, style.PURPLE, style.SKY, style.GREEN), strict=True)
)


def compute(quick=False):
    """Tables curves (every cycle of each run), fade (published cycles beside the model) and
    shares (what each mechanism takes)."""
    cycles = 110 if quick else CYCLES
    runs = {"all": tuple(MECHANISMS), "none": ()}
    runs |= {name: (name,) for name in MECHANISMS}
    runs |= {
        f"without {name}": tuple(m for m in MECHANISMS if m != name) for name in MECHANISMS
    }
    curves = [
        curve(aged(SET, mechanisms=on), RATE, cycles, architecture="cathode-supported", run=run)
        for run, on in runs.items()
    ]
    curves += [
        curve(aged(SET, other, on), RATE, cycles, architecture=other, run=run)
        for other, run, on in (
            ("conventional", "all", tuple(MECHANISMS)),
            ("conventional", "none", ()),
        )
    ]
    curves = pd.concat(curves, ignore_index=True)
    return {"curves": curves, "fade": _fade(curves), "shares": _shares(curves)}


def _run(curves, run, architecture="cathode-supported"):
    kept = curves[(curves["run"] == run) & (curves["architecture"] == architecture)]
    return kept.set_index("cycle")


def _fade(curves):
    """Published cycles beside the model's, and beside those of the conventional cell."""
    ours, other = (_run(curves, "all", name) for name in ("cathode-supported", "conventional"))
    published = read("chen2019_cycling")
    published = published[published["cycle"] <= curves["cycle"].max()]
    cycle = published["cycle"]
    model, conventional = ours[CAPACITY], other[CAPACITY]
    fresh = _run(curves, "none", "conventional")[CAPACITY]
    return pd.DataFrame(
        {
            "cycle": cycle,
            "published [mA.h.g-1]": published["value"],
            "model [mA.h.g-1]": model[cycle].to_numpy(),
            "residual [mA.h.g-1]": model[cycle].to_numpy() - published["value"],
            "estimated_error [mA.h.g-1]": ours[ERROR][cycle].to_numpy(),
            "published_retained [%]": 100 * published["value"] / published["value"].iloc[0],
            "retained [%]": 100 * model[cycle].to_numpy() / model.iloc[0],
            "conventional [mA.h.g-1]": conventional[cycle].to_numpy(),
            "conventional_without_ageing [mA.h.g-1]": fresh[cycle].to_numpy(),
        }
    )


def _shares(curves):
    """Capacity that each mechanism takes alone, and that is kept where it is left out."""
    last, base = curves["cycle"].max(), _run(curves, "none")[CAPACITY]
    together = _run(curves, "all")[CAPACITY]
    lost = base[last] - together[last]
    rows = []
    for name in MECHANISMS:
        alone, without = (
            _run(curves, run)[CAPACITY][last] for run in (name, f"without {name}")
        )
        rows.append(
            {
                "mechanism": name,
                "takes_alone [mA.h.g-1]": base[last] - alone,
                "kept_without [mA.h.g-1]": without - together[last],
                "share_of_the_fade [%]": 100 * (without - together[last]) / lost,
            }
        )
    return pd.DataFrame(rows)


def plot(tables):
    """The fade with its published points, what each mechanism takes, and the other cell."""
    curves = tables["curves"]
    figure, axes = plt.subplots(1, 3, figsize=(13, 4), layout="constrained")
    published = read("chen2019_cycling")
    for axis in axes[:2]:
        axis.plot(published["cycle"], published["value"], **style.POINT, mfc="w", zorder=5)
    ours = _run(curves, "all")
    colour = style.ARCHITECTURE["cathode-supported"]
    axes[0].plot(ours.index, ours[CAPACITY], color=colour)
    low, high = (ours[CAPACITY] + sign * ours[ERROR] for sign in (-1, 1))
    axes[0].fill_between(ours.index, low, high, color=colour, alpha=0.3, lw=0)
    known = ours[ours["simulated"]]
    axes[0].plot(known.index, known[CAPACITY], ls="", marker="|", color=colour, ms=9)
    axes[0].set_title("Cathode-supported PPAL, 0.1C, 30 °C")
    for name, line_colour in COLOURS.items():
        alone = _run(curves, name)
        axes[1].plot(alone.index, alone[CAPACITY], color=line_colour)
    axes[1].plot(ours.index, ours[CAPACITY], color=colour)
    axes[1].set_title("Each mechanism alone")
    for architecture in ("cathode-supported", "conventional"):
        for run, dash in (("all", "-"), ("none", "--")):
            cell = _run(curves, run, architecture)
            retained = 100 * cell[CAPACITY] / cell[CAPACITY].iloc[0]
            axes[2].plot(cell.index, retained, dash, color=style.ARCHITECTURE[architecture])
    share = 100 * published["value"] / published["value"].iloc[0]
    axes[2].plot(published["cycle"], share, **style.POINT, mfc="w", zorder=5)
    axes[2].set_title("Against the conventional cell")
    axes[2].set_ylabel("Retained capacity / %")
    axes[0].set_ylabel(style.CAPACITY)
    for axis in axes:
        axis.set_xlabel("Cycle")
    handles = [
        style.mark("published"),
        style.line(colour, "all mechanisms; bars: simulated cycles"),
        *(style.line(line_colour, name) for name, line_colour in COLOURS.items()),
        style.line(style.ARCHITECTURE["conventional"], "conventional (right)"),
        style.line(style.DARK, "without ageing (right)", "--"),
    ]
    style.shared_legend(figure, handles, 4)
    return {"cycling": figure}


def summary(tables):
    """Text for the terminal."""
    from .output import as_text

    return f"{as_text(tables['fade'])}\n\n{as_text(tables['shares'])}"
