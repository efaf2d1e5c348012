"""A lithium film that grows with time: one submodel, one hook, one parameter."""

import pybamm

import ssb_models
from ssb_models.submodels.interphase import LithiumInterphase

GROWTH = "Lithium interphase growth rate [Ohm.m2.s-1]"
GROWN = "Grown lithium interphase resistance [Ohm.m2]"


class GrowingLithiumInterphase(LithiumInterphase):
    """C dv/dt = i - v / (R + r), dr/dt = k, with the resistance r grown so far."""

    def get_fundamental_variables(self):
        variables = super().get_fundamental_variables()
        variables[GROWN] = pybamm.Variable(GROWN, domain="current collector")
        return variables

    def set_rhs(self, variables):
        super().set_rhs(variables)
        r, v = variables[GROWN], variables[self.drop_name]
        i = variables["Current collector current density [A.m-2]"]
        T = variables["Negative current collector temperature [K]"]
        R = self.param.interphase_resistance(self.place, T)
        self.rhs[v] = (i - v / (R + r)) / self.param.interphase_capacitance(self.place)
        self.rhs[r] = pybamm.Parameter(GROWTH)

    def set_initial_conditions(self, variables):
        super().set_initial_conditions(variables)
        self.initial_conditions[variables[GROWN]] = pybamm.Scalar(0)


class AgeingDFN(ssb_models.SolidStateDFN):
    def set_li_metal_counter_electrode_submodels(self):
        super().set_li_metal_counter_electrode_submodels()
        self.submodels["negative electrode potential"] = GrowingLithiumInterphase(
            self.param, "negative", self.options
        )


values = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
values.update({GROWTH: 1e-6}, strict=False)
simulation = pybamm.Simulation(AgeingDFN(), parameter_values=values)
solution = simulation.solve([0, 2 * 3600])
print(solution[GROWN].entries[[0, -1]])
print(solution["Lithium interphase potential drop [V]"].entries[[1, -1]])
