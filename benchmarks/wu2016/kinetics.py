"""What the layers deliver: NCA cells of the paper, and LiFePO4 with three electrolytes."""

import numpy as np
import pandas as pd
from tqdm import tqdm

from ssb_models.design import delivered, front, optimum
from ssb_models.design.delivered import COST, ENERGY, POWER
from ssb_models.parameter_sets.cells import wu2016 as paper
from ssb_models.parameter_sets.materials.densities import DENSITIES
from ssb_models.studies import factorial

from ..cells import ARCHITECTURES

CATHODE, LAYER = "Positive electrode thickness [m]", "Separator thickness [m]"
POROSITY = "Positive electrode porosity"
FILL = "Pore fill fraction behind front"
COPPER = "Negative current collector thickness [m]"
ALUMINIUM = "Positive current collector thickness [m]"
NCA_RATES = (0.1, 1 / 3, 1.0)
LOADINGS = (1, 3, 6, 10, 15, 19.5, 25, 30, 40, 50)  # mg.cm-2
SEPARATORS = (2, 5, 10, 20, 40, 60, 80, 100, 120, 150)  # um
LFP = {
    "PAL": "PAL_Chen2019",
    "PPAL": "PPAL_Chen2019",
    "LLZO/PVDF-HFP": "LLZO_PVDFHFP_Chen2019",
}
TEMPERATURE = 50.0
REQUIRED = 300.0
"""W.h/kg that are asked for."""
RATES = (0.02, 0.05, 0.1, 0.2, 1 / 3, 0.5, 0.7, 1.0, 1.5, 2.0)
SPLIT_RATES = (0.1, 1 / 3)
"""Those whose losses are drawn."""
OPTIMUM_RATES = (0.1, 1 / 3)
BOUNDS = {
    CATHODE: (5e-6, 1.5e-4, "log"),
    LAYER: (5e-6, 3e-5),
    POROSITY: (0.25, 0.6),
    FILL: (0.5, 0.98),
}
"""What may be chosen."""
PRICES = {
    "active material": 12.0,
    "inactive solid": 10.0,
    "electrolyte": 30.0,
    "lithium": 100.0,
    "negative collector": 12.0,
    "positive collector": 5.0,
}
"""A kilogram, in any currency; they illustrate, and are of no source."""


def compute(quick=False):
    """Tables nca, ragone, maps, optima and front; quick are few points, and PPAL alone."""
    chosen = {"PPAL": LFP["PPAL"]} if quick else LFP
    lfp = {"set": list(chosen.values()), "architecture": list(ARCHITECTURES)}
    lfp["temperature_degC"] = [TEMPERATURE]
    maps = _named(_run(_map_points(lfp, quick), prices=PRICES))
    jobs = {
        "nca": lambda: _nca(quick),
        "ragone": lambda: _named(_run(_rates(lfp, quick), losses=True)),
        "optima": lambda: _optima(chosen, quick),
    }
    tables = {name: job() for name, job in tqdm(jobs.items(), desc="wu2016", unit="table")}
    return {**tables, "maps": maps, "front": _fronts(maps)}


def _fronts(maps):
    """Cells that none of the same electrolyte and architecture beats in all three."""
    groups = maps[maps["status"] == "ok"].groupby(["electrolyte", "architecture"])
    return pd.concat([front(rows, [ENERGY, POWER], [COST]) for _, rows in groups])


def _run(points, **arguments):
    return delivered(points, progress=False, **arguments)


def _named(table):
    names = {name: electrolyte for electrolyte, name in LFP.items()}
    return table.assign(electrolyte=table["set"].map(names))


def _rates(lfp, quick):
    return factorial({**lfp, "c_rate": list(SPLIT_RATES if quick else RATES)})


def _map_points(lfp, quick):
    count = 3 if quick else 10
    return factorial(
        {
            **lfp,
            CATHODE: np.geomspace(5e-6, 1.5e-4, count).tolist(),
            "c_rate": np.geomspace(0.02, 1, count).tolist(),
        }
    )


def _nca(quick):
    """Energies of the solid cells against loading, separator and rate, as delivered."""
    levels = {
        "set": [f"NCA_{name}_Wu2016" for name in paper.ELECTROLYTES],
        "test": ["discharge"],
        CATHODE: [thickness_of(mg) for mg in (LOADINGS[::3] if quick else LOADINGS)],
        LAYER: [um * 1e-6 for um in (SEPARATORS[::3] if quick else SEPARATORS)],
        "c_rate": list(NCA_RATES),
    }
    usual = _run(factorial(levels)).assign(collectors="usual")
    levels |= {"set": ["NCA_LLZO_Wu2016"], LAYER: [20e-6], COPPER: [0.0], ALUMINIUM: [5e-6]}
    slim = _run(factorial(levels)).assign(collectors="slim")
    table = pd.concat([usual, slim], ignore_index=True)
    return table.assign(
        electrolyte=table["set"].str.split("_").str[1],
        **{
            "loading [mg.cm-2]": table[CATHODE] / thickness_of(1.0),
            "separator [um]": 1e6 * table[LAYER],
        },
    )


def thickness_of(mg_cm2):
    """Thickness [m] of the cathode with NCA per area [mg.cm-2]."""
    return mg_cm2 / 100 / (paper.ACTIVE * DENSITIES["NCA"].value)


def _optima(chosen, quick):
    """The best cell of each electrolyte and architecture at a rate."""
    rows = []
    for electrolyte, name in chosen.items():
        for architecture in ARCHITECTURES:
            for rate in OPTIMUM_RATES[:1] if quick else OPTIMUM_RATES:
                fixed = {
                    "set": name,
                    "architecture": architecture,
                    "temperature_degC": TEMPERATURE,
                    "c_rate": rate,
                }
                found = optimum(BOUNDS, fixed, at_least=REQUIRED, most=10 if quick else 70)
                rows.append(_row(electrolyte, architecture, rate, found))
    return pd.DataFrame(rows)


def _row(electrolyte, architecture, rate, found):
    best = found.best
    return {
        "electrolyte": electrolyte,
        "architecture": architecture,
        "c_rate": rate,
        ENERGY: best[ENERGY],
        f"theoretical {ENERGY}": best[f"theoretical {ENERGY}"],
        "cathode [um]": 1e6 * best[CATHODE],
        "electrolyte layer [um]": 1e6 * best[LAYER],
        "porosity": best[POROSITY],
        "fill behind front": best[FILL],
        "area capacity [mA.h.cm-2]": best["area capacity [mA.h.cm-2]"],
        f"{REQUIRED:g} W.h/kg": "met" if found.met else "none does",
        "solves": len(found.points),
    }
