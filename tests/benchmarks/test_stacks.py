"""What the printed voltages of stacked units say of their cathodes."""

import pytest

from benchmarks.stacks import open_circuit


def test_units_lie_on_the_steep_end():
    """Both falls of the law at the printed voltages, inverted."""
    table = open_circuit().set_index("units")
    full = table["stoichiometry, fall of the set"]
    assert full.to_dict() == pytest.approx({1: 0.98586, 2: 0.97823, 3: 0.98697}, abs=2e-5)
    gentle = table["stoichiometry, fall of Afshar"]
    assert gentle.to_dict() == pytest.approx({1: 0.96427, 2: 0.93644, 3: 0.96833}, abs=2e-5)
    assert table["slope [mV per 0.1 %]"].between(14, 39).all()
