"""Energy from the layers against the model's at C/1000 without resistances.

Double layers hold up to 0.44 % of the charge of the cathodes of LiFePO4, which the layers do
not count; of the others they hold next to nothing.
"""

import numpy as np
import pytest

import ssb_models
from ssb_models.design import from_values, theoretical
from ssb_models.experiments import DischargeTest
from ssb_models.parameter_sets import SETS

ALL = [(name, one) for name in SETS for one in SETS[name].architectures]
OFF = {
    "Positive electrode reference exchange-current density [A.m-2]": 1e6,
    "Positive particle diffusivity at reference temperature [m2.s-1]": 1e-12,
    "Electrolyte conductivity [S.m-1]": 1e4,
    "Electrolyte diffusivity [m2.s-1]": 1e-4,
    **{f"{place} interphase resistance [Ohm.m2]": 1e-12
       for place in ("Lithium", "Junction", "Particle")},
}  # fmt: skip
"""Charge transfer, diffusion, electrolyte and interphases without resistance."""


@pytest.mark.parametrize(("name", "architecture"), ALL)
def test_energy_at_a_thousandth_of_C(name, architecture):
    values = ssb_models.cell(name, architecture)
    expected = theoretical(values)
    cell = from_values(values)
    values.update({one: value for one, value in OFF.items() if one in values})
    curve = DischargeTest(values).run(1e-3).discharge_curve()
    energy = np.trapezoid(curve["voltage [V]"], curve["capacity [mA.h.g-1]"])  # of a gram
    tolerance = 5e-3 if name.endswith("Chen2019") else 2e-3
    assert energy == pytest.approx(expected.capacity * expected.voltage, rel=tolerance)
    assert energy * cell.loading / cell.mass == pytest.approx(
        cell.specific_energy, rel=tolerance
    )


def test_double_layers_are_what_is_left():
    values = ssb_models.cell("Liquid_Chen2019")
    expected = theoretical(values)
    values.update({one: value for one, value in OFF.items() if one in values})
    values["Positive electrode double-layer capacity [F.m-2]"] = 1e-3
    curve = DischargeTest(values).run(1e-3).discharge_curve()
    assert curve["capacity [mA.h.g-1]"].iloc[-1] == pytest.approx(expected.capacity, rel=5e-4)


def test_the_potential_of_a_straight_slope_by_hand():
    values = ssb_models.cell("LLZO_PVDFHFP_Kim2022")
    swing = (3.8 - 2.15) / values["Positive electrode OCP span [V]"]
    grams = values["Positive electrode active material molar mass [kg.mol-1]"]
    found = theoretical(values)
    assert found.voltage == pytest.approx((3.8 + 2.15) / 2, rel=1e-6)
    by_hand = values["Film coverage"] * swing * 96485.33 / 3600 / grams
    assert found.capacity == pytest.approx(by_hand, rel=1e-6)


def test_capacity_follows_the_window():
    values = ssb_models.cell("NCA_LGPS_Wu2016")
    narrow = values.copy()
    narrow["Upper voltage cut-off [V]"] = 4.0
    assert theoretical(narrow).capacity < 0.8 * theoretical(values).capacity
