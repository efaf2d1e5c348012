"""What ages the cells of two papers: two numbers from two capacities, one from a bound.

Chen et al. print what their cell delivers in its first, 110th and 410th cycle. Its fade slows
down, which the particles that lose their electrolyte can follow: by how many they are for a
volume change, and by how many never do. Kim et al. print that more than 99 % are retained: a
number that keeps half of the rest.
"""

from functools import cached_property

import numpy as np

import ssb_models
from ssb_models import CyclingRun

from ..published import read
from . import fit
from .fit import Free

LOST, LEAST = "Particles lost per volume change", "Least share of particles with electrolyte"
FILM_LOST = "film lost per volume change"
CAPACITY = "discharge_capacity [mA.h.g-1]"
CHEN_SET, KIM_SET = "PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022"
CHEN_RATE, KIM_RATE = 0.1, 1.0
PRINTED_WITHIN = 0.5
"""Error [mA.h.g-1] of a capacity that is printed as a whole number."""
FREE = (Free(LOST, 1e-3, 1.0, 0.02), Free(LEAST, 0.0, 0.95, 0.5, False))
FILM_FREE = (Free(FILM_LOST, 1e-7, 1e-2, 1e-5, parameters=(LOST,)),)


class Problem(fit.Problem):
    """The fade of Chen's cell, each capacity over the error of its rounding.

    The fade is that of the model's own first capacity: what it starts from is calibrated
    elsewhere.
    """

    step = 1e-2

    def __init__(self):
        super().__init__(FREE)
        self.published = read("chen2019_cycling")

    @cached_property
    def run(self):
        """The cell, built once with the free numbers as inputs."""
        return CyclingRun(ssb_models.cell(CHEN_SET, ageing=True), inputs=(LOST, LEAST))

    def faded(self, numbers):
        """Capacities [mA.h.g-1] of the published cycles, were the first the published one."""
        cycles = self.published["cycle"].to_numpy()
        table = self.run.run(CHEN_RATE, numbers, cycles=int(cycles.max())).table
        capacity = table[CAPACITY].to_numpy()[cycles - 1]
        return capacity / capacity[0] * self.published["value"].iloc[0]

    def residuals(self, u):
        """Residuals of all published cycles behind the first."""
        faded = self.faded(self.decode(u))
        return (faded - self.published["value"].to_numpy())[1:] / PRINTED_WITHIN


class FilmProblem(fit.Problem):
    """What Kim's type V retains: the middle of what the paper leaves open."""

    step = 1e-2

    def __init__(self):
        super().__init__(FILM_FREE)
        (self.published,) = read("kim2022_cycling").itertuples()

    @cached_property
    def run(self):
        """The cell, built once with the free number as an input."""
        return CyclingRun(ssb_models.cell(KIM_SET, ageing=True), inputs=(LOST,))

    def retained(self, lost):
        """Share of the first capacity [%] behind the published number of cycles."""
        run = self.run.run(KIM_RATE, {LOST: lost}, cycles=int(self.published.cycles))
        capacity = run.table[CAPACITY]
        return 100 * float(capacity.iloc[-1] / capacity.iloc[0])

    def residuals(self, u):
        """Distance from the middle of the published range, over half of its width."""
        low, high = self.published.low, self.published.high
        retained = self.retained(self.decode(u)[FILM_LOST])
        return np.array([(retained - (low + high) / 2) / ((high - low) / 2)])
