"""Plots: functions that take results and return matplotlib axes."""

from .losses import plot_voltage_losses
from .spectra import bode_plot, nyquist_plot

__all__ = ["bode_plot", "nyquist_plot", "plot_voltage_losses"]
