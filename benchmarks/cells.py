"""The cells that the benchmarks share, how tables name them, and states and curves of them."""

import numpy as np

import ssb_models

CAPACITY = "discharge_capacity [mA.h.g-1]"
"""Column of what a test delivers; a curve runs over ``capacity [mA.h.g-1]``."""
CELL = ["electrolyte", "architecture", "temperature_degC"]
"""Columns that name a cell of Chen et al. 2019 (doi:10.1039/c8ee02617c)."""
ARCHITECTURES = ("cathode-supported", "conventional")
CONDITIONS = [(electrolyte, T) for electrolyte in ("PPAL", "PAL") for T in (30, 50)]
"""Electrolyte and temperature [degC]."""
SOLID_CELLS = [
    (electrolyte, architecture, T)
    for electrolyte in ("PPAL", "PAL")
    for architecture in ARCHITECTURES
    for T in (30, 50)
]
LIQUID_CELL = ("Liquid", "flooded", 30)
COMPARED = 0.95
"""Share of a discharge over which two curves are compared."""


def named(cell):
    """A cell as columns of a table."""
    return dict(zip(CELL, cell, strict=True))


def values_of(electrolyte, architecture, temperature_degC):
    """Parameter values of a cell."""
    name = f"{electrolyte}_Chen2019"
    if electrolyte == "Liquid":
        return ssb_models.cell(name, temperature_degC=temperature_degC)
    return ssb_models.cell(name, architecture, temperature_degC)


def select(table, cell):
    """Rows of a cell."""
    return table[(table[CELL] == list(cell)).all(axis=1)]


def titled(electrolyte, temperature_degC, *architecture):
    """A condition or a cell in words, for a figure."""
    return ", ".join([electrolyte, f"{temperature_degC} °C", *architecture])


def half_charged(values):
    """A copy of the values with every particle, or the film, half lithiated."""
    values = values.copy()
    values["Initial concentration in positive electrode [mol.m-3]"] = (
        values["Maximum concentration in positive electrode [mol.m-3]"] / 2
    )
    return values


def per_gram(values):
    """Charge per gram over the charge of the cell [mA.h.g-1/(A.h)]."""
    specific = values["Theoretical specific capacity [mA.h.g-1]"]
    return specific / values["Nominal cell capacity [A.h]"]


def discharge_curve(solution, values):
    """Capacity [mA.h.g-1] and voltage [V] of a discharge, a row each, shape (2, n)."""
    charge = solution["Discharge capacity [A.h]"].entries
    return np.array([charge * per_gram(values), solution["Voltage [V]"].entries])


def curve_errors(curve, reference, points=200):
    """Errors of a discharge curve against a finer one.

    Parameters
    ----------
    curve, reference : numpy.ndarray
        As :func:`discharge_curve` returns them.
    points : int
        Capacities at which voltages are compared, over the first 95 %.

    Returns
    -------
    dict
        capacity_error [mA.h.g-1] and voltage_error [mV], the largest.
    """
    (charge, voltage), (fine, fine_voltage) = curve, reference
    grid = np.linspace(0, COMPARED * min(charge[-1], fine[-1]), points)
    drift = np.interp(grid, charge, voltage) - np.interp(grid, fine, fine_voltage)
    return {
        "capacity_error [mA.h.g-1]": charge[-1] - fine[-1],
        "voltage_error [mV]": 1e3 * np.abs(drift).max(),
    }
