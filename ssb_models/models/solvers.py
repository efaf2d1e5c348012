"""PyBaMM's solver with settings for our models, and bounds on how long it may stand still."""

import pybamm

STANDSTILL = {"num_steps_no_progress": 20_000, "t_no_progress": 1e-7}
"""Steps without so many seconds of progress after which any solve ends as a failure."""
HALF_CYCLE = {"num_steps_no_progress": 3_000, "t_no_progress": 300.0}
"""Those of a charge or discharge at constant current, which takes some hundred steps."""


def solver(
    rtol: float = 1e-4, atol: float = 3e-5, bounds: dict | None = None, **options
) -> pybamm.IDAKLUSolver:
    """An IDAKLU solver that does not run for ever.

    Double layers charge within milliseconds: PyBaMM's atol of 1e-6 spends half of the steps
    on them, and 3e-5 changes the voltage by some 0.1 mV.

    Parameters
    ----------
    rtol, atol : float
        Tolerances.
    bounds : dict, optional
        By default :data:`STANDSTILL`.
    **options
        Further options of :class:`pybamm.IDAKLUSolver`.
    """
    return pybamm.IDAKLUSolver(
        rtol=rtol, atol=atol, options={**(bounds or STANDSTILL), **options}
    )
