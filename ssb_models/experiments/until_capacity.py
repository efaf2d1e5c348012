"""An experiment of PyBaMM, repeated until a share of the capacity is left, in half-cells too.

PyBaMM's own termination "80% capacity" is for cells with two porous electrodes: the report in
docs/ageing.md says why.
"""

import pybamm

from ..arguments import check_count, check_number, shown
from ..protocols import complete
from .cycle_table import charges


def until_capacity(
    simulation: pybamm.Simulation, share: float = 0.8, cycles: int = 1000, **options
) -> pybamm.Solution:
    """Repeat the cycle of a simulation until its discharge falls to a share of the first.

    Parameters
    ----------
    simulation : pybamm.Simulation
        With an experiment of one cycle, without a termination of its own, and any model.
    share : float
        Of the first discharge capacity.
    cycles : int
        Cycles after which it ends at the latest.
    **options
        Passed to :meth:`pybamm.Simulation.solve`, for example ``inputs``.

    Returns
    -------
    pybamm.Solution
        Of all cycles, as of one experiment.

    Raises
    ------
    TypeError, ValueError
        An argument that is not allowed.
    RuntimeError
        A cycle that ended early, see :func:`ssb_models.protocols.complete`.

    Examples
    --------
    >>> experiment = ssb_models.protocols.constant_current_cycle(0.1)
    >>> simulation = pybamm.Simulation(model, parameter_values=values, experiment=experiment)
    >>> solution = until_capacity(simulation, 0.8)
    """
    check_number("share", share, 0, 1, "()")
    check_count("cycles", cycles)
    experiment = getattr(simulation, "experiment", None)
    if experiment is None or len(experiment.cycle_lengths) != 1 or experiment.termination:
        raise TypeError(
            f"simulation is {shown(simulation)}; allowed is a pybamm.Simulation with an "
            "experiment of one cycle and without a termination."
        )
    solution, first = None, None
    for _ in range(cycles):
        solution = complete(simulation, solution, **options)
        discharged = sum(charges(step)[1] for step in solution.cycles[-1].steps)
        first = discharged if first is None else first
        if discharged <= share * first:
            break
    return solution
