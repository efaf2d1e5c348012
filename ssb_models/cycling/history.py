"""What the next jump of a run rests on, kept in checkpoints, and what a cell forgets."""

from dataclasses import dataclass, field

import numpy as np

FIRST_JUMP = 5
CLOSE = 0.3
"""Share of the distance before, below which two cycles stand close."""
LONG, UNSETTLED = 0.2, 0.1
"""Where a cell remembers a disturbance too long to be jumped with: the share that is left in
the next cycle, and the least change, as a share of the tolerance."""


@dataclass
class History:
    """Lists and numbers that a checkpoint holds.

    Attributes
    ----------
    nodes : list of (float, list, float)
        Cycle number in the middle, changes of the slow states and of time, and capacity
        [mA.h.g-1] of the last two simulated cycles that stand apart.
    ends : list of (int, list)
        Cycles done and state vectors behind the last three of them.
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
    settling : list of float
        Charge less discharge [mA.h.g-1] of the cycles since a disturbance, while they are
        looked at.
    settled : float
        Capacity [mA.h.g-1] of the last of them.
    remembers : bool
        Whether the cell was found to remember a disturbance for longer than a cycle.
    """

    nodes: list = field(default_factory=list)
    ends: list = field(default_factory=list)
    jump: int = FIRST_JUMP
    ratio: float = 1.0
    lag: float = 0.0
    bar: int | None = None
    wait: int = 3
    patience: int = 2
    settling: list = field(default_factory=list)
    settled: float = 1.0
    remembers: bool = False

    def remember(self, node: tuple, end: tuple | None) -> None:
        """Add a simulated cycle, and the state behind it."""
        self.nodes = _spaced(self.nodes, node, 2)
        if end is not None:
            self.ends = _spaced(self.ends, end, 3)

    def forget(self) -> None:
        """Start again behind a cycle that is unlike those before."""
        self.nodes, self.ends = [], []
        self.jump, self.wait = FIRST_JUMP, 2

    def disturb(self, left_over: float, capacity: float) -> None:
        """Look at the next two cycles behind a landing."""
        self.settling, self.settled, self.wait = [left_over], capacity, 2

    def settle(self, left_over: float, capacity: float, tolerance: float) -> None:
        """Look at the first cycles behind a disturbance, as the start is one.

        If charge less discharge changes in the third cycle, and in the fourth by more than a
        fifth of that, the cell remembers too long.
        """
        if self.nodes and not self.settling:
            return
        self.settling.append(left_over)
        self.settled, least = capacity, UNSETTLED * tolerance
        changes = abs(np.diff(self.settling))
        if len(changes) == 2 and changes[1] > least:
            self.wait = 2
        elif len(changes) == 2:
            self.settling = []
        elif len(changes) == 3:
            self.settling = []
            self.remembers = bool(changes[2] > max(least, LONG * changes[1]))


def _spaced(points, point, most):
    """The last points and another, which takes the place of one that it stands close to: what
    rests on neighbours is not to be continued far."""
    if len(points) > 1 and point[0] - points[-1][0] < CLOSE * (points[-1][0] - points[-2][0]):
        points = points[:-1]
    return [*points, point][-most:]
