"""The temperatures at which a set was calibrated: elsewhere it predicts."""

from typing import Any

ENDS = tuple(f"{end} calibrated temperature [K]" for end in ("Lowest", "Highest"))


def at_calibrated_temperature(values: Any) -> bool:
    """Whether both temperatures are the lowest or the highest that was calibrated.

    Between the two a law of temperature interpolates: that is a prediction as well. So is
    every temperature of values that name none.

    Parameters
    ----------
    values : pybamm.ParameterValues
    """
    initial, ambient = (values[f"{when} temperature [K]"] for when in ("Initial", "Ambient"))
    ends = [values[end] for end in ENDS if end in values]
    return initial == ambient and initial in ends
