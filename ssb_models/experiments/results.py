"""What a test returns: its half-cycles, and a row of numbers and words."""

from dataclasses import dataclass

import pandas as pd
import pybamm


@dataclass(frozen=True)
class HalfCycle:
    """One charge or discharge.

    Attributes
    ----------
    c_rate : float
        Rate [h-1], positive on discharge.
    solution : pybamm.Solution or None
        None where a limit is passed as soon as current flows.
    per_gram : float
        Charge per gram and time [mA.h.g-1.s-1].
    ended_by : str
        What ended it, in words.
    """

    c_rate: float
    solution: pybamm.Solution | None
    per_gram: float
    ended_by: str

    @property
    def capacity(self) -> float:
        """Charge that passed per gram [mA.h.g-1]."""
        if self.solution is None:
            return 0.0
        return self.per_gram * float(self.solution.t[-1] - self.solution.t[0])

    def curve(self) -> pd.DataFrame:
        """Voltage against capacity.

        Returns
        -------
        pandas.DataFrame
            Columns capacity [mA.h.g-1] and voltage [V]; empty where nothing passed.
        """
        if self.solution is None:
            return pd.DataFrame({"capacity [mA.h.g-1]": [], "voltage [V]": []})
        t = self.solution.t
        return pd.DataFrame(
            {
                "capacity [mA.h.g-1]": (t - t[0]) * self.per_gram,
                "voltage [V]": self.solution["Voltage [V]"].entries,
            }
        )


@dataclass(frozen=True)
class RunResult:
    """What a test found: a row of numbers and words, and the half-cycles it rests on.

    A column of the row is also had by its name, ``result["c_rate"]``.

    Attributes
    ----------
    row : dict
    discharge : HalfCycle
        The last one.
    charge : HalfCycle or None
        The last one, of a test that charges.
    """

    row: dict
    discharge: HalfCycle
    charge: HalfCycle | None = None

    def __getitem__(self, column):
        return self.row[column]

    @property
    def last(self) -> pybamm.Solution | None:
        """The last state that was reached, to go on from."""
        charged = self.charge.solution if self.charge else None
        return self.discharge.solution or charged

    def discharge_curve(self) -> pd.DataFrame:
        """Voltage [V] against capacity [mA.h.g-1] of the discharge, see :class:`HalfCycle`."""
        return self.discharge.curve()
