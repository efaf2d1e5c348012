"""What filling the pores removes, by the table of losses."""

import matplotlib.pyplot as plt
import pytest

from benchmarks import losses


@pytest.mark.slow
def test_benchmark_shows_what_filling_the_pores_removes():
    tables = losses.compute(quick=True)
    means = (
        tables["mean_losses"]
        .drop(columns="electrolyte")
        .set_index(["architecture", "temperature_degC"])
    )
    removed = means.loc["conventional"] - means.loc["cathode-supported"]
    assert (removed["all [mV]"] > 50).all()
    assert (removed["cathode kinetics [mV]"] > 0.5 * removed["all [mV]"]).all()
    figures = losses.plot(tables)
    assert list(figures) == ["voltage_losses", "mean_losses"]
    assert "conventional" in losses.summary(tables)
    for figure in figures.values():
        plt.close(figure)
