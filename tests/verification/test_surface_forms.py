"""Without a double layer the differential form is the algebraic one."""

import numpy as np
import pybamm

from ssb_models import SolidStateDFN


def test_differential_tends_to_algebraic_without_a_double_layer(fixed_cell, tight_solver):
    values = fixed_cell()
    values["Positive electrode double-layer capacity [F.m-2]"] = 1e-5
    values["Negative electrode double-layer capacity [F.m-2]"] = 1e-5
    t = np.linspace(60, 3600, 50)
    voltages = [
        pybamm.Simulation(
            SolidStateDFN({"surface form": form}),
            parameter_values=values,
            solver=tight_solver(),
        ).solve([0, 3600])["Voltage [V]"](t)
        for form in ("differential", "algebraic")
    ]
    np.testing.assert_allclose(voltages[0], voltages[1], rtol=0, atol=1e-5)
