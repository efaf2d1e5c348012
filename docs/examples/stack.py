"""Three cells in series in one can, one of them with less active material."""

import pybamm

import ssb_models

healthy, weak = (ssb_models.cell("PPAL_Chen2019") for _ in range(2))
weak["Positive electrode active material volume fraction"] *= 0.8
stack = ssb_models.BipolarStack([healthy, weak, healthy])

experiment = pybamm.Experiment(
    [("Discharge at 0.2 mW until 9 V", "Rest for 1 hour", "Charge at C/10 until 11.1 V")]
)
solution = pybamm.Simulation(stack, experiment=experiment).solve()
discharge, rest, charge = solution.cycles[0].steps
print(discharge.termination)  # event: Cell 2 minimum voltage [experiment]

capacity = discharge["Discharge capacity [A.h]"].entries[-1]
energy = discharge["Discharge energy [W.h]"].entries[-1]
print(f"{1e3 * capacity:.3f} mAh, {1e3 * energy:.3f} mWh at {stack.count} cells")
voltages = discharge["Cell voltages [V]"].entries[:, -1]
print(voltages.round(3))

one = stack.cell(discharge, 2)  # everything else of the cell
stoichiometry = one["Average positive particle stoichiometry"].entries[-1]
print(f"cell 2 is at a stoichiometry of {stoichiometry:.3f}")
