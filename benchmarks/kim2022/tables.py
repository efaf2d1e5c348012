"""The numbers: conductivity, capacities, impedance, symmetric cell and their residuals."""

import numpy as np
import pandas as pd
from tqdm import tqdm

import ssb_models

from . import published
from .cells import (
    NCM622_SET,
    SET,
    capacity,
    impedance,
    overpotential,
    symmetric,
    values_of,
)

TYPES = ["type I", "type II", "type III", "type IV", "type V"]
RATES = [0.1, 0.2, 0.5, 1, 2, 5]
QUICK_RATES = [0.1, 0.5, 5]
BOLTZMANN = 8.617333262e-5  # eV.K-1
CAPACITY = "discharge_capacity [mA.h.g-1]"


def compute(quick=False):
    """Tables of the benchmark.

    Parameters
    ----------
    quick : bool
        Three rates instead of six.

    Returns
    -------
    dict of pandas.DataFrame
        conductivity, energies, rate_capability, discharge_curves, spectra,
        symmetric_cell, ncm622 and comparison.
    """
    rates = QUICK_RATES if quick else RATES
    capacities, curves, spectra = [], [], []
    for cell_type in tqdm(TYPES, desc="kim2022", unit="type"):
        values = values_of(cell_type)
        rows, discharges = capacity(values, rates)
        capacities.append(pd.DataFrame(rows).assign(type=cell_type))
        curves += [curve.assign(type=cell_type) for curve in discharges]
        frequencies = ssb_models.spectra.FREQUENCIES
        Z = impedance(values, frequencies)
        spectra.append(
            pd.DataFrame(
                {"type": cell_type, "frequency [Hz]": frequencies, "Re Z [Ohm]": Z.real,
                 "Im Z [Ohm]": Z.imag}
            )
        )  # fmt: skip
    tables = {
        "conductivity": _conductivity(),
        "rate_capability": pd.concat(capacities, ignore_index=True),
        "discharge_curves": pd.concat(curves, ignore_index=True),
        "spectra": pd.concat(spectra, ignore_index=True),
        "symmetric_cell": _symmetric_cell(),
        "ncm622": _ncm622(),
    }
    tables["energies"] = _energies(tables["conductivity"])
    tables["comparison"] = _comparison(tables)
    return tables


def _conductivity():
    """Of the composite by weight ratio and temperature [S.cm-1]."""
    param = ssb_models.SymmetricCell().param
    values = ssb_models.cell(SET)
    rows = []
    for ratio in published.RATIOS:
        values["LLZO to polymer weight ratio"] = ratio
        for T in (23, 30, 40, 50, 60, 70, 80):
            kappa = values.evaluate(param.kappa_e(param.c_e_init, 273.15 + T))
            rows.append({"ratio": ratio, "temperature_degC": T, "model [S.cm-1]": kappa / 100})
    return pd.DataFrame(rows)


def _energies(conductivity):
    """Slopes of ln(sigma T) against 1/T [eV], beside the published ones."""
    rows = []
    for ratio, table in conductivity.groupby("ratio"):
        T = 273.15 + table["temperature_degC"]
        slope = np.polyfit(1 / T, np.log(table["model [S.cm-1]"] * T), 1)[0]
        rows.append({"ratio": ratio, "model [eV]": -slope * BOLTZMANN,
                     "published [eV]": published.ENERGIES.get(ratio, np.nan)})  # fmt: skip
    return pd.DataFrame(rows)


def _symmetric_cell():
    """Voltage of Li | composite | Li at 0.5 mA.cm-2."""
    solution = symmetric(values_of("type V"))
    return pd.DataFrame(
        {"time [h]": solution.t / 3600, "voltage [mV]": 1e3 * solution["Voltage [V]"].entries}
    )


def _ncm622():
    """Capacity of type V over type II with a film of NCM622."""
    rates = list(published.NCM622_RATIOS)
    delivered = {
        cell_type: [
            row[CAPACITY] for row in capacity(values_of(cell_type, NCM622_SET), rates)[0]
        ]
        for cell_type in ("type II", "type V")
    }
    return pd.DataFrame(
        {
            "c_rate": rates,
            "type II [mA.h.g-1]": delivered["type II"],
            "type V [mA.h.g-1]": delivered["type V"],
            "model": np.divide(delivered["type V"], delivered["type II"]),
            "published": list(published.NCM622_RATIOS.values()),
        }
    )


def _comparison(tables):
    """Model, published and residual of every number that is printed."""
    found = tables["rate_capability"].set_index(["type", "c_rate"])[CAPACITY]
    rows = [
        (f"{cell_type}, {rate:g}C", "mA.h.g-1", found[cell_type, rate], value, kind)
        for (cell_type, rate), (value, kind) in published.CAPACITIES.items()
    ]
    Z = tables["spectra"].query("`frequency [Hz]` < 0.0101").set_index("type")["Re Z [Ohm]"]
    rows += [
        (f"{cell_type}, Re Z at 10 mHz", "Ohm", Z[cell_type], value, "calibrated")
        for cell_type, value in published.IMPEDANCES.items()
    ]
    middle = np.mean(published.SYMMETRIC)
    rows.append(("Li | composite | Li, 0.5 mA/cm2", "mV", overpotential(values_of("type V")),
                 middle, "calibrated"))  # fmt: skip
    kappa = tables["conductivity"].query("temperature_degC == 80").set_index("ratio")
    rows += [
        (f"conductivity 1:{ratio:g}, 80 degC", "S.cm-1", kappa["model [S.cm-1]"][ratio], value,
         "reported as a parameter")
        for ratio, value in published.CONDUCTIVITY_80.items()
    ]  # fmt: skip
    energies = tables["energies"].set_index("ratio")["model [eV]"]
    rows += [
        (f"activation energy 1:{ratio:g}", "eV", energies[ratio], value,
         "reported as a parameter")
        for ratio, value in published.ENERGIES.items()
    ]  # fmt: skip
    third = found["type III", 0.1] / found["type I", 0.1]
    rows.append(("type III over type I, 0.1C: poor", "-", third, np.nan, "predicted"))
    rows += [
        (f"NCM622, type V over type II, {row.c_rate:g}C", "-", row.model, row.published,
         "predicted")
        for row in tables["ncm622"].itertuples()
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["quantity", "unit", "model", "published", "kind"])
    return table.assign(residual=table["model"] - table["published"])


def summary(tables):
    """The comparison, and the RMSE of the capacities."""
    table = tables["comparison"]
    capacities = table[table["unit"] == "mA.h.g-1"]
    rmse = np.sqrt(np.mean(capacities["residual"] ** 2))
    text = table.to_string(index=False, float_format="{:.4g}".format)
    return f"{text}\nRMSE over the {len(capacities)} calibrated capacities: {rmse:.1f} mAh/g"
