"""Transport, double layers and reactions are reciprocal: impedance is of positive elements.

About a state at rest the equations of a reciprocal system are symmetric: it relaxes without
oscillation, each mode with a positive share of the impedance, and resistors and capacitors in
parallel, all positive, reproduce it. Flux and potential belong together for that: a diffusion
potential against lithium, which takes cations, beside double layers that anions fill misses
it by 13 % of |Z| in the first case here.
"""

import numpy as np
import pybamm
import pytest
from scipy.optimize import nnls

import ssb_models
from ssb_models import (
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    ThinFilmCell,
)

MISSED = 1e-3
"""Largest part of |Z| that positive elements may miss: the mesh's errors are not reciprocal."""


def missed_by_positive_elements(frequencies, impedance):
    """Largest difference to the best positive elements, as a share of |Z|."""
    s = 2j * np.pi * frequencies[:, None]
    elements = np.hstack(
        [1 / (1 + s * np.logspace(-7, 8, 300)), np.ones_like(s), 0.01 / s]
    ) / np.abs(impedance[:, None])
    wanted = impedance / np.abs(impedance)
    stacked = [np.concatenate([part.real, part.imag]) for part in (elements, wanted)]
    shares, _ = nnls(*stacked, maxiter=20_000)
    return np.abs(elements @ shares - wanted).max()


@pytest.mark.parametrize(
    ("model", "name", "changes"),
    [
        (
            SolidStateDFN,
            "PPAL_Chen2019",
            {
                "Positive electrode double-layer capacity [F.m-2]": 20.0,
                "Initial concentration in electrolyte [mol.m-3]": 100.0,
                "Initial concentration in positive electrode [mol.m-3]": 11418.0,
            },
        ),
        (
            ThinFilmCell,
            "LLZO_PVDFHFP_Kim2022",
            {"Initial concentration in positive electrode [mol.m-3]": 10000.0},
        ),
        (SymmetricCell, "PPAL_Chen2019", {}),
        (BlockingCell, "PPAL_Chen2019", {"Cation transference number": 0.75}),
        (LithiumSteelCell, "PPAL_Chen2019", {}),
    ],
    ids=lambda case: getattr(case, "__name__", None),
)
def test_positive_elements_reproduce_the_impedance(model, name, changes):
    values = ssb_models.cell(name)
    values.update({**changes, "Current function [A]": 0.0})
    f = np.logspace(3, -4, 40)
    impedance = pybamm.EISSimulation(model(), parameter_values=values).solve(f).impedance
    assert missed_by_positive_elements(f, impedance) < MISSED


def test_the_measure_sees_what_is_not_reciprocal():
    f = np.logspace(3, -4, 40)
    s = 2j * np.pi * f
    assert missed_by_positive_elements(f, 1 + 1 / (1 + s) - 0.1 / (1 + 100 * s)) > 10 * MISSED
