"""Many cycles of one cell, few of which are simulated."""

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd
import pybamm

from ..arguments import check_count, check_number, check_rate, shown
from ..experiments.cycle_table import lithium_balance
from ..experiments.half_cycles import HalfCycles
from ..submodels.lithium_inventory import INVENTORY
from .checkpoint import Checkpoint
from .ends import Ends
from .history import History
from .jumps import Jumps
from .one_cycle import DISCHARGE, Cycle, Cycler, State
from .slow_states import SlowStates
from .table import between, progress_bar

LONGEST_JUMP = 200
TOLERANCE = 1e-3


@dataclass(frozen=True)
class CyclingResult:
    """What a cycling run found.

    Attributes
    ----------
    table : pandas.DataFrame
        One row for each cycle, with the columns of :func:`ssb_models.cycle_table`, capacities
        per gram, simulated (or interpolated between cycles that were), error
        [mA.h.g-1], the estimate of what the jumps have made of the capacity, and what ended
        charge and discharge.
    ended_by : str
        The end that was met.
    simulated : int
        Cycles that were simulated, those that were refused included.
    last : State
        Time and state vector behind the last cycle.
    """

    table: pd.DataFrame
    ended_by: str
    simulated: int
    last: State


class CyclingRun(HalfCycles):
    """A cell that is built once and cycled for as long as wanted, from its discharged end.

    Parameters, attributes and errors are those of
    :class:`~ssb_models.experiments.half_cycles.HalfCycles`, and

    Parameters
    ----------
    slow_states : sequence of str
        Names of state variables of a mechanism of one's own, which change little in a cycle.
        Those of this package are known.
    """

    discharges_first = False

    def __init__(self, parameter_values, model=None, slow_states: Iterable[str] = (), **kwargs):
        super().__init__(parameter_values, model, **kwargs)
        if isinstance(slow_states, str) or not isinstance(slow_states, Iterable):
            raise TypeError(
                f"slow_states is {shown(slow_states)}; allowed is a list of names of states."
            )
        self._slow = SlowStates(self.simulation.built_model, slow_states)

    def run(
        self,
        c_rate: float,
        inputs: dict[str, float] | None = None,
        *,
        cycles: int = 1000,
        charge_rate: float | None = None,
        until_capacity: float | None = None,
        until_hours: float | None = None,
        tolerance: float = TOLERANCE,
        longest_jump: int | None = None,
        checkpoint: str | os.PathLike | None = None,
        progress: bool = False,
    ) -> CyclingResult:
        """Charge and discharge at constant current, again and again.

        Parameters
        ----------
        c_rate : float
            Rate [h-1].
        inputs : dict, optional
            Values of the parameters that are inputs.
        cycles : int
            Cycles after which the run ends, if no other end is met before.
        charge_rate : float, optional
            Rate of the charge [h-1], by default that of the discharge.
        until_capacity : float, optional
            Share of the first discharge capacity at which the run ends.
        until_hours : float, optional
            Hours of the cell after which it ends.
        tolerance : float
            Share of the first capacity that a jump may be wrong by.
        longest_jump : int, optional
            Cycles that a jump may pass over, by default two hundred; 0 simulates every cycle.
        checkpoint : str or os.PathLike, optional
            File that keeps each simulated cycle. A run with the same file goes on from there.
        progress : bool
            Whether to show a progress bar.

        Returns
        -------
        CyclingResult

        Raises
        ------
        TypeError, ValueError
            An argument that is not allowed, a checkpoint that is damaged or that is of another
            run.
        OSError
            A checkpoint that cannot be written; what it holds is kept.
        pybamm.SolverError, RuntimeError
            A cycle that could not be solved; the checkpoint holds those before.
        """
        self._check_run(c_rate, inputs)
        charge_rate = c_rate if charge_rate is None else charge_rate
        check_rate(charge_rate)
        ends = Ends(cycles, until_capacity, until_hours)
        ends.check(bool(self._slow.mechanisms))
        check_number("tolerance", tolerance, 1e-6, 0.1, "[]")
        if longest_jump is not None:
            check_count("longest_jump", longest_jump, least=0)
            if longest_jump >= cycles:
                raise ValueError(
                    f"longest_jump is {longest_jump} and cycles is {cycles}; allowed is a jump "
                    "shorter than the run."
                )
        if not isinstance(progress, bool):
            raise TypeError(f"progress is {shown(progress)}; allowed is True or False.")
        if not self._slow.mechanisms:
            longest_jump = 0  # what repeats need not be passed over, and what drifts must not
        cycler = Cycler(self, charge_rate, c_rate, inputs or {})
        longest_jump = LONGEST_JUMP if longest_jump is None else longest_jump
        settings = {"tolerance": tolerance, "longest_jump": longest_jump}
        kept = checkpoint and Checkpoint(checkpoint, self._described(cycler, settings))
        return _Run(cycler, self._slow, ends, settings, kept).to_the_end(progress)

    def _described(self, cycler, settings):
        """What decides the rows of a run: equations and start, and how it is solved."""
        solver = self.simulation.solver
        return {
            "equations": cycler.equations(),
            "states at the start": cycler.first().y.tolist(),
            "cut-offs [V]": list(self.cut_offs),
            "currents [mA.g-1]": cycler.currents,
            "inputs": cycler.inputs,
            "slow states": sorted(self._slow.mechanisms),
            "solver": [solver.name, solver.rtol, solver.atol],
            **settings,
        }


class _Run:
    """The state of a run between two cycles."""

    def __init__(self, cycler, slow, ends, settings, kept):
        self.cycler, self.slow, self.ends, self.kept = cycler, slow, ends, kept
        self.longest, self.share = settings["longest_jump"], settings["tolerance"]
        self.state, self.history = cycler.first(), History()
        self.inventory = cycler.inventory(self.state)
        self.rows, self.done, self.simulated, self.last = [], 0, 0, None
        for record in kept.records if kept else ():
            self._resume(record)
            if self._met(record["row"]):
                break

    def _resume(self, record):
        self.rows.append(record["row"])
        self.done, self.simulated = record["row"]["cycle"], record["simulated"]
        self.state = State(record["t"], np.array(record["y"]))
        self.history = History(**record["history"])
        self.last = Cycle(self.state, self.state, record["row"])

    def to_the_end(self, progress):
        met = self._met(self.rows[-1]) if self.rows else None
        with progress_bar(self.ends.cycles, self.done, progress) as advance:
            while not met:
                before = self.done
                row = self._one_more()
                if row is not None:
                    met = self._met(row)
                    advance(self.done - before)
        return CyclingResult(between(self.rows), met, self.simulated, self.state)

    def _met(self, row):
        return self.ends.met(self.rows[0], row, row["cycle"])

    def _jumps(self):
        capacity = self.rows[0][DISCHARGE] if self.rows else np.inf
        return Jumps(self.cycler, self.slow, self.share * capacity, self.longest, self.history)

    def _one_more(self):
        """A jump and the cycle behind it; its row, or None where the landing is refused."""
        jumps = self._jumps()
        jump = jumps.next_jump(self.done, self.ends.cycles - 1)
        self.simulated += 1
        try:
            cycle = self.cycler.cycle(jumps.ahead(self.state, self.done, jump))
        except (pybamm.SolverError, RuntimeError):
            if not jump:
                raise
            jumps.refuse(self.done, jump)
            return None
        row = {"cycle": self.done + jump + 1, "simulated": True, **cycle.row}
        if jump and self._ends_early(row):
            jumps.refuse(self.done, jump)
            return None
        end, error = jumps.judge(self.done, jump, cycle, self.last)
        if end is None:
            return None
        self.state, self.last, self.done = end, cycle, row["cycle"]
        if INVENTORY in row:
            row["lithium_balance"] = lithium_balance(row, self.inventory)
        row["error [mA.h.g-1]"] = error
        self.rows.append(row)
        self._keep(row)
        return row

    def _ends_early(self, row):
        met = self._met(row)
        return met is not None and row["cycle"] < self.ends.cycles

    def _keep(self, row):
        if self.kept:
            self.kept.put(
                {
                    "row": row,
                    "t": self.state.t,
                    "y": self.state.y.tolist(),
                    "history": asdict(self.history),
                    "simulated": self.simulated,
                }
            )
