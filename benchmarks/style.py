"""What the figures share: colours, labels, markers and legends."""

from matplotlib.lines import Line2D

BLUE, VERMILION, GREEN, ORANGE = "#0072B2", "#D55E00", "#009E73", "#E69F00"
PURPLE, SKY, BLACK = "#CC79A7", "#56B4E9", "#000000"
"""Okabe and Ito's colours, told apart by the colour-blind too."""
DARK, GREY, LIGHT = "#555555", "#888888", "#999999"
ARCHITECTURE = {"cathode-supported": BLUE, "conventional": VERMILION, "flooded": DARK}

POINT = {"marker": "o", "mec": "k", "ms": 7, "ls": ""}
"""What a published point looks like."""

CAPACITY = "Discharge capacity / mAh g$^{-1}$"
VOLTAGE = "Voltage / V"
VOLTAGE_ERROR = "Largest error in voltage / mV"
INVERSE_TEMPERATURE = "1000 K / T"
CONDUCTIVITY = "Conductivity / S cm$^{-1}$"


def inverse_temperature(temperature_degC):
    """1000 K / T, the axis of an Arrhenius plot."""
    return 1000 / (273.15 + temperature_degC)


def label_outer(axes, x, y):
    """Label the lower row and the left column of a grid of axes."""
    for axis in axes[-1]:
        axis.set_xlabel(x)
    for axis in axes[:, 0]:
        axis.set_ylabel(y)


def plain_ticks(axis, ticks):
    """Ticks of a logarithmic axis x at a few numbers, written as such."""
    axis.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axis.minorticks_off()


def line(colour, label, dash="-", **kwargs):
    """A line of a legend."""
    return Line2D([], [], color=colour, ls=dash, label=label, **kwargs)


def mark(label, colour="w", marker="o", edge="k", **kwargs):
    """A marker of a legend."""
    return Line2D([], [], marker=marker, ls="", c=colour, mec=edge, label=label, **kwargs)


def note(axis, text, point, offset, **kwargs):
    """Write a text beside a point, at an offset in points."""
    axis.annotate(text, point, offset, textcoords="offset points", **kwargs)


def shared_legend(figure, handles, columns, place="lower center", **kwargs):
    """A legend outside the axes of a figure."""
    figure.legend(
        handles=handles, loc=f"outside {place}", ncols=columns, frameon=False, **kwargs
    )
