"""Jumps over cycles: how far, where they land, and what the landing says of the error.

A jump goes from the end of a simulated cycle to the start of another one. Where it lands
follows from the changes in the last two simulated cycles (predictor); the cycle that is
simulated there gives another change, and with it a better sum (corrector). The difference of
the two is the local error, which a PI controller holds at the tolerance: docs/ageing.md.
"""

from dataclasses import dataclass, field

import numpy as np

from .extrapolation import sum_of_changes
from .one_cycle import DISCHARGE, Cycle, Cycler, State
from .slow_states import SlowStates

FIRST_JUMP = 2
GROWTH, CUT, SAFETY = 4.0, 0.3, 0.9
"""Most and least that a jump changes from one to the next, and what is aimed at."""
INTEGRAL, PROPORTIONAL = 0.35, 0.2
"""Exponents of a PI controller (Gustafsson, Lundh and Soderlind, BIT 28, 1988, 270)."""
BEND = 10
"""Multiple of the tolerance by which the capacity may leave the straight line of the two
simulated cycles before a jump."""
REFUSED = 2
"""Multiple of the tolerance that refuses a landing."""
KEPT = 0.5
"""Share of a local error that is left after the correction."""
NOISE = 3e-5
"""Share of the capacity that the tolerance of the solver makes of it."""


@dataclass
class History:
    """What the next jump rests on; lists and numbers that a checkpoint holds.

    Attributes
    ----------
    nodes : list of (float, list, float)
        Cycle number in the middle, changes of the slow states and of time, and capacity
        [mA.h.g-1] of the last two simulated cycles.
    ends : list of (int, list)
        State vectors behind the last two simulated cycles.
    jump : int
        Cycles that the next jump would pass over.
    ratio : float
        Error of the last jump over the tolerance.
    lag : float
        Cycles by which the jumps may have left the cell ahead or behind, in sum.
    bar : int or None
        A cycle in which something happened that a jump must not pass over.
    wait : int
        Cycles to simulate before another jump.
    patience : int
        Cycles to wait after the next failure of the shortest jump.
    """

    nodes: list = field(default_factory=list)
    ends: list = field(default_factory=list)
    jump: int = FIRST_JUMP
    ratio: float = 1.0
    lag: float = 0.0
    bar: int | None = None
    wait: int = 3
    patience: int = 2


class Jumps:
    """The jumps of one run.

    Parameters
    ----------
    cycler : Cycler
    slow : SlowStates
    tolerance : float
        Error of the capacity [mA.h.g-1] that is aimed at in each jump.
    longest : int
        Cycles that a jump may pass over; 0 simulates every cycle.
    history : History
    """

    def __init__(
        self,
        cycler: Cycler,
        slow: SlowStates,
        tolerance: float,
        longest: int,
        history: History,
    ):
        self.cycler, self.slow, self.tolerance = cycler, slow, tolerance
        self.longest, self.history = longest, history
        lower, upper = cycler.model.bounds
        self._lower, self._upper = np.ravel(lower), np.ravel(upper)

    def next_jump(self, done: int, last: int) -> int:
        """Cycles to pass over after ``done`` of them; ``last`` is the index of the last."""
        history = self.history
        if history.wait > 0 or len(history.nodes) < 2:
            return 0
        room = last - done if history.bar is None else (history.bar - done) // 2
        return max(0, min(history.jump, self.longest, room, last - done))

    def ahead(self, state: State, done: int, jump: int) -> State:
        """The state ``jump`` cycles further, or the same where nothing is passed over."""
        if not jump:
            return state
        change = self._predicted(done, done + jump)
        y = state.y + self._drift(jump)
        y[self.slow.indices] = state.y[self.slow.indices] + change[:-1]
        fast = np.delete(np.arange(y.size), self.slow.indices)
        if not ((y >= self._lower) & (y <= self._upper))[fast].all():
            y[fast] = state.y[fast]
        return self._balanced(State(state.t + change[-1], y), state)

    def _predicted(self, start, end):
        (n_a, g_a, _), (n_b, g_b, _) = self.history.nodes
        return sum_of_changes(n_a, np.array(g_a), n_b, np.array(g_b), start, end)

    def _drift(self, jump):
        """Change of all states over a jump: a parabola through the ends of the last cycles."""
        n, y = zip(*self.history.ends, strict=True)
        shares = _lagrange(np.array(n, float), n[-1] + jump)
        return shares @ np.array(y) - np.array(y[-1])

    def _balanced(self, state, before):
        """The state with a net charge that leaves the lithium inventory as it was before."""
        excess = self.cycler.inventory(state) - self.cycler.inventory(before)
        unit = np.zeros_like(state.y)
        unit[self.slow.net_charge] = 1.0
        held = self.cycler.inventory(State(state.t, state.y + unit))
        per_charge = held - self.cycler.inventory(state)
        if per_charge:
            state.y[self.slow.net_charge] -= excess / per_charge
        return state

    def judge(self, state: State, done: int, jump: int, cycle: Cycle, last: Cycle | None):
        """What the simulated cycle says of the jump that led to it.

        Parameters
        ----------
        state : State
            Before the jump.
        done, jump : int
            Cycles before it, and those that it passed over.
        cycle : Cycle
            Simulated where it landed.
        last : Cycle or None
            Simulated before it.

        Returns
        -------
        (State or None, float)
            The end of the cycle, corrected, and the error estimate of its capacity
            [mA.h.g-1]; no state where the landing is refused.
        """
        node = self._node(done + jump, cycle)
        history, capacity = self.history, cycle.row[DISCHARGE]
        least = history.lag * self._slope(node) + NOISE * capacity
        abrupt = last is not None and self._is_abrupt(node, cycle, last, done + jump)
        if not jump:
            self._accept_single(node, cycle, abrupt, done)
            return cycle.end, least
        if abrupt:
            history.bar = done + jump
            history.jump = max(1, jump // 2)
            return self._refused(jump)
        predicted = self._predicted(done, done + jump)
        before = history.nodes[-1]
        corrected = sum_of_changes(
            before[0], np.array(before[1]), node[0], np.array(node[1]), done, done + jump
        )
        share = self._share_of_jump(predicted, corrected)
        error = share * abs(before[2] - capacity)
        ratio = max(error / self.tolerance, self._bend(node) / (BEND * self.tolerance), 1e-6)
        factor = SAFETY * ratio**-INTEGRAL * (history.ratio / ratio) ** PROPORTIONAL
        history.jump = max(1, round(jump * min(max(factor, CUT), GROWTH)))
        if ratio > REFUSED:
            history.jump = min(history.jump, jump // 2)
            return self._refused(jump)
        history.ratio, history.lag = ratio, history.lag + KEPT * share * jump
        history.patience = 2
        y = cycle.end.y.copy()
        shift = corrected - predicted
        y[self.slow.indices] += shift[:-1]
        end = self._balanced(State(cycle.end.t + shift[-1], y), cycle.end)
        self._remember(node, done + jump, end)
        return end, least + error

    def refuse(self, done: int, jump: int) -> None:
        """Refuse a landing behind which nothing is known: an end, or a solver that failed."""
        self.history.bar = done + jump
        self._refused(jump)

    def _refused(self, jump):
        history = self.history
        if jump <= 1:
            history.jump, history.wait = 1, history.patience
            history.patience *= 2
        history.jump = max(1, history.jump)
        return None, np.nan

    def _node(self, index, cycle):
        change = (cycle.end.y - cycle.start.y)[self.slow.indices]
        changes = [*change.tolist(), cycle.end.t - cycle.start.t]
        return index + 0.5, changes, cycle.row[DISCHARGE]

    def _accept_single(self, node, cycle, abrupt, index):
        history = self.history
        history.wait -= 1
        if history.bar is not None and index >= history.bar:
            history.bar = None
        if abrupt:
            history.nodes, history.ends = [], []
            history.jump, history.wait = FIRST_JUMP, 2
        self._remember(node, index, cycle.end)

    def _remember(self, node, index, end):
        history = self.history
        history.nodes = [*history.nodes[-1:], node]
        history.ends = [*history.ends[-2:], (index + 1, end.y.tolist())]

    def _bend(self, node):
        """How far the capacity [mA.h.g-1] left the straight line of the last two cycles."""
        if len(self.history.nodes) < 2:
            return 0.0
        (n_a, _, q_a), (n_b, _, q_b) = self.history.nodes
        return abs(node[2] - q_b - (q_b - q_a) / (n_b - n_a) * (node[0] - n_b))

    def _is_abrupt(self, node, cycle, last, index):
        """Whether a half-cycle ended by something else, or the capacity fell off its line."""
        if index < 2:  # from rest
            return False
        fell = self._bend(node) > 2 * REFUSED * BEND * self.tolerance
        return fell or cycle.ended_by != last.ended_by

    def _slope(self, node):
        """Capacity [mA.h.g-1] that a cycle costs, from the last one to this."""
        if not self.history.nodes:
            return 0.0
        n, _, capacity = self.history.nodes[-1]
        return abs((node[2] - capacity) / (node[0] - n))

    def _share_of_jump(self, predicted, corrected):
        """Largest error of a mechanism where a jump landed, over its change in the jump."""
        shares = [0.0]
        for name in self.slow.mechanisms:
            places = self.slow.within(name)
            size = np.linalg.norm(corrected[places])
            if size > 0:
                error = np.linalg.norm((corrected - predicted)[places])
                shares.append(min(error / size, 1.0))
        return max(shares)


def _lagrange(nodes, at):
    """Shares of the values at nodes in that of the polynomial through them."""
    return np.array(
        [
            np.prod([(at - other) / (node - other) for other in nodes if other != node])
            for node in nodes
        ]
    )
