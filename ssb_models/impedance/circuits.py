"""Equivalent circuits fitted to a spectrum, through the package impedance."""

import itertools
import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pybamm

from ..arguments import check_count, check_number, shown
from .checks import check_spectrum

ELEMENT = re.compile(r"[A-Za-z]+_?\d+")


def fit_circuit(
    spectrum: pybamm.EISSolution, circuit: str, guess: Sequence[float] | None
) -> pd.DataFrame:
    """Fit an equivalent circuit to a spectrum.

    Least squares of real and imaginary parts, each divided by the modulus \\|Z\\|, so that
    every decade of frequency counts alike (M. E. Orazem and B. Tribollet, Electrochemical
    Impedance Spectroscopy, 2nd ed., Wiley, 2017).

    Parameters
    ----------
    spectrum : pybamm.EISSolution
        Modelled or measured.
    circuit : str
        In the notation of impedance: elements in series with ``-``, in parallel with
        ``p(,)``, each with a number, as in ``"R0-p(R1,C1)-p(R2,CPE2)"``.
    guess : sequence of float
        Positive first guesses, in the order of the circuit; see :func:`guess_arcs`.

    Returns
    -------
    pandas.DataFrame
        Columns element, value, unit and standard_error, a row for each parameter. The
        standard error is that of the linearised fit and knows nothing of a wrong circuit.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed, a circuit that does not read as one.
    RuntimeError
        A fit that does not converge.
    ImportError
        Without the extra ``circuits``.
    """
    check_spectrum("spectrum", spectrum)
    guess = _checked_guess(guess)
    model = _custom_circuit(circuit, guess)
    with np.errstate(all="ignore"):  # a trial step may overflow
        model.fit(
            spectrum["Frequency [Hz]"],
            spectrum["Impedance [Ohm]"],
            weight_by_modulus=True,
            x_scale=guess,
        )
    elements, units = model.get_param_names()
    return pd.DataFrame(
        {
            "element": elements,
            "value": model.parameters_,
            "unit": units,
            "standard_error": model.conf_,
        }
    )


def guess_arcs(spectrum: pybamm.EISSolution, arcs: int = 1) -> tuple[str, list[float]]:
    """A circuit ``R0-p(R1,C1)-...`` and first guesses, from the peaks of -Im Z.

    The logarithm of frequency is cut at the valleys between the highest peaks. The
    resistance of an arc is the width of Re Z over its part, its time constant that of the
    peak, 1 / (2 pi f).

    Parameters
    ----------
    spectrum : pybamm.EISSolution
    arcs : int
        Number of arcs.

    Returns
    -------
    circuit : str
    guess : list of float

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed, or fewer peaks than arcs.
    """
    check_spectrum("spectrum", spectrum)
    check_count("arcs", arcs)
    order = np.argsort(spectrum["Frequency [Hz]"])[::-1]
    frequencies, Z = spectrum["Frequency [Hz]"][order], spectrum["Impedance [Ohm]"][order]
    height = -Z.imag
    inner = np.arange(1, len(Z) - 1)
    peaks = inner[(height[inner] > height[inner - 1]) & (height[inner] >= height[inner + 1])]
    if len(peaks) < arcs:
        raise ValueError(
            f"arcs is {shown(arcs)}, but -Im Z has {len(peaks)} peaks; allowed is at most "
            "that many."
        )
    peaks = np.sort(peaks[np.argsort(height[peaks])][-arcs:])
    valleys = [a + np.argmin(height[a:b]) for a, b in itertools.pairwise(peaks)]
    widths = np.diff(Z.real[[0, *valleys, -1]])
    circuit, guess = "R0", [max(Z.real[0], 1e-6 * abs(Z).max())]
    for number, (peak, width) in enumerate(zip(peaks, widths, strict=True), 1):
        circuit += f"-p(R{number},C{number})"
        guess += [width, 1 / (2 * np.pi * frequencies[peak] * width)]
    return circuit, [float(value) for value in guess]


def _checked_guess(guess):
    if isinstance(guess, str | bytes) or not hasattr(guess, "__iter__"):
        raise TypeError(f"guess is {shown(guess)}; allowed is a list of positive numbers.")
    guess = list(guess)
    for value in guess:
        check_number("guess", value, low=0)
    return [float(value) for value in guess]


def _custom_circuit(circuit, guess):
    """impedance's circuit, after everything it would stumble over."""
    try:
        from impedance.models.circuits import CustomCircuit
        from impedance.models.circuits.elements import circuit_elements
    except ImportError as error:
        raise ImportError(
            "Fitting a circuit needs the package impedance; install the extra 'circuits': "
            "ssb-models[circuits]."
        ) from error
    if not isinstance(circuit, str):
        raise TypeError(
            f"circuit is {shown(circuit)}; allowed is a string such as 'R0-p(R1,C1)'."
        )
    circuit = circuit.replace(" ", "")
    names = ELEMENT.findall(circuit)
    known = {name: circuit_elements.get(re.match("[A-Za-z]+", name)[0]) for name in names}
    unknown = [name for name, law in known.items() if not hasattr(law, "num_params")]
    if unknown or not _is_series(ELEMENT.sub("Z", circuit)) or len(known) < len(names):
        allowed = [name for name, law in circuit_elements.items() if hasattr(law, "num_params")]
        raise ValueError(
            f"circuit is {shown(circuit)}; allowed are the elements {sorted(allowed)}, each "
            "with a number of its own, in series with '-' and in parallel with 'p(,)', as in "
            "'R0-p(R1,C1)'."
        )
    needed = sum(law.num_params for law in known.values())
    if len(guess) != needed:
        raise ValueError(
            f"guess is {shown(guess)}, {len(guess)} numbers; allowed are {needed} for the "
            f"circuit {shown(circuit)}."
        )
    return CustomCircuit(circuit, initial_guess=guess)


def _is_series(text):
    """Whether a circuit with each element written Z is well formed: fold until one is left."""
    previous = None
    while text != previous:
        previous = text
        text = re.sub(r"p\(Z(,Z)+\)", "Z", text)
        text = re.sub(r"(?<![A-Za-z])Z(-Z)+", "Z", text)
    return text == "Z"
