"""The polymer creeps by Washburn's law: d^2 = d_0^2 + r^2 p t / (4 viscosity(T))."""

import numpy as np
import pytest

import ssb_models
from ssb_models.parameter_sets.architectures.filling import fill_fraction, penetration_depth

DEPTH = "Penetration depth after assembly [m]"
TIME = "Conditioning time [s]"


def conventional(name="PAL_Chen2019", **given):
    values = ssb_models.cell(name, "conventional")
    values.update({DEPTH: 2e-6, "Penetration front width [m]": 5e-7, **given})
    return values


def depth(values, T):
    return values.evaluate(penetration_depth(T))


@pytest.mark.parametrize("T", [303.15, 318.15, 323.15])
def test_square_of_the_depth(T):
    values = conventional(**{"Electrolyte viscosity at transition [Pa.s]": 4e6})
    viscosity = values.evaluate(values["Electrolyte viscosity [Pa.s]"](T))
    driven = values["Pore radius [m]"] ** 2 * values["Filling pressure [Pa]"]
    crept = driven * values[TIME] / (4 * viscosity)
    assert depth(values, T) ** 2 - 2e-6**2 == pytest.approx(crept, rel=1e-6)


def test_viscosity_at_the_transition():
    values = conventional(**{"Electrolyte viscosity at transition [Pa.s]": 4e6})
    values["Electrolyte stiffening by crystals"] = 1.0
    law = values["Electrolyte viscosity [Pa.s]"]
    assert values.evaluate(law(323.15)) == pytest.approx(4e6)
    assert values.evaluate(law(343.15)) < values.evaluate(law(303.15))


def test_without_time_it_stays_where_assembly_left_it():
    assert depth(conventional(**{TIME: 0}), 323.15) == pytest.approx(2e-6, rel=1e-12)


def test_from_dry_the_depth_goes_with_the_root_of_time():
    depths = [
        depth(conventional(**{DEPTH: 0, TIME: hours * 3600}), 323.15) for hours in (1, 4, 9)
    ]
    np.testing.assert_allclose(np.divide(depths, depths[0]), [1, 2, 3], rtol=1e-9)


def test_molten_polymer_goes_deeper():
    values = conventional()
    assert depth(values, 323.15) > depth(values, 303.15)


def test_fill_is_halfway_at_the_front_and_flat_away_from_it():
    values = conventional()
    front = depth(values, 303.15)
    behind = values.evaluate(values["Pore fill fraction behind front"](303.15))
    ahead = values["Pore fill fraction ahead of front"]
    fills = [
        values.evaluate(fill_fraction(y, 303.15)) for y in (front - 1e-5, front, front + 1e-5)
    ]
    np.testing.assert_allclose(fills, [behind, (behind + ahead) / 2, ahead], rtol=1e-6)
