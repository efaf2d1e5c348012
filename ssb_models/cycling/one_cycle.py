"""One cycle of a cell that is built once: from a state to a state, and its row."""

from dataclasses import dataclass, field

import numpy as np
import pybamm

from ..experiments.cycle_table import present_states, totals
from ..experiments.half_cycles import HalfCycles
from ..submodels.lithium_inventory import INVENTORY
from .reader import Reader, checksum

GAPS = 1000
"""Share of a half-cycle within which one point of the voltage is enough for its mean."""
CHARGE, DISCHARGE = "charge_capacity [mA.h.g-1]", "discharge_capacity [mA.h.g-1]"


@dataclass(frozen=True)
class State:
    """Where a cell stands between two cycles.

    Attributes
    ----------
    t : float
        Time since the start [s].
    y : numpy.ndarray
        State vector of the model, shape (states,).
    """

    t: float
    y: np.ndarray


@dataclass(frozen=True)
class Cycle:
    """One simulated cycle.

    Attributes
    ----------
    start, end : State
    row : dict
        Its numbers and words.
    """

    start: State
    end: State
    row: dict = field(repr=False)

    @property
    def ended_by(self) -> tuple[str, str]:
        """What ended charge and discharge."""
        return self.row["charge_ended_by"], self.row["discharge_ended_by"]


class Cycler:
    """A built cell that is cycled at constant currents between its cut-off voltages.

    Parameters
    ----------
    cell : HalfCycles
    charge_rate, discharge_rate : float
        Positive rates [h-1].
    inputs : dict
        Values of the parameters that are inputs.

    Attributes
    ----------
    inputs : dict
    model : pybamm.BaseModel
        Discretised.
    """

    def __init__(
        self, cell: HalfCycles, charge_rate: float, discharge_rate: float, inputs: dict
    ):
        self._cell, self.inputs = cell, inputs
        self._rates = (-charge_rate, discharge_rate)
        self.model = cell.simulation.built_model
        self._columns = present_states(self.model.variables)
        given = self._given(discharge_rate)
        self._curve = Reader(self.model, {"I": "Current [A]", "V": "Voltage [V]"}, given)
        self._left = Reader(self.model, self._columns, given)

    @property
    def currents(self) -> list[float]:
        """Of charge and discharge per gram [mA.g-1]."""
        return [
            3600 * np.sign(rate) * self._cell.basis.per_gram(rate, self.inputs)
            for rate in self._rates
        ]

    def _given(self, rate):
        """All inputs of the model at a rate [h-1]."""
        cut_off = self._cell.cut_offs[rate < 0]
        return {**self.inputs, "C-rate": rate, "Cut-off voltage [V]": cut_off}

    def first(self) -> State:
        """The state at rest that the first charge starts from."""
        initial = self.model.concatenated_initial_conditions
        y = initial.evaluate(0, inputs=self._given(self._rates[0]))
        return State(0.0, np.array(y, float).ravel())

    def equations(self) -> str:
        """SHA-256 of the discretised equations, voltage and events, with all their numbers."""
        return checksum(self.model, self._given(self._rates[0]))

    def left(self, state: State) -> dict[str, float]:
        """What a state shows, by column."""
        given = self._given(self._rates[1])
        values = self._left(np.array([state.t]), state.y[:, None], given)[:, 0]
        return dict(zip(self._columns, map(float, values), strict=True))

    def inventory(self, state: State) -> float:
        """Lithium [mol.m-2] of a state, zero of a model that does not count it."""
        return self.left(state).get(INVENTORY, 0.0)

    def cycle(self, start: State) -> Cycle:
        """A charge and a discharge.

        Raises
        ------
        pybamm.SolverError, RuntimeError
            As :meth:`~ssb_models.experiments.half_cycles.HalfCycles.half_cycle`.
        """
        solution = pybamm.Solution(
            np.array([start.t]),
            start.y[:, None],
            self.model,
            self._given(self._rates[0]),
            termination="final time",
        )
        halves, steps = [], []
        for rate in self._rates:
            half = self._cell.half_cycle(rate, self.inputs or None, solution)
            halves.append(half)
            if half.solution is not None:
                solution = half.solution
                kept = _apart(solution.t)
                y = np.asarray(solution.y)[:, kept]
                curve = self._curve(solution.t[kept], y, self._given(rate))
                steps.append((solution.t[kept], *curve))
        end = State(float(solution.t[-1]), np.array(solution.all_ys[-1][:, -1]))
        charge, discharge = halves
        row = {
            CHARGE: charge.capacity,
            DISCHARGE: discharge.capacity,
            "time [h]": end.t / 3600,
            **totals(steps),
            **self.left(end),
            "charge_ended_by": charge.ended_by,
            "discharge_ended_by": discharge.ended_by,
        }
        return Cycle(start, end, row)


def _apart(t):
    """Indices of times that are not next to each other: the first ones stand close, while
    double layers are charged."""
    spans = np.floor(GAPS * (t - t[0]) / (t[-1] - t[0]))
    return np.append(np.unique(spans, return_index=True)[1], len(t) - 1)
