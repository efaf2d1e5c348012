"""Write a simulation and a solution to disk and read them back."""

import tempfile
from pathlib import Path

import pybamm

import ssb_models

folder = Path(tempfile.mkdtemp())
values = ssb_models.cell("PPAL_Chen2019")
simulation = pybamm.Simulation(ssb_models.SolidStateDFN(), parameter_values=values)
solution = simulation.solve([0, 3600])
V = solution["Voltage [V]"].entries[-1]

simulation.save(str(folder / "simulation.pkl"))  # model, values, mesh and solution
loaded = pybamm.load_sim(str(folder / "simulation.pkl"))
solved_again = loaded.solve([0, 3600])["Voltage [V]"].entries[-1]

solution.save(str(folder / "solution.pkl"))  # every variable at every time
stored = pybamm.load(str(folder / "solution.pkl"))["Voltage [V]"].entries[-1]
print(f"{V:.4f} V, {solved_again:.4f} V solved again, {stored:.4f} V read")

model = ssb_models.SolidStateDFN({"junction interphase": "none"})
model.to_json(str(folder / "model.json"))  # the model alone: options, no values
options = pybamm.BaseModel.from_json(str(folder / "model.json")).options
print(options["junction interphase"])

solution.save_data(str(folder / "data.csv"), ["Time [h]", "Voltage [V]"])
