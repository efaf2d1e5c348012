"""The numbers: capacities, discharge curves, impedances and their residuals."""

import numpy as np
import pandas as pd
from tqdm import tqdm

import ssb_models
from ssb_models.experiments.rates import CyclingTest
from ssb_models.models import options_for

from ..published import CENSORED_BELOW, chen2019, residual

CAPACITY = "discharge_capacity [mA.h.g-1]"
IMPEDANCE_FREQUENCY = 1e-2  # Hz
ALL_RATES = {0.05, 0.1, 0.2, 0.24, 0.5, 1.0}
QUICK_RATES = {0.05, 0.1, 0.24}
CELLS = [
    (electrolyte, architecture, temperature)
    for electrolyte in ("PPAL", "PAL")
    for architecture in ("cathode-supported", "conventional")
    for temperature in (30, 50)
] + [("Liquid", "flooded", 30)]


def compute(quick=False):
    """Tables of the benchmark.

    Parameters
    ----------
    quick : bool
        Published rates and few others.

    Returns
    -------
    dict of pandas.DataFrame
        rate_capability, discharge_curves, impedance and comparison.
    """
    rates = QUICK_RATES if quick else ALL_RATES
    work = [(cell, rate) for cell in CELLS for rate in sorted(rates | _published(cell))]
    capacities, curves, test = [], [], (None, None)
    for cell, rate in tqdm(work, desc="chen2019", unit="rate"):
        if test[0] != cell:
            test = cell, CyclingTest(_values(cell))
        labels = dict(
            zip(("electrolyte", "architecture", "temperature_degC"), cell, strict=True)
        )
        found = test[1].run(rate)
        capacities.append({**labels, **found.row})
        curves.append(found.discharge_curve().assign(**labels, c_rate=rate))
    rate_table = pd.DataFrame(capacities)
    return {
        "rate_capability": rate_table,
        "discharge_curves": pd.concat(curves, ignore_index=True),
        "impedance": _impedance(),
        "comparison": _comparison(rate_table),
    }


def summary(tables):
    """What a reader wants to know first, as text."""
    comparison, impedance = tables["comparison"], tables["impedance"]
    fitted = comparison[comparison["calibrated"]]
    rmse = np.sqrt(np.mean(fitted["residual"] ** 2))
    ohms = impedance.set_index(["electrolyte", "temperature_degC", "architecture"])
    ohms = ohms["impedance [Ohm.cm2]"].unstack()
    ratio = (ohms["conventional"] / ohms["cathode-supported"]).loc[("PPAL", 30)]
    return "\n".join(
        [
            _readable(comparison).to_string(index=False),
            f"RMSE over the {len(fitted)} calibrated points: {rmse:.1f} mAh/g",
            f"|Z(10 mHz)|, PPAL, 30 degC, half charged: conventional over "
            f"cathode-supported {ratio:.1f}",
        ]
    )


def _readable(comparison):
    """The comparison for a reader: rounded, the censored point as a bound."""
    table = comparison.drop(columns="source").round({"model": 1, "residual": 1})
    published = table["published"].astype(str).replace("0", f"<{CENSORED_BELOW:g}")
    return table.assign(published=published)


def _values(cell):
    electrolyte, architecture, temperature = cell
    if electrolyte == "Liquid":
        return ssb_models.cell("Liquid_Chen2019", temperature_degC=temperature)
    return ssb_models.cell(f"{electrolyte}_Chen2019", architecture, temperature)


def _published(cell):
    table = chen2019().set_index(["electrolyte", "architecture", "temperature_degC"])
    return set(table.loc[[cell], "c_rate"]) if cell in table.index else set()


def _comparison(rate_table):
    """Published points beside the model; all of them took part in the calibration."""
    keys = ["electrolyte", "architecture", "temperature_degC", "c_rate"]
    table = chen2019().merge(rate_table[[*keys, CAPACITY]], on=keys, how="left")
    published = table["discharge_capacity_mAh_per_g"]
    return pd.DataFrame(
        {
            **{key: table[key] for key in keys},
            "published": published,
            "model": table[CAPACITY],
            "residual": [
                residual(m, p) for m, p in zip(table[CAPACITY], published, strict=True)
            ],
            "calibrated": True,
            "source": table["source"],
        }
    )


def _impedance():
    """|Z| at 10 mHz [Ohm.cm2] of each solid cell, half charged and at rest."""
    rows = []
    for electrolyte, architecture, temperature in CELLS[:-1]:
        values = _values((electrolyte, architecture, temperature))
        full = values["Maximum concentration in positive electrode [mol.m-3]"]
        values["Initial concentration in positive electrode [mol.m-3]"] = full / 2
        model = ssb_models.SolidStateDFN(options_for(values))
        spectrum = ssb_models.spectra.spectrum(model, values, [IMPEDANCE_FREQUENCY])
        rows.append(
            {
                "electrolyte": electrolyte,
                "architecture": architecture,
                "temperature_degC": temperature,
                "impedance [Ohm.cm2]": abs(spectrum["Impedance [Ohm]"][0]),
            }
        )
    return pd.DataFrame(rows)
