"""Points that mean the same have one key, others do not."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssb_models.parameter_sets.materials import ppal
from ssb_models.parameter_sets.registry import SETS, SOLID, Composition
from ssb_models.parameters.provenance import assumed
from ssb_models.studies.builds import plan, values_of_place
from ssb_models.studies.columns import checked, checked_points
from ssb_models.studies.keys import key_of, normalised

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
CONDUCTIVITY = "Electrolyte conductivity [S.m-1]"
OWN = {
    name: value
    for name, value in values_of_place(("PPAL_Chen2019", None, None)).items()
    if isinstance(value, int | float) and name in (R_LI, "Separator thickness [m]")
}
DEFAULTS = {
    "test": "cycles",
    "set": "PPAL_Chen2019",
    "architecture": "cathode-supported",
    "temperature_degC": 30,
    "c_rate": 0.1,
    **OWN,
}
NUMBERS = {
    "c_rate": st.integers(1, 5) | st.floats(0.01, 5),
    "temperature_degC": st.integers(30, 80) | st.floats(30, 80),
    R_LI: st.floats(0, 1),
    CONDUCTIVITY: st.floats(1e-3, 1),
}
POINTS = st.fixed_dictionaries({}, optional=NUMBERS)


def key(point, *others):
    point = checked(point)
    (build, _), *_ = plan([point, *map(checked, others)])
    return key_of(point, build, [])


@settings(deadline=None)
@given(POINTS, st.sets(st.sampled_from(sorted(DEFAULTS))))
def test_what_is_written_out_makes_no_difference(point, written):
    longer = {name: DEFAULTS[name] for name in written} | point
    assert key(longer) == key(point)
    assert key({name: longer[name] for name in reversed(longer)}) == key(point)


@settings(deadline=None)
@given(POINTS)
def test_kinds_of_numbers_make_no_difference(point):
    as_numpy = {name: np.asarray(value)[()] for name, value in point.items()}
    as_floats = {name: float(value) for name, value in point.items()}
    assert key(as_numpy) == key(as_floats) == key(point)


@settings(deadline=None)
@given(POINTS, POINTS)
def test_two_points_have_one_key_if_they_mean_the_same(one, other):
    meant = [
        {**DEFAULTS, **{name: float(value) for name, value in point.items()}}
        for point in (one, other)
    ]
    assert (key(one) == key(other)) == (meant[0] == meant[1])


def test_inputs_of_the_cell_count():
    assert key({}) != key({}, {R_LI: 0.5})
    assert key({}, {R_LI: 0.5}) == key({}, {R_LI: 0.7}, {R_LI: 0.1})


def test_a_table_and_a_list_are_the_same():
    points = [{"c_rate": 1, "temperature_degC": 50}, {"c_rate": 2, "temperature_degC": 60}]
    assert checked_points(pd.DataFrame(points)) == checked_points(points)


def test_a_set_of_ones_own_counts_by_what_it_holds(monkeypatch):
    def with_conductivity(law):
        changed = SimpleNamespace(VALUES=[*ppal.VALUES, assumed(CONDUCTIVITY, law, "a test")])
        monkeypatch.setitem(SETS, "Changed", Composition("A test", changed, **SOLID))
        return key({"set": "Changed"})

    one = with_conductivity(lambda c, T: 1.0 + 0 * c)
    assert one != with_conductivity(lambda c, T: 2.0 + 0 * c)
    assert one == with_conductivity(lambda c, T: 1.0 + 0 * c)


@pytest.mark.parametrize("point", [{}, {R_LI: 0.5}])
def test_a_normalised_point_is_complete(point):
    assert normalised(checked(point)) == {
        **{name: DEFAULTS[name] for name in DEFAULTS if name not in OWN},
        **point,
    }
