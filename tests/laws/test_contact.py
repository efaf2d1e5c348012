"""The contact that volume change leaves, by its formula."""

import numpy as np
import pybamm
import pytest

from ssb_models.laws.contact import particle_contact_share

RADIUS = 5e-8


@pytest.mark.parametrize(
    ("change", "stoichiometry", "expected"),
    [
        (0.066, 1.0, 1.0),
        (0.066, 0.0, np.exp(-RADIUS * (1 - (1 - 0.066) ** (1 / 3)) / 1e-9)),
        (-0.02, 0.0, 1.0),  # a particle that swells presses on
        (0.03, 0.5, np.exp(-RADIUS * (1 - (1 - 0.015) ** (1 / 3)) / 1e-9)),
    ],
)
def test_share(change, stoichiometry, expected, cell_in_contact):
    values = cell_in_contact(change)
    share = particle_contact_share(pybamm.Scalar(stoichiometry), RADIUS)
    assert values.evaluate(share) == pytest.approx(expected, rel=1e-9)
