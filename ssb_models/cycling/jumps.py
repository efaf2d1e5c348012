"""Jumps over cycles: how far, and what a landing says of the error.

A jump goes from the end of a simulated cycle to the start of another one. Where it lands
follows from the changes in the last two simulated cycles (predictor); the cycle that is
simulated there gives another change, and with it a better sum (corrector). The difference of
the two is the local error, which a PI controller holds at the tolerance: docs/ageing.md.
"""

from .history import History
from .landing import Landing
from .one_cycle import CHARGE, DISCHARGE, Cycle, Cycler, State
from .slow_states import SlowStates

GROWTH, CUT, SAFETY = 4.0, 0.3, 0.9
"""Most and least that a jump changes from one to the next, and what is aimed at."""
INTEGRAL, PROPORTIONAL = 0.35, 0.2
"""Exponents of a PI controller (Gustafsson, Lundh and Soderlind, BIT 28, 1988, 270)."""
BEND = 10
"""Multiple of the tolerance by which the capacity may leave the straight line of the two
simulated cycles before a jump."""
REFUSED, ABRUPT = 2, 4
"""Multiples of what is aimed at that refuse a landing, and that make it abrupt."""
KEPT = 0.5
"""Share of a local error that is left after the correction."""
ROUGH, CHANGED = 0.5, 0.05
"""Share of the tolerance by which charge less discharge may change with a landing before more
cycles are looked at, if the capacity has changed by the second share since the last time."""
REMEMBERED = 0.1
"""Share of that change that the capacity may be wrong by."""
NOISE = 3e-5
"""Share of the capacity that the tolerance of the solver makes of it."""


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
        self.slow, self.tolerance, self.longest = slow, tolerance, longest
        self.history, self.landing = history, Landing(cycler, slow, history)

    def next_jump(self, done: int, last: int) -> int:
        """Cycles to pass over after ``done`` of them; ``last`` is the index of the last."""
        history = self.history
        if history.remembers or history.wait > 0 or len(history.nodes) < 2:
            return 0
        room = last - done if history.bar is None else (history.bar - done) // 2
        return max(0, min(history.jump, self.longest, room, last - done))

    def ahead(self, state: State, done: int, jump: int) -> State:
        """The state from which the next cycle is simulated."""
        return self.landing.ahead(state, done, jump)

    def judge(
        self, done: int, jump: int, cycle: Cycle, last: Cycle | None
    ) -> tuple[State | None, float]:
        """What the simulated cycle says of the jump that led to it.

        Parameters
        ----------
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
        history, index = self.history, done + jump
        node = self._node(index, cycle)
        least = history.lag * self._slope(node) + NOISE * node[2]
        abrupt = last is not None and self._is_abrupt(node, cycle, last, index)
        if not jump:
            self._accept_next(node, cycle, abrupt, index)
            return cycle.end, least
        if abrupt:
            history.jump = max(1, jump // 2)
            self.refuse(done, jump)
            return None, least
        predicted = self.landing.predicted(done, jump)
        corrected = self.landing.corrected(done, jump, node)
        share = self.landing.largest_share(predicted, corrected)
        error = share * abs(history.nodes[-1][2] - node[2])
        if not self._control(jump, max(error, self._bend(node) / BEND) / self.tolerance):
            self._refused(jump)
            return None, least
        history.lag += KEPT * share * jump
        disturbed = abs(_left_over(cycle) - _left_over(last))
        rough = disturbed > ROUGH * self.tolerance
        if rough and abs(node[2] / history.settled - 1) > CHANGED:
            history.disturb(_left_over(cycle), node[2])
        end = self.landing.shifted(cycle.end, corrected - predicted)
        history.remember(node, (index + 1, end.y.tolist()))
        return end, least + error + REMEMBERED * disturbed

    def refuse(self, done: int, jump: int) -> None:
        """Refuse a landing behind which nothing is known: an end, or a solver that failed."""
        self.history.bar = done + jump
        self._refused(jump)

    def _control(self, jump, ratio):
        """Set the next jump by the ratio of an error to the tolerance; whether the landing
        is accepted."""
        history, ratio = self.history, max(ratio, 1e-6)
        factor = SAFETY * ratio**-INTEGRAL * (history.ratio / ratio) ** PROPORTIONAL
        history.jump = max(1, round(jump * min(max(factor, CUT), GROWTH)))
        if ratio > REFUSED:
            history.jump = max(1, min(history.jump, jump // 2))
            return False
        history.ratio, history.patience = ratio, 2
        return True

    def _refused(self, jump):
        history = self.history
        if jump <= 1:
            history.jump, history.wait = 1, history.patience
            history.patience *= 2

    def _accept_next(self, node, cycle, abrupt, index):
        """Accept a cycle that followed without a jump."""
        history = self.history
        history.settle(_left_over(cycle), node[2], self.tolerance)
        history.wait -= 1
        if history.bar is not None and index >= history.bar:
            history.bar = None
        if abrupt:
            history.forget()
        if self.longest:
            history.remember(node, (index + 1, cycle.end.y.tolist()))
        else:  # a checkpoint is shorter without what no jump asks for
            history.remember((node[0], [], node[2]), None)

    def _node(self, index, cycle):
        """Number, changes and capacity of a cycle."""
        change = (cycle.end.y - cycle.start.y)[self.slow.indices]
        changes = [*change.tolist(), cycle.end.t - cycle.start.t]
        return index + 0.5, changes, cycle.row[DISCHARGE]

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
        fell = self._bend(node) > ABRUPT * BEND * self.tolerance
        return fell or cycle.ended_by != last.ended_by

    def _slope(self, node):
        """Capacity [mA.h.g-1] that a cycle costs, from the last one to this."""
        if not self.history.nodes:
            return 0.0
        n, _, capacity = self.history.nodes[-1]
        return abs((node[2] - capacity) / (node[0] - n))


def _left_over(cycle):
    """Charge less discharge [mA.h.g-1]."""
    return cycle.row[CHARGE] - cycle.row[DISCHARGE]
