"""Open-circuit part less the losses is the voltage, and each loss has its own formula."""

import numpy as np
import pybamm
import pytest
from scipy.integrate import cumulative_trapezoid

from ssb_models import SolidStateDFN, voltage_losses
from ssb_models.models import options_for
from ssb_models.models.options import OWN_OPTIONS
from ssb_models.submodels.voltage_losses import LOSSES

THICKNESS = 3e-5  # m
F, R_GAS, AREA = pybamm.constants.F.value, pybamm.constants.R.value, 1e-4
NEUTRAL = SolidStateDFN.neutral_options
CELLS = [
    ("PPAL_Chen2019", "cathode-supported"),
    ("PPAL_Chen2019", "conventional"),
    ("PAL_Chen2019", "cathode-supported"),
    ("PAL_Chen2019", "conventional"),
    ("Liquid_Chen2019", "cathode-supported"),
]
EXTRA = {
    **{
        f"{place} interphase {quantity}": value
        for place in ("Lithium", "Junction", "Particle")
        for quantity, value in (
            ("growth rate [m.s-1]", 1e-13),
            ("growth diffusivity [m2.s-1]", 1e-18),
            ("film conductivity [S.m-1]", 1e-6),
            ("initial film thickness [m]", 1e-9),
            ("constant-phase exponent", 0.8),
        )
    },
    "Positive particle volume change": 0.066,
    "Stoichiometry at contact formation": 1.0,
    "Contact roughness of the particles [m]": 1e-9,
    "Lithium void depth [m]": 2e-7,
    "Lithium creep rate at reference pressure [s-1]": 2e-4,
    "Stack pressure [Pa]": 1e6,
    "Reference stack pressure [Pa]": 1e6,
    "Lithium creep exponent": 6.6,
    "Lithium creep activation energy [J.mol-1]": 37e3,
    "Initial contact share of lithium": 1.0,
}


def cycle(values, options, rate=0.1):
    """Half an hour each of charge and discharge, and ten minutes of rest after either."""
    model = SolidStateDFN(options)
    lower, upper = (values[f"{end} voltage cut-off [V]"] for end in ("Lower", "Upper"))
    values.set_initial_state(f"{lower} V", param=model.param, options=model.options)
    steps = []
    for sign, limit in ((-1, f"> {upper} V"), (1, f"< {lower} V")):
        run = pybamm.step.c_rate(sign * rate, duration=1800, termination=limit)
        steps += [run, "Rest for 10 minutes"]
    experiment = pybamm.Experiment([tuple(steps)])
    simulation = pybamm.Simulation(model, parameter_values=values, experiment=experiment)
    return simulation.solve(calc_esoh=False)


def residual(table):
    return table["open-circuit [V]"] - table[columns()].sum(axis=1) - table["voltage [V]"]


def columns():
    return [f"{loss} [V]" for loss in LOSSES]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["differential", "algebraic"])
@pytest.mark.parametrize(("name", "architecture"), CELLS)
def test_losses_add_up(name, architecture, form, fixed_cell):
    values = fixed_cell(name, architecture)
    solution = cycle(values, {**options_for(values), "surface form": form})
    table = voltage_losses(solution)
    assert set(np.sign(solution["Current [A]"].entries)) == {-1, 0, 1}
    assert np.ptp(table[columns()].sum(axis=1)) > 0.03
    assert residual(table).abs().max() < 1e-9


@pytest.mark.slow
@pytest.mark.parametrize(
    "options",
    [
        {"surface form": "algebraic", "lithium interphase": "none", "pore filling": "none"},
        {"junction interphase": "none", "particle interphase": "none"},
        {"solid electrolyte": "none", "contact resistance": "true"},
        {name: "growing" for name in OWN_OPTIONS if "interphase" in name},
        {name: "constant phase" for name in OWN_OPTIONS if "interphase" in name},
        {"lithium contact": "lost on stripping", "particle contact": "lost on volume change"},
        {**NEUTRAL, "surface form": "differential", "intercalation kinetics": "linear"},
    ],
    ids=lambda options: ", ".join(options.values()),
)
def test_losses_add_up_with_any_option(options, fixed_cell):
    values = fixed_cell("PPAL_Chen2019", "conventional")
    values.update({**EXTRA, "Contact resistance [Ohm]": 100}, strict=False)
    table = voltage_losses(cycle(values, options))
    off = [name for name in LOSSES if options.get(name) == "none"]
    assert table[[f"{name} [V]" for name in off]].abs().to_numpy().max(initial=0) == 0
    assert residual(table).abs().max() < 1e-9


def test_film_of_the_stock_model_counts_as_interphase(tight_solver):
    options = {
        **NEUTRAL,
        "surface form": "algebraic",
        "SEI": "constant",
        "SEI film resistance": "distributed",
    }
    values = pybamm.ParameterValues("Xu2019")
    simulation = pybamm.Simulation(SolidStateDFN(options), parameter_values=values, C_rate=0.5)
    table = voltage_losses(simulation.solve([0, 600]))
    assert table["lithium interphase [V]"].min() > 1e-3
    assert table["particle interphase [V]"].iloc[-1] > 1e-4
    assert residual(table).abs().max() < 1e-9


@pytest.mark.slow
def test_losses_add_up_where_conductivities_and_mesh_vary(fixed_cell):
    """The means at edges differ there: of sigma, and of spacings."""
    values = fixed_cell("PPAL_Chen2019", "conventional")
    values["Positive electrode conductivity [S.m-1]"] = lambda sto, T: 1e-4 * (1 + 5 * sto)
    model = SolidStateDFN()
    submeshes = model.default_submesh_types
    submeshes["positive electrode"] = pybamm.MeshGenerator(
        pybamm.Exponential1DSubMesh, submesh_params={"side": "left", "stretch": 1.5}
    )
    simulation = pybamm.Simulation(
        model,
        parameter_values=values,
        submesh_types=submeshes,
        var_pts={**model.default_var_pts, "x_p": 40},
        C_rate=0.05,
    )
    table = voltage_losses(simulation.solve([0, 1800]))
    assert table["electronic resistance [V]"].abs().max() > 1e-3
    assert residual(table).abs().max() < 1e-6


@pytest.fixture(scope="module")
def discharged(fixed_cell, tight_solver):
    """An hour at C/20 in a cathode that is filled and wetted unevenly."""
    values = fixed_cell("PPAL_Chen2019", "conventional")
    values.update({"Contact resistance [Ohm]": 100.0}, strict=False)
    values["Particle interphase resistance [Ohm.m2]"] = 0.5
    simulation = pybamm.Simulation(
        SolidStateDFN({"contact resistance": "true"}),
        parameter_values=values,
        C_rate=0.05,
        solver=tight_solver(),
    )
    return simulation.solve([0, 3600])


def last(solution, name):
    return solution[name].entries[..., -1]


def over_wetted_area(solution, profile):
    """Average of a profile in the cathode at the last time."""
    w = last(solution, "Positive electrode interface utilisation")
    assert np.ptp(w) > 0.3 or np.ptp(w) == 0
    area = w * cathode_mesh(solution).d_edges
    return np.sum(area * profile) / np.sum(area)


def cathode_mesh(solution):
    return solution["Positive electrode interface utilisation"].mesh


def loss(solution, name):
    return last(solution, LOSSES[name])


def test_kinetics_invert_the_butler_volmer_law(discharged):
    T = last(discharged, "Cell temperature [K]")[0]
    for_cathode = np.arcsinh(
        last(discharged, "Positive electrode interfacial current density [A.m-2]")
        / last(discharged, "Positive electrode interface utilisation")
        / (2 * last(discharged, "Positive electrode exchange current density [A.m-2]"))
    )
    for_lithium = np.arcsinh(
        last(discharged, "Lithium metal plating current density [A.m-2]")
        / (2 * last(discharged, "Lithium metal interface exchange current density [A.m-2]"))
    )
    volt = 2 * R_GAS * T / F
    expected = -volt * over_wetted_area(discharged, for_cathode)
    assert expected > 0.02
    assert loss(discharged, "cathode kinetics") == pytest.approx(expected, abs=1e-9)
    assert loss(discharged, "lithium kinetics") == pytest.approx(volt * for_lithium, abs=1e-9)


def test_interphases_are_current_times_resistance(discharged):
    i = last(discharged, "Current [A]") / AREA
    assert loss(discharged, "lithium interphase") == pytest.approx(0.02 * i, rel=1e-6)
    assert loss(discharged, "junction interphase") == pytest.approx(0.02 * i, rel=1e-6)
    j = last(discharged, "Positive electrode interfacial current density [A.m-2]")
    w = last(discharged, "Positive electrode interface utilisation")
    expected = -over_wetted_area(discharged, 0.5 * j / w)
    assert loss(discharged, "particle interphase") == pytest.approx(expected, rel=1e-2)


def test_contact_is_current_times_resistance(discharged):
    expected = 100 * last(discharged, "Current [A]")
    assert loss(discharged, "contact resistance") == pytest.approx(expected, rel=1e-12)


def test_solid_diffusion_is_the_way_from_mean_to_surface(discharged):
    mean = last(discharged, "Positive electrode bulk open-circuit potential [V]")
    U = last(discharged, "Positive electrode open-circuit potential [V]")
    expected = mean - over_wetted_area(discharged, U)
    assert abs(expected) > 1e-3
    assert loss(discharged, "solid diffusion") == pytest.approx(expected, abs=1e-12)


def even_cell(fixed_cell, L_s=9.5e-6):
    """Constant properties of the electrolyte, electrons that are slow, pores all alike."""
    values = fixed_cell()
    values.update(
        {
            "Electrolyte conductivity [S.m-1]": 0.01,
            "Cation transference number": 0.3,
            "Thermodynamic factor": 1.2,
            "Positive electrode conductivity [S.m-1]": 1e-3,
            "Separator thickness [m]": L_s,
            "Positive electrode thickness [m]": THICKNESS,
        }
    )
    return values


@pytest.fixture(scope="module")
def even(fixed_cell, tight_solver):
    model = SolidStateDFN({"surface form": "algebraic"})
    simulation = pybamm.Simulation(
        model,
        parameter_values=even_cell(fixed_cell),
        C_rate=0.1,
        var_pts={**model.default_var_pts, "x_p": 80},
        solver=tight_solver(),
    )
    return simulation.solve([0, 3600])


def test_resistance_of_the_layer_is_its_thickness_over_conductivity(fixed_cell):
    thin, thick = 1e-5, 3e-5
    losses = []
    for L_s in (thin, thick):
        simulation = pybamm.Simulation(
            SolidStateDFN({"surface form": "algebraic"}),
            parameter_values=even_cell(fixed_cell, L_s),
            C_rate=0.1,
        )
        solution = simulation.solve([0, 1])
        losses.append(solution[LOSSES["electrolyte resistance"]].entries[0])
    i = solution["Current [A]"].entries[0] / AREA
    assert np.diff(losses)[0] == pytest.approx(i * (thick - thin) / 0.01, rel=1e-9)


def integrated(solution, field):
    """Integral [V] from the junction to each depth of a field [V.m-1] that lies at the
    edges of the mesh, averaged over the depth, and the integral to the collector."""
    at_edges = cumulative_trapezoid(field, cathode_mesh(solution).edges, initial=0)
    at_nodes = (at_edges[1:] + at_edges[:-1]) / 2
    return over_wetted_area(solution, at_nodes), at_edges[-1]


def test_electrolyte_resistance_is_the_integral_of_current_over_conductivity(even):
    i = last(even, "Current [A]") / AREA
    kappa_eff = 0.01 * last(even, "Positive electrolyte transport efficiency")[0]
    i_e = last(even, "Positive electrolyte current density [A.m-2]")
    pores, _ = integrated(even, i_e / kappa_eff)
    assert pores > 1e-3
    expected = i * 9.5e-6 / 0.01 + pores
    assert loss(even, "electrolyte resistance") == pytest.approx(expected, rel=3e-3)


def test_concentration_loss_is_the_diffusion_potential(even):
    c = last(even, "Positive electrolyte concentration [mol.m-3]")
    face = last(even, "Electrolyte concentration at the lithium face [mol.m-3]")
    volt = 2 * 0.7 * 1.2 * R_GAS * last(even, "Cell temperature [K]")[0] / F
    expected = -volt * over_wetted_area(even, np.log(c / face))
    assert expected > 5e-3
    assert loss(even, "electrolyte concentration") == pytest.approx(expected, rel=3e-3)


def test_electronic_resistance_is_the_way_to_the_current_collector(even):
    solid = last(even, "Positive electrode transport efficiency")[0]
    i_s = last(even, "Positive electrode current density [A.m-2]")
    average, whole = integrated(even, i_s / (1e-3 * solid))
    assert whole - average > 1e-3
    assert loss(even, "electronic resistance") == pytest.approx(whole - average, rel=3e-3)


def test_losses_vanish_at_rest(fixed_cell, tight_solver):
    """At once where there is a resistance alone; with the salt where it has to diffuse."""
    values = fixed_cell()
    values["Initial concentration in positive electrode [mol.m-3]"] /= 2
    experiment = pybamm.Experiment(
        [pybamm.step.c_rate(0.2, duration=1800), pybamm.step.rest(duration=3600 * 200)]
    )
    simulation = pybamm.Simulation(
        SolidStateDFN({"surface form": "algebraic"}),
        parameter_values=values,
        experiment=experiment,
        solver=tight_solver(),
    )
    solution = simulation.solve(calc_esoh=False)
    stopped = solution.cycles[1].t[0]
    times = [stopped - 1, stopped + 1, solution.t[-1]]
    before, after, end = (row for _, row in voltage_losses(solution, times).iterrows())
    for name in ("lithium kinetics", "lithium interphase", "junction interphase"):
        assert before[f"{name} [V]"] > 1e-5
        assert abs(after[f"{name} [V]"]) < 1e-9
    salt = "electrolyte concentration [V]"
    assert after[salt] == pytest.approx(before[salt], rel=0.05)
    assert end[columns()].abs().max() < 1e-6
    assert end["voltage [V]"] == pytest.approx(end["open-circuit [V]"], abs=1e-6)
