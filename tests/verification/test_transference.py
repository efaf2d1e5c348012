"""Bruce and Vincent's test gives 1/(1 + Ne), which is t+ for an ideal solution alone."""

import pybamm
import pytest

from ssb_models import measurements

F, RG, T = pybamm.constants.F.value, pybamm.constants.R.value, 303.15
D, C0 = 1e-12, 1038.0


def values_with(fixed_cell, kappa=0.01, t_plus=0.25, factor=1.0, R=1e-3, L=2e-4, D=D):
    values = fixed_cell()
    values.update(
        {
            "Separator thickness [m]": L,
            "Electrolyte diffusivity [m2.s-1]": D,
            "Electrolyte conductivity [S.m-1]": kappa,
            "Cation transference number": t_plus,
            "Thermodynamic factor": factor,
            "Lithium interphase resistance [Ohm.m2]": R,
        }
    )
    return values


@pytest.mark.parametrize(
    "changes", [{}, {"factor": 3.0}, {"kappa": 0.03, "t_plus": 0.4}, {"R": 1e-2}]
)
def test_measured_number(changes, fixed_cell):
    measured = measurements.bruce_vincent(values_with(fixed_cell, **changes))
    given = {"kappa": 0.01, "t_plus": 0.25, "factor": 1.0, **changes}
    kappa, factor, t_plus = given["kappa"], given["factor"], given["t_plus"]
    Ne = 2 * RG * T * kappa * factor * (1 - t_plus) ** 2 / (F**2 * D * C0)
    assert measured["transference_number"] == pytest.approx(1 / (1 + Ne), rel=1e-2)


def test_it_is_the_transference_number_of_an_ideal_solution(fixed_cell):
    t_plus, kappa = 0.3, 0.02
    ideal = 2 * RG * T * kappa * t_plus * (1 - t_plus) / (F**2 * C0)
    values = values_with(fixed_cell, kappa=kappa, t_plus=t_plus, D=ideal)
    measured = measurements.bruce_vincent(values)
    assert measured["transference_number"] == pytest.approx(t_plus, rel=1e-2)


def test_what_else_it_reads(fixed_cell):
    measured = measurements.bruce_vincent(values_with(fixed_cell))
    assert measured["layer_resistance [Ohm]"] == pytest.approx(200, rel=1e-2)
    j0 = 3.5e-8 * F * (1 / 1.3e-5) ** 0.7 * C0**0.3
    interfaces = 2 * (1e-3 + RG * T / (F * j0)) / 1e-4
    for moment in ("initial", "steady"):
        found = measured[f"{moment}_interface_resistance [Ohm]"]
        assert found == pytest.approx(interfaces, rel=0.1)


def test_arcs_that_overlap_are_an_error(fixed_cell):
    values = values_with(fixed_cell, L=1e-6, R=1e-6, D=1e-10)
    with pytest.raises(RuntimeError, match="arcs of interfaces and diffusion overlap"):
        measurements.bruce_vincent(values)


def test_a_single_ion_conductor_measures_one(fixed_cell):
    measured = measurements.bruce_vincent(values_with(fixed_cell, t_plus=1.0))
    assert measured["transference_number"] == pytest.approx(1, rel=1e-4)


def test_a_contact_resistance_is_not_of_the_layer(fixed_cell):
    values = values_with(fixed_cell)
    values["Contact resistance [Ohm]"] = 50.0
    measured = measurements.bruce_vincent(values)
    without = measurements.bruce_vincent(values_with(fixed_cell))
    number = "transference_number"
    assert measured[number] == pytest.approx(without[number], rel=2e-3)
