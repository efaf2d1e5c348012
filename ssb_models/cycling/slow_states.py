"""The states of a model that a cycle changes little: where they stand in its state vector."""

from collections.abc import Iterable

import numpy as np
import pybamm

from ..arguments import check_choice
from ..submodels import contact_fatigue, dead_lithium, electrolyte_loss, lithium_inventory

MECHANISMS = (
    "interphase film thickness [m]",
    dead_lithium.NAME,
    contact_fatigue.NAME,
    electrolyte_loss.NAME,
)
"""How names of states end that drive ageing; their errors decide how far a jump goes."""
BOOKS = (
    "Discharge capacity [A.h]",
    "Throughput capacity [A.h]",
    "Discharge energy [W.h]",
    "Throughput energy [W.h]",
    "ithium in films at lithium [mol.m-2]",
    "ithium in films at the particles [mol.m-2]",
    "ithium in films at the cathode film [mol.m-2]",
    electrolyte_loss.PASSED_BY,
    lithium_inventory.DOUBLE_LAYERS,
)
"""The same of states that sum up what has passed, and act on nothing."""


class SlowStates:
    """Slow states in the state vector of a built model.

    Parameters
    ----------
    model : pybamm.BaseModel
        Discretised.
    others : sequence of str
        Names of further slow states, of mechanisms of one's own.

    Attributes
    ----------
    mechanisms : dict of str to slice
        Those that drive ageing.
    indices : numpy.ndarray
        Places of all slow states in the state vector.

    Raises
    ------
    TypeError, ValueError
        A name that is no state of the model.
    """

    def __init__(self, model: pybamm.BaseModel, others: Iterable[str] = ()):
        slices = {
            variable.name: places[0]
            for variable, places in model.y_slices.items()
            if variable in model.rhs or variable.name in _names(model.rhs)
        }
        for name in others:
            check_choice("a name in slow_states", name, slices)
        self.mechanisms = {
            name: place
            for name, place in slices.items()
            if name in others or _ends(name, MECHANISMS)
        }
        books = {name: place for name, place in slices.items() if _ends(name, BOOKS)}
        places = [*self.mechanisms.values(), *books.values()]
        self.indices = np.concatenate([np.arange(p.start, p.stop) for p in places] or [[]])
        self.indices = np.unique(self.indices).astype(int)
        self.net_charge = books["Discharge capacity [A.h]"].start

    def within(self, name: str) -> np.ndarray:
        """Places of a mechanism among the slow states."""
        place = self.mechanisms[name]
        return np.flatnonzero((place.start <= self.indices) & (self.indices < place.stop))


def _names(rhs):
    return {variable.name for variable in rhs}


def _ends(name, ends):
    lower = name.lower()
    return any(lower.endswith(end.lower()) for end in ends)
