"""The numbers behind the figures."""

import numpy as np
import pandas as pd

from ssb_models.design import break_even_separator, largest_separator, ohmic_budget, wu2016
from ssb_models.parameter_sets.cells.wu2016 import ELECTROLYTES, PRINTED

from .. import published
from ..output import as_text
from . import kinetics

ENERGIES = ("specific energy [W.h.kg-1]", "energy density [W.h.L-1]")
LOADING, SEPARATOR = "loading [mg.cm-2]", "separator [um]"
AT = 19.5
"""Loading [mg.cm-2] at which the paper gives break-even thicknesses."""
SEPARATORS = (5, 20, 60, 100, 150)
"""Thicknesses [um] of Fig. 3d and 3e."""
BY = {"by mass": "specific_energy", "by volume": "energy_density"}


def compute(quick=False):
    """Tables comparison, separator, break_even, loading, collectors (of the layers, Fig. 3b to
    3f), ohmic, and those of :mod:`.kinetics`."""
    return {
        "comparison": _comparison(),
        "separator": _separator(),
        "break_even": _break_even(),
        "loading": _loading(),
        "collectors": _collectors(),
        "ohmic": _ohmic(),
        **kinetics.compute(quick),
    }


def summary(tables):
    """Published against computed, and the optima."""
    return "\n\n".join(as_text(tables[name]) for name in ("comparison", "optima"))


def _comparison():
    """Published numbers, those of the layers, and the residual [%]."""
    liquid, solid = wu2016.liquid_cell(), wu2016.solid_cell()
    computed = [
        liquid.specific_energy,
        liquid.energy_density,
        100 * liquid.loading,
        100 * solid.loading,
        *(1e6 * _break_even_of("LLZO", AT, by) for by in BY),
        1e6 * largest_separator(0.05, 30, 1e-2),
    ]
    table = published.read("wu2016")
    table["model"] = computed
    table["residual [%]"] = 100 * (table["model"] / table["value"] - 1)
    table = table.rename(columns={"value": "published"})
    return table[["quantity", "published", "model", "residual [%]", "unit", "source"]]


def _energies(cell):
    return dict(zip(ENERGIES, (cell.specific_energy, cell.energy_density), strict=True))


def _separator():
    """Fig. 3b, cathodes of 60 um."""
    return pd.DataFrame(
        {"electrolyte": name, SEPARATOR: um, **_energies(wu2016.solid_cell(name, um * 1e-6))}
        for name in ELECTROLYTES
        for um in np.linspace(0, 150, 61)
    )


def _break_even_of(electrolyte, mg_cm2, by):
    cell = wu2016.solid_cell(electrolyte, loading=mg_cm2 / 100)
    return break_even_separator(cell, **{BY[by]: PRINTED[BY[by]]})


def _break_even():
    """Fig. 3c."""
    return pd.DataFrame(
        {
            "electrolyte": name,
            LOADING: mg,
            **{f"{by} [um]": 1e6 * _break_even_of(name, mg, by) for by in BY},
        }
        for name in ELECTROLYTES
        for mg in np.linspace(1, 50, 99)
    )


def _loading():
    """Fig. 3d and 3e, of LLZO."""
    return pd.DataFrame(
        {
            SEPARATOR: um,
            LOADING: mg,
            **_energies(wu2016.solid_cell("LLZO", um * 1e-6, loading=mg / 100)),
        }
        for um in SEPARATORS
        for mg in np.linspace(1, 50, 99)
    )


def _collectors():
    """Fig. 3f, 20 um of LLZO."""
    return pd.DataFrame(
        {
            "collectors": kind,
            LOADING: mg,
            **_energies(wu2016.solid_cell(loading=mg / 100, collectors=kind)),
        }
        for kind in ("usual", "slim")
        for mg in np.linspace(1, 50, 99)
    )


def _ohmic():
    """Largest separators [um] for 50 mV at 3 mA/cm2, a column for each resistance."""
    table = ohmic_budget(0.05, [30], [0, 1e-4, 5e-4, 1e-3, 2e-3])
    return (
        table.pivot(
            index=["electrolyte", "conductivity [S.cm-1]"],
            columns="resistance [Ohm.cm2]",
            values="thickness [um]",
        )
        .rename(columns=lambda R: f"{R:g} Ohm.cm2 [um]")
        .reset_index()
    )
