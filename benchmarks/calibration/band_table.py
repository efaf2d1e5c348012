"""The file of the bands, and whether it still belongs to the calibrated values."""

import hashlib
from pathlib import Path

import pandas as pd

from ssb_models.parameter_sets.calibrations import CHEN

RESULTS = Path(__file__).parent / "results"
BANDS_CSV = RESULTS / "bands.csv"
LEFT_OUT_CSV = RESULTS / "leave_one_out.csv"


def fingerprint():
    """First digits of the SHA-256 of the calibrated names and values in force."""
    table = pd.read_csv(CHEN.path)
    text = "\n".join(f"{row.name} {row.value!r}" for row in table.itertuples(index=False))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def write(bands):
    """Write the bands with the fingerprint of the values that they were drawn around."""
    bands.assign(calibration=fingerprint()).to_csv(BANDS_CSV, index=False)


def read():
    """The bands [mA.h.g-1] by cell and rate: low (5 %), median and high (95 %); None, with a
    line that says so, where there are none of the values in force."""
    again = "run `python -m benchmarks.calibration bands`"
    if not BANDS_CSV.exists():
        print(f"No bands of the calibration: {again}.")
        return None
    bands = pd.read_csv(BANDS_CSV)
    if set(bands["calibration"].astype(str)) != {fingerprint()}:
        print(f"The bands are of other calibrated values and are left out: {again}.")
        return None
    return bands.drop(columns="calibration")


def left_out():
    """Error [mA.h.g-1] of the prediction of each point without it, by cell and rate."""
    table = pd.read_csv(LEFT_OUT_CSV)
    keys = ["electrolyte", "architecture", "temperature_degC", "c_rate"]
    return table[[*keys, "error"]].rename(columns={"error": "left_out_error"})
