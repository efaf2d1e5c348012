"""The thin-film cells of Kim et al.: six numbers from nine data.

Five capacities, three impedances and the overpotential of the symmetric cell, each with an
error of its own. One of the impedances and the overpotential are ranges.
"""

import numpy as np

from ssb_models.parameter_sets.architectures.thin_film import JUNCTION, LITHIUM

from ..cells import CAPACITY
from ..kim2022.cells import impedance, overpotential, rate_test, values_of
from ..published import ends, read, read_range
from . import fit
from .fit import Free

SOLID = {"type": ("type II", "type III", "type IV", "type V")}
"""What has the composite on its film."""
FREE = (
    Free("Positive electrode OCP span [V]", 1.6, 2.4),
    Free("Film coverage", 0.5, 1.0, where=SOLID),
    Free(JUNCTION, 1e-4, 1.0, where=SOLID),
    Free("lithium without plasma", 1e-2, 10.0, parameters=(LITHIUM,),
         where={"type": ("type III", "type IV")}),
    Free("lithium after plasma", 1e-4, 0.1, parameters=(LITHIUM,), where={"type": "type V"}),
    Free("coverage of pressed foil", 1e-3, 1.0, parameters=("Lithium coverage",),
         where={"type": "type III"}),
)  # fmt: skip
CAPACITY_ERROR = 5.0  # mA.h.g-1
IMPEDANCE_ERROR = 0.05  # "about", as a share; beyond the range of type V
SYMMETRIC_ERROR = 2.0  # mV, beyond the range
SYMMETRIC_MARGIN = 1.0  # mV within the range


class Problem(fit.Problem):
    """Each datum's residual over its error; a range is met anywhere within it."""

    step = 1e-2

    def __init__(self):
        super().__init__(FREE)
        self.capacities = read("kim2022_capacities")
        self.impedances = read("kim2022_impedances")
        self.range = read_range("kim2022_symmetric_cell")

    def data(self, numbers):
        """The data as the model has them: capacities, Re Z and overpotential."""

        def values(cell_type):
            changes = fit.changes(FREE, numbers, {"type": cell_type})
            return values_of(cell_type, changes=changes)

        capacities = [
            rate_test(values(row.type), [row.c_rate])[row.c_rate].row[CAPACITY]
            for row in self.capacities.itertuples()
        ]
        ohms = [
            impedance(values(row.type), [row.frequency_Hz])[0].real
            for row in self.impedances.itertuples()
        ]
        return np.array(capacities), np.array(ohms), overpotential(values("type V"))

    def residuals(self, u):
        """Residuals of capacities, logarithms of impedances and the overpotential."""
        capacities, ohms, flat = self.data(self.decode(u))
        low, high = self.range
        nearest = np.clip(flat, low + SYMMETRIC_MARGIN, high - SYMMETRIC_MARGIN)
        nearest_ohms = np.clip(ohms, *ends(self.impedances))
        return np.concatenate(
            [
                (capacities - self.capacities["value"]) / CAPACITY_ERROR,
                np.log(ohms / nearest_ohms) / IMPEDANCE_ERROR,
                [(flat - nearest) / SYMMETRIC_ERROR],
            ]
        )
