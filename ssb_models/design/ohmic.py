"""How thick a separator may be for a voltage drop: Delta E = J (L/sigma + R)."""

from collections.abc import Mapping, Sequence

import pandas as pd

from ..arguments import check_number, check_positive_list
from ..parameter_sets.cells.wu2016 import CONDUCTIVITY


def largest_separator(
    drop: float, current_density: float, conductivity: float, resistance: float = 0.0
) -> float:
    """Largest thickness of a separator.

    Parameters
    ----------
    drop : float
        Voltage that may be lost [V].
    current_density : float
        [A.m-2]; a tenth of it is mA.cm-2.
    conductivity : float
        [S.m-1]; a hundredth of it is S.cm-1.
    resistance : float
        Area-specific resistance of the interphases together [Ohm.m2].

    Returns
    -------
    float
        Thickness [m]; 0 where the interphases alone take more than the drop.

    Raises
    ------
    ValueError, TypeError

    Examples
    --------
    >>> largest_separator(0.05, 30, 1e-2)  # 50 mV, 3 mA.cm-2, 0.1 mS.cm-1: 16.7 um
    """
    check_number("drop [V]", drop, 0)
    check_number("current_density [A.m-2]", current_density, 0)
    check_number("conductivity [S.m-1]", conductivity, 0)
    check_number("resistance [Ohm.m2]", resistance, 0, bounds="[)")
    return max(0.0, conductivity * (drop / current_density - resistance))


def ohmic_budget(
    drop: float,
    current_densities: Sequence[float],
    resistances: Sequence[float] = (0.0,),
    conductivities: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Largest separators of many electrolytes.

    Parameters
    ----------
    drop : float
        Voltage that may be lost [V].
    current_densities, resistances : sequence of float
        [A.m-2] and [Ohm.m2].
    conductivities : dict of str to float, optional
        [S.m-1] by electrolyte; by default those that Wu et al. 2016 name, at room temperature.

    Returns
    -------
    pandas.DataFrame
        One row for each combination: electrolyte, conductivity [S.cm-1], current density
        [mA.cm-2], resistance [Ohm.cm2], thickness [um].

    Raises
    ------
    ValueError, TypeError
    """
    check_positive_list("current_densities", "current_density [A.m-2]", current_densities)
    check_positive_list("resistances", "resistance [Ohm.m2]", resistances, ends="[)")
    if conductivities is None:
        conductivities = {name: 100 * sigma for name, sigma in CONDUCTIVITY.items()}
    return pd.DataFrame(
        {
            "electrolyte": name,
            "conductivity [S.cm-1]": sigma / 100,
            "current density [mA.cm-2]": current / 10,
            "resistance [Ohm.cm2]": 1e4 * resistance,
            "thickness [um]": 1e6 * largest_separator(drop, current, sigma, resistance),
        }
        for name, sigma in conductivities.items()
        for current in current_densities
        for resistance in resistances
    )
