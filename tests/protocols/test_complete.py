"""Experiments that must run to their end."""

import pybamm
import pytest

import ssb_models
from ssb_models import SymmetricCell, protocols


def simulation(experiment, **kwargs):
    values = ssb_models.cell("PAL_Chen2019", temperature_degC=50)
    return pybamm.Simulation(
        SymmetricCell(), parameter_values=values, experiment=experiment, **kwargs
    )


def test_what_runs_to_its_end_is_as_solved():
    experiment = protocols.lithium_cycling(0.1)
    expected = simulation(experiment).solve(calc_esoh=False)
    found = protocols.complete(simulation(experiment))
    assert found.t[-1] == expected.t[-1] == 7200
    assert found["Voltage [V]"].entries[-1] == expected["Voltage [V]"].entries[-1]


def test_a_run_goes_on_from_another():
    first = protocols.complete(simulation(protocols.lithium_cycling(0.1)))
    both = protocols.complete(simulation(protocols.lithium_cycling(0.1)), first)
    assert both.t[-1] == 2 * first.t[-1]
    assert len(both.cycles) == 2


def test_an_event_that_nobody_asked_for_raises():
    experiment = protocols.stepped_cycling([0.5, 8.0])
    part = simulation(experiment).solve(calc_esoh=False)
    assert part.termination == "event: Salt depletion"  # PyBaMM returns the part
    with pytest.raises(RuntimeError, match=r"ended early, in '.*8.0 mA.cm-2.* by .*Salt dep"):
        protocols.complete(simulation(experiment))


class FailsAtTheSecondStep(pybamm.IDAKLUSolver):
    """A solver that gives up after the first step, as one may at a jump of the current."""

    steps = 0

    def step(self, *args, **kwargs):
        type(self).steps += 1
        if self.steps == 2:
            raise pybamm.SolverError("IDA_ERR_FAIL")
        return super().step(*args, **kwargs)


def test_a_solver_that_fails_half_way_raises(monkeypatch):
    experiment = protocols.lithium_cycling(0.1)
    monkeypatch.setattr(FailsAtTheSecondStep, "steps", 0)
    part = simulation(experiment, solver=FailsAtTheSecondStep()).solve(calc_esoh=False)
    assert (part.termination, part.t[-1]) == ("final time", 3600)  # as if all were well
    monkeypatch.setattr(FailsAtTheSecondStep, "steps", 0)
    with pytest.raises(RuntimeError, match=r"ended early, in .*, by IDA_ERR_FAIL; allowed"):
        protocols.complete(simulation(experiment, solver=FailsAtTheSecondStep()))


def test_callbacks_of_ones_own_are_called():
    class Counts(pybamm.callbacks.Callback):
        steps = 0

        def on_step_end(self, logs):
            self.steps += 1

    counts = Counts()
    protocols.complete(simulation(protocols.lithium_cycling(0.1)), callbacks=counts)
    assert counts.steps == 2


@pytest.mark.parametrize("value", [None, "simulation", simulation(None)])
def test_what_is_no_experiment_is_refused(value):
    with pytest.raises(TypeError, match=r"simulation is .*; allowed is a pybamm.Simulation"):
        protocols.complete(value)
