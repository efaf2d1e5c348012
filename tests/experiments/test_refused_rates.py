"""What a test of rates refuses, before any solve."""

import math

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import (
    BlockingCell,
    LithiumSteelCell,
    SolidStateDFN,
    SymmetricCell,
    rate_capability,
)

SET = "PPAL_Chen2019"


def rated(c_rates):
    return lambda: rate_capability(ssb_models.cell(SET), c_rates)


REFUSED = {
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
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, assert_refused):
    assert_refused(call, name, value)


BAD_CALLS = [
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
]


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "error", "parts"), BAD_CALLS)
def test_calls_are_refused(call, error, parts):
    with pytest.raises(error) as refusal:
        call()
    assert all(part in str(refusal.value) for part in parts)


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


CELLS = [SymmetricCell, BlockingCell, LithiumSteelCell]


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_without_a_cathode_has_no_capacity(cell, no_solve):
    with pytest.raises(ValueError, match="allowed is that of a cell with a cathode"):
        ssb_models.rate_capability(ssb_models.cell("PAL_Chen2019"), [0.1], cell())


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("LLZO_PVDFHFP_Kim2022", ssb_models.SolidStateDFN),
        ("PPAL_Chen2019", ssb_models.ThinFilmCell),
    ],
)
def test_a_model_that_asks_for_more_than_the_set_holds(name, model, no_solve):
    with pytest.raises(KeyError, match=r"parameter_values lack .* asks for.*model_for"):
        ssb_models.rate_capability(ssb_models.cell(name), [0.1], model())


@pytest.mark.parametrize("name", ["Lithium void dept [m]", "Stack presure [Pa]"])
def test_a_misspelt_name_of_the_library(name, no_solve):
    values = ssb_models.cell("PPAL_Chen2019")
    values.update({name: 1e-7}, strict=False)
    with pytest.raises(KeyError, match="does not exist; did you mean"):
        ssb_models.rate_capability(values, [0.1])
