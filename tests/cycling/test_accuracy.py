"""Cycles that are passed over against every cycle: within 0.3 %, fifteen times as fast."""

import numpy as np
import pytest

from ssb_models import CyclingRun

CYCLES = 410
CAPACITY, ERROR = "discharge_capacity [mA.h.g-1]", "error [mA.h.g-1]"
NAMES = [
    "film at lithium",
    "film on particles",
    "dead lithium",
    "tired contact",
    "particles without electrolyte",
    "all",
]


@pytest.mark.slow
@pytest.mark.parametrize("mechanism", NAMES)
def test_capacity_estimate_and_lithium(mechanism, ageing_cell):
    run = CyclingRun(ageing_cell(mechanism))
    jumped = run.run(0.1, cycles=CYCLES)
    plain = run.run(0.1, cycles=CYCLES, longest_jump=0).table
    capacity = plain[CAPACITY].to_numpy()
    error = abs(jumped.table[CAPACITY].to_numpy() - capacity)
    tenth = np.arange(9, CYCLES, 10)
    assert capacity[-1] < 0.998 * capacity[1]  # the mechanism acts
    assert (error / capacity)[tenth].max() < 3e-3
    assert (error <= jumped.table[ERROR].to_numpy())[tenth].mean() >= 0.95
    assert CYCLES > 15 * jumped.simulated
    if mechanism not in ("film at lithium", "film on particles", "tired contact"):
        for table in (jumped.table, plain):
            assert abs(table["lithium_balance"]).max() < 1e-6
