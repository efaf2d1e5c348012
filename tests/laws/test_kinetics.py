"""The exchange current of an insertion electrode near its ends."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models.experiments import CyclingTest
from ssb_models.laws.kinetics import LEAST_SITES, sites

FULL = 22836.0
SURFACE = "Positive particle surface concentration [mol.m-3]"


@pytest.mark.parametrize(
    ("share", "expected"), [(0.5, 1), (0.1, 0.6), (0, LEAST_SITES), (1, LEAST_SITES)]
)
def test_sites(share, expected):
    c_s = pybamm.Scalar(share * FULL)
    assert sites(c_s, pybamm.Scalar(FULL)).evaluate() == pytest.approx(expected)


def test_no_particle_is_left_behind_empty():
    values = ssb_models.cell("PPAL_Chen2019")
    values["Positive electrode Bruggeman coefficient (electrolyte)"] = 2.5  # salt is no limit
    values["Upper voltage cut-off [V]"] = 6.0
    run = CyclingTest(values).run(0.1)
    assert run.charge.ended_by == "Cathode empty"
    charged, discharged = (
        half.solution[SURFACE].entries[:, -1] / FULL for half in (run.charge, run.discharge)
    )
    assert np.abs(charged).max() < 1e-3
    assert discharged.min() > 0.9
