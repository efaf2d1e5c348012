"""The numbers: capacities, discharge curves, impedances and their residuals."""

import pandas as pd
from tqdm import tqdm

from ssb_models.experiments import CyclingTest
from ssb_models.impedance.spectra import spectrum
from ssb_models.models import model_for

from ..calibration import band_table
from ..cells import CAPACITY, CELL, LIQUID_CELL, SOLID_CELLS, half_charged, named, values_of
from ..output import as_text
from ..published import CENSORED_BELOW, chen2019, residual, root_mean_square

IMPEDANCE = "impedance [Ohm.cm2]"
IMPEDANCE_FREQUENCY = 1e-2  # Hz
ALL_RATES = {0.05, 0.1, 0.2, 0.24, 0.5, 1.0}
QUICK_RATES = {0.05, 0.1, 0.24}
CELLS = [*SOLID_CELLS, LIQUID_CELL]


def compute(quick=False):
    """Tables rate_capability, discharge_curves, impedance and comparison; quick are the
    published rates and few others."""
    capacities, curves = [], []
    for cell in tqdm(CELLS, desc="chen2019", unit="cell"):
        test = CyclingTest(values_of(*cell))
        for rate in sorted((QUICK_RATES if quick else ALL_RATES) | _published_rates(cell)):
            result = test.run(rate)
            capacities.append({**named(cell), **result.row})
            curves.append(result.discharge_curve().assign(**named(cell), c_rate=rate))
    rate_capability = pd.DataFrame(capacities)
    return {
        "rate_capability": rate_capability,
        "discharge_curves": pd.concat(curves, ignore_index=True),
        "impedance": pd.DataFrame(
            {**named(cell), IMPEDANCE: _impedance(values_of(*cell))} for cell in SOLID_CELLS
        ),
        "comparison": _comparison(rate_capability),
    }


def summary(tables):
    """What a reader wants to know first, as text."""
    comparison, impedance = tables["comparison"], tables["impedance"]
    censored = comparison["published"] == 0
    shown = comparison.drop(columns="source")
    shown["published"] = shown["published"].astype(str).mask(censored, f"<{CENSORED_BELOW:g}")
    rmse = root_mean_square(comparison.loc[comparison["calibrated"], "residual"])
    ohms = impedance.set_index(CELL)[IMPEDANCE].unstack("architecture").loc["PPAL", 30]
    return "\n".join(
        [
            as_text(shown),
            f"RMSE over the {comparison['calibrated'].sum()} calibrated points: "
            f"{rmse:.1f} mAh/g",
            f"|Z(10 mHz)|, PPAL, 30 degC, half charged: conventional over "
            f"cathode-supported {ohms['conventional'] / ohms['cathode-supported']:.1f}",
        ]
    )


def _published_rates(cell):
    table = chen2019().set_index(CELL)
    return set(table.loc[[cell], "c_rate"]) if cell in table.index else set()


def _comparison(rate_capability):
    """Published points beside the model; all of them took part in the calibration, and each
    was also left out."""
    keys = [*CELL, "c_rate"]
    table = chen2019().merge(rate_capability[[*keys, CAPACITY]], on=keys, how="left")
    table = table.rename(
        columns={"discharge_capacity_mAh_per_g": "published", CAPACITY: "model"}
    )
    table["residual"] = residual(table["model"], table["published"])
    table["calibrated"] = True
    table = table.merge(band_table.left_out(), on=keys, how="left")
    return table[
        [*keys, "published", "model", "residual", "left_out_error", "calibrated", "source"]
    ]


def _impedance(values):
    """|Z| at 10 mHz [Ohm.cm2] of a cell that is half charged and at rest."""
    response = spectrum(model_for(values), half_charged(values), [IMPEDANCE_FREQUENCY])
    return abs(response["Impedance [Ohm]"][0])
