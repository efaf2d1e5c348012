"""The model and the options of a set."""

import ssb_models
from ssb_models import SolidStateDFN, ThinFilmCell
from ssb_models.models import model_for, options_for
from ssb_models.models.options import DEFAULTS

NEUTRAL = SolidStateDFN.neutral_options


def test_a_solid_set_asks_for_everything():
    options = options_for(ssb_models.cell("PAL_Chen2019"))
    assert options == {**DEFAULTS, "surface form": "differential"}


def test_a_liquid_set_asks_for_nothing():
    options = options_for(ssb_models.cell("Liquid_Chen2019"))
    assert options == {**NEUTRAL, "surface form": "differential"}


SET = "LLZO_PVDFHFP_Kim2022"


def test_the_model_of_a_set():
    assert type(model_for(ssb_models.cell(SET))) is ThinFilmCell
    assert type(model_for(ssb_models.cell("PAL_Chen2019"))) is SolidStateDFN
    values = ssb_models.cell(SET)
    values.update({"Junction interphase constant-phase exponent": 0.8}, strict=False)
    assert model_for(values).options["junction interphase"] == "constant phase"
