"""One cell read out of a solution of its stack."""

import numpy as np
import pybamm

from ..arguments import check_count, shown
from .cell_functions import AMBIENT, CellFunctions


def one_cell(cells: CellFunctions, solution: pybamm.Solution, number: int) -> pybamm.Solution:
    """See :meth:`ssb_models.BipolarStack.cell`.

    Parameters
    ----------
    cells : CellFunctions
        Cells of the stack.
    solution : pybamm.Solution
    number : int
        From 1.
    """
    if not isinstance(solution, pybamm.Solution):
        raise TypeError(
            f"solution is {shown(solution)}; allowed is a pybamm.Solution of this stack."
        )
    model = solution.all_models[-1]
    if getattr(model, "cells", None) is not cells:
        raise ValueError(
            f"solution is one of another model, {model.name!r}; allowed is one of this stack."
        )
    check_count("number", number, most=cells.count)
    ends = np.cumsum([len(t) for t in solution.all_ts])[:-1]
    currents, ambients = (
        np.split(solution[name].entries, ends) for name in ("Current [A]", AMBIENT)
    )
    states = [
        np.vstack(cells.states(number - 1, _parts(cells, y, model), current[np.newaxis]))
        for y, model, current in zip(
            solution.all_ys, solution.all_models, currents, strict=True
        )
    ]
    return pybamm.Solution(
        solution.all_ts,
        states,
        [cells.built] * len(states),
        [cells.inputs(number - 1, ambient[0]) for ambient in ambients],
        termination=solution.termination,
    )


def _parts(cells, y, model):
    """The states of all cells, by domain, among those of a discretised model."""
    slices = {variable.name: place[0] for variable, place in model.y_slices.items()}
    return [np.asarray(y)[slices[domain]] for domain in cells.sizes]
