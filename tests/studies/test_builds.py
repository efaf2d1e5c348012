"""Points share a cell where they can; what differs between them is an input."""

import pytest

from ssb_models.experiments.rates import CyclingTest
from ssb_models.studies import point as points_module
from ssb_models.studies import study
from ssb_models.studies.builds import plan
from ssb_models.studies.columns import checked

CAPACITY = "discharge_capacity [mA.h.g-1]"
R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
LAYER, CATHODE, RADIUS = (
    "Separator thickness [m]",
    "Positive electrode thickness [m]",
    "Positive particle radius [m]",
)


def planned(*points):
    return plan([checked(point) for point in points])


def test_architecture_electrolyte_temperature_and_geometry_are_inputs():
    jobs = planned(
        {"set": "PAL_Chen2019", "temperature_degC": 50},
        {"architecture": "conventional", LAYER: 2e-5},
        {"c_rate": 0.5, RADIUS: 1e-7},
    )
    assert len({build for build, _ in jobs}) == 1
    inputs = jobs[0][1]
    assert {LAYER, RADIUS, "Ambient temperature [K]"} <= set(inputs)
    assert inputs["Ambient temperature [K]"] == 323.15
    assert jobs[1][1][LAYER] == 2e-5


@pytest.mark.parametrize(
    "other",
    [
        {"set": "Liquid_Chen2019"},
        {"test": "discharge"},
        {"Upper voltage cut-off [V]": 3.7},
        {"Positive electrode OCP plateau [V]": 3.42},
        {"Initial concentration in electrolyte [mol.m-3]": 900.0},
    ],
)
def test_what_decides_the_model_or_its_state_makes_another_cell(other):
    (one, _), (another, _) = planned({}, other)
    assert one != another


def test_what_all_points_share_is_no_input():
    jobs = planned({R_LI: 0.01, "c_rate": 0.1}, {R_LI: 0.01, "c_rate": 0.2})
    assert jobs[0] == jobs[1]
    assert jobs[0][0].inputs == ()
    assert dict(jobs[0][0].values) == {R_LI: 0.01}


def test_the_build_does_not_depend_on_what_is_stored(tmp_path, monkeypatch):
    file, seen = tmp_path / "study.db", []
    solve = points_module._climb

    def watch(build, *arguments):
        seen.append(build)
        return solve(build, *arguments)

    monkeypatch.setattr(points_module, "_climb", watch)
    points = [{"c_rate": 0.5}, {"c_rate": 0.5, R_LI: 0.01}]
    study(points, store=file, progress=False)
    study([*points, {"c_rate": 1.0}], store=file, progress=False)
    assert len(seen) == 3
    assert seen[0] == seen[2]


def test_inputs_give_what_numbers_give(fixed_cell):
    """A cell with everything as an input against one that is built with the numbers."""
    given = {LAYER: 2e-5, CATHODE: 1.3e-5, RADIUS: 8e-8, R_LI: 0.03}
    values = fixed_cell()
    shared = CyclingTest(values, inputs=list(given)).run(0.2, given)
    values.update(given)
    own = CyclingTest(values).run(0.2)
    # rates refer to the nominal capacity, which stays
    assert shared[CAPACITY] == pytest.approx(own[CAPACITY], abs=0.02)
    assert 20 < own[CAPACITY] < 160


def test_a_thin_film_cell_takes_its_thickness_as_an_input():
    points = [
        {"set": "LLZO_PVDFHFP_Kim2022", "c_rate": 0.5, CATHODE: L} for L in (0.5e-6, 1e-6)
    ]
    together = study(points, progress=False)[CAPACITY]
    apart = [study([point], progress=False)[CAPACITY][0] for point in points]
    assert list(together) == pytest.approx(apart, abs=0.05)
    assert min(apart) > 10
