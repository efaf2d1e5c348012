"""Derivative of the voltage with respect to the resistance of the lithium film."""

import pybamm

import ssb_models

NAME = "Lithium interphase resistance at reference temperature [Ohm.m2]"

values = ssb_models.cell("PPAL_Chen2019")
R = values[NAME]
values[NAME] = "[input]"
simulation = pybamm.Simulation(ssb_models.SolidStateDFN(), parameter_values=values)
solution = simulation.solve([0, 3600], inputs={NAME: R}, calculate_sensitivities=True)
slope = solution["Voltage [V]"].sensitivities[NAME]
current_density = solution["Current [A]"].entries[-1] / 1e-4
print(f"dV/dR = {float(slope[-1]):.4f} V/(Ohm.m2), -i = {-current_density:.4f} A/m2")
