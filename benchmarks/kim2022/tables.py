"""The numbers: conductivity, capacities, impedance, symmetric cell and their residuals."""

import numpy as np
import pandas as pd
from tqdm import tqdm

import ssb_models
from ssb_models.impedance.spectra import FREQUENCIES

from ..cells import CAPACITY
from ..output import as_text
from ..published import ends, read, root_mean_square
from . import cells
from .cells import TYPES, rate_test, values_of

RATES = [0.1, 0.2, 0.5, 1, 2, 5]
QUICK_RATES = [0.1, 0.5, 5]
TEMPERATURES = (23, 30, 40, 50, 60, 70, 80)  # degC
BOLTZMANN = 8.617333262e-5  # eV.K-1


def compute(quick=False):
    """Tables conductivity, energies, rate_capability, discharge_curves, spectra,
    symmetric_cell, ncm622 and comparison; quick are three rates instead of six."""
    capacities, curves, spectra = [], [], []
    for cell_type in tqdm(TYPES, desc="kim2022", unit="type"):
        values = values_of(cell_type)
        for c_rate, result in rate_test(values, QUICK_RATES if quick else RATES).items():
            capacities.append({**result.row, "type": cell_type})
            curves.append(result.discharge_curve().assign(c_rate=c_rate, type=cell_type))
        Z = cells.impedance(values)
        spectra.append(
            pd.DataFrame(
                {"type": cell_type, "frequency [Hz]": FREQUENCIES, "Re Z [Ohm]": Z.real,
                 "Im Z [Ohm]": Z.imag}
            )
        )  # fmt: skip
    tables = {
        "conductivity": _conductivity(),
        "rate_capability": pd.DataFrame(capacities),
        "discharge_curves": pd.concat(curves, ignore_index=True),
        "spectra": pd.concat(spectra, ignore_index=True),
        "symmetric_cell": _symmetric_cell(),
        "ncm622": _ncm622(),
    }
    tables["energies"] = _energies(tables["conductivity"])
    tables["comparison"] = _comparison(tables)
    return tables


def _conductivity():
    """Conductivity of the composite [S.cm-1] by weight ratio and temperature."""
    param = ssb_models.SymmetricCell().param
    values = ssb_models.cell(cells.SET)
    rows = []
    for ratio in read("kim2022_activation_energies")["ratio"]:
        values["LLZO to polymer weight ratio"] = ratio
        for T in TEMPERATURES:
            kappa = values.evaluate(param.kappa_e(param.c_e_init, 273.15 + T))
            rows.append({"ratio": ratio, "temperature_degC": T, "model [S.cm-1]": kappa / 100})
    return pd.DataFrame(rows)


def _energies(conductivity):
    """Slopes of ln(sigma T) against 1/T [eV], beside the published ones."""
    table = read("kim2022_activation_energies").rename(columns={"value": "published [eV]"})
    slopes = []
    for ratio in table["ratio"]:
        rows = conductivity[conductivity["ratio"] == ratio]
        T = 273.15 + rows["temperature_degC"]
        slopes.append(np.polyfit(1 / T, np.log(rows["model [S.cm-1]"] * T), 1)[0])
    table["model [eV]"] = -BOLTZMANN * np.array(slopes)
    return table[["ratio", "model [eV]", "published [eV]"]]


def _symmetric_cell():
    """Voltage of Li | composite | Li at 0.5 mA.cm-2."""
    solution = cells.symmetric(values_of("type V"))
    return pd.DataFrame(
        {"time [h]": solution.t / 3600, "voltage [mV]": 1e3 * solution["Voltage [V]"].entries}
    )


def _ncm622():
    """Capacity of type V over type II with a film of NCM622."""
    table = read("kim2022_ncm622_ratios").rename(columns={"value": "published"})
    for cell_type in ("type II", "type V"):
        results = rate_test(values_of(cell_type, cells.NCM622_SET), table["c_rate"])
        table[f"{cell_type} [mA.h.g-1]"] = [result.row[CAPACITY] for result in results.values()]
    table["model"] = table["type V [mA.h.g-1]"] / table["type II [mA.h.g-1]"]
    return table[["c_rate", "type II [mA.h.g-1]", "type V [mA.h.g-1]", "model", "published"]]


def _comparison(tables):
    """Model, published and residual of every number that is printed; a range has none
    within it."""
    capacity = tables["rate_capability"].set_index(["type", "c_rate"])[CAPACITY]
    slow = tables["spectra"].query("`frequency [Hz]` < 0.0101").set_index("type")["Re Z [Ohm]"]
    kappa = tables["conductivity"].set_index(["ratio", "temperature_degC"])["model [S.cm-1]"]
    energy = tables["energies"].set_index("ratio")["model [eV]"]
    ratio = tables["ncm622"].set_index("c_rate")["model"]
    rows = [
        (f"{row.type}, {row.c_rate:g}C", capacity[row.type, row.c_rate], row)
        for row in read("kim2022_capacities").itertuples()
    ]
    rows += [
        (f"{row.type}, Re Z at 10 mHz", slow[row.type], row)
        for row in read("kim2022_impedances").itertuples()
    ]
    rows += [
        ("Li | composite | Li, 0.5 mA/cm2", cells.overpotential(values_of("type V")), row)
        for row in read("kim2022_symmetric_cell").itertuples()
    ]
    rows += [
        (
            f"conductivity 1:{row.ratio:g}, {row.temperature_degC} degC",
            kappa[row.ratio, row.temperature_degC],
            row,
        )
        for row in read("kim2022_conductivities").itertuples()
    ]
    rows += [
        (f"activation energy 1:{row.ratio:g}", energy[row.ratio], row)
        for row in read("kim2022_activation_energies").dropna().itertuples()
    ]
    (poor,) = read("kim2022_capacity_ratio").itertuples()
    share = capacity["type III", poor.c_rate] / capacity["type I", poor.c_rate]
    rows.append((f"type III over type I, {poor.c_rate:g}C: poor", share, poor))
    rows += [
        (f"NCM622, type V over type II, {row.c_rate:g}C", ratio[row.c_rate], row)
        for row in read("kim2022_ncm622_ratios").itertuples()
    ]
    table = pd.DataFrame(
        {**row._asdict(), "quantity": quantity, "model": model} for quantity, model, row in rows
    )
    low, high = ends(table)
    table["published"] = list(map(_as_printed, low, high))
    table["residual"] = (table["model"] - table["model"].clip(low, high)).where(low.notna())
    return table[["quantity", "unit", "model", "published", "kind", "residual"]]


def _as_printed(low, high):
    """A number, a range, or nothing where the paper has none."""
    if np.isnan(low):
        return ""
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def summary(tables):
    """The comparison, and the RMSE of the capacities."""
    table = tables["comparison"]
    residuals = table.loc[table["unit"] == "mA.h.g-1", "residual"]
    return (
        f"{as_text(table)}\nRMSE over the {len(residuals)} calibrated capacities: "
        f"{root_mean_square(residuals):.1f} mAh/g"
    )
