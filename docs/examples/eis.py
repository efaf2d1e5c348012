"""Impedance of half-charged cells at rest, in Ohm.cm2 because the electrode has 1 cm2."""

import numpy as np
import pybamm

import ssb_models

frequencies = np.logspace(6, -2, 65)
modulus = {}  # at 10 mHz [Ohm]

for architecture in ("conventional", "cathode-supported"):
    values = ssb_models.cell("PPAL_Chen2019", architecture)
    full = values["Maximum concentration in positive electrode [mol.m-3]"]
    values["Initial concentration in positive electrode [mol.m-3]"] = full / 2
    simulation = pybamm.EISSimulation(ssb_models.SolidStateDFN(), parameter_values=values)
    Z = simulation.solve(frequencies)["Impedance [Ohm]"]
    modulus[architecture] = abs(Z[-1])
    print(f"{architecture:18} |Z| at 10 mHz: {modulus[architecture]:.0f} Ohm.cm2")
