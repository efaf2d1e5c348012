"""Input that is refused, with the name, the value and what is allowed, before any solve."""

import math

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import rate_capability

POROSITY = "Positive electrode porosity"
THICKNESS = "Positive electrode thickness [m]"
KAPPA = "Electrolyte conductivity at transition [S.m-1]"
FLOOR = "Pore fill fraction ahead of front"
LITHIUM = "Lithium interphase resistance at reference temperature [Ohm.m2]"
CAPACITANCE = "Junction interphase capacitance [F.m-2]"


def run_with(changes, name="PPAL_Chen2019"):
    """Change values and ask for a rate, as a user would."""
    values = ssb_models.cell(name)
    values.update(changes)
    return rate_capability(values, [0.1])


def run_plain(changes):
    """The same on PyBaMM's own class, which checks nothing by itself."""
    values = pybamm.ParameterValues("PPAL_Chen2019")
    values.update(changes)
    return rate_capability(values, [0.1])


def without(parameter):
    values = pybamm.ParameterValues("PPAL_Chen2019")
    del values[parameter]
    return rate_capability(values, [0.1])


BAD_VALUES = [
    (POROSITY, -0.1, "(0, 1]"),
    (POROSITY, 1.5, "(0, 1]"),
    (POROSITY, math.nan, "(0, 1]"),
    (POROSITY, "much", "number"),
    (POROSITY, None, "number"),
    (POROSITY, True, "number"),
    ("Separator porosity", 0, "(0, 1]"),
    ("Positive electrode active material volume fraction", 1.2, "(0, 1]"),
    ("Positive electrode active material volume fraction", 0.7, "at most 1"),
    (THICKNESS, 0, "[1e-09, 0.01]"),
    (THICKNESS, -1e-5, "[1e-09, 0.01]"),
    (THICKNESS, math.inf, "[1e-09, 0.01]"),
    ("Separator thickness [m]", math.nan, "(0, 0.01]"),
    ("Positive particle radius [m]", -5e-8, "[1e-10, 0.001]"),
    (KAPPA, 0, "(0, 1e+09]"),
    (KAPPA, [0.02], "number"),
    ("Electrolyte diffusivity at transition [m2.s-1]", -1e-12, "(0, 1]"),
    ("Cation transference number", 1.1, "[-1, 1]"),
    ("Cation transference number", -1.1, "[-1, 1]"),
    ("Thermodynamic factor", math.inf, "(0, 1000]"),
    (FLOOR, 0, "(0, 1]"),
    (FLOOR, 0.99, "below the second"),
    ("Filled share of pores at reference temperature", 1.01, "(0, 1]"),
    ("Percolation threshold of the electrolyte in the pores", 1.0, "[0, 1)"),
    ("Wetting exponent", -1, "[0, 50]"),
    (LITHIUM, 0, "(0, 1e+09]"),
    (LITHIUM, math.nan, "(0, 1e+09]"),
    (CAPACITANCE, -0.01, "(0, 10000]"),
    ("Interphase activation energy [J.mol-1]", math.inf, "[0, 1e+06]"),
    ("Electrolyte viscosity at transition [Pa.s]", 0, "(0, 1e+40]"),
    ("Conditioning time [s]", -1, "[0, 1e+12]"),
    ("Minimum salt concentration [mol.m-3]", 2000, "below the second"),
    ("Initial concentration in electrolyte [mol.m-3]", 8000, "below the second"),
    ("Initial concentration in positive electrode [mol.m-3]", 3e4, "below the second"),
    ("Lower voltage cut-off [V]", 4.0, "below the second"),
    ("Ambient temperature [K]", 400, "[303.15, 353.15]"),
    ("Initial temperature [K]", 20, "[200, 600]"),
    ("Initial temperature [K]", 250, "[303.15, 353.15]"),
    ("Nominal cell capacity [A.h]", 0, "(0, 1e+06]"),
]


CASES = [(run_with, *case) for case in BAD_VALUES]
CASES += [(run_plain, *case) for case in BAD_VALUES if not isinstance(case[1], str | list)]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("run", "name", "value", "allowed"), CASES)
def test_values_are_refused(run, name, value, allowed):
    with pytest.raises((TypeError, ValueError)) as refusal:
        run({name: value})
    message = str(refusal.value)
    assert name in message
    assert allowed in message
    assert "allowed" in message


BAD_CALLS = [
    (lambda: run_with({"Positive electrode porosty": 0.3}), KeyError, [POROSITY]),
    (lambda: run_plain({"Positive electrode porosty": 0.3}), KeyError, [POROSITY]),
    (lambda: run_plain({KAPPA: [0.02]}), KeyError, [KAPPA]),
    (lambda: without("Lower voltage cut-off [V]"), KeyError, ["Lower voltage cut-off [V]"]),
]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "error", "parts"), BAD_CALLS)
def test_calls_are_refused(call, error, parts):
    with pytest.raises(error) as refusal:
        call()
    assert all(part in str(refusal.value) for part in parts)


SET = "PPAL_Chen2019"


def updated(parameter, value):
    return lambda: ssb_models.cell(SET).update({parameter: value})


def assigned(parameter, value):
    return lambda: ssb_models.cell(SET).__setitem__(parameter, value)


def cycled(changes):
    def call():
        values = ssb_models.cell(SET)
        values.update(changes)
        return rate_capability(values, [0.1])

    return call


REFUSED = {
    "complex": (updated("Wetting exponent", 2j), "Wetting exponent", 2j),
    "array": (updated("Pore radius [m]", np.array([1e-7])), "Pore radius [m]", "array("),
    "-inf": (updated("Current function [A]", -math.inf), "Current function [A]", -math.inf),
    "text": (updated("Positive electrode OCP [V]", "LFP"), "Positive electrode OCP [V]", "LFP"),
    "fill above 1": (updated("Pore fill fraction", 1.2), "Pore fill fraction", 1.2),
    "floor of 0": (updated("Least wetted share", 0), "Least wetted share", 0),
    "Kelvin below 0": (updated("Reference temperature [K]", -5), "Reference", -5),
    "too hot, updated": (
        updated("Ambient temperature [K]", 500),
        "Ambient temperature [K]",
        500,
    ),
    "assignment": (assigned("Pore radius [m]", -1), "Pore radius [m]", -1),
    "misspelt": (updated("Pore radios [m]", 1e-7), "Pore radius [m]", "Pore radios [m]"),
    "misspelt, assigned": (assigned("Pore radios [m]", 1), "Pore radius [m]", "Pore radios"),
    "no name": (updated(3, 1.0), "Parameter", 3),
    "equal cut-offs": (
        cycled({"Lower voltage cut-off [V]": 3.8}),
        "Lower voltage cut-off [V]",
        3.8,
    ),
    "swapped cut-offs": (
        cycled({"Lower voltage cut-off [V]": 3.85}),
        "Upper voltage cut-off [V]",
        3.85,
    ),
    "saturated from the start": (
        cycled({"Initial concentration in electrolyte [mol.m-3]": 7000.0}),
        "Maximum salt concentration [mol.m-3]",
        7000.0,
    ),
    "above saturation": (
        cycled({"Initial concentration in electrolyte [mol.m-3]": 7500.5}),
        "Maximum salt concentration [mol.m-3]",
        7500.5,
    ),
    "full ahead of the front": (
        cycled(
            {"Pore fill fraction ahead of front": 1.0, "Pore fill fraction behind front": 1.0}
        ),
        "Pore fill fraction ahead of front",
        1.0,
    ),
    "more than the whole": (
        cycled({"Positive electrode porosity": 0.625}),
        "Positive electrode porosity",
        0.625,
    ),
    "input for a cut-off": (
        cycled({"Lower voltage cut-off [V]": "[input]"}),
        "Lower voltage cut-off [V]",
        "[input]",
    ),
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, assert_refused):
    assert_refused(call, name, value)
