"""A film that is touched in part, and a liquid on it: R/coverage + t/kappa."""

import pytest

import ssb_models
from ssb_models import ThinFilmCell

SET = "LLZO_PVDFHFP_Kim2022"
R_REF = "Lithium interphase resistance at reference temperature [Ohm.m2]"


def resistance(values, T_K=323.15):
    return values.evaluate(ThinFilmCell().param.interphase_resistance("Lithium", T_K))


def test_full_contact_is_the_film():
    values = ssb_models.cell(SET, "type IV")
    assert resistance(values) == pytest.approx(values[R_REF], rel=1e-12)


@pytest.mark.parametrize("coverage", [1.0, 0.5, 0.07])
def test_coverage_divides_the_film(coverage):
    values = ssb_models.cell(SET, "type IV")
    values["Lithium coverage"] = coverage
    assert resistance(values) == pytest.approx(values[R_REF] / coverage, rel=1e-12)


def test_a_liquid_film_is_in_series():
    values = ssb_models.cell(SET, "type II")
    values["Lithium liquid film thickness [m]"] = 5e-5
    expected = values[R_REF] + 5e-5 / values["Liquid film conductivity [S.m-1]"]
    assert resistance(values) == pytest.approx(expected, rel=1e-12)


def test_warmth_lowers_the_film_but_not_the_liquid():
    values = ssb_models.cell(SET, "type II")
    liquid = values["Lithium liquid film thickness [m]"]
    warm, cold = (resistance(values, T) - liquid for T in (343.15, 303.15))
    assert warm < values[R_REF] < cold
