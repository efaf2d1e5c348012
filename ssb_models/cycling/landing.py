"""Where a jump over cycles lands: slow states by their changes, the others by a parabola, and
lithium balanced."""

import numpy as np

from .extrapolation import sum_of_changes
from .history import History
from .one_cycle import Cycler, State
from .slow_states import SlowStates


class Landing:
    """States ahead of the cycles that were simulated.

    Parameters
    ----------
    cycler : Cycler
    slow : SlowStates
    history : History
    """

    def __init__(self, cycler: Cycler, slow: SlowStates, history: History):
        self.cycler, self.slow, self.history = cycler, slow, history
        lower, upper = map(np.ravel, cycler.model.bounds)
        self._fast = np.delete(np.arange(lower.size), slow.indices)
        self._bounds = lower[self._fast], upper[self._fast]

    def ahead(self, state: State, done: int, jump: int) -> State:
        """The state ``jump`` cycles behind ``done``; the same where nothing is passed over."""
        if not jump:
            return state
        change = self.predicted(done, jump)
        y = state.y + self._drift(jump)
        low, high = self._bounds
        if not ((low <= y[self._fast]) & (y[self._fast] <= high)).all():
            y = state.y.copy()
        y[self.slow.indices] = state.y[self.slow.indices] + change[:-1]
        return self._balanced(State(state.t + change[-1], y), state)

    def predicted(self, done: int, jump: int) -> np.ndarray:
        """Changes of the slow states and of time [s] over a jump, from the two cycles before
        it."""
        return self._sum(*self.history.nodes, done, jump)

    def corrected(self, done: int, jump: int, node: tuple) -> np.ndarray:
        """The same, from the cycle before it and the one that it landed on."""
        return self._sum(self.history.nodes[-1], node, done, jump)

    @staticmethod
    def _sum(node, other, done, jump):
        (n_a, g_a, _), (n_b, g_b, _) = node, other
        return sum_of_changes(n_a, np.array(g_a), n_b, np.array(g_b), done, done + jump)

    def shifted(self, state: State, shift: np.ndarray) -> State:
        """The state with its slow states and its time shifted."""
        y = state.y.copy()
        y[self.slow.indices] += shift[:-1]
        return self._balanced(State(state.t + shift[-1], y), state)

    def largest_share(self, predicted: np.ndarray, corrected: np.ndarray) -> float:
        """Largest difference of a mechanism, as a share of its change in the jump."""
        shares = [0.0]
        for name in self.slow.mechanisms:
            places = self.slow.within(name)
            size = np.linalg.norm(corrected[places])
            if size > 0:
                difference = np.linalg.norm((corrected - predicted)[places])
                shares.append(min(float(difference / size), 1.0))
        return max(shares)

    def _drift(self, jump):
        """Change of all states over a jump: a parabola through the ends of the last cycles."""
        n, y = zip(*self.history.ends, strict=True)
        return _lagrange(n, n[-1] + jump) @ np.array(y) - np.array(y[-1])

    def _balanced(self, state, before):
        """The state with a net charge that leaves the lithium inventory as it was before."""
        unit = np.zeros_like(state.y)
        unit[self.slow.net_charge] = 1.0
        held = self.cycler.inventory(state)
        per_charge = self.cycler.inventory(State(state.t, state.y + unit)) - held
        if per_charge:
            excess = held - self.cycler.inventory(before)
            state.y[self.slow.net_charge] -= excess / per_charge
        return state


def _lagrange(nodes, at):
    """Shares of the values at nodes in that of the polynomial through them."""
    return np.array(
        [
            np.prod([(at - other) / (node - other) for other in nodes if other != node])
            for node in nodes
        ]
    )
