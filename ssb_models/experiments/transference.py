"""The transference number that a steady current shows."""

import numpy as np
import pybamm

from ..arguments import check_number
from ..impedance.checks import check_cell
from ..impedance.spectra import spectrum
from ..models import SymmetricCell
from ..protocols import voltage_hold
from ..submodels.voltage_losses import LOSSES


def bruce_vincent(
    parameter_values: pybamm.ParameterValues,
    polarisation: float = 5e-3,
    model: SymmetricCell | None = None,
) -> dict[str, float]:
    """The steady-state current test of Li | electrolyte | Li (Evans, Vincent and Bruce,
    Polymer 28, 1987, 2324), with the initial current from Ohm's law. What it measures is not
    t+: docs/theory/layer_cells.md, Transference number from a steady current.

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
    settling, t_plus = _diffusion_time(model, parameter_values)
    decades = np.log10(1e6 * settling) + 2
    frequencies = np.geomspace(1e6, 1e-2 / settling, int(20 * decades))
    impedance = spectrum(model, parameter_values, frequencies).impedance
    layer, interfaces = _plateau(impedance, diffuses=t_plus < 1)
    contact = parameter_values["Contact resistance [Ohm]"]
    layer, interfaces = layer - contact, interfaces + contact
    solution = pybamm.Simulation(
        model,
        parameter_values=parameter_values,
        experiment=voltage_hold(-polarisation, hours=2 * settling / 3600),
        solver=pybamm.IDAKLUSolver(rtol=1e-8, atol=1e-10),
    ).solve(calc_esoh=False)
    initial = polarisation / (layer + interfaces)
    steady = float(solution["Current [A]"].entries[-1])
    lost = sum(
        float(solution[LOSSES[part]].entries[-1])
        for part in ("lithium kinetics", "lithium interphase", "contact resistance")
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
    """L^2/D [s] of the layer, and its transference number, at the initial state."""
    param, T = model.param, values["Ambient temperature [K]"]
    D, t_plus = (values.evaluate(law(param.c_e_init, T)) for law in (param.D_e, param.t_plus))
    return values["Separator thickness [m]"] ** 2 / D, t_plus


def _plateau(impedance, diffuses):
    """Resistance [Ohm] of layer and interfaces: the real part between the arcs of
    interfaces and diffusion, and what the layer leaves of it. A single-ion conductor has
    no arc of diffusion."""
    layer = impedance[0].real
    if not diffuses:
        return float(layer), float(impedance[-1].real - layer)
    arc = -impedance.imag
    between = np.flatnonzero((arc[1:-1] < arc[:-2]) & (arc[1:-1] < arc[2:])) + 1
    if not len(between):
        raise RuntimeError(
            "The arcs of interfaces and diffusion overlap in the spectrum; allowed is a cell "
            "in which they are apart, for example one with a thicker layer."
        )
    return float(layer), float(impedance[between[-1]].real - layer)
