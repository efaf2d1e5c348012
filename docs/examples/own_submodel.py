"""How much the lithium swells and shrinks: one submodel, one hook, one variable."""

import pybamm

import ssb_models

THICKNESS = "Lithium thickness change [m]"


class LithiumThickness(pybamm.BaseSubModel):
    """d(delta)/dt = -V_Li i/F: stripping thins the foil, plating thickens it."""

    def get_fundamental_variables(self):
        return {THICKNESS: pybamm.Variable(THICKNESS, domain="current collector", scale=1e-6)}

    def set_rhs(self, variables):
        i = variables["Current collector current density [A.m-2]"]
        self.rhs[variables[THICKNESS]] = -self.param.V_bar_Li * i / self.param.F

    def set_initial_conditions(self, variables):
        self.initial_conditions[variables[THICKNESS]] = pybamm.Scalar(0)


class SwellingDFN(ssb_models.SolidStateDFN):
    def set_li_metal_counter_electrode_submodels(self):
        super().set_li_metal_counter_electrode_submodels()
        self.submodels["lithium thickness"] = LithiumThickness(self.param)


values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
solution = pybamm.Simulation(SwellingDFN(), parameter_values=values).solve([0, 2 * 3600])
change = solution[THICKNESS].entries[-1]
print(f"{change * 1e6:.2f} um after 2 h at C/10")
