"""Calls that nobody means: each is refused in words, or answered with a number that is true.

A refusal names the parameter, its value and what is allowed. Nothing may take longer than
:data:`SECONDS`, whatever is asked.
"""

import faulthandler
import math
import time
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
import pytest

import ssb_models
from ssb_models import (
    SolidStateDFN,
    SymmetricCell,
    measurements,
    plots,
    protocols,
    rate_capability,
    spectra,
)
from ssb_models.arguments import shown
from ssb_models.experiments import CyclingTest, DischargeTest, initial_voltage
from ssb_models.experiments.current_distribution import porous_loss
from ssb_models.impedance import circuits, files
from ssb_models.studies import designs

SECONDS = 15
"""For any of the calls, on a loaded machine; most take milliseconds."""
HANG = 120
"""After so many seconds the run of the tests is ended, with a trace of where it stands."""
LONGEST_MESSAGE = 1500

SET = "PPAL_Chen2019"
LOW, HIGH = "Lower voltage cut-off [V]", "Upper voltage cut-off [V]"
POROSITY = "Positive electrode porosity"
ACTIVE = "Positive electrode active material volume fraction"
KAPPA = "Electrolyte conductivity [S.m-1]"
OCP = "Positive electrode OCP [V]"
MOLAR_MASS = "Positive electrode active material molar mass [kg.mol-1]"
RADIUS = "Positive particle radius [m]"
J0 = "Positive electrode reference exchange-current density [A.m-2]"
J0_LAW = "Positive electrode exchange-current density [A.m-2]"
AMBIENT = "Ambient temperature [K]"
CAPACITY = "discharge_capacity [mA.h.g-1]"
THEORETICAL = {"LiFePO4": 170.0, "NMC811": 275.5}  # F/M, mA.h.g-1
BEYOND_FLOATS = 10**400
MANY_DIGITS = -(10**5000)  # more than Python writes out
HUGE = "x" * 5_000_000


@dataclass
class Refused:
    """What a refusal must be: its type and words in its message."""

    error: type
    words: tuple


@dataclass
class Answered:
    """An answer, and whether it is true."""

    holds: object


def refused(error, *words):
    return Refused(error, words)


def given(changes, name=SET, **where):
    values = ssb_models.cell(name, **where)
    values.update(changes)
    return values


def rated(changes, c_rate=0.1, name=SET, **where):
    """A row of rate_capability with changed values."""
    return lambda: rate_capability(given(changes, name, **where), [c_rate]).iloc[0]


def delivers(capacity, ended_by, most=THEORETICAL["LiFePO4"]):
    """A row that delivers so much [mA.h.g-1], closes its cycle and says why it ended."""

    def holds(row):
        assert row[CAPACITY] == pytest.approx(capacity, abs=0.5)
        assert row[CAPACITY] <= most
        assert row["periodic"]
        assert row["coulombic_efficiency"] == pytest.approx(1, abs=1e-3)
        assert row["termination"] == ended_by

    return Answered(holds)


def is_possible(most=THEORETICAL["LiFePO4"]):
    """A row within the theoretical capacity, whose efficiency is 1 if it is periodic."""

    def holds(row):
        assert 0 <= row[CAPACITY] <= most
        if row["periodic"] and row[CAPACITY]:
            assert row["coulombic_efficiency"] == pytest.approx(1, abs=1e-3)

    return Answered(holds)


def nmc811(changes):
    """NMC811 of PyBaMM's Chen2020 in LiFePO4's place."""
    chen = pybamm.ParameterValues("Chen2020")
    kept = (
        "Maximum concentration in positive electrode [mol.m-3]",
        OCP,
        J0_LAW,
        "Positive particle diffusivity [m2.s-1]",
    )
    start = {"Initial concentration in positive electrode [mol.m-3]": 17038.0}
    return {**{name: chen[name] for name in kept}, **start, HIGH: 4.2, LOW: 2.5, **changes}


CELLS = {
    "upper cut-off in mV": (rated({HIGH: 3800}), refused(ValueError, HIGH, "3800", "[0, 6]")),
    "upper cut-off of 10 V": (rated({HIGH: 10}), refused(ValueError, HIGH, "10", "[0, 6]")),
    "upper cut-off of 6 V": (rated({HIGH: 6.0}), delivers(127.3, "Voltage < 3.0 [V]")),
    "upper cut-off of 5 V": (rated({HIGH: 5.0}), delivers(127.3, "Voltage < 3.0 [V]")),
    "lower cut-off of 1 V": (rated({LOW: 1.0}), delivers(127.0, "Salt depletion")),
    "lower cut-off of 0.5 V": (rated({LOW: 0.5}, 0.05), delivers(142.3, "Cathode full")),
    "first discharge to 1 V": (
        lambda: DischargeTest(given({LOW: 1.0})).run(0.1)[CAPACITY],
        Answered(lambda found: found <= THEORETICAL["LiFePO4"]),
    ),
    "first discharge from 6 V": (
        lambda: DischargeTest(given({HIGH: 6.0, LOW: 1.0})).run(0.1)[CAPACITY],
        Answered(lambda found: found == pytest.approx(127.6, abs=0.5)),
    ),
    "cathode of a picometre": (
        rated({"Positive electrode thickness [m]": 1e-12}),
        refused(ValueError, "Positive electrode thickness [m]", "1e-12", "[1e-09, 0.01]"),
    ),
    "cathode of a nanometre": (
        rated({"Positive electrode thickness [m]": 1e-9}),
        delivers(139.2, "Voltage < 3.0 [V]"),
    ),
    "cathode without room for lithium": (
        rated({"Maximum concentration in positive electrode [mol.m-3]": 1e-6}),
        refused(ValueError, "Maximum concentration", "1e-06", "[1, 200000]"),
    ),
    "cut-offs in mV of a protocol": (
        lambda: protocols.constant_current_cycle(0.1, 3000, 3800),
        refused(ValueError, "lower_V", "3000", "[0, 6]"),
    ),
    "swapped cut-offs of a protocol": (
        lambda: protocols.constant_current_cycle(0.1, 3.8, 3.0),
        refused(ValueError, "upper_V", "3.0", "(3.8, 6]"),
    ),
    "radius of 1e-14 m": (
        rated({RADIUS: 1e-14}),
        refused(ValueError, RADIUS, "1e-14", "[1e-10, 0.001]"),
    ),
    "exchange current of 1e20": (
        rated({J0: 1e20}),
        refused(ValueError, J0, "1e+20", "(0, 1e+08]"),
    ),
    "law of an exchange current of 1e20": (
        rated({J0_LAW: lambda c_e, c_s, c_max, T: 1e20}),
        refused(ValueError, J0_LAW, "1e+20", "(0, 1e+08]"),
    ),
    "thicker cathode": (rated({"Positive electrode thickness [m]": 3e-5}), is_possible()),
    "wider cell": (
        rated({"Electrode width [m]": 0.02}),
        delivers(126.17, "Voltage < 3.0 [V]"),
    ),
    "denser cathode": (rated({POROSITY: 0.3}), is_possible()),
    "more porous than there is room": (
        rated({POROSITY: 0.9}),
        refused(ValueError, POROSITY, "0.9", ACTIVE, "at most 1"),
    ),
    "NMC811 without its molar mass": (
        rated(nmc811({})),
        refused(ValueError, MOLAR_MASS, "0.157", OCP, "give it"),
    ),
    "NMC811 with its molar mass": (
        rated(nmc811({MOLAR_MASS: 0.0973})),
        is_possible(THEORETICAL["NMC811"]),
    ),
    "NMC811 whose potential does not reach 3.0 V": (
        rated(nmc811({MOLAR_MASS: 0.0973, LOW: 3.0}), 0.5, temperature_degC=50),
        is_possible(THEORETICAL["NMC811"]),
    ),
}
"""Cut-offs, sizes, materials."""


def with_kappa(value):
    return given({KAPPA: value})


LAWS = {
    f"conductivity of {value}, {kind}, in {place}": (
        lambda place=place, law=law: TAKES_A_SET[place](with_kappa(law)),
        refused(ValueError, KAPPA, str(value), "(0, 1e+09]"),
    )
    for value in (math.nan, -1, 0)
    for kind, law in (("a law", lambda c, T, value=value: value), ("a number", value))
    for place in ("rate_capability", "initial_voltage", "spectrum", "bruce_vincent")
} | {
    "t+ of 2": (
        rated({"Cation transference number": lambda c, T: 2}),
        refused(ValueError, "Cation transference number", "gives 2", "[-1, 1]"),
    ),
    "fill of 2": (
        rated({"Pore fill fraction": lambda depth, T: 2}),
        refused(ValueError, "Pore fill fraction", "gives 2", "(0, 1]"),
    ),
    "rising potential": (
        rated({OCP: lambda sto: 3.2 + sto, MOLAR_MASS: 0.1}),
        refused(ValueError, OCP, "rises by 1 V", "must fall"),
    ),
    "law of one argument": (
        rated({KAPPA: lambda c: 1e-2}),
        refused(ValueError, KAPPA, "2 were given", "Temperature [K]"),
    ),
    "law of three arguments": (
        lambda: initial_voltage(with_kappa(lambda c, T, t: 1e-2), 0.1),
        refused(ValueError, KAPPA, "missing 1 required", "Temperature [K]"),
    ),
    "law that divides by zero": (
        rated({KAPPA: lambda c, T: 1 / 0}),
        refused(ValueError, KAPPA, "ZeroDivisionError", "allowed"),
    ),
    "law that gives words": (
        rated({KAPPA: lambda c, T: "much"}),
        refused(ValueError, KAPPA, "fails", "allowed"),
    ),
    "law in a plain simulation": (
        lambda: pybamm.Simulation(
            SolidStateDFN(), parameter_values=with_kappa(lambda c, T: -1)
        ).build(),
        refused(ValueError, KAPPA, "gives -1", "(0, 1e+09]"),
    ),
}
"""Laws, over the range that they will see."""

TAKES_A_SET = {
    "rate_capability": lambda values: rate_capability(values, [0.1]),
    "initial_voltage": lambda values: initial_voltage(values, 0.1),
    "spectrum": lambda values: spectra.spectrum(SolidStateDFN(), values, [1.0]),
    "rest": lambda values: spectra.rest(SolidStateDFN(), values),
    "bruce_vincent": measurements.bruce_vincent,
}
TAKES_A_RATE = {
    "rate_capability": lambda rate: rate_capability(ssb_models.cell(SET), [rate]),
    "a cycle": protocols.constant_current_cycle,
    "a sequence": lambda rate: protocols.rate_sequence([rate]),
}
TAKES_A_NUMBER = {
    POROSITY: lambda value: given({POROSITY: value}),
    "temperature_degC": lambda value: ssb_models.cell(SET, temperature_degC=value),
    "c_rate": lambda value: initial_voltage(ssb_models.cell(SET), value),
    "voltage": protocols.voltage_hold,
    "hours": lambda value: protocols.lithium_cycling(0.1, hours=value),
    "current_density": protocols.lithium_cycling,
    "mV_per_s": lambda value: protocols.linear_sweep(3.0, 5.0, value),
    "frequency": lambda value: spectra.sine_response(
        SolidStateDFN(), ssb_models.cell(SET), value
    ),
    "slope": lambda value: spectra.rest(SolidStateDFN(), ssb_models.cell(SET), slope=value),
    "polarisation": lambda value: measurements.bruce_vincent(ssb_models.cell(SET), value),
    "area": lambda value: plots.nyquist_plot(A_SPECTRUM, area=value),
}
NO_NUMBERS = {
    "array": np.array([0.1, 0.2]),
    "array of one": np.array([0.3]),
    "array of no dimension": np.array(0.3),
    "Series": pd.Series([0.3]),
    "NA": pd.NA,
    "text": "0.3",
    "long text": HUGE,
    "list": [0.3],
    "complex": 1j,
    "Decimal": Decimal("0.3"),
    "Fraction": Fraction(3, 10),
    "object": object(),
    "bool": True,
}
NUMBERS_BEYOND = {
    "integer beyond floats": BEYOND_FLOATS,
    "integer of many digits": MANY_DIGITS,
    "1e300": 1e300,
    "NaN": math.nan,
    "-inf": -math.inf,
}
VALUES = {
    f"{kind} as {name}": (
        lambda call=call, value=value: call(value),
        refused(error, name, shown(value), "allowed is a number in"),
    )
    for name, call in TAKES_A_NUMBER.items()
    for error, values in ((TypeError, NO_NUMBERS), (ValueError, NUMBERS_BEYOND))
    for kind, value in values.items()
    if (name, kind) != ("area", "1e300")
} | {
    f"rate {value} of {place}": (
        lambda call=call, value=value: call(value),
        refused(ValueError, "c_rate", str(value), "[0.0001, 1000]"),
    )
    for place, call in TAKES_A_RATE.items()
    for value in (1e-300, 1e-5, 1e4, 0, -0.1)
}
"""What is no number, and numbers that are none of a cell."""

A_SPECTRUM = pybamm.EISSolution(np.array([1e3, 1.0, 0.1]), np.array([1 + 0j, 2 - 1j, 3 - 0.1j]))
NO_SPECTRA = {
    "empty": pybamm.EISSolution(np.array([]), np.array([], dtype=complex)),
    "NaN": pybamm.EISSolution(np.array([10.0, 1.0]), np.full(2, np.nan + 0j)),
    "of zero hertz": pybamm.EISSolution(np.array([1.0, 0.0]), np.ones(2, dtype=complex)),
    "uneven": pybamm.EISSolution(np.array([1.0, 0.1]), np.ones(3, dtype=complex)),
}
TAKES_A_SPECTRUM = {
    "nyquist_plot": plots.nyquist_plot,
    "bode_plot": plots.bode_plot,
    "write_spectrum": lambda spectrum: files.write_spectrum(spectrum, "never.csv"),
    "fit_circuit": lambda spectrum: circuits.fit_circuit(spectrum, "R0-p(R1,C1)", [1, 1, 1]),
    "guess_arcs": circuits.guess_arcs,
    "conductivity": lambda spectrum: measurements.conductivity(spectrum, ssb_models.cell(SET)),
}


def after_a_rest(rested, solved):
    """The spectrum of a model at the rest of another one."""
    values = ssb_models.cell(SET)
    return lambda: spectra.spectrum(solved(), values, [1.0], spectra.rest(rested(), values))


def without_junction():
    return SolidStateDFN({"junction interphase": "none"})


def a_sine():
    return spectra.sine_response(
        SolidStateDFN(), ssb_models.cell(SET), 1.0, periods=np.int64(3)
    )


def agrees_with_the_spectrum(found):
    linear = spectra.spectrum(SolidStateDFN(), ssb_models.cell(SET), [1.0]).impedance[0]
    assert found == pytest.approx(linear, rel=0.02)


SPECTRA = {
    f"{kind} spectrum for {place}": (
        lambda call=call, spectrum=spectrum: call(spectrum),
        refused(ValueError, "spectr", "allowed are"),
    )
    for place, call in TAKES_A_SPECTRUM.items()
    for kind, spectrum in NO_SPECTRA.items()
} | {
    "periods of a numpy integer": (a_sine, Answered(agrees_with_the_spectrum)),
    "state of a symmetric cell": (
        after_a_rest(SymmetricCell, SolidStateDFN),
        refused(ValueError, "state", "'Symmetric cell'", "Positive particle", "allowed"),
    ),
    "state of a cell in a symmetric one": (
        after_a_rest(SolidStateDFN, SymmetricCell),
        refused(ValueError, "state", "'Solid-state DFN'", "Lithium overpotential", "allowed"),
    ),
    "state of other options": (
        after_a_rest(without_junction, SolidStateDFN),
        refused(ValueError, "state", "Junction interphase potential drop [V]", "allowed"),
    ),
    "protocol that is text": (
        lambda: spectra.rest(SolidStateDFN(), ssb_models.cell(SET), HUGE),
        refused(TypeError, "experiment", "'xxx", "allowed is a pybamm.Experiment"),
    ),
    "frequency of zero": (
        lambda: spectra.spectrum(SolidStateDFN(), ssb_models.cell(SET), [1.0, 0.0]),
        refused(ValueError, "frequency", "0.0", "[1e-09, 1e+12]"),
    ),
    "folder in place of a file": (
        lambda: files.write_spectrum(A_SPECTRUM, "."),
        refused(IsADirectoryError, "path", "a folder", "allowed"),
    ),
    "path with a null": (
        lambda: files.write_spectrum(A_SPECTRUM, "a\0b"),
        refused(ValueError, "path", r"a\x00b", "allowed"),
    ),
    "axes that are text": (
        lambda: plots.nyquist_plot(A_SPECTRUM, axes="axes"),
        refused(TypeError, "axes", "'axes'", "matplotlib.axes.Axes"),
    ),
    "two axes for one": (
        lambda: plots.nyquist_plot(A_SPECTRUM, axes=plt.subplots(2)[1]),
        refused(TypeError, "axes", "array(", "matplotlib.axes.Axes"),
    ),
    "one for two axes": (
        lambda: plots.bode_plot(A_SPECTRUM, axes=plt.subplots()[1]),
        refused(TypeError, "axes", "<Axes", "allowed are two"),
    ),
    "three for two axes": (
        lambda: plots.bode_plot(A_SPECTRUM, axes=plt.subplots(3)[1]),
        refused(TypeError, "axes", "array(", "allowed are two"),
    ),
    "numbers for two axes": (
        lambda: plots.bode_plot(A_SPECTRUM, axes=[1, 2]),
        refused(TypeError, "axes[0]", "1", "matplotlib.axes.Axes"),
    ),
    "axes of losses that are a number": (
        lambda: plots.plot_voltage_losses(None, ax=3),
        refused(TypeError, "ax", "3", "matplotlib.axes.Axes"),
    ),
}
"""Spectra, states, files and plots."""


def loss(h=3 * (1e-5,), area=3 * (1e6,), kappa=3 * (1e-2,), sigma=1.0, film=0.0):
    return lambda: porous_loss(1.0, h, area, kappa, sigma, 1.0, 0.05, film)


def half_cycle(c_rate, inputs=None, state=None):
    return lambda: DischargeTest(ssb_models.cell(SET)).half_cycle(c_rate, inputs, state)


def run_with(name, value):
    return lambda: CyclingTest(ssb_models.cell(SET), inputs=[name]).run(0.1, {name: value})


RUNS = {
    "porous_loss of lists": (
        loss(),
        Answered(lambda found: found == pytest.approx(loss(kappa=1e-2, area=1e6)())),
    ),
    "porous_loss of uneven profiles": (
        loss(area=[1e6] * 2),
        refused(ValueError, "area", "(2,)", "allowed"),
    ),
    "porous_loss of a number": (loss(h=1e-5), refused(ValueError, "h", "()", "allowed")),
    "porous_loss of two volumes": (
        loss(h=[1e-5] * 2),
        refused(ValueError, "h", "(2,)", "n from 3"),
    ),
    "porous_loss of a table": (
        loss(kappa=np.ones((2, 2))),
        refused(ValueError, "kappa", "(2, 2)", "allowed"),
    ),
    "porous_loss of NaN": (
        loss(kappa=[math.nan, 1, 1]),
        refused(ValueError, "kappa", "nan", "positive"),
    ),
    "porous_loss of nothing": (
        loss(h=[0.0, 1.0, 1.0]),
        refused(ValueError, "h", "0.0", "positive"),
    ),
    "porous_loss of text": (
        loss(sigma="metal"),
        refused(TypeError, "sigma", "'metal'", "array"),
    ),
    "porous_loss of a negative film": (
        loss(film=-1.0),
        refused(ValueError, "film", "-1.0", "[0, inf)"),
    ),
    "half_cycle(0)": (half_cycle(0), refused(ValueError, "c_rate", "0", "[0.0001, 1000]")),
    "half_cycle(-0.0)": (half_cycle(-0.0), refused(ValueError, "c_rate", "-0.0", "[0.0001")),
    "half_cycle(NaN)": (half_cycle(math.nan), refused(ValueError, "c_rate", "nan", "[0.0001")),
    "half_cycle of an array": (
        half_cycle(np.ones(2)),
        refused(TypeError, "c_rate", "array(", "[0.0001, 1000]"),
    ),
    "half_cycle with unknown inputs": (
        half_cycle(0.1, {"x": 1}),
        refused(ValueError, "inputs", "x", "allowed are []"),
    ),
    "half_cycle from a number": (
        half_cycle(0.1, None, 3),
        refused(TypeError, "state", "3", "allowed is a pybamm.Solution"),
    ),
    "half_cycle from another cell": (
        lambda: DischargeTest(ssb_models.cell(SET)).half_cycle(
            0.1, state=spectra.rest(SymmetricCell(), ssb_models.cell(SET))
        ),
        refused(ValueError, "state", "'Symmetric cell'", "'Solid-state DFN'", "allowed"),
    ),
    "CyclingTest with a porosity of 0.9": (
        run_with(POROSITY, 0.9),
        refused(ValueError, POROSITY, "0.9", ACTIVE, "at most 1"),
    ),
    "CyclingTest at 200 K": (
        run_with(AMBIENT, 200),
        refused(ValueError, AMBIENT, "200", "[303.15, 353.15]"),
    ),
    "CyclingTest with a number of five million characters": (
        run_with(POROSITY, HUGE),
        refused(TypeError, POROSITY, "'xxx", "(0, 1]"),
    ),
    "CyclingTest with an array of inputs": (
        lambda: CyclingTest(ssb_models.cell(SET), inputs=np.array(0.3)),
        refused(TypeError, "inputs", "array(0.3)", "allowed is a list"),
    ),
    "name of five million characters": (
        lambda: ssb_models.cell(HUGE),
        refused(ValueError, "name", "'xxx", SET),
    ),
    "parameter of five million characters": (
        lambda: given({HUGE: 1.0}),
        refused(KeyError, "Parameter", "'xxx", "nearest"),
    ),
    "parameter NA": (
        lambda: given({pd.NA: 1.0}),
        refused(KeyError, "Parameter", "<NA>", "nearest"),
    ),
    "bounds as an array": (
        lambda: designs.latin_hypercube({"c_rate": np.array([0.1, 1.0])}, 4),
        refused(TypeError, "c_rate", "array(", "allowed is (low, high)"),
    ),
    "ten million cycles": (
        lambda: protocols.lithium_cycling(0.1, cycles=10_000_000),
        refused(ValueError, "cycles", "10000000", "at most 10000"),
    ),
    "cycles that are an array": (
        lambda: protocols.lithium_cycling(0.1, cycles=np.array([1, 2])),
        refused(ValueError, "cycles", "array(", "whole number"),
    ),
    "rates without a limit": (
        lambda: protocols.constant_current_cycle(pybamm.InputParameter("rate")),
        refused(TypeError, "limit_h", "None", "(0, 1e+06]"),
    ),
} | {
    f"model without equations in {place}": (
        call,
        refused(ValueError, "model", "'Solid-state DFN'", "build=False", "allowed"),
    )
    for place, call in {
        "rate_capability": lambda: rate_capability(
            ssb_models.cell(SET), [0.1], SolidStateDFN(build=False)
        ),
        "spectrum": lambda: spectra.spectrum(SolidStateDFN(build=False), ssb_models.cell(SET)),
        "rest": lambda: spectra.rest(SolidStateDFN(build=False), ssb_models.cell(SET)),
    }.items()
}
"""Half-cycles, current distributions, models, protocols."""

CALLS = {**CELLS, **LAWS, **VALUES, **SPECTRA, **RUNS}


@pytest.fixture(autouse=True)
def _bounded():
    """What never returns ends the run: no signal reaches a solver."""
    faulthandler.dump_traceback_later(HANG, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()
    plt.close("all")


@pytest.mark.parametrize(("call", "expected"), CALLS.values(), ids=CALLS)
def test_a_hostile_call(call, expected):
    start = time.monotonic()
    if isinstance(expected, Answered):
        assert expected.holds(call()) is not False
    else:
        with pytest.raises(expected.error) as refusal:
            call()
        message = str(refusal.value)
        assert refusal.type is expected.error
        assert [word for word in expected.words if word not in message] == []
        assert len(message) < LONGEST_MESSAGE
    assert time.monotonic() - start < SECONDS
