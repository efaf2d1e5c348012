"""Li | electrolyte | steel: efficiency of plating, and the onset of oxidation in a sweep."""

import numpy as np
import pybamm
import pytest

import ssb_models
from ssb_models import LithiumSteelCell, measurements, protocols, voltage_losses


def run(values, experiment, solver=None):
    simulation = pybamm.Simulation(
        LithiumSteelCell(), parameter_values=values, experiment=experiment, solver=solver
    )
    return simulation.solve(calc_esoh=False)


@pytest.mark.parametrize(
    ("name", "onset"),
    [
        ("PAL_Chen2019", 5.08),
        ("PPAL_Chen2019", 4.55),
        ("LLZO_PVDFHFP_Kim2022", 5.0),
        ("PVDFHFP_Kim2022", 3.8),
    ],
)
def test_a_sweep_finds_the_stability_window(name, onset):
    solution = run(ssb_models.cell(name), protocols.linear_sweep(3.0, 5.5))
    # 10 uA/cm2 through the lithium film of PAL and PPAL costs up to 15 mV
    assert measurements.oxidation_onset(solution) == pytest.approx(onset, abs=0.02)


@pytest.mark.parametrize("tolerance", [1e-4, 1e-6, 1e-8])
def test_a_sweep_runs_at_any_tolerance(tolerance):
    solver = pybamm.IDAKLUSolver(rtol=tolerance, atol=tolerance)
    values = ssb_models.cell("PVDFHFP_Kim2022")
    solution = run(values, protocols.linear_sweep(3.0, 5.5), solver)
    assert measurements.oxidation_onset(solution) == pytest.approx(3.8, abs=0.02)


def test_a_fast_sweep_is_read_as_a_slow_one():
    values = ssb_models.cell("PPAL_Chen2019")
    solution = run(values, protocols.linear_sweep(3.0, 5.5, mV_per_s=100))
    assert measurements.oxidation_onset(solution) == pytest.approx(4.55, abs=0.03)


def test_below_its_onset_a_sweep_shows_none():
    solution = run(ssb_models.cell("PAL_Chen2019"), protocols.linear_sweep(3.0, 4.5))
    assert np.isnan(measurements.oxidation_onset(solution))


def test_current_of_oxidation_follows_tafel():
    values = ssb_models.cell("PAL_Chen2019")
    solution = run(values, protocols.linear_sweep(3.0, 5.08))
    late = solution.t > 0.98 * solution.t[-1]
    steel = solution["Steel potential difference [V]"].entries[late]
    i = -solution["Current [A]"].entries[late] / 1e-4
    slope = np.polyfit(steel, np.log(i), 1)[0]
    expected = 0.5 * pybamm.constants.F.value / (8.314462618 * 303.15)
    assert slope == pytest.approx(expected, rel=2e-2)


@pytest.mark.parametrize("lost", [0.0, 0.01, 0.1])
def test_coulombic_efficiency(lost, tight_solver):
    values = ssb_models.cell("PPAL_Chen2019")
    values["Lithium lost on plating"] = lost
    experiment = protocols.plating_and_stripping(0.1, hours=1, cycles=3)
    table = measurements.coulombic_efficiency(run(values, experiment, tight_solver()))
    assert list(table["cycle"]) == [1, 2, 3]
    # the first plating charges the double layer from the bare potential, 0.25 C/m2 of 3600
    later = table["coulombic_efficiency"].iloc[1:].to_numpy()
    np.testing.assert_allclose(later, 1 - lost, rtol=0, atol=1e-4)


def test_bare_steel_ends_stripping_and_lithium_holds_zero_volts(tight_solver):
    values = ssb_models.cell("PPAL_Chen2019")
    experiment = pybamm.Experiment(
        ["Discharge at 0.1 mA for 1 hour", "Rest for 1 hour", "Charge at 0.1 mA until 1 V"]
    )
    solution = run(values, experiment, tight_solver())
    rest, strip = (cycle.steps[0] for cycle in solution.cycles[1:])
    assert abs(rest["Voltage [V]"].entries[-1]) < 1e-3
    assert strip.termination == "event: Voltage > 1.0 [V] [experiment]"
    left = strip["Steel lithium deposit [mol.m-2]"].entries
    assert left[-1] < 1e-3 * left[0]


def test_losses_sum_to_the_voltage(tight_solver):
    values = ssb_models.cell("PPAL_Chen2019")
    experiment = protocols.plating_and_stripping(0.1, hours=1)
    table = voltage_losses(run(values, experiment, tight_solver()))
    total = table["open-circuit [V]"] - table.iloc[:, 3:].sum(axis=1)
    assert abs(total - table["voltage [V]"]).max() < 1e-9
