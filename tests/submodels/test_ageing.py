"""What cycling takes: each mechanism by its equation, in every cell, and the sum of lithium."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import SolidStateDFN, SymmetricCell, ThinFilmCell
from ssb_models.models import model_for
from ssb_models.models.options import AGEING
from ssb_models.submodels.lithium_inventory import CATHODE, INVENTORY, METAL, NAMES, SINKS

F = pybamm.constants.F.value
FILM_SET = "LLZO_PVDFHFP_Kim2022"
GROWS = {
    "growth rate [m.s-1]": 1e-13,
    "growth diffusivity [m2.s-1]": 1e-22,
    "film conductivity [S.m-1]": 1e-6,
    "initial film thickness [m]": 2e-9,
    "film lithium concentration [mol.m-3]": 3e4,
}
DEAD = {
    "Dead lithium share of plating": 0.02,
    "Dead lithium layer conductivity [S.m-1]": 1e-4,
}
STRAIN = {"Positive particle volume change": -0.066}
TIRED = {
    **STRAIN,
    "Contact lost per volume change": 8.0,
    "Least contact share of the particles": 0.2,
}
DRIED = {
    **STRAIN,
    "Particles lost per volume change": 5.0,
    "Least share of particles with electrolyte": 0.3,
}
CONTACT = "Positive electrode contact share after cycling"
REACHED = "Positive electrode share of particles with electrolyte"


def grows(*places):
    return {f"{p} interphase {name}": value for p in places for name, value in GROWS.items()}


@pytest.fixture
def solve(fixed_cell, tight_solver):
    """Solves a cell that ages, charged from a half-full cathode by default."""

    def run(added, cell="half-cell", hours=2, current=-3e-5, steps=None, **changes):
        if cell == "half-cell":
            values = fixed_cell()
            values["Initial concentration in positive electrode [mol.m-3]"] = 11000.0
        else:
            values = ssb_models.cell(FILM_SET)
            values["Initial concentration in positive electrode [mol.m-3]"] = 16000.0
        values.update({**added, "Current function [A]": current, **changes}, strict=False)
        if cell == "lithium cell":
            loses = {k: v for k, v in values.options.items() if "lithium" in k}
            model = SymmetricCell(loses)
        else:
            model = model_for(values)
        simulation = pybamm.Simulation(
            model, parameter_values=values, solver=tight_solver(), experiment=steps
        )
        if steps is not None:
            return simulation.solve(calc_esoh=False)
        return simulation.solve(np.linspace(0, 3600 * hours, 200))

    return run


@pytest.mark.parametrize("cell", ["half-cell", "film cell"])
def test_a_share_of_what_is_plated_is_dead(cell, solve):
    solution = solve(DEAD, cell)
    plated = 3e-5 * solution.t / F / (1e-4 if cell == "half-cell" else np.pi * 0.0055**2)
    dead = solution["Dead lithium [mol.m-2]"].entries
    np.testing.assert_allclose(dead, 0.02 * plated, rtol=1e-7, atol=1e-12)
    metal = solution[METAL].entries
    np.testing.assert_allclose(metal - metal[0], 0.98 * plated, rtol=1e-6, atol=1e-10)


def test_stripping_leaves_no_dead_lithium(solve):
    solution = solve(DEAD, current=3e-5)
    assert solution["Dead lithium [mol.m-2]"].entries[-1] == 0


def test_each_face_of_a_lithium_cell_has_its_own(solve):
    solution = solve(DEAD, "lithium cell", current=3e-5)
    plated = 3e-5 * solution.t[-1] / F / (np.pi * 0.0055**2)
    counter = solution["Counter lithium dead lithium [mol.m-2]"].entries[-1]
    assert counter == pytest.approx(0.02 * plated, rel=1e-7)
    assert solution["Dead lithium [mol.m-2]"].entries[-1] == 0


@pytest.mark.parametrize("cell", ["half-cell", "film cell"])
def test_the_layer_of_dead_lithium_is_in_series_with_the_film(cell, solve):
    solution = solve(DEAD, cell)
    later = solution.t > 300
    i = solution["Total current density [A.m-2]"].entries[later]
    R = solution["Lithium interphase resistance [Ohm.m2]"].entries
    layer = 1.3e-5 * solution["Dead lithium [mol.m-2]"].entries / 1e-4
    np.testing.assert_allclose(R - R[0], layer, rtol=1e-6, atol=1e-12)
    drop = solution["Lithium interphase potential drop [V]"].entries[later]
    np.testing.assert_allclose(drop, i * R[later], rtol=1e-4)


@pytest.mark.parametrize("cell", ["half-cell", "film cell"])
def test_a_film_at_lithium_takes_it_from_the_metal(cell, solve):
    solution = solve(grows("Lithium"), cell, current=0.0)
    grown = solution["Lithium interphase film thickness [m]"].entries - 2e-9
    taken = solution["Lithium in films at lithium [mol.m-2]"].entries
    assert grown[-1] > 1e-10
    np.testing.assert_allclose(taken, 3e4 * grown, rtol=1e-5, atol=1e-12)
    metal = solution[METAL].entries
    np.testing.assert_allclose(metal[0] - metal, taken, rtol=1e-4, atol=1e-11)


def test_a_film_on_particles_takes_it_from_them(solve):
    solution = solve(grows("Particle"), current=0.0)
    grown = solution["Particle interphase film thickness [m]"].entries[:, -1] - 2e-9
    wetted = solution["Positive electrode interface utilisation"].entries[:, -1]
    a = solution["Positive electrode surface area to volume ratio [m-1]"].entries[:, -1]
    taken = solution["Lithium in films at the particles [mol.m-2]"].entries[-1]
    assert np.ptp(grown) < 1e-6 * grown[0]
    assert taken == pytest.approx(11.2e-6 * 3e4 * grown[0] * wetted[0] * a[0], rel=1e-5)
    held = solution[CATHODE].entries
    assert held[0] - held[-1] == pytest.approx(taken, rel=1e-3)


def test_a_film_at_a_junction_takes_it_from_the_cathode_film(solve):
    solution = solve(grows("Junction"), "film cell", current=0.0)
    grown = solution["Junction interphase film thickness [m]"].entries[-1] - 2e-9
    taken = solution["Lithium in films at the cathode film [mol.m-2]"].entries[-1]
    coverage = ssb_models.cell(FILM_SET)["Film coverage"]
    assert taken == pytest.approx(3e4 * grown * coverage, rel=1e-5)
    held = solution[CATHODE].entries
    assert held[0] - held[-1] == pytest.approx(taken, rel=1e-3)


def filling(solution, cell):
    """Change of the mean stoichiometry, over the depth where there is one."""
    if cell == "half-cell":
        full = ssb_models.cell("PPAL_Chen2019")[
            "Maximum concentration in positive electrode [mol.m-3]"
        ]
        held = solution["R-averaged positive particle concentration [mol.m-3]"].entries / full
    else:
        held = solution["Film mean stoichiometry"].entries
    return held - held[..., :1]


@pytest.mark.parametrize("cell", ["half-cell", "film cell"])
@pytest.mark.parametrize("current", [-3e-5, 3e-5])
def test_contact_tires_by_the_volume_change_that_has_passed(cell, current, solve):
    solution = solve(TIRED, cell, current=current)
    share = solution[CONTACT].entries
    expected = 0.2 + 0.8 * np.exp(-8 * 0.066 * abs(filling(solution, cell)))
    assert share.min() < 0.97
    np.testing.assert_allclose(share, expected, rtol=1e-4)


def test_tired_contact_multiplies_the_wetted_share(solve):
    solution = solve(TIRED)
    wetted = solution["Positive electrode interface utilisation"].entries
    share = solution[CONTACT].entries
    np.testing.assert_allclose(wetted, wetted[:, :1] * share, rtol=1e-10)


def test_tired_contact_in_a_film_divides_its_kinetics(solve):
    changes = {"Initial concentration in positive electrode [mol.m-3]": 16000.0}
    solution = solve(TIRED, "film cell", **changes)
    i = solution["Film anodic current density [A.m-2]"].entries
    share, later = solution[CONTACT].entries, solution.t > 300
    R = solution["Junction interphase resistance [Ohm.m2]"].entries
    drop = solution["Junction interphase potential drop [V]"].entries
    np.testing.assert_allclose(drop[later], (i * R / share)[later], rtol=1e-4)


def test_tired_contact_goes_with_contact_that_comes_back(solve):
    shrinks = {
        "Stoichiometry at contact formation": 0.0,
        "Contact roughness of the particles [m]": 1e-9,
    }
    solution = solve({**TIRED, **shrinks})
    product = solution[CONTACT].entries * solution["Positive electrode contact share"].entries
    wetted = solution["Positive electrode interface utilisation"].entries
    assert solution["Positive electrode contact share"].entries.min() < 0.8
    np.testing.assert_allclose(wetted / product, (wetted / product)[:, :1] + 0 * wetted)


@pytest.mark.parametrize("cell", ["half-cell", "film cell"])
@pytest.mark.parametrize("current", [-3e-5, 3e-5])
def test_particles_lose_electrolyte_and_keep_their_lithium(cell, current, solve):
    solution = solve(DRIED, cell, current=current)
    change = filling(solution, cell)
    share = solution[REACHED].entries
    expected = 0.3 + 0.7 * np.exp(-5 * 0.066 * abs(change))
    np.testing.assert_allclose(share, expected, rtol=1e-4)
    if cell == "half-cell":
        held = solution["R-averaged positive particle concentration [mol.m-3]"].entries
        active = solution["Positive electrode active material volume fraction"].entries
        amount = active[0, 0] * 11.2e-6
        widths = np.gradient(solution["x_p [m]"].entries[:, 0])
        falls = -np.diff(share) * (held[:, 1:] + held[:, :-1]) / 2
        lost = np.cumsum(np.average(falls, axis=0, weights=widths))
    else:
        values = ssb_models.cell(FILM_SET)
        full = values["Maximum concentration in positive electrode [mol.m-3]"]
        held = solution["Film mean stoichiometry"].entries * full
        amount = values["Film coverage"] * 1e-6
        lost = -np.cumsum(np.diff(share) * (held[1:] + held[:-1]) / 2)
    without = solution["Lithium in particles without electrolyte [mol.m-2]"].entries[1:]
    np.testing.assert_allclose(without, amount * lost, rtol=5e-3, atol=1e-3 * without[-1])


ALL = {**DEAD, **TIRED, **DRIED, "Particles lost per volume change": 0.5}
CYCLES = pybamm.Experiment(
    [
        (
            pybamm.step.current(-4e-5, duration=7200),
            pybamm.step.current(4e-5, duration=7200),
        )
    ]
    * 2
)
WHERE = {"half-cell": ("Lithium", "Particle"), "film cell": ("Lithium", "Junction")}


@pytest.mark.parametrize("cell", WHERE)
@pytest.mark.parametrize("mechanism", [*AGEING, "all"])
def test_the_sum_of_lithium_stays(cell, mechanism, solve):
    added = {
        "lithium loss": DEAD,
        "film lithium": grows(*WHERE[cell]),
        "contact fatigue": TIRED,
        "electrolyte loss": DRIED,
        "all": {**ALL, **grows(*WHERE[cell])},
    }[mechanism]
    solution = solve(added, cell, steps=CYCLES)
    inventory = solution[INVENTORY].entries
    held = solution[CATHODE].entries
    assert np.ptp(held) > 1e-4
    assert np.ptp(inventory) < 1e-9 * held[0]
    places = [name for name in NAMES if name in solution.all_models[0].variables]
    total = sum(solution[name].entries for name in places)
    np.testing.assert_allclose(total, inventory, rtol=1e-13)
    sinks = [name for name in places if name in SINKS]
    assert len(sinks) == (4 if mechanism == "all" else mechanism != "contact fatigue") + (
        mechanism == "film lithium"
    )
    assert all(solution[name].entries[-1] > 0 for name in sinks)


@pytest.mark.parametrize("cell", WHERE)
def test_a_discharge_ends_where_the_metal_is_used_up(cell, solve):
    thin = {"Negative electrode thickness [m]": 1e-8}
    solution = solve(DEAD, cell, current=3e-5, hours=5, **thin)
    assert solution.termination == "event: Lithium used up"
    assert solution[METAL].entries[-1] == pytest.approx(0, abs=1e-8)


@pytest.mark.parametrize(
    ("kind", "options", "words"),
    [
        (SolidStateDFN, {"film lithium": "taken up"}, "no interphase grows"),
        (ThinFilmCell, {"film lithium": "taken up"}, "no interphase grows"),
        (
            SolidStateDFN,
            {"lithium loss": "on plating", "lithium interphase": "none"},
            "Option 'lithium interphase' is 'none' with 'lithium loss' active",
        ),
        (
            SolidStateDFN,
            {"contact fatigue": "on volume change", "particle": "uniform profile"},
            "Option 'particle' is 'uniform profile' with",
        ),
        (SolidStateDFN, {"electrolyte loss": "all"}, "Option 'electrolyte loss' is 'all'"),
        (SymmetricCell, {"contact fatigue": "on volume change"}, "not one of a SymmetricCell"),
    ],
)
def test_combinations_without_equations_are_refused(kind, options, words):
    with pytest.raises(pybamm.OptionError, match=words):
        kind(options)


@pytest.mark.parametrize("filling", ["partial", "none"])
@pytest.mark.parametrize("kind", ["growing", "tunnelling"])
def test_mechanisms_go_with_and_without_pore_filling(filling, kind):
    options = {
        "pore filling": filling,
        "lithium interphase": kind,
        "particle interphase": kind,
        "particle contact": "lost on volume change",
        "lithium contact": "lost on stripping",
        "lithium loss": "on plating",
        "film lithium": "taken up",
        "contact fatigue": "on volume change",
        "electrolyte loss": "from particles",
    }
    model = SolidStateDFN(options)
    assert {CONTACT, REACHED, INVENTORY, *SINKS[:3]} <= set(model.variables)
