"""Input that is refused, with the name, the value and what is allowed, before any solve."""

import math

import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN, protocols, rate_capability

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
    (THICKNESS, 0, "(0, inf)"),
    (THICKNESS, -1e-5, "(0, inf)"),
    (THICKNESS, math.inf, "(0, inf)"),
    ("Separator thickness [m]", math.nan, "(0, inf)"),
    ("Positive particle radius [m]", -5e-8, "(0, inf)"),
    (KAPPA, 0, "(0, inf)"),
    (KAPPA, [0.02], "number"),
    ("Electrolyte diffusivity at transition [m2.s-1]", -1e-12, "(0, inf)"),
    ("Cation transference number", 1.1, "[0, 1]"),
    ("Cation transference number", -0.1, "[0, 1]"),
    ("Thermodynamic factor", math.inf, "(0, inf)"),
    (FLOOR, 0, "(0, 1]"),
    (FLOOR, 0.99, "below the second"),
    ("Reached share of active material below transition", 1.01, "(0, 1]"),
    ("Percolation threshold of the electrolyte in the pores", 1.0, "[0, 1)"),
    ("Wetting exponent", -1, "[0, inf)"),
    (LITHIUM, 0, "(0, inf)"),
    (LITHIUM, math.nan, "(0, inf)"),
    (CAPACITANCE, -0.01, "(0, inf)"),
    ("Interphase activation energy [J.mol-1]", math.inf, "[0, inf)"),
    ("Electrolyte viscosity at transition [Pa.s]", 0, "(0, inf)"),
    ("Conditioning time [s]", -1, "[0, inf)"),
    ("Minimum salt concentration [mol.m-3]", 2000, "below the second"),
    ("Initial concentration in electrolyte [mol.m-3]", 8000, "below the second"),
    ("Initial concentration in positive electrode [mol.m-3]", 3e4, "below the second"),
    ("Lower voltage cut-off [V]", 4.0, "below the second"),
    ("Ambient temperature [K]", 400, "[303.15, 353.15]"),
    ("Initial temperature [K]", 20, "[303.15, 353.15]"),
    ("Nominal cell capacity [A.h]", 0, "(0, inf)"),
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
    (lambda: ssb_models.cell("PAL_Chen2020"), ValueError, ["'PAL_Chen2020'", "PAL_Chen2019"]),
    (lambda: ssb_models.cell(7), TypeError, ["name is 7", "PAL_Chen2019"]),
    (
        lambda: ssb_models.cell("PAL_Chen2019", "cathode supported"),
        ValueError,
        ["architecture", "'cathode supported'", "'cathode-supported'"],
    ),
    (
        lambda: ssb_models.cell("PAL_Chen2019", temperature_degC=20),
        ValueError,
        ["temperature_degC is 20", "[30, 80]"],
    ),
    (
        lambda: ssb_models.cell("PAL_Chen2019", temperature_degC=math.nan),
        ValueError,
        ["temperature_degC", "nan", "[30, 80]"],
    ),
    (
        lambda: ssb_models.cell("PAL_Chen2019", temperature_degC="30"),
        TypeError,
        ["temperature_degC is '30'", "number"],
    ),
    (lambda: ssb_models.provenance("PPAL"), ValueError, ["'PPAL'", "PPAL_Chen2019"]),
    (lambda: run_with({"Positive electrode porosty": 0.3}), KeyError, [POROSITY]),
    (lambda: run_plain({"Positive electrode porosty": 0.3}), KeyError, [POROSITY]),
    (lambda: run_plain({KAPPA: [0.02]}), KeyError, [KAPPA]),
    (lambda: without("Lower voltage cut-off [V]"), KeyError, ["Lower voltage cut-off [V]"]),
    (
        lambda: rate_capability("PPAL_Chen2019", [0.1]),
        TypeError,
        ["'PPAL_Chen2019'", "allowed"],
    ),
    *(
        (
            lambda rates=rates: rate_capability(ssb_models.cell("PPAL_Chen2019"), rates),
            error,
            ["c_rate", repr(shown), "allowed"],
        )
        for rates, error, shown in (
            ([], ValueError, []),
            (0.1, TypeError, 0.1),
            ("0.1", TypeError, "0.1"),
            ([0], ValueError, 0),
            ([-0.1], ValueError, -0.1),
            ([0.1, math.nan], ValueError, math.nan),
            ([0.1, "1C"], TypeError, "1C"),
        )
    ),
    (lambda: protocols.constant_current_cycle(0), ValueError, ["c_rate is 0", "allowed"]),
    (
        lambda: protocols.constant_current_cycle(0.1, lower_V=3.8, upper_V=3.0),
        ValueError,
        ["upper_V is 3.0", "3.8"],
    ),
    (
        lambda: protocols.constant_current_cycle(0.1, cycles=1.5),
        ValueError,
        ["cycles is 1.5", "allowed"],
    ),
    (lambda: protocols.rate_sequence([]), ValueError, ["c_rates", "allowed"]),
    (
        lambda: SolidStateDFN({"pore filling": "full"}),
        pybamm.OptionError,
        ["'full'", "partial"],
    ),
    (lambda: SolidStateDFN({"pore fillin": "none"}), pybamm.OptionError, ["pore filling"]),
    (lambda: SolidStateDFN("neutral"), TypeError, ["'neutral'", "dict"]),
    (
        lambda: SolidStateDFN({"surface form": "false"}),
        pybamm.OptionError,
        ["surface form", "'false'", "differential"],
    ),
    (
        lambda: SolidStateDFN({"working electrode": "both"}),
        pybamm.OptionError,
        ["working electrode", "'both'", "positive"],
    ),
    (
        lambda: SolidStateDFN({"particle": "uniform profile"}),
        pybamm.OptionError,
        ["particle", "uniform profile", "Fickian diffusion"],
    ),
]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "error", "parts"), BAD_CALLS)
def test_calls_are_refused(call, error, parts):
    with pytest.raises(error) as refusal:
        call()
    assert all(part in str(refusal.value) for part in parts)
