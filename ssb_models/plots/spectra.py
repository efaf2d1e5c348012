"""Nyquist and Bode plots of spectrum or several spectra."""

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patheffects import withStroke
from matplotlib.ticker import EngFormatter

from ..arguments import check_number, shown
from ..impedance.checks import check_spectrum
from .axes import check_axes, check_two_axes, subplots

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = ["#0072B2", "#D55E00", "#009E73", "#E69F00", "#CC79A7", "#56B4E9", "#000000"]
"""Okabe and Ito's colours, told apart by the colour-blind too."""

ROOM = 0.13  # between two labels of frequency, as a share of the plot


def nyquist_plot(
    spectra: Any, area: float | None = None, axes: "Axes | None" = None, **line
) -> "Axes":
    """-Im Z against Re Z at spectrum scale, with a dot at each decade of frequency.

    Parameters
    ----------
    spectra : pybamm.EISSolution or dict
        One spectrum, or spectra by label.
    area : float, optional
        Electrode area [m2]; impedances are then in Ohm.cm2 instead of Ohm.
    axes : matplotlib.axes.Axes, optional
        By default those of a new figure.
    **line
        Properties of all lines, for example ``color`` or ``linestyle``.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    TypeError, ValueError
        Something that is no spectrum, no spectrum at all, or an area that is not positive.
    """
    curves, unit = _curves(spectra, area)
    if axes is None:
        axes = subplots(figsize=(6, 3.6), layout="constrained")
    check_axes("axes", axes)
    marks = []
    for number, (label, (frequencies, Z)) in enumerate(curves.items()):
        style = {"color": COLOURS[number % len(COLOURS)], **line}
        (drawn,) = axes.plot(Z.real, -Z.imag, label=label, **style)
        decades = _decades(frequencies)
        dots = {"marker": "o", "ms": 4, "ls": "", "color": drawn.get_color()}
        axes.plot(Z.real[decades], -Z.imag[decades], **dots)
        marks += zip(frequencies[decades], Z[decades], strict=True)
    width = max(np.ptp(Z.real) for _, Z in curves.values())
    _label(axes, marks, ROOM * width)
    axes.set(xlabel=f"Re Z / {unit}", ylabel=f"$-$Im Z / {unit}")
    axes.margins(0.07, 0.15)
    axes.set_aspect("equal", adjustable="box")
    _legend(axes, curves)
    return axes


def bode_plot(spectra: Any, area: float | None = None, axes: Any = None, **line) -> np.ndarray:
    """Modulus and phase of Z against frequency.

    Parameters
    ----------
    spectra, area, **line
        As in :func:`nyquist_plot`.
    axes : sequence of matplotlib.axes.Axes, optional
        Two, for modulus and phase; by default those of a new figure.

    Returns
    -------
    numpy.ndarray
        The two axes, shape (2,).

    Raises
    ------
    TypeError, ValueError
        As :func:`nyquist_plot`.
    """
    curves, unit = _curves(spectra, area)
    if axes is None:
        axes = subplots(2, figsize=(6, 5), sharex=True, layout="constrained")
    modulus, phase = check_two_axes("axes", axes)
    for number, (label, (frequencies, Z)) in enumerate(curves.items()):
        style = {"color": COLOURS[number % len(COLOURS)], **line}
        modulus.loglog(frequencies, np.abs(Z), label=label, **style)
        phase.semilogx(frequencies, -np.angle(Z, deg=True), **style)
    modulus.set(ylabel=f"|Z| / {unit}")
    phase.set(xlabel="Frequency / Hz", ylabel="$-$Phase / °")
    _legend(modulus, curves)
    return np.array([modulus, phase])


def _curves(spectra, area):
    """Frequencies and impedances by label, and the unit of the impedances."""
    if not isinstance(spectra, dict):
        spectra = {None: spectra}
    if not spectra:
        raise ValueError("spectra is {}; allowed is a dict of at least one spectrum.")
    for label, spectrum in spectra.items():
        check_spectrum("spectra" if label is None else f"spectra[{shown(label)}]", spectrum)
    if area is not None:
        check_number("area", area, low=0)
    factor = 1 if area is None else 1e4 * area
    curves = {
        label: (spectrum["Frequency [Hz]"], factor * spectrum["Impedance [Ohm]"])
        for label, spectrum in spectra.items()
    }
    return curves, "Ω" if area is None else "Ω cm$^2$"


def _decades(frequencies):
    """Indices of the frequencies that are powers of ten."""
    exponents = np.log10(frequencies)
    return np.flatnonzero(np.abs(exponents - np.round(exponents)) < 1e-6)


def _label(axes, marks, room):
    """Write the frequency above each of the marks (f, Z), slowest first, if there is room."""
    written, text = [], EngFormatter(unit="Hz")
    halo = [withStroke(linewidth=2, foreground="w")]
    for frequency, z in sorted(marks, key=lambda mark: mark[0]):
        if all(abs(z - other) > room for other in written):
            written.append(z)
            axes.annotate(
                text(frequency), (z.real, -z.imag), (0, 5), ha="center", fontsize=7,
                textcoords="offset points", path_effects=halo,
            )  # fmt: skip


def _legend(axes, curves):
    if set(curves) != {None}:
        axes.legend(frameon=False)
