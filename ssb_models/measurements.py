"""What the tests of an interface measure, read from their solutions as from an instrument."""

import numpy as np
import pandas as pd
import pybamm

from .models import SymmetricCell
from .protocols import voltage_hold
from .protocols.interfaces import AREA
from .spectra import spectrum
from .spectra_validation import check_cell
from .validation import check_number


def conductivity(blocking_spectrum, thickness, area=AREA):
    """Conductivity of the electrolyte from the spectrum of a blocking cell.

    Parameters
    ----------
    blocking_spectrum : pybamm.EISSolution
        Of a :class:`~ssb_models.BlockingCell`.
    thickness : float
        Of the layer [m].
    area : float
        Of the electrodes [m2].

    Returns
    -------
    float
        L/(R A) [S.m-1], with R where the double layers no longer show: the real part at
        the phase nearest to zero.

    Raises
    ------
    TypeError, ValueError
        A thickness or an area that is not allowed, or a spectrum of another type.
    """
    if not isinstance(blocking_spectrum, pybamm.EISSolution):
        raise TypeError(
            f"blocking_spectrum is {blocking_spectrum!r}; allowed is a pybamm.EISSolution, "
            "for example of ssb_models.spectra.spectrum."
        )
    check_number("thickness", thickness, low=0)
    check_number("area", area, low=0)
    impedance = blocking_spectrum.impedance
    resistance = impedance[np.argmin(abs(np.angle(impedance)))].real
    return float(thickness / (resistance * area))


def coulombic_efficiency(solution):
    """Lithium stripped over lithium plated, each cycle.

    Parameters
    ----------
    solution : pybamm.Solution
        Of :func:`ssb_models.protocols.plating_and_stripping`.

    Returns
    -------
    pandas.DataFrame
        One row for each cycle, with the columns cycle, plated [A.h], stripped [A.h] and
        coulombic_efficiency.

    Raises
    ------
    TypeError
        ``solution`` is not that of an experiment.
    """
    _check_experiment(solution)
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
                "coulombic_efficiency": stripped / plated if plated else np.nan,
            }
        )
    return pd.DataFrame(rows)


def _charge(step):
    charge = step["Discharge capacity [A.h]"].entries
    return float(charge[-1] - charge[0])


def oxidation_onset(solution, current_density=0.01, area=AREA):
    """Voltage at which oxidation passes a current density in a linear sweep.

    Parameters
    ----------
    solution : pybamm.Solution
        Of :func:`ssb_models.protocols.linear_sweep`, upwards.
    current_density : float
        What is read as the onset [mA.cm-2].
    area : float
        Of the electrodes [m2].

    Returns
    -------
    float
        Voltage [V]; NaN if the sweep ends below the current density. It lies above the
        onset potential of the set by the loss in the cell at this current.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed.
    """
    _check_experiment(solution)
    check_number("current_density", current_density, low=0)
    check_number("area", area, low=0)
    oxidation = -solution["Current [A]"].entries / (10 * area)  # mA.cm-2
    voltage = solution["Voltage [V]"].entries
    lowest = np.argmin(oxidation)  # before it the double layer is charged
    oxidation, voltage = oxidation[lowest:], voltage[lowest:]
    if oxidation[-1] < current_density or oxidation[0] > current_density:
        return float("nan")
    return float(np.interp(current_density, oxidation, voltage))


def bruce_vincent(parameter_values, polarisation=5e-3, model=None):
    """The steady-state current test of Li | electrolyte | Li (Evans, Vincent and Bruce,
    Polymer 28, 1987, 2324),

        t = I_ss (dV - I_0 R_0) / (I_0 (dV - I_ss R_ss)),

    with I_0 from Ohm's law. It measures 1/(1 + Ne) and not t+ (Balsara and Newman, J.
    Electrochem. Soc. 162, 2015, A2720),

        Ne = 2 R T kappa (1 - t+)^2 (1 + dln f/dln c) / (F^2 D c).

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues
    polarisation : float
        Voltage dV [V], up to 20 mV: salt must stay near uniform.
    model : SymmetricCell, optional

    Returns
    -------
    dict
        transference_number, initial_current [A], steady_current [A], layer_resistance
        [Ohm], initial_interface_resistance [Ohm], steady_interface_resistance [Ohm].

    Raises
    ------
    TypeError, ValueError, KeyError
        An argument that is not allowed.
    RuntimeError
        The arcs of interfaces and diffusion overlap, so that a spectrum does not tell the
        resistance of the interfaces.
    """
    check_number("polarisation", polarisation, low=0, high=20e-3, bounds="(]")
    model = SymmetricCell() if model is None else model
    check_cell(model, parameter_values)
    if not isinstance(model, SymmetricCell):
        raise TypeError(f"model is {model.name!r}; allowed is a ssb_models.SymmetricCell.")
    settling = _diffusion_time(model, parameter_values)
    decades = np.log10(1e6 * settling) + 2
    frequencies = np.geomspace(1e6, 1e-2 / settling, int(20 * decades))
    layer, interfaces = _plateau(spectrum(model, parameter_values, frequencies).impedance)
    solution = pybamm.Simulation(
        model,
        parameter_values=parameter_values,
        experiment=voltage_hold(-polarisation, hours=2 * settling / 3600),
        solver=pybamm.IDAKLUSolver(rtol=1e-8, atol=1e-10),
    ).solve(calc_esoh=False)
    initial = polarisation / (layer + interfaces)
    steady = float(solution["Current [A]"].entries[-1])
    lost = sum(
        float(solution[f"Loss to lithium {part} [V]"].entries[-1])
        for part in ("kinetics", "interphase")
    )
    number = steady * (polarisation - initial * interfaces) / (initial * (polarisation - lost))
    return {
        "transference_number": float(number),
        "initial_current [A]": initial,
        "steady_current [A]": steady,
        "layer_resistance [Ohm]": layer,
        "initial_interface_resistance [Ohm]": interfaces,
        "steady_interface_resistance [Ohm]": lost / steady,
    }


def _diffusion_time(model, values):
    """L^2/D [s] of the layer at its initial state."""
    c, T = (
        values["Initial concentration in electrolyte [mol.m-3]"],
        values["Ambient temperature [K]"],
    )
    D = values.evaluate(model.param.D_e(c, T))
    return values["Separator thickness [m]"] ** 2 / D


def _plateau(impedance):
    """Resistance [Ohm] of layer and interfaces: the real part between the arcs of
    interfaces and diffusion, and what the layer leaves of it."""
    arc = -impedance.imag
    between = np.flatnonzero((arc[1:-1] < arc[:-2]) & (arc[1:-1] < arc[2:])) + 1
    if not len(between):
        raise RuntimeError(
            "The arcs of interfaces and diffusion overlap in the spectrum; allowed is a cell "
            "in which they are apart, for example one with a thicker layer."
        )
    layer = impedance[0].real
    return float(layer), float(impedance[between[-1]].real - layer)


def _check_experiment(solution):
    if not isinstance(solution, pybamm.Solution) or not getattr(solution, "cycles", None):
        raise TypeError(
            f"solution is {solution!r}; allowed is the pybamm.Solution of an experiment."
        )
