"""The examples of the documentation run, and what they claim holds."""

import runpy
from pathlib import Path

import numpy as np
import pybamm
import pytest

from ssb_models.laws import films
from ssb_models.parameter_sets import SETS

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
COATED = EXAMPLES / "coated_interfaces.py"


@pytest.fixture(scope="module")
def coated():
    return runpy.run_path(str(COATED))


def impedances_differ_by_an_order_of_magnitude(found):
    """Chen et al. 2019; the number is that of the stored table."""
    assert found["modulus"]["cathode-supported"] == pytest.approx(2403, rel=1e-3)
    ratio = found["modulus"]["conventional"] / found["modulus"]["cathode-supported"]
    assert 5 < ratio < 20


def the_law_meets_the_conductivity_it_replaces(found):
    """At 50 degC, where both hold the paper's 2.2e-4 S/cm, so that the voltage is the same."""
    kappa = found["changed"].evaluate(found["vogel_tammann_fulcher"](1000, 323.15))
    assert kappa == pytest.approx(2.22e-2, rel=1e-2)
    assert found["voltage"]["VTF"] == pytest.approx(found["voltage"]["Arrhenius"], abs=1e-4)
    assert found["voltage"]["VTF"] == pytest.approx(3.3614, abs=1e-3)


def the_material_delivers_by_architecture(found):
    assert found["capacity"]["cathode-supported"] == pytest.approx(155.07, abs=0.2)
    assert found["capacity"]["conventional"] == pytest.approx(38.7, abs=0.2)
    assert found["table"].loc["Cation transference number", "value"] == 1.0


def stripping_thins_by_its_charge(found):
    charge = found["values"]["Current function [A]"] * 2 * 3600 / 1e-4  # C.m-2
    volume = found["values"]["Lithium metal partial molar volume [m3.mol-1]"]
    expected = -volume * charge / pybamm.constants.F.value
    assert found["change"] == pytest.approx(expected, rel=1e-6)


def what_is_read_back_is_the_same(found):
    assert found["solved_again"] == pytest.approx(found["V"], abs=1e-6)
    assert found["stored"] == pytest.approx(found["V"], abs=1e-12)
    assert found["options"]["junction interphase"] == "none"


def the_slope_is_the_current(found):
    """A resistance in series: dV/dR = -i."""
    assert float(found["slope"][-1]) == pytest.approx(-found["current_density"], rel=1e-3)


def time_and_frequency_agree_and_the_circuit_finds_the_layer(found):
    Z = found["spectrum"]["Impedance [Ohm]"][-1]
    assert abs(found["in_time"] - Z) < 5e-3 * abs(Z)
    layer = 9.5e-6 / (1e-2 * 1e-4)  # L/(kappa A) of 1e-4 S/cm at 30 degC
    fitted = found["fitted"].set_index("element")["value"]
    assert fitted["R0"] == pytest.approx(layer, rel=0.1)


def the_weak_cell_ends_the_stack(found):
    """Far above three times its own limit."""
    assert found["discharge"].termination == "event: Cell 2 minimum voltage [experiment]"
    assert found["voltages"] == pytest.approx([3.291, 3.0, 3.291], abs=2e-3)
    assert found["energy"] == pytest.approx(1.995e-3, rel=2e-3)
    assert found["stoichiometry"] == pytest.approx(0.983, abs=2e-3)


def the_ceramic_keeps_salt_at_the_lithium(found):
    """Less salt piles up at the lithium, so that more charge is delivered before 3 V."""
    assert found["capacity"]["sandwich"] > 1.1 * found["capacity"]["polymer"] > 0.05
    values, salt = found["sandwich"], found["salt"]
    i = 0.5 * values["Nominal cell capacity [A.h]"] / found["area"]
    D = values.evaluate(values["Layer 1 salt diffusivity [m2.s-1]"](1000.0, 323.15))
    rise = (1 - 0.243) * i * 20e-6 / (2 * pybamm.constants.F.value * D)  # in a closed layer
    assert salt["sandwich"].max() - 1038 == pytest.approx(rise, rel=1e-3)
    assert salt["polymer"].max() - 1038 > 3 * rise
    resistance = (
        10e-6 + 50e-6 / 0.5 ** found["garnet"]["Separator Bruggeman coefficient (electrolyte)"]
    )
    kappa = 0.037 * np.exp(33e3 / 8.314462618 * (1 / 298.15 - 1 / 303.15))
    assert found["resistance"] == pytest.approx(resistance / kappa, rel=1e-6)


CLAIMS = {
    "eis": impedances_differ_by_an_order_of_magnitude,
    "layered_separator": the_ceramic_keeps_salt_at_the_lithium,
    "new_law": the_law_meets_the_conductivity_it_replaces,
    "new_material": the_material_delivers_by_architecture,
    "own_submodel": stripping_thins_by_its_charge,
    "save_and_load": what_is_read_back_is_the_same,
    "sensitivities": the_slope_is_the_current,
    "stack": the_weak_cell_ends_the_stack,
    "spectrum": time_and_frequency_agree_and_the_circuit_finds_the_layer,
}
"""What holds in the namespace that an example leaves, by its name."""


EXAMPLES_WITH_CLAIMS = [
    pytest.param(name, marks=[pytest.mark.slow] if name == "save_and_load" else [])
    for name in sorted({path.stem for path in EXAMPLES.glob("*.py")} - {COATED.stem})
]


@pytest.mark.parametrize("name", EXAMPLES_WITH_CLAIMS)
def test_what_an_example_claims_holds(name, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    before = dict(SETS)
    found = runpy.run_path(str(EXAMPLES / f"{name}.py"))
    SETS.clear()
    SETS.update(before)  # an example may register a set
    CLAIMS[name](found)


def test_a_new_chemistry_takes_at_most_60_lines():
    assert len(COATED.read_text().splitlines()) <= 60


@pytest.mark.parametrize(
    ("place", "thickness", "resistance"), [("Junction", 10e-9, 150e-4), ("Lithium", 5e-9, 1e-4)]
)
def test_its_coats_meet_the_published_optimum(place, thickness, resistance, coated):
    values = coated["coat"](place)
    found = films.best_coat(
        values[f"{place} interphase resistance without coating [Ohm.m2]"],
        values[f"{place} coating decay length [m]"],
        values[f"{place} coating conductivity [S.m-1]"],
    )
    assert found[0] == pytest.approx(thickness, abs=1e-9)
    assert found[1] == pytest.approx(resistance, rel=1e-6)


def test_its_cell_delivers_most_behind_the_best_coat(coated):
    capacity = coated["capacity"]
    best = capacity[10]
    assert best > 0.5
    assert all(best >= capacity[nm] for nm in (0, 5, 20, 60))
    assert capacity["10, bare lithium"] < 0.01
