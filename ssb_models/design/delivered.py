"""What cells deliver: their layers through the models, per mass, volume and cost of the cell.

Of the theoretical energy a discharge keeps

    E = E_theoretical - sum of the losses - what is not delivered,

where a loss is its voltage (:func:`ssb_models.voltage_losses`) integrated over the charge, and
what is not delivered is left in the cathode at the end, less what double layers hold.
"""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..studies import study
from ..studies.builds import place, values_of, values_of_place
from ..studies.columns import checked_points
from ..studies.metrics import CAPACITY
from ..submodels.voltage_losses import voltage_losses
from .reading import ACTIVE, POROSITY, read
from .stack import Cell

ENERGY, DENSITY = "specific energy [W.h.kg-1]", "energy density [W.h.L-1]"
POWER, AREA = "specific power [W.kg-1]", "area capacity [mA.h.cm-2]"
COST = "cost [kW-1.h-1]"
PER_GRAM = "energy [mW.h.g-1]"
OPEN_CIRCUIT, HOURS = "open-circuit energy [mW.h.g-1]", "time of discharge [h]"
LOSS, LARGEST = "loss to ", "largest loss at the end"


def delivered(
    points: pd.DataFrame | Sequence[dict],
    excess: float | None = 0.2,
    prices: Mapping[str, float] | None = None,
    losses: bool = False,
    *,
    store: str | Path | None = None,
    engine: Any = "joblib",
    workers: int = 1,
    progress: bool = True,
) -> pd.DataFrame:
    """Energies of cells that are run at a rate, beside those of their layers.

    Parameters
    ----------
    points : pandas.DataFrame or sequence of dict
        As :func:`ssb_models.study` takes them: set, architecture, temperature, rate, test and
        any parameter. Where a porosity of the cathode differs from that of the set and no
        share of active material is given, the mixture of the solids is kept.
    excess : float, optional
        Capacity of the lithium that is counted over that of the cathode, less one; None counts
        the foil of the set. No loss depends on it: the models have the foil of the set.
    prices : dict of str to float, optional
        Price of a kilogram of each material of :func:`from_values`.
    losses : bool
        Whether to split the loss; it takes some 0.3 s for each point.
    store, engine, workers, progress
        Of :func:`ssb_models.study`.

    Returns
    -------
    pandas.DataFrame
        The table of the study with the columns

        - ``area capacity [mA.h.cm-2]``, ``theoretical specific energy [W.h.kg-1]`` and
          ``theoretical energy density [W.h.L-1]`` of the layers, NaN where a point is refused,
        - ``specific energy [W.h.kg-1]``, ``energy density [W.h.L-1]`` and, as a mean over the
          discharge, ``specific power [W.kg-1]``; 0 where nothing is delivered,
        - with prices ``cost [m-2]`` and, per energy that is delivered, ``cost [kW-1.h-1]``,
        - with losses ``loss to ... [W.h.kg-1]`` for each, ``not delivered [W.h.kg-1]``
          and ``largest loss at the end``, the one that stops the discharge.

    Raises
    ------
    TypeError, ValueError, KeyError
        As :func:`ssb_models.study`, or prices that lack a material.
    """
    points = [_with_same_solids(point) for point in checked_points(points)]
    metric = split if losses else whole
    table = study(points, ["capacity", metric], store, engine, workers, progress)
    rows = table.to_dict("records")
    found = [_of_cell(*one, excess, prices) for one in zip(points, rows, strict=True)]
    return pd.concat([table.drop(columns=_per_gram(table)), pd.DataFrame(found)], axis=1)


def _with_same_solids(point):
    """The point with a share of active material that follows its porosity."""
    own, porosity = values_of_place(place(point)), point.get(POROSITY)
    if porosity is None or ACTIVE in point or porosity == own[POROSITY] or porosity >= 1:
        return point
    return {**point, ACTIVE: own[ACTIVE] * (1 - porosity) / (1 - own[POROSITY])}


def whole(found, row) -> dict[str, float]:
    """Energy and duration of a discharge; a metric of a study."""
    curve = found.discharge_curve()
    energy = np.trapezoid(curve["voltage [V]"], curve["capacity [mA.h.g-1]"])
    hours = curve["capacity [mA.h.g-1]"].iloc[-1] / found.discharge.per_gram / 3600
    return {PER_GRAM: float(energy), HOURS: float(hours)}


def split(found, row) -> dict[str, float]:
    """The same, with the open-circuit energy and each loss; a metric of a study."""
    charge = found.discharge_curve()["capacity [mA.h.g-1]"]
    table = voltage_losses(found.discharge.solution).drop(columns=["time [s]", "voltage [V]"])
    parts = {
        column.removesuffix(" [V]"): float(np.trapezoid(table[column], charge))
        for column in table
    }
    return {
        **whole(found, row),
        OPEN_CIRCUIT: parts.pop("open-circuit"),
        LARGEST: max(parts, key=lambda name: table[f"{name} [V]"].iloc[-1]),
        **{f"{LOSS}{name} [mW.h.g-1]": energy for name, energy in parts.items()},
    }


def _per_gram(table):
    """Columns that are told per mass of the cell instead."""
    named = [PER_GRAM, OPEN_CIRCUIT, HOURS]
    return [name for name in table if name in named or name.startswith(LOSS)]


def _of_cell(point, row, excess, prices):
    """Columns of a point from its row of a study."""
    if row["status"] == "refused":
        return {}
    cell = read(values_of(point), excess)
    nothing = row["status"] != "ok" or not row[CAPACITY]
    energy = 0.0 if nothing else row[PER_GRAM]
    if row["status"] == "solver failed":
        energy = math.nan
    share = cell.loading / cell.mass
    columns = {
        AREA: cell.area_capacity / 10,
        f"theoretical {ENERGY}": cell.specific_energy,
        f"theoretical {DENSITY}": cell.energy_density,
        ENERGY: energy * share,
        DENSITY: energy * cell.loading / cell.thickness / 1e3,
        POWER: 0.0 if nothing else energy * share / row[HOURS],
    }
    if prices is not None:
        columns |= _cost(cell, prices, energy)
    if not nothing and OPEN_CIRCUIT in row:
        parts = {n: row[n] for n in row if n.startswith(LOSS)}
        columns |= {n.replace("mW.h.g", "W.h.kg"): part * share for n, part in parts.items()}
        left = cell.specific_energy - row[OPEN_CIRCUIT] * share
        columns["not delivered [W.h.kg-1]"] = left
    return columns


def _cost(cell: Cell, prices, energy):
    cost = cell.cost(prices)["cost [m-2]"]
    kilowatt_hours = energy * cell.loading / 1e3
    return {"cost [m-2]": cost, COST: cost / kilowatt_hours if energy else math.inf}
