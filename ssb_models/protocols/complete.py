"""Protocols that must run to their end."""

import pybamm

from ..arguments import shown


def complete(
    simulation: pybamm.Simulation, starting_solution: pybamm.Solution | None = None, **options
) -> pybamm.Solution:
    """Solve an experiment and raise if it ends early.

    :meth:`pybamm.Simulation.solve` itself logs a warning and returns the steps that did run,
    where an event that no step asks for ends one of them, or where a solver fails.

    Parameters
    ----------
    simulation : pybamm.Simulation
        One with an experiment.
    starting_solution : pybamm.Solution, optional
        What to go on from.
    **options
        Passed to :meth:`pybamm.Simulation.solve`, for example ``inputs``.

    Returns
    -------
    pybamm.Solution
        As in PyBaMM a step whose limit is passed already is skipped, and a solution in which
        all were is a :class:`pybamm.EmptySolution`.

    Raises
    ------
    TypeError
        Not a simulation with an experiment.
    RuntimeError
        An experiment that ended early; the message names the step and the reason.
    """
    is_one = isinstance(simulation, pybamm.Simulation)
    if not is_one or getattr(simulation, "experiment", None) is None:
        raise TypeError(
            f"simulation is {shown(simulation)}; allowed is a pybamm.Simulation with an "
            "experiment."
        )
    others = options.pop("callbacks", None) or []
    others = others if isinstance(others, list) else [others]
    options = {"calc_esoh": False, **options, "callbacks": [*others, _MustComplete()]}
    return simulation.solve(starting_solution=starting_solution, **options)


class _MustComplete(pybamm.callbacks.Callback):
    """Raises where PyBaMM warns and returns the part of the protocol that did run."""

    def on_experiment_error(self, logs):
        reason = logs.get("error", logs.get("termination"))
        raise RuntimeError(
            f"The experiment ended early, in '{logs['step operating conditions']}', by "
            f"{reason}; allowed is a protocol that the cell can run to its end, for example "
            "with a lower rate, a shallower charge or discharge, or from another state."
        )

    on_experiment_infeasible_time = on_experiment_infeasible_event = on_experiment_error
