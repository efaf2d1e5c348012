"""Stacked voltage losses between the open-circuit part and the voltage."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pybamm

from ..arguments import check_choice
from ..submodels.voltage_losses import LOSSES, voltage_losses
from .axes import check_axes, subplots

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = dict(
    zip(
        LOSSES,
        ("#88CCEE", "#0072B2", "#009E73", "#8FD3B6", "#F0E442",
         "#CC79A7", "#D55E00", "#E69F00", "#BBBBBB", "#555555"),
        strict=True,
    )
)  # fmt: skip
"""One colour for each loss, after Okabe and Ito: blue at the lithium, green in the
electrolyte, yellow at the junction, red to orange in the cathode, grey outside. Neighbours
differ in lightness too, and so can be told apart without colour."""
LEAST_SHARE = 0.01


def plot_voltage_losses(
    solution: pybamm.Solution, ax: "Axes | None" = None, against: str = "time"
) -> "Axes":
    """Draw where the voltage goes, from the open-circuit part to the voltage.

    Parameters
    ----------
    solution : pybamm.Solution
        As in :func:`ssb_models.voltage_losses`.
    ax : matplotlib.axes.Axes, optional
        By default those of a new figure.
    against : str
        ``"time"`` [h] or ``"capacity"``, the charge [mA.h] discharged since the solution's
        start.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    TypeError, ValueError
        As :func:`ssb_models.voltage_losses`, or ``against`` is neither of the two.

    Notes
    -----
    Losses are stacked downwards from the open-circuit part, in the order from lithium to
    contact. A loss that is negative at some time is stacked upwards from it instead: all
    are on charge, single ones for a while after the current has changed. The line of the
    voltage is the sum of both, hence above the stack's lower edge where a loss is negative.
    The legend leaves out losses that stay below 1 % of the largest sum.
    """
    check_choice("against", against, ["time", "capacity"])
    if ax is not None:
        check_axes("ax", ax)
    table = voltage_losses(solution)
    if ax is None:
        ax = subplots(layout="constrained")
    if against == "time":
        x = (table["time [s]"] - table["time [s]"].iloc[0]) / 3600
        ax.set_xlabel("Time / h")
    else:
        charge = solution["Discharge capacity [A.h]"].entries
        x = 1e3 * (charge - charge[0])
        ax.set_xlabel("Discharge capacity / mAh")
    ax.set_ylabel("Voltage / V")
    ax.legend(handles=stack(ax, x, table), loc="center left", bbox_to_anchor=(1, 0.5),
              frameon=False)  # fmt: skip
    return ax


def stack(ax: "Axes", x: np.ndarray, table: pd.DataFrame) -> list:
    """Draw the losses of a table over x.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    x : array_like
        Shape (n,).
    table : pandas.DataFrame
        As :func:`ssb_models.voltage_losses` returns it, n rows.

    Returns
    -------
    list of matplotlib.artist.Artist
        Handles of a legend, from the top of the stack to the voltage.
    """
    x, voltage = np.asarray(x), table["voltage [V]"].to_numpy()
    losses = {k: table[f"{k} [V]"].to_numpy() for k in LOSSES if f"{k} [V]" in table}
    start = voltage + sum(losses.values())
    visible = LEAST_SHARE * np.abs(start - voltage).max()
    handles = ax.plot(x, start, "k--", lw=1, label="open-circuit", zorder=3)
    below, above = start, start
    for name, loss in losses.items():
        edges = below - np.maximum(loss, 0), above - np.minimum(loss, 0)
        for edge, last in zip(edges, (below, above), strict=True):
            band = ax.fill_between(x, last, edge, fc=COLOURS[name], ec="w", lw=0.3, label=name)
        below, above = edges
        if np.abs(loss).max() > visible:
            handles.append(band)
    return handles + ax.plot(x, voltage, "k", lw=1.8, label="voltage", zorder=3)
