"""Odder bad input than test_refusals.py: wrong types, limits that meet, options that clash.

Every refusal names the argument or parameter, shows the value and what is allowed or near,
and comes before any solve.
"""

import math

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN, protocols, rate_capability

SET = "PPAL_Chen2019"
ONE_C = protocols.constant_current_cycle


def temperature(T, name=SET):
    return lambda: ssb_models.cell(name, temperature_degC=T)


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


def rated(c_rates):
    return lambda: rate_capability(ssb_models.cell(SET), c_rates)


def model(**options):
    return lambda: SolidStateDFN({key.replace("_", " "): v for key, v in options.items()})


CASES = {
    "name None": (lambda: ssb_models.cell(None), "name", None),
    "name list": (lambda: ssb_models.cell([SET]), "name", [SET]),
    "name empty": (lambda: ssb_models.cell(""), "name", ""),
    "architecture True": (lambda: ssb_models.cell(SET, True), "architecture", True),
    "provenance": (lambda: ssb_models.provenance(SET, "cast"), "architecture", "cast"),
    "kelvin": (temperature(303.15), "temperature_degC", 303.15),
    "too warm": (temperature(80.1), "temperature_degC", 80.1),
    "too warm a liquid": (temperature(61, "Liquid_Chen2019"), "temperature_degC", 61),
    "temperature True": (temperature(True), "temperature_degC", True),
    "temperature complex": (temperature(30 + 0j), "temperature_degC", 30 + 0j),
    "temperature -inf": (temperature(-math.inf), "temperature_degC", -math.inf),
    "two temperatures": (temperature([30, 50]), "temperature_degC", [30, 50]),
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
    "values None": (lambda: rate_capability(None, [0.1]), "parameter_values", None),
    "values dict": (lambda: rate_capability({}, [0.1]), "parameter_values", {}),
    "model text": (
        lambda: rate_capability(ssb_models.cell(SET), [0.1], model="DFN"),
        "model",
        "DFN",
    ),
    "model class": (
        lambda: rate_capability(ssb_models.cell(SET), [0.1], model=SolidStateDFN),
        "model",
        SolidStateDFN,
    ),
    "rate True": (rated([True]), "c_rate", True),
    "rate None": (rated([None]), "c_rate", None),
    "rate inf": (rated([math.inf]), "c_rate", math.inf),
    "rates nested": (rated([[0.1]]), "c_rate", [0.1]),
    "rates None": (rated(None), "c_rates", None),
    "rates bytes": (rated(b"1"), "c_rates", b"1"),
    "rates empty array": (rated(np.array([])), "c_rates", []),
    "rate text": (lambda: ONE_C("C/10"), "c_rate", "C/10"),
    "rate nan": (lambda: ONE_C(math.nan), "c_rate", math.nan),
    "voltage text": (lambda: ONE_C(0.1, "3.0"), "lower_V", "3.0"),
    "voltage nan": (lambda: ONE_C(0.1, math.nan), "lower_V", math.nan),
    "no window": (lambda: ONE_C(0.1, 3.4, 3.4), "upper_V", 3.4),
    "no cycle": (lambda: ONE_C(0.1, cycles=0), "cycles", 0),
    "cycles True": (lambda: ONE_C(0.1, cycles=True), "cycles", True),
    "limit of 0": (lambda: ONE_C(0.1, limit_h=0), "limit_h", 0),
    "limit below 0": (lambda: ONE_C(0.1, limit_h=-1), "limit_h", -1),
    "limit text": (lambda: ONE_C(0.1, limit_h="3"), "limit_h", "3"),
    "no limit": (lambda: ONE_C(pybamm.InputParameter("C-rate")), "limit_h", None),
    "no cycle a rate": (lambda: protocols.rate_sequence([0.1], 0), "cycles_per_rate", 0),
    "option list": (lambda: SolidStateDFN(["polymer"]), "options", ["polymer"]),
    "option None": (model(solid_electrolyte=None), "solid electrolyte", None),
    "option True": (model(lithium_interphase=True), "lithium interphase", True),
    "option values": (model(pore_filling=["partial"]), "pore filling", ["partial"]),
    "option number": (lambda: SolidStateDFN({3: "none"}), "Option", 3),
    "utilisation": (model(interface_utilisation="constant"), "interface utili", "constant"),
    "tortuosity": (
        model(transport_efficiency="tortuosity factor"),
        "transport efficiency",
        "tortuosity factor",
    ),
    "sizes": (model(particle_size="distribution"), "particle size", "distribution"),
    "phases": (model(particle_phases=("1", "2")), "particle phases", "2"),
    "utilised": (model(working_electrode="both"), "working electrode", "both"),
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), CASES.values(), ids=CASES.keys())
def test_is_refused(call, name, value):
    with pytest.raises((TypeError, ValueError, KeyError, pybamm.OptionError)) as refusal:
        call()
    message = str(refusal.value)
    assert name in message
    assert repr(value) in message or str(value) in message
    assert any(word in message for word in ("allowed", "nearest", "did you mean", "must be"))


@pytest.mark.usefixtures("no_solve")
def test_a_missing_parameter_is_named():
    values = pybamm.ParameterValues(SET)
    del values["Cation transference number"]
    with pytest.raises(KeyError, match="Cation transference number"):
        rate_capability(values, [0.1])


@pytest.mark.usefixtures("no_solve")
def test_a_set_without_what_rates_need_is_refused():
    with pytest.raises(KeyError, match="Theoretical specific capacity"):
        rate_capability(pybamm.ParameterValues("Xu2019"), [0.1])
