"""What the tests of an interface measure, read from their solutions as from an instrument."""

import numpy as np
import pandas as pd
import pybamm

from ..arguments import check_number, shown
from ..impedance.checks import check_spectrum
from ..parameters import check_no_inputs, check_parameter_values
from ..protocols.interfaces import SI
from .transference import bruce_vincent

__all__ = ["bruce_vincent", "conductivity", "coulombic_efficiency", "oxidation_onset"]

AREA = (
    "Electrode height [m]",
    "Electrode width [m]",
    "Number of electrodes connected in parallel to make a cell",
)
THICKNESS, CONTACT = "Separator thickness [m]", "Contact resistance [Ohm]"
FIRST_OF_SWEEP = 0.01  # share of a sweep
REAL_ENOUGH = 5  # degrees of phase


def conductivity(
    blocking_spectrum: pybamm.EISSolution, parameter_values: pybamm.ParameterValues
) -> float:
    """Conductivity of the electrolyte from the spectrum of a blocking cell.

    Parameters
    ----------
    blocking_spectrum : pybamm.EISSolution
        Of a :class:`~ssb_models.BlockingCell`.
    parameter_values : pybamm.ParameterValues
        Of the cell: thickness of the layer and area of the electrodes.

    Returns
    -------
    float
        Effective conductivity of the layer, pores and all, L/(R A) [S.m-1], with R where the
        double layers no longer show: the real part at the phase nearest to zero, less the
        contact resistance.

    Raises
    ------
    TypeError, ValueError, KeyError
        An argument of another type, or a spectrum without a frequency at which the cell is
        a resistance above that of the contacts.
    """
    check_spectrum("blocking_spectrum", blocking_spectrum)
    check_parameter_values(parameter_values, [THICKNESS, CONTACT, *AREA])
    check_no_inputs(parameter_values)
    impedance = blocking_spectrum.impedance
    phase = abs(np.angle(impedance, deg=True))
    if not np.isfinite(impedance).all() or phase.min() > REAL_ENOUGH:
        raise ValueError(
            f"blocking_spectrum has a phase of at least {phase.min():.3g} degrees; allowed is "
            f"one that comes within {REAL_ENOUGH} of zero, as at high frequencies."
        )
    resistance = impedance[np.argmin(phase)].real - parameter_values[CONTACT]
    check_number("resistance of the layer [Ohm] in blocking_spectrum", float(resistance), low=0)
    area = np.prod([parameter_values[name] for name in AREA])
    return float(parameter_values[THICKNESS] / (resistance * area))


def coulombic_efficiency(solution: pybamm.Solution) -> pd.DataFrame:
    """Lithium stripped over lithium plated, each cycle.

    Parameters
    ----------
    solution : pybamm.Solution
        Of :func:`ssb_models.protocols.plating_and_stripping`.

    Returns
    -------
    pandas.DataFrame
        One row for each cycle, with the columns cycle, plated [A.h], stripped [A.h] and
        coulombic_efficiency; NaN of a cycle that did not do both.

    Raises
    ------
    TypeError, ValueError
        ``solution`` is not that of an experiment with a
        :class:`~ssb_models.LithiumSteelCell`.
    """
    _check_experiment(solution, "Steel lithium deposit [mol.m-2]")
    rows = []
    for number, cycle in enumerate(solution.cycles, 1):
        charges = [_charge(step) for step in cycle.steps]
        plated = sum(charge for charge in charges if charge > 0)
        stripped = -sum(charge for charge in charges if charge < 0)
        rows.append(
            {
                "cycle": number,
                "plated [A.h]": plated,
                "stripped [A.h]": stripped,
                "coulombic_efficiency": stripped / plated if plated * stripped else np.nan,
            }
        )
    return pd.DataFrame(rows)


def _charge(step):
    if isinstance(step, pybamm.EmptySolution):  # skipped: its limit was passed
        return 0.0
    charge = step["Discharge capacity [A.h]"].entries
    return float(charge[-1] - charge[0])


def oxidation_onset(solution: pybamm.Solution, current_density: float = 0.01) -> float:
    """Voltage at which oxidation passes a current density in a linear sweep.

    Parameters
    ----------
    solution : pybamm.Solution
        Of :func:`ssb_models.protocols.linear_sweep`, upwards.
    current_density : float
        What is read as the onset [mA.cm-2]. The current that charges the double layer is
        not counted: a fast sweep is read as a slow one.

    Returns
    -------
    float
        Voltage [V]; NaN if the sweep ends below the current density or starts above it. It
        lies above the onset potential of the set by the loss in the cell at this current.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed, or the solution of another cell.
    """
    name = "Steel oxidation current density [A.m-2]"
    _check_experiment(solution, name)
    check_number("current_density", current_density, low=0)
    oxidation = solution[name].entries / SI
    voltage = solution["Voltage [V]"].entries
    if voltage[-1] <= voltage[0]:
        raise ValueError(
            f"solution sweeps from {voltage[0]:g} V to {voltage[-1]:g} V; allowed is upwards."
        )
    below, above = oxidation[:-1] < current_density, oxidation[1:] >= current_density
    beyond = np.flatnonzero(below & above)
    if not len(beyond):
        return float("nan")
    swept = (voltage[beyond[0]] - voltage[0]) / (voltage[-1] - voltage[0])
    if swept < FIRST_OF_SWEEP:  # while the double layer is charged: the onset lies before
        return float("nan")
    around = slice(beyond[0], beyond[0] + 2)
    return float(np.interp(np.log(current_density), np.log(oxidation[around]), voltage[around]))


def _check_experiment(solution, variable):
    """Raise unless the solution is that of an experiment with a lithium-steel cell."""
    if not isinstance(solution, pybamm.Solution) or not getattr(solution, "cycles", None):
        raise TypeError(
            f"solution is {shown(solution)}; allowed is the pybamm.Solution of an experiment."
        )
    model = solution.all_models[0]
    if variable not in model.variables:
        raise ValueError(
            f"solution is that of the model {model.name!r}; allowed is a "
            "ssb_models.LithiumSteelCell."
        )
