"""One number each: capacity, impedance and overpotential of a cell of Kim et al."""

import numpy as np
import pybamm

import ssb_models
from ssb_models import protocols, spectra
from ssb_models.experiments.rates import CyclingTest

SET, NCM622_SET = "LLZO_PVDFHFP_Kim2022", "LLZO_PVDFHFP_NCM622_Kim2022"


def values_of(cell_type, name=SET, changes=None):
    """Values of a type, with some replaced: ``changes`` by parameter."""
    values = ssb_models.cell(name, cell_type)
    values.update({k: v for k, v in (changes or {}).items() if k in values})
    return values


def capacity(values, rates):
    """Rows of a rate test [mA.h.g-1], and the discharge curve at each rate."""
    test = CyclingTest(values)
    rows, curves = [], []
    for rate in rates:
        found = test.run(rate)
        rows.append(found.row)
        curves.append(found.discharge_curve().assign(c_rate=rate))
    return rows, curves


def impedance(values, frequencies=spectra.FREQUENCIES):
    """Impedance [Ohm], half charged."""
    values = values.copy()
    full = values["Maximum concentration in positive electrode [mol.m-3]"]
    values["Initial concentration in positive electrode [mol.m-3]"] = full / 2
    return spectra.spectrum(ssb_models.ThinFilmCell(), values, frequencies).impedance


def symmetric(values, current_density=0.5, hours=1):
    """Solution of Li | composite | Li at a current density [mA.cm-2]."""
    experiment = protocols.lithium_cycling(current_density, hours, cycles=2)
    model = ssb_models.SymmetricCell()
    return pybamm.Simulation(model, parameter_values=values, experiment=experiment).solve(
        calc_esoh=False
    )


def overpotential(values):
    """Overpotential [mV] of the symmetric cell at 0.5 mA.cm-2, at the end of a half-cycle."""
    step = symmetric(values).cycles[0].steps[0]
    return 1e3 * float(np.abs(step["Voltage [V]"].entries[-1]))
