"""The figures, drawn from the tables alone."""

import matplotlib.pyplot as plt

from .. import style

OURS, STOCK = style.BLUE, style.VERMILION


def plot(tables):
    """Figures by name."""
    return {"performance": _ratios(tables), "scaling": _scaling(tables)}


def _ratios(tables):
    """Error against time of a discharge, and the time of the 13 conditions."""
    figure, (left, right) = plt.subplots(
        1, 2, figsize=(9.5, 3.8), layout="constrained", width_ratios=(3, 2)
    )
    for (c_rate, rows), marker in zip(
        tables["discharge"].groupby("c_rate"), "os^", strict=False
    ):
        for _, row in rows.iterrows():
            colour = OURS if "ours" in row["model"] else STOCK
            left.plot(row["time [ms]"], row["voltage_error [mV]"], marker, color=colour,
                      mec="k", ms=8)  # fmt: skip
            label = row["model"].replace("ours, default", "").replace("stock, ", "")
            place = row["time [ms]"], row["voltage_error [mV]"]
            style.note(left, label, place, (7, -3), fontsize=8)
        left.plot([], [], marker, color="w", mec="k", label=f"{c_rate:g}C")
    left.plot([], [], "o", color=OURS, label="ssb_models, default mesh")
    left.plot([], [], "o", color=STOCK, label="stock DFN, points in r")
    left.axhline(1, color=style.LIGHT, lw=1, ls=":")
    left.set(yscale="log", xlabel="Time of a discharge / ms", ylabel=style.VOLTAGE_ERROR)
    left.set_xlim(0, 1.3 * tables["discharge"]["time [ms]"].max())
    left.legend(frameon=False, fontsize=8)
    rows = tables["conditions"]
    right.barh(rows["run"], rows["time [s]"], color=[OURS, OURS, style.SKY, STOCK])
    for y, (seconds, ratio) in enumerate(
        zip(rows["time [s]"], rows["over_study"], strict=True)
    ):
        times = f", {ratio:.1f} times" if ratio > 1 else ""
        text = f"{seconds:.1f} s{times}"
        style.note(right, text, (seconds, y), (4, 0), va="center", fontsize=9)
    right.set(xlabel="Time of the 13 conditions / s", xlim=(0, 1.7 * rows["time [s]"].max()))
    right.invert_yaxis()
    return figure


def _scaling(tables):
    """Time against points, and throughput against workers."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    labels = {"first": "building included", "built": "cell built before"}
    for (state, rows), dash in zip(
        tables["points"].groupby("cell", sort=False), ("o-", "s--"), strict=True
    ):
        left.plot(rows["points"], rows["time [s]"], dash, color=OURS, label=labels[state])
    left.set(xlabel="Points, one process", ylabel="Time of a study / s")
    left.set_xlim(left=0)
    left.set_ylim(bottom=0)
    left.legend(frameon=False)
    rows = tables["workers"]
    throughput = rows["points"] / rows["time [s]"]
    right.bar(rows["workers"], throughput, color=[OURS, OURS, style.SKY], width=0.6)
    for x, (value, ratio) in enumerate(zip(throughput, rows["speed-up"], strict=True)):
        style.note(right, rf"$\times$ {ratio:.2f}", (x, value), (0, 3), ha="center")
    right.set(xlabel="Workers", ylabel="Points a second")
    right.set_ylim(0, 1.15 * throughput.max())
    return figure
