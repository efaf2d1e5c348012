"""The exchange current that the model uses is that of the set's law.

PyBaMM regularises powers of states below about 1e-3 of their scale, which must not touch a
law in its usual range.
"""

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN


@pytest.mark.slow
@pytest.mark.parametrize("name", ["PAL_Chen2019", "Liquid_Chen2019"])
def test_reference_state_has_the_reference_value(name, fixed_cell):
    values = fixed_cell(name)
    c_max = values["Maximum concentration in positive electrode [mol.m-3]"]
    values["Initial concentration in positive electrode [mol.m-3]"] = c_max / 2
    model = SolidStateDFN({**SolidStateDFN.neutral_options, "solid electrolyte": "polymer"})
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 1])
    j0 = solution["Positive electrode exchange current density [A.m-2]"].entries[:, 0]
    expected = values["Positive electrode reference exchange-current density [A.m-2]"]
    np.testing.assert_allclose(j0, expected, rtol=1e-3)


@pytest.mark.parametrize("share", [0.1, 0.6, 2.0])
def test_it_goes_with_the_root_of_the_salt(share, fixed_cell):
    values = fixed_cell()
    law = values["Positive electrode exchange-current density [A.m-2]"]
    c_0 = values["Initial concentration in electrolyte [mol.m-3]"]
    c_max = values["Maximum salt concentration [mol.m-3]"]
    at = [values.evaluate(law(c, 11418, 22836, 303.15)) for c in (c_0, share * c_0)]
    expected = np.sqrt(share * (c_max - share * c_0) / (c_max - c_0))
    assert at[1] / at[0] == pytest.approx(expected, rel=1e-9)
