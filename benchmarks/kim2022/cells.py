"""The cells of Kim et al., and one number of each: impedance and overpotential."""

import numpy as np
import pybamm

import ssb_models
from ssb_models import protocols
from ssb_models.experiments import CyclingTest
from ssb_models.impedance.spectra import FREQUENCIES, spectrum

from ..cells import half_charged

SET, NCM622_SET = "LLZO_PVDFHFP_Kim2022", "LLZO_PVDFHFP_NCM622_Kim2022"
TYPES = ["type I", "type II", "type III", "type IV", "type V"]


def values_of(cell_type, name=SET, changes=None):
    """Values of a type, with some replaced: ``changes`` by parameter."""
    values = ssb_models.cell(name, cell_type)
    values.update({k: v for k, v in (changes or {}).items() if k in values})
    return values


def rate_test(values, c_rates):
    """What a cycling test finds at each rate, by rate."""
    test = CyclingTest(values)
    return {c_rate: test.run(c_rate) for c_rate in c_rates}


def impedance(values, frequencies=FREQUENCIES):
    """Impedance [Ohm], half charged."""
    return spectrum(ssb_models.ThinFilmCell(), half_charged(values), frequencies).impedance


def symmetric(values, current_density=0.5, hours=1):
    """Solution of Li | composite | Li at a current density [mA.cm-2]."""
    return pybamm.Simulation(
        ssb_models.SymmetricCell(),
        parameter_values=values,
        experiment=protocols.lithium_cycling(current_density, hours, cycles=2),
    ).solve(calc_esoh=False)


def overpotential(values):
    """Overpotential [mV] of the symmetric cell at 0.5 mA.cm-2, at the end of a half-cycle."""
    step = symmetric(values).cycles[0].steps[0]
    return 1e3 * float(np.abs(step["Voltage [V]"].entries[-1]))
