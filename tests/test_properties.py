"""Whatever is given: a clear refusal or an answer that nature allows.

Hypothesis draws the arguments, a number of them beyond every range. A refusal is a TypeError,
ValueError or KeyError of the library that names what is allowed; nothing raw of PyBaMM, CasADi,
SUNDIALS or NumPy comes through. An answer keeps charge, energy and the theoretical capacity.
"""

import math

import numpy as np
import pandas as pd
import pybamm
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ssb_models
from ssb_models import SymmetricCell, protocols, spectra
from ssb_models.arguments import shown
from ssb_models.experiments import CyclingTest, DischargeTest, initial_voltage
from ssb_models.impedance import files
from ssb_models.laws import films
from ssb_models.parameter_sets import SETS
from ssb_models.parameters import declarations
from ssb_models.studies import designs

CLEAR = (TypeError, ValueError, KeyError, pybamm.OptionError)
OF_A_SOLVE = (pybamm.SolverError, RuntimeError)
WORDS = ("allowed", "nearest", "did you mean")
THEORETICAL = 170.0  # mA.h.g-1 of LiFePO4, F/M
COARSE = {"x_n": 3, "x_s": 3, "x_p": 6, "r_p": 5}

drawn = settings(
    max_examples=200,
    deadline=5000,  # ms, on a loaded machine
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
"""Of calls that solve nothing."""
solved = settings(drawn, max_examples=30, deadline=20_000)
"""Of calls that solve."""

no_number = st.one_of(
    st.none(),
    st.booleans(),
    st.complex_numbers(),
    st.text(max_size=20),
    st.binary(max_size=5),
    st.lists(st.floats(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.floats(), max_size=2),
    st.sampled_from(
        [10**400, -(10**5000), pd.NA, pd.NaT, np.array([1.0, 2.0]), np.array(1.0), object(),
         pd.Series([1.0]), pybamm.Scalar(1), np.float32(0.1), np.int64(3), "x" * 100_000]
    ),
)  # fmt: skip
number = st.floats(min_value=1e-6, max_value=1e6)
anything = st.one_of(no_number, no_number, st.integers(), st.floats())


def answer_to(call, *args, **kwargs):
    """What a call answers; None where it refuses in words."""
    try:
        return call(*args, **kwargs)
    except (*CLEAR, *OF_A_SOLVE) as error:
        message = str(error)
        assert any(word in message for word in WORDS), message
        assert len(message) < 1500
        return None


def near(value):
    """Factors on a value: mostly near it, some far beyond every range."""
    near_it = st.floats(min_value=math.log(0.3), max_value=math.log(3)).map(math.exp)
    return st.one_of(*7 * [near_it], st.sampled_from([0, -1, 1e-9, 1e9, math.nan])).map(
        lambda factor: value * factor
    )


@st.composite
def changes(draw, name="PPAL_Chen2019", most=4):
    """Numbers of a set, some of them changed."""
    values = ssb_models.cell(name)
    names = [key for key, value in values.items() if isinstance(value, float) and value]
    chosen = draw(st.lists(st.sampled_from(sorted(names)), max_size=most, unique=True))
    return {key: draw(near(values[key])) for key in chosen}


# --- arguments of any kind ------------------------------------------------------------------


@drawn
@given(st.one_of(st.sampled_from(sorted(SETS)), anything), anything, anything)
def test_cell(name, architecture, temperature):
    values = answer_to(ssb_models.cell, name, architecture, temperature)
    if values is not None:
        assert values["Nominal cell capacity [A.h]"] > 0


@drawn
@given(st.sampled_from(sorted(declarations())), anything)
def test_a_value_is_refused_or_held(name, value):
    values = ssb_models.cell("PPAL_Chen2019")
    if answer_to(values.update, {name: value}, strict=False) is None and name in values:
        held, row = values[name], declarations()[name]
        if isinstance(held, float | int):
            assert row.low <= held <= row.high


@drawn
@given(anything, anything, anything, anything)
def test_protocols_of_anything(a, b, c, d):
    for protocol in (
        protocols.constant_current_cycle,
        protocols.rate_sequence,
        protocols.plating_and_stripping,
    ):
        made = answer_to(protocol, a, b, c, d)
        assert made is None or isinstance(made, pybamm.Experiment)
    for protocol in (protocols.lithium_cycling, protocols.stepped_cycling):
        assert isinstance(answer_to(protocol, a, b, c), pybamm.Experiment | None)
    assert isinstance(answer_to(protocols.linear_sweep, a, b, c), pybamm.Experiment | None)
    assert isinstance(answer_to(protocols.voltage_hold, a, b), pybamm.Experiment | None)


@drawn
@given(st.floats(), st.floats(), st.floats(), st.integers(-1, 30))
def test_protocols_of_numbers(a, b, c, count):
    cycle = answer_to(protocols.constant_current_cycle, a, b, c, count)
    if cycle is not None:
        assert len(cycle.cycles) == count
        assert 0 <= b < c <= 6
    stepped = answer_to(protocols.stepped_cycling, [a, b], c, count)
    if stepped is not None:
        assert len(stepped.cycles) == 2 * count


@drawn
@given(
    st.dictionaries(
        st.text(max_size=5),
        st.one_of(
            st.floats(),
            st.text(max_size=5),
            st.lists(st.floats(), max_size=3),
            st.tuples(st.floats(), st.floats()),
            st.tuples(number, number),
        ),
        max_size=3,
    ),
    st.integers(-1, 20),
)
def test_designs(bounds, points):
    table = answer_to(designs.latin_hypercube, bounds, points)
    if table is not None:
        assert table.shape == (points, len(bounds))
        for name, (low, high) in bounds.items():
            assert table[name].between(low, high).all()


@drawn
@given(*3 * [st.one_of(no_number, number)])
def test_coats_of_anything(bare, length, conductivity):
    answer_to(films.best_coat, bare, length, conductivity)
    answer_to(films.coat_from_best, bare, length, conductivity)


@drawn
@given(number, number, number)
def test_a_coat_is_never_worse_than_none(bare, length, conductivity):
    thickness, resistance = films.best_coat(bare, length, conductivity)
    assert 0 <= thickness
    assert 0 < resistance <= bare * (1 + 1e-12)


@drawn
@given(number, number, st.floats(2, 1e6))
def test_a_coat_is_found_again_from_its_best(length, conductivity, gain):
    bare = gain * length / conductivity
    thickness, resistance = films.best_coat(bare, length, conductivity)
    found = films.coat_from_best(bare, resistance, thickness)
    assert found == pytest.approx((length, conductivity), rel=1e-6)


@drawn
@given(
    st.lists(st.tuples(st.floats(), st.complex_numbers(allow_nan=True)), min_size=0, max_size=6)
)
def test_a_spectrum_is_read_as_it_is_written(tmp_path, points):
    frequencies = np.array([f for f, _ in points], dtype=float)
    impedance = np.array([Z for _, Z in points], dtype=complex)
    path = tmp_path / "spectrum.csv"
    path.unlink(missing_ok=True)
    answer_to(files.write_spectrum, pybamm.EISSolution(frequencies, impedance), path)
    if path.exists():
        again = files.read_spectrum(path)
        np.testing.assert_array_equal(again.frequencies, frequencies)
        np.testing.assert_array_equal(again.impedance, impedance)


@drawn
@given(st.binary(max_size=60))
def test_any_file_is_a_spectrum_or_refused(tmp_path, content):
    path = tmp_path / "spectrum.csv"
    path.write_bytes(content)
    found = answer_to(files.read_spectrum, path)
    assert found is None or (
        np.isfinite(found.impedance).all() and (found.frequencies > 0).all()
    )


@drawn
@given(anything)
def test_a_value_is_quoted_short(value):
    assert len(shown(value)) <= 80
    assert "\n" not in shown(value)


# --- answers that nature allows -------------------------------------------------------------


@settings(drawn, max_examples=60)
@given(changes(), st.one_of(st.floats(-10, 10), anything))
def test_an_initial_voltage_falls_with_current(changed, c_rate):
    values = ssb_models.cell("PPAL_Chen2019")
    if changed and answer_to(lambda: values.update(changed) or True) is None:
        return
    found = answer_to(initial_voltage, values, c_rate)
    if found is not None:
        at_rest = initial_voltage(values, 0.0)
        assert math.isfinite(found)
        assert (found - at_rest) * c_rate <= 1e-9 * abs(c_rate)


@solved
@given(changes(most=3), st.lists(st.one_of(number, st.floats()), min_size=1, max_size=4))
def test_a_spectrum_dissipates(changed, frequencies):
    values = ssb_models.cell("PPAL_Chen2019")
    if changed and answer_to(lambda: values.update(changed) or True) is None:
        return
    found = answer_to(spectra.spectrum, SymmetricCell(), values, frequencies)
    if found is not None:
        assert np.isfinite(found.impedance).all()
        assert (found.impedance.real > 0).all()


def row_of(test, changed, c_rate):
    """Row of a test of a cell with changed values on a coarse mesh, or None."""
    values = ssb_models.cell("PPAL_Chen2019")
    if changed and answer_to(lambda: values.update(changed) or True) is None:
        return None
    result = answer_to(lambda: test(values, var_pts=COARSE).run(c_rate))
    return None if result is None else result.row


def check_bounds(row, changed):
    molar_mass = changed.get("Positive electrode active material molar mass [kg.mol-1]")
    most = pybamm.constants.F.value / 3.6 / 1e3 / molar_mass if molar_mass else THEORETICAL
    assert 0 <= row["discharge_capacity [mA.h.g-1]"] <= 1.02 * most  # double layers


@solved
@given(changes(), st.one_of(st.floats(0.05, 5), st.floats()))
def test_a_cycle_keeps_charge(changed, c_rate):
    row = row_of(CyclingTest, changed, c_rate)
    if row is not None:
        check_bounds(row, changed)
        if row["periodic"] and row["discharge_capacity [mA.h.g-1]"]:
            assert row["coulombic_efficiency"] == pytest.approx(1, abs=1.01e-3)


@solved
@given(changes(), st.one_of(st.floats(0.05, 5), st.floats()))
def test_a_discharge_holds_no_more_than_the_material(changed, c_rate):
    row = row_of(DischargeTest, changed, c_rate)
    if row is not None:
        check_bounds(row, changed)


@pytest.mark.slow
@settings(solved, max_examples=100)
@given(changes(most=6), st.one_of(st.floats(0.05, 5), st.floats()))
def test_many_cycles_keep_charge(changed, c_rate):
    test_a_cycle_keeps_charge.hypothesis.inner_test(changed, c_rate)


@pytest.mark.slow
@settings(solved, max_examples=8)
@given(changes("PVDFHFP_Kim2022", most=3), st.floats(0.05, 5))
def test_a_cycle_gives_back_less_energy_than_it_takes(changed, c_rate):
    values = ssb_models.cell("PVDFHFP_Kim2022")
    if changed and answer_to(lambda: values.update(changed) or True) is None:
        return
    result = answer_to(lambda: CyclingTest(values).run(c_rate))
    if result is None or not result["discharge_capacity [mA.h.g-1]"]:
        return
    energies = [
        np.trapezoid(half.curve()["voltage [V]"], half.curve()["capacity [mA.h.g-1]"])
        for half in (result.charge, result.discharge)
    ]
    if result["periodic"]:
        assert energies[1] <= energies[0] * (1 + 1e-3)
