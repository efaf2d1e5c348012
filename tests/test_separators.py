"""Values of a separator of layers: what they hold, where it comes from, what is refused."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import BlockingCell, SolidStateDFN
from ssb_models.experiments.initial_voltage import initial_voltage
from ssb_models.experiments.rates import DischargeTest
from ssb_models.models.meshes import LayeredChebyshevMesh, LayeredMesh
from ssb_models.parameter_sets.electrolytes import ELECTROLYTES

SANDWICH = [("PPAL", 2e-5), ("LATP", 1e-5), ("PPAL", 3e-5)]
PLANE = "Resistance between layers 1 and 2 [Ohm.m2]"


@pytest.fixture
def sandwich(fixed_cell):
    return ssb_models.layered(fixed_cell(), SANDWICH)


def test_layers_hold_the_laws_of_their_electrolytes(sandwich, fixed_cell):
    T, cell = 310.0, fixed_cell()
    found = [
        sandwich.evaluate(sandwich[f"Layer {number} conductivity [S.m-1]"](900.0, T))
        for number in (1, 2, 3)
    ]
    polymer = cell.evaluate(cell["Electrolyte conductivity [S.m-1]"](900.0, T))
    assert found[0] == found[2] == polymer
    ceramic = 0.07 * np.exp(-34e3 / 8.314462618 * (1 / T - 1 / 298.15))  # Wu et al. 2016, Aono
    assert found[1] == pytest.approx(ceramic, rel=1e-6)
    assert sandwich["Layer 2 transference number"] == 1
    assert sandwich["Separator thickness [m]"] == pytest.approx(6e-5)
    assert sandwich[PLANE] == 0
    assert sandwich.options["separator layers"] == "3"
    assert "Layer 4 thickness [m]" not in sandwich


def test_temperatures_are_within_the_data_of_every_layer(sandwich, fixed_cell):
    limits = [
        sandwich[f"{end} temperature of electrolyte data [K]"] for end in ("Lowest", "Highest")
    ]
    assert limits == [303.15, 333.15]  # of PPAL, and of LATP
    with pytest.raises(ValueError, match="Initial temperature"):
        ssb_models.layered(fixed_cell(temperature_degC=70), SANDWICH)


@pytest.mark.parametrize("name", ELECTROLYTES)
def test_every_electrolyte_makes_a_layer(name):
    degC = 80 if name == "PEO_Dualfoil" else 50
    cell = ssb_models.cell(
        "PEO_V2O5_Dualfoil" if degC == 80 else "PPAL_Chen2019", temperature_degC=degC
    )
    values = ssb_models.layered(cell, [(name, 2e-5)])
    model = BlockingCell({"separator layers": "1"})
    kappa = values["Layer 1 conductivity [S.m-1]"](
        values["Layer 1 initial concentration [mol.m-3]"], 273.15 + degC
    )
    found = ssb_models.spectra.spectrum(model, values, [1e4]).impedance[0].real
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    assert found == pytest.approx(2e-5 / values.evaluate(kappa) / area, rel=2e-3)


def test_somebodys_own_values_are_an_electrolyte(fixed_cell):
    own = fixed_cell("PAL_Chen2019")
    own["Electrolyte conductivity [S.m-1]"] = 0.123
    values = ssb_models.layered(fixed_cell(), [(own, 1e-5), ("PPAL", 1e-5)])
    assert values["Layer 1 conductivity [S.m-1]"] == 0.123
    assert values["Layer 1 salt diffusivity [m2.s-1]"](1000.0, 303.15) is not None


def test_layers_replace_those_that_were_there(sandwich):
    values = ssb_models.layered(sandwich, [("LLZO", 1e-5)])
    assert values.options["separator layers"] == "1"
    assert "Layer 2 thickness [m]" not in values
    assert PLANE not in values


def test_provenance_names_the_source_of_each_value_of_each_layer():
    table = ssb_models.layer_provenance(SANDWICH)
    assert list(table["electrolyte"].unique()) == ["PPAL", "LATP"]
    row = table.query("layer == 2").set_index("parameter").loc[
        "Electrolyte conductivity at data temperature [S.m-1]"
    ]  # fmt: skip
    assert row["kind"] == "reported"
    assert "10.1039/c6ta05439k" in row["source"]
    assert (row["original_value"], row["original_unit"]) == (7e-4, "S.cm-1")


@pytest.mark.parametrize("mesh", [LayeredMesh, LayeredChebyshevMesh])
def test_a_face_lies_at_each_plane_and_layers_have_equal_points(mesh):
    limits = {"min": 1e-3, "max": 1e-3 + 6e-5, "a": 1e-3 + 2e-5, "b": 1e-3 + 3e-5}
    found = mesh({"x_s": limits}, {"x_s": 7})
    assert found.npts == 21
    np.testing.assert_array_equal(found.edges[[0, 7, 14, 21]], sorted(limits.values()))
    assert np.all(np.diff(found.edges) > 0)


def test_the_initial_voltage_knows_layers(sandwich, fixed_cell):
    sandwich[PLANE] = 4e-3
    uniform, c_rate = fixed_cell(), 0.2
    kappa = [
        sandwich.evaluate(sandwich[f"Layer {number} conductivity [S.m-1]"](1038.0, 303.15))
        for number in (1, 2)
    ]
    i = c_rate * uniform["Nominal cell capacity [A.h]"] / 1e-4
    more = (5e-5 - uniform["Separator thickness [m]"]) / kappa[0] + 1e-5 / kappa[1] + 4e-3
    found = initial_voltage(uniform, c_rate) - initial_voltage(sandwich, c_rate)
    assert found == pytest.approx(i * more, rel=1e-9)


def test_a_cathode_whose_thickness_is_an_input(sandwich):
    thickness = "Positive electrode thickness [m]"
    found = DischargeTest(sandwich, inputs=[thickness]).run(0.1, {thickness: 2e-5})
    sandwich[thickness] = 2e-5
    alone = DischargeTest(sandwich).run(0.1)
    name = "discharge_capacity [mA.h.g-1]"
    assert alone.row[name] > 10
    assert found.row[name] == pytest.approx(alone.row[name], rel=1e-3)


def without(values, name):
    return pybamm.ParameterValues({k: v for k, v in values.items() if k != name})


def solve(values, layers="3"):
    model = SolidStateDFN({"separator layers": layers})
    return pybamm.Simulation(model, parameter_values=values).solve([0, 1])


def changed(values, **changes):
    values.update({name.replace("_", " "): value for name, value in changes.items()})
    return values


REFUSED = {
    "values": (lambda v: ssb_models.layered({}, SANDWICH), "values", {}),
    "no list": (lambda v: ssb_models.layered(v, "PPAL"), "layers", "PPAL"),
    "no pairs": (lambda v: ssb_models.layered(v, [("PPAL",)]), "layers", ("PPAL",)),
    "none": (lambda v: ssb_models.layered(v, []), "layers", 0),
    "five": (lambda v: ssb_models.layered(v, [("PPAL", 1e-5)] * 5), "layers", 5),
    "unknown": (lambda v: ssb_models.layered(v, [("LAPT", 1e-5)]), "layer 1", "LAPT"),
    "number": (lambda v: ssb_models.layered(v, [(3, 1e-5)]), "layer 1", 3),
    "zero": (lambda v: ssb_models.layered(v, [("PPAL", 0.0)]), "thickness of layer 1", 0.0),
    "negative": (lambda v: ssb_models.layered(v, [("PPAL", -1e-5)]), "layer 1", -1e-5),
    "word": (lambda v: ssb_models.layered(v, [("PPAL", "thin")]), "layer 1", "thin"),
    "negative later": (
        lambda v: v.update({"Layer 2 thickness [m]": -1e-5}),
        "Layer 2 thickness [m]",
        -1e-5,
    ),
    "sum": (
        lambda v: solve(changed(v, **{"Separator thickness [m]": 1e-4})),
        "Separator thickness [m]",
        1e-4,
    ),
    "resistance": (lambda v: v.update({PLANE: -1.0}), PLANE, -1.0),
    "another count": (lambda v: solve(v, "2"), "separator layers", "2"),
    "uniform model": (lambda v: solve(v, "none"), "separator layers", "none"),
    "five in a model": (lambda v: solve(v, "5"), "separator layers", "5"),
    "in a measurement": (
        lambda v: ssb_models.measurements.bruce_vincent(v),
        "separator layers",
        "none",
    ),
    "input": (
        lambda v: DischargeTest(v, inputs=["Separator thickness [m]"]),
        "Separator thickness [m]",
        "input",
    ),
    "mass": (lambda v: ssb_models.design.from_values(v), "separator", 3),
}


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(("call", "name", "value"), REFUSED.values(), ids=REFUSED)
def test_is_refused(call, name, value, sandwich, assert_refused):
    assert_refused(lambda: call(sandwich), name, value)


@pytest.mark.usefixtures("no_solve")
@pytest.mark.parametrize(
    "name", ["Layer 2 conductivity [S.m-1]", "Layer 1 thickness [m]", PLANE]
)
def test_a_layer_without_a_law_is_refused(name, sandwich, assert_refused):
    values = ssb_models.parameters.CheckedParameterValues(dict(without(sandwich, name).items()))
    assert_refused(lambda: solve(values), name, 3)


@pytest.mark.usefixtures("no_solve")
def test_values_of_an_electrolyte_without_a_law_are_refused(fixed_cell, assert_refused):
    own = without(fixed_cell(), "Electrolyte diffusivity [m2.s-1]")
    call = lambda: ssb_models.layered(fixed_cell(), [(own, 1e-5)])  # noqa: E731
    assert_refused(call, "Electrolyte diffusivity [m2.s-1]", "Layer 1")


@pytest.mark.usefixtures("no_solve")
def test_a_law_that_is_not_allowed_where_it_is_evaluated(sandwich, assert_refused):
    sandwich["Layer 3 conductivity [S.m-1]"] = lambda c_e, T: 1000.0 - c_e
    assert_refused(lambda: solve(sandwich), "Layer 3 conductivity [S.m-1]", "gives")
