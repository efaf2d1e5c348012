"""Where a cycling run ends: after cycles or hours, or at a share of the first capacity."""

from dataclasses import dataclass

from ..arguments import check_count, check_number
from .one_cycle import DISCHARGE

MOST_CYCLES = 100_000
LONGEST_H = 1e6
"""Hours that a run may simulate, more than a century."""
NOTHING = 0.1
"""Capacity [mA.h.g-1] below which a cell delivers nothing."""


@dataclass(frozen=True)
class Ends:
    """Ends of a run, of which the first that is met counts.

    Attributes
    ----------
    cycles : int
    capacity : float or None
        Share of the first discharge.
    hours : float or None
    """

    cycles: int
    capacity: float | None = None
    hours: float | None = None

    def check(self, ages: bool) -> None:
        """Raise unless the ends are allowed of a cell that ages, or does not.

        Raises
        ------
        TypeError, ValueError
        """
        check_count("cycles", self.cycles, most=MOST_CYCLES)
        if self.hours is not None:
            check_number("until_hours", self.hours, 0, LONGEST_H, "(]")
        if self.capacity is None:
            return
        check_number("until_capacity", self.capacity, 0, 1, "()")
        if not ages:
            raise ValueError(
                f"until_capacity is {self.capacity!r}, but no mechanism of ageing is active: "
                "this end cannot come; allowed is a cell with one, see docs/ageing.md."
            )

    def met(self, first: dict, row: dict, done: int) -> str | None:
        """The end that is met after ``done`` cycles, in words; None if there is none."""
        if row[DISCHARGE] < NOTHING:
            return f"delivers nothing: {row['discharge_ended_by']}"
        if self.capacity is not None and row[DISCHARGE] <= self.capacity * first[DISCHARGE]:
            return f"{100 * self.capacity:g} % of capacity"
        if self.hours is not None and row["time [h]"] >= self.hours:
            return f"{self.hours:g} hours"
        return f"{self.cycles} cycles" if done >= self.cycles else None
