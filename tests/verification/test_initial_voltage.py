"""Initial voltages from equations of their own agree with PyBaMM's and with closed forms.

The model starts at rest and runs for 10 us with capacitances so small that its double layers
and interphases are charged by then, but nothing has diffused.
"""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models.experiments.current_distribution import porous_loss
from ssb_models.experiments.initial_voltage import initial_voltage
from ssb_models.models import model_for

SECONDS, CAPACITANCE = 1e-5, 1e-9  # s, F.m-2
CELLS = [
    ("PPAL_Chen2019", "conventional", 30),
    ("PPAL_Chen2019", "cathode-supported", 50),
    ("PAL_Chen2019", "conventional", 50),
    ("PAL_Chen2019", "cathode-supported", 30),
    ("Liquid_Chen2019", "cathode-supported", 30),
    ("LLZO_PVDFHFP_Kim2022", "type III", 50),
    ("LLZO_PVDFHFP_NCM622_Kim2022", "type V", 50),
]
PLACES = ("Lithium", "Junction", "Particle")
C_S = "Initial concentration in positive electrode [mol.m-3]"
C_MAX = "Maximum concentration in positive electrode [mol.m-3]"
VOLT, AREA = 0.052, 1e-4  # 2 R T/F [V], m2
AGREEMENT = 5e-5  # V; most of it is PyBaMM's mesh and 10 us of diffusion


def fine(model):
    """Mesh of the cathode for PyBaMM, close at the junction."""
    if isinstance(model, ssb_models.ThinFilmCell):
        return {}
    submeshes, side = model.default_submesh_types, {"side": "left", "stretch": 2.0}
    submeshes["positive electrode"] = pybamm.MeshGenerator(
        pybamm.Exponential1DSubMesh, submesh_params=side
    )
    return {"submesh_types": submeshes, "var_pts": {**model.default_var_pts, "x_p": 200}}


def errors(values, states, rates, smallest=CAPACITANCE):
    """Initial voltages less those of PyBaMM [V], at stoichiometries and C-rates."""
    simulated, model = values.copy(), model_for(values)
    model.events = []  # a cut-off may be passed at once
    small = {name: smallest for name in values if "capacit" in name and "[F.m-2]" in name}
    simulated.update({**small, "Current function [A]": "[input]", C_S: "[input]"})
    solver = pybamm.IDAKLUSolver(rtol=1e-8, atol=1e-8)
    simulation = pybamm.Simulation(
        model, parameter_values=simulated, solver=solver, **fine(model)
    )
    found = []
    for c_s in np.multiply(states, values[C_MAX]):
        values[C_S] = float(c_s)
        for rate in rates:
            current = rate * values["Nominal cell capacity [A.h]"]
            inputs = {"Current function [A]": current, C_S: c_s}
            solution = simulation.solve([0, SECONDS], inputs=inputs)
            exact = solution["Voltage [V]"].entries[-1]
            found.append(initial_voltage(values, rate) - exact)
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("name", "architecture", "temperature"), CELLS)
def test_agrees_with_the_model(name, architecture, temperature, fixed_cell):
    values = fixed_cell(name, architecture, temperature)
    charged = values[C_S] / values[C_MAX]
    found = errors(values, states=(charged, 0.5), rates=(0.05, 2, -0.5))
    assert np.abs(found).max() < AGREEMENT


LIBRARY = {
    "growing": {
        "interphase growth rate [m.s-1]": 1e-12,
        "interphase growth diffusivity [m2.s-1]": 1e-18,
        "interphase film conductivity [S.m-1]": 1e-6,
        "interphase initial film thickness [m]": 1e-8,
    },
    "constant phase": {"interphase constant-phase exponent": 0.8},
}
CONTACT = {
    "Lithium void depth [m]": 2e-7,
    "Lithium creep rate at reference pressure [s-1]": 2e-4,
    "Stack pressure [Pa]": 1e6,
    "Reference stack pressure [Pa]": 1e6,
    "Lithium creep exponent": 6.6,
    "Lithium creep activation energy [J.mol-1]": 37e3,
    "Initial contact share of lithium": 0.4,
    "Positive particle volume change": 0.066,
    "Stoichiometry at contact formation": 1.0,
    "Contact roughness of the particles [m]": 1e-9,
    "Contact resistance [Ohm]": 50.0,
    "Positive electrode conductivity [S.m-1]": 1e-3,
    "Percolation threshold of the electrolyte in the pores": 0.05,
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "contact"),
    [("growing", CONTACT), ("constant phase", {})],
    ids=["growing, contact lost", "constant phase"],
)
def test_agrees_with_any_interphase(kind, contact, fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional", 50)
    for place in PLACES:
        library = {f"{place} {name}": value for name, value in LIBRARY[kind].items()}
        values.update(library, strict=False)
    values.update(contact, strict=False)
    options = model_for(values).options
    assert options["particle interphase"] == kind
    assert (options["lithium contact"] == "full") == (not contact)
    found = errors(values, states=(0.3,), rates=(0.1, -0.5), smallest=1e-12)
    assert np.abs(found).max() < AGREEMENT


@pytest.mark.parametrize("voltage", [3.05, 3.8])
def test_open_circuit(voltage, fixed_cell):
    """A voltage that PyBaMM sets as the initial state is found at no current."""
    values = fixed_cell()
    model = model_for(values)
    values.set_initial_state(f"{voltage} V", param=model.param, options=model.options)
    assert initial_voltage(values, 0) == pytest.approx(voltage, abs=1e-6)
    small = [
        initial_voltage(values, rate) - initial_voltage(values, 0) for rate in (1e-6, -1e-6)
    ]
    assert small[0] < 0 < small[1]
    assert sum(small) == pytest.approx(0, abs=1e-3 * small[1])


CURRENT, DEEP = 20.0, 3e-4  # A.m-2, m


def even(thickness, points=2000):
    """Control volumes that are the same everywhere, but for an electrode that is deep."""
    edges = thickness * np.linspace(0, 1, points + 1) ** 2
    return np.diff(edges)


@pytest.mark.parametrize("sigma", [1e9, 0.02, 1e-3])
@pytest.mark.parametrize("film", [0.0, 2.0])
@pytest.mark.parametrize("j0", [0.01, 3.0])
def test_linear_kinetics(j0, film, sigma):
    """Newman and Tobias 1962; the first term is coth(nu)/nu without the solid's resistance."""
    kappa, area, L, i = 0.01, 1e6, 3e-5, 1e-5
    h = even(L)
    loss = porous_loss(i, h, np.full(len(h), area), kappa, sigma, j0, VOLT, film)
    nu = L * np.sqrt(area / (VOLT / (2 * j0) + film) * (1 / kappa + 1 / sigma))
    uneven = (2 + (sigma / kappa + kappa / sigma) * np.cosh(nu)) / (nu * np.sinh(nu))
    assert loss == pytest.approx(i * L / (kappa + sigma) * (1 + uneven), rel=1e-5)
    if sigma == 1e9:
        assert loss == pytest.approx(i * L / kappa / np.tanh(nu) / nu, rel=1e-5)


@pytest.mark.parametrize("j0", [1e-3, 1e-1, 10])
def test_doubled_slope_of_a_deep_electrode(j0):
    """(kappa/2) (d eta/dy)^2 = a int j d eta, integrated over sinh from no current on."""
    kappa, area = 1e-3, 3e7
    h = even(DEEP)
    loss = porous_loss(CURRENT, h, np.full(len(h), area), kappa, 1e9, j0, VOLT, 0.0)
    exact = 2 * VOLT * np.arcsinh(CURRENT / np.sqrt(8 * kappa * area * j0 * VOLT))
    assert loss == pytest.approx(exact, rel=1e-4)


@pytest.mark.parametrize("rate", [0.2, -1])
def test_resistances_in_series_add_current_times_resistance(rate, fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    before = initial_voltage(values, rate)
    current = rate * values["Nominal cell capacity [A.h]"]
    added = {"Lithium": 0.3, "Junction": 0.2}
    for place, R in added.items():
        name = f"{place} interphase resistance [Ohm.m2]"
        symbol = pybamm.FunctionParameter(name, {"Temperature [K]": pybamm.Scalar(303.15)})
        values[name] = values.evaluate(symbol) + R
    values["Contact resistance [Ohm]"] = 700.0
    drop = current * (sum(added.values()) / AREA + 700)
    assert before - initial_voltage(values, rate) == pytest.approx(drop, rel=1e-9)


@pytest.mark.slow
def test_any_point_of_wide_ranges(fixed_cell):
    """It is finite everywhere, and more resistance on the particles costs voltage."""
    generator = np.random.default_rng(1)

    def between(low, high):
        return float(np.exp(generator.uniform(np.log(low), np.log(high))))

    for _ in range(300):
        values = fixed_cell(
            "PAL_Chen2019", generator.choice(["conventional", "cathode-supported"])
        )
        values.update(
            {
                "Positive electrode reference exchange-current density [A.m-2]": between(
                    1e-4, 10
                ),
                "Electrolyte conductivity [S.m-1]": between(1e-5, 0.1),
                "Positive electrode conductivity [S.m-1]": between(1e-3, 100),
                "Penetration depth after assembly [m]": between(1e-7, 2e-5),
                "Penetration front width [m]": between(1e-9, 1e-5),
                C_S: values[C_MAX] * generator.uniform(0.005, 0.995),
                **{f"{p} interphase resistance [Ohm.m2]": between(1e-4, 3) for p in PLACES},
            }
        )
        if generator.random() < 0.5:
            values["Pore fill fraction"] = between(0.02, 1)
        rate = between(0.05, 5) * generator.choice([-1, 1])
        first = initial_voltage(values, rate)
        values["Particle interphase resistance [Ohm.m2]"] *= 1.1
        second = initial_voltage(values, rate)
        assert np.isfinite([first, second]).all()
        assert rate * (second - first) < 0


@pytest.mark.parametrize(
    ("change", "rate", "error", "message"),
    [
        ({}, "1C", TypeError, "c_rate is '1C'; allowed is a number"),
        ({}, np.nan, ValueError, "c_rate is nan; allowed is a number"),
        (
            {"Positive particle radius [m]": "[input]"},
            1,
            ValueError,
            "is '\\[input\\]'; allowed",
        ),
        (
            {"Positive electrode porosity": lambda x, y, z: x},
            1,
            TypeError,
            "porosity' is <func",
        ),
    ],
)
def test_refusals(change, rate, error, message, fixed_cell):
    values = fixed_cell()
    values.update(change)
    with pytest.raises(error, match=message):
        initial_voltage(values, rate)


@pytest.mark.parametrize("values", [None, {"Nominal cell capacity [A.h]": 1}])
def test_refuses_what_is_no_set(values):
    with pytest.raises(TypeError, match=r"parameter_values is .*; allowed is a pybamm"):
        initial_voltage(values, 1)


def test_refuses_a_set_without_a_capacity(fixed_cell):
    values = fixed_cell().copy()
    del values["Nominal cell capacity [A.h]"]
    with pytest.raises(KeyError, match="is not in the set"):
        initial_voltage(values, 1)
