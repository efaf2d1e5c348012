"""Figures are closed after each test."""

import matplotlib.pyplot as plt
import pytest


@pytest.fixture(autouse=True)
def _no_figure_is_left_open():
    yield
    plt.close("all")
