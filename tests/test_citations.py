"""Models ask to be cited."""

import pybamm

from ssb_models import SolidStateDFN


def test_it_asks_to_be_cited():
    pybamm.citations._reset()
    SolidStateDFN()
    registered = [*pybamm.citations._unknown_citations, *pybamm.citations._papers_to_cite]
    assert any("ssb_models" in entry for entry in registered)
