"""Equivalent circuits: the fit returns the numbers that made the spectrum."""

import sys

import numpy as np
import pybamm
import pytest

from ssb_models import SolidStateDFN, SymmetricCell, cell, spectra
from ssb_models.impedance.circuits import fit_circuit, guess_arcs

TWO_ARCS = "R0-p(R1,C1)-p(R2,C2)"
ELEMENTS = {"R0": 10.0, "R1": 200.0, "C1": 1e-6, "R2": 3000.0, "C2": 1e-2}


def two_arcs(frequencies):
    omega = 2 * np.pi * frequencies
    arcs = ((ELEMENTS[f"R{k}"], ELEMENTS[f"C{k}"]) for k in (1, 2))
    return ELEMENTS["R0"] + sum(R / (1 + 1j * omega * R * C) for R, C in arcs)


@pytest.fixture
def made():
    frequencies = np.logspace(6, -3, 91)
    return pybamm.EISSolution(frequencies, two_arcs(frequencies))


def test_recovers_the_elements(made):
    table = fit_circuit(made, TWO_ARCS, [1, 100, 1e-5, 1e3, 1e-1])
    assert list(table["element"]) == list(ELEMENTS)
    assert list(table["unit"]) == ["Ohm", "Ohm", "F", "Ohm", "F"]
    np.testing.assert_allclose(table["value"], list(ELEMENTS.values()), rtol=1e-5)


def test_standard_error_covers_the_noise(made):
    rng, n = np.random.default_rng(2), len(made.impedance)
    noise = 1 + 0.01 * (rng.normal(size=n) + 1j * rng.normal(size=n))
    noisy = pybamm.EISSolution(made.frequencies, made.impedance * noise)
    table = fit_circuit(noisy, *guess_arcs(made, 2))
    distance = np.abs(table["value"] - list(ELEMENTS.values())) / table["standard_error"]
    assert (distance < 4).all()
    assert (table["standard_error"] < 0.05 * table["value"]).all()
    assert (table["standard_error"] > 1e-4 * table["value"]).all()


@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)])
def test_guess_arcs_is_near(made, order):
    spectrum = pybamm.EISSolution(made.frequencies[order], made.impedance[order])
    circuit, guess = guess_arcs(spectrum, 2)
    assert circuit == TWO_ARCS
    np.testing.assert_allclose(guess, list(ELEMENTS.values()), rtol=0.3)


@pytest.mark.parametrize(
    ("model", "films"),
    [
        (SolidStateDFN({"junction interphase": "none", "particle interphase": "none"}), 1),
        (SymmetricCell(), 2),
    ],
    ids=["half-cell", "symmetric cell"],
)
def test_recovers_the_lithium_interphase_and_the_layer(model, films):
    values, area = cell("PPAL_Chen2019"), 1e-4
    values.update(
        {  # of film and layer alone: reactions are fast, pores and particles conduct well
            "Initial concentration in positive electrode [mol.m-3]": 11418.0,
            "Lithium interphase resistance at reference temperature [Ohm.m2]": 0.1,
            "Lithium interphase capacitance [F.m-2]": 0.1,
            "Lithium metal kinetic constant [m.s-1]": 3.5e-5,
            "Positive electrode reference exchange-current density [A.m-2]": 1e4,
            "Positive electrode Bruggeman coefficient (electrolyte)": 0.5,
            "Positive particle diffusivity at reference temperature [m2.s-1]": 1e-14,
        }
    )
    spectrum = spectra.spectrum(model, values, np.logspace(5, 0.5, 46))
    fitted = fit_circuit(spectrum, *guess_arcs(spectrum)).set_index("element")["value"]
    param = model.param
    layer = values.evaluate(param.s.L / param.kappa_e(param.c_e_init, param.T_init)) / area
    assert fitted["R1"] == pytest.approx(films * 0.1 / area, rel=0.01)
    assert fitted["C1"] == pytest.approx(0.1 * area / films, rel=0.01)
    assert fitted["R0"] == pytest.approx(layer, rel=0.01)


def test_without_the_extra(made, monkeypatch):
    monkeypatch.setitem(sys.modules, "impedance", None)
    monkeypatch.setitem(sys.modules, "impedance.models.circuits", None)
    with pytest.raises(ImportError, match=r"'circuits'.*ssb-models\[circuits\]"):
        fit_circuit(made, "R0", [1])


REFUSED = {
    "spectrum": (lambda s: fit_circuit([1], "R0", [1]), "spectrum", [1]),
    "circuit None": (lambda s: fit_circuit(s, None, [1]), "circuit", None),
    "circuit empty": (lambda s: fit_circuit(s, "", []), "circuit", ""),
    "unknown element": (lambda s: fit_circuit(s, "R0-X1", [1, 1]), "circuit", "R0-X1"),
    "series as element": (lambda s: fit_circuit(s, "s1", [1]), "circuit", "s1"),
    "code": (lambda s: fit_circuit(s, "R0-exit()", [1]), "circuit", "R0-exit()"),
    "no numbers": (lambda s: fit_circuit(s, "R-p(R,C)", [1]), "circuit", "R-p(R,C)"),
    "same twice": (lambda s: fit_circuit(s, "R0-R0", [1, 1]), "circuit", "R0-R0"),
    "open": (lambda s: fit_circuit(s, "R0-p(R1,C1", [1] * 3), "circuit", "R0-p(R1,C1"),
    "no hyphen": (lambda s: fit_circuit(s, "R0p(R1,C1)", [1] * 3), "circuit", "R0p(R1,C1)"),
    "too few": (lambda s: fit_circuit(s, "R0-CPE1", [1, 1]), "guess", [1.0, 1.0]),
    "too many": (lambda s: fit_circuit(s, "R0", [1, 2]), "guess", [1.0, 2.0]),
    "guess number": (lambda s: fit_circuit(s, "R0", 1), "guess", 1),
    "guess text": (lambda s: fit_circuit(s, "R0", ["1"]), "guess", "1"),
    "guess 0": (lambda s: fit_circuit(s, "R0", [0]), "guess", 0),
    "guess nan": (lambda s: fit_circuit(s, "R0", [np.nan]), "guess", np.nan),
    "no arc": (lambda s: guess_arcs(s, 0), "arcs", 0),
    "three arcs": (lambda s: guess_arcs(s, 3), "arcs", 3),
    "arcs of None": (lambda s: guess_arcs(None), "spectrum", None),
}


@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, made):
    with pytest.raises((TypeError, ValueError)) as refusal:
        call(made)
    message = str(refusal.value)
    assert name in message
    assert repr(value) in message
    assert "allowed" in message


@pytest.mark.parametrize(
    ("circuit", "count"),
    [
        ("R0-p(R1-Wo1,C1)", 5),
        ("p(R1,C1,CPE1)", 4),
        ("R0 - p(R1-p(R2,C2),C1)", 5),
        ("R_0-p(p(R1,C1)-R2,CPE_1)", 6),
    ],
)
def test_nested_circuits_are_taken(circuit, count, made):
    table = fit_circuit(made, circuit, [0.5] * count)
    assert len(table) == count
    assert np.isfinite(table["value"]).all()
