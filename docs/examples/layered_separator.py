"""A polymer on both sides of a ceramic, and a dense garnet beside a porous one."""

import numpy as np
import pybamm

import ssb_models

# LiFePO4 against lithium at 50 degC: 60 um of polymer, or 20 um of LATP in its middle.
cell = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
polymer = ssb_models.layered(cell, [("PPAL", 60e-6)])
sandwich = ssb_models.layered(cell, [("PPAL", 20e-6), ("LATP", 20e-6), ("PPAL", 20e-6)])
for plane in ("1 and 2", "2 and 3"):  # assumed: 10 Ohm.cm2 where polymer and ceramic touch
    sandwich[f"Resistance between layers {plane} [Ohm.m2]"] = 10e-4
print(ssb_models.layer_provenance([("LATP", 20e-6)])[["parameter", "value", "kind", "source"]])

# Salt cannot cross the ceramic: the polymer at the lithium keeps its own.
capacity, salt = {}, {}
for name, values in {"polymer": polymer, "sandwich": sandwich}.items():
    layers = values.options["separator layers"]
    model = ssb_models.SolidStateDFN({"separator layers": layers})
    simulation = pybamm.Simulation(model, parameter_values=values, C_rate=0.5)
    solution = simulation.solve([0, 3 * 3600])
    capacity[name] = solution["Discharge capacity [A.h]"].entries[-1] * 1e3
    salt[name] = solution["Electrolyte concentration at the lithium face [mol.m-3]"].entries
    table = ssb_models.voltage_losses(solution)
    print(f"{name}: {capacity[name]:.3f} mAh, losses at the end:")
    print(table.iloc[-1].round(4).to_string())

# A porous garnet carries what a dense one of 10 um closes off; one resistance after the other.
garnet = ssb_models.layered(
    ssb_models.cell("PPAL_Chen2019"), [("LLZO", 10e-6), ("LLZO", 50e-6)]
)
garnet["Layer 2 electrolyte share"] = 0.5
between_steel = ssb_models.BlockingCell({"separator layers": "2"})
spectrum = ssb_models.spectra.spectrum(between_steel, garnet, np.logspace(5, 2, 4))
area = garnet["Electrode height [m]"] * garnet["Electrode width [m]"]
resistance = spectrum.impedance.real[0] * area
print(f"porous and dense garnet: {1e4 * resistance:.2f} Ohm.cm2")
