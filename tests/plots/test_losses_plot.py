"""The plot of voltage losses shows the table of them."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ssb_models import voltage_losses
from ssb_models.plots import plot_voltage_losses
from ssb_models.submodels.voltage_losses import LOSSES, OPEN_CIRCUIT


@pytest.fixture
def solution(discharged):
    return discharged.solution


@pytest.mark.parametrize(("against", "end"), [("time", 0.5), ("capacity", None)])
def test_plot(against, end, solution):
    ax = plot_voltage_losses(solution, against=against)
    charge = 1e3 * np.ptp(solution["Discharge capacity [A.h]"].entries)
    start, voltage = ax.lines
    np.testing.assert_array_equal(voltage.get_ydata(), solution["Voltage [V]"].entries)
    np.testing.assert_allclose(start.get_ydata(), solution[OPEN_CIRCUIT].entries, atol=1e-9)
    assert voltage.get_xdata()[-1] == pytest.approx(end or charge)
    assert ax.get_xlabel() == ("Time / h" if end else "Discharge capacity / mAh")
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert labels[0] == "open-circuit"
    assert labels[-1] == "voltage"
    assert labels[1:-1] == [loss for loss in LOSSES if loss in labels]
    assert "contact resistance" not in labels
    plt.close(ax.figure)


def test_bands_fill_the_space_between_open_circuit_and_voltage(few_losses, cycled):
    for solution in (few_losses, cycled):
        ax = plot_voltage_losses(solution)
        table = voltage_losses(solution)
        terms = table[[column for column in table if column[:-4] in LOSSES]]
        ends = [band.get_datalim(ax.transData) for band in ax.collections]
        start = ax.lines[0].get_ydata()
        low = (start - terms.clip(lower=0).sum(axis=1)).min()
        high = (start - terms.clip(upper=0).sum(axis=1)).max()
        assert min(end.y0 for end in ends) == pytest.approx(low)
        assert max(end.y1 for end in ends) == pytest.approx(high)
        plt.close(ax.figure)


def test_plot_draws_on_given_axes(solution):
    figure, ax = plt.subplots()
    assert plot_voltage_losses(solution, ax) is ax
    plt.close(figure)


@pytest.mark.parametrize(
    ("against", "error"), [("charge", ValueError), (None, TypeError), (["time"], TypeError)]
)
def test_plot_refuses(against, error, solution):
    with pytest.raises(error, match=r"against is .* allowed is one of \['time', 'capacity'\]"):
        plot_voltage_losses(solution, against=against)
    with pytest.raises(TypeError, match=r"allowed is a pybamm\.Solution"):
        plot_voltage_losses(None)
