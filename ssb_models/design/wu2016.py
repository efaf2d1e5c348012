"""The liquid and the solid cell of Wu et al. 2016, as stacks of layers.

doi:10.1039/c6ta05439k; the numbers stand in ``parameter_sets.cells.wu2016``.
"""

import math

from ..arguments import check_choice
from ..parameter_sets.cells import wu2016 as paper
from .layers import density_of, film, mixture
from .stack import Cell, with_excess


def liquid_cell(
    *, thickness: float | None = None, loading: float | None = None, collectors: str = "usual"
) -> Cell:
    """Graphite against NCA, liquid in every pore.

    Parameters
    ----------
    thickness : float, optional
        Of the cathode [m], by default 60 um.
    loading : float, optional
        NCA per area [kg.m-2], in place of a thickness.
    collectors : str
        ``"usual"``: Cu 5 um, Al 10 um; ``"slim"``: no Cu, Al 5 um.

    Returns
    -------
    Cell

    Raises
    ------
    ValueError, TypeError
    """
    pores = {"filling": "liquid"}
    anode = mixture(
        "anode", paper.GRAPHITE_ANODE, paper.GRAPHITE_ANODE_POROSITY, thickness=0.0, **pores
    )
    separator = mixture(
        "separator",
        {"PP": 1.0},
        paper.SEPARATOR_POROSITY,
        thickness=paper.SEPARATOR_THICKNESS,
        **pores,
    )
    cathode = mixture(
        "cathode",
        paper.LIQUID_CATHODE,
        paper.LIQUID_CATHODE_POROSITY,
        **_amount(thickness, loading),
        **pores,
    )
    cell = _between(collectors, anode, separator, cathode)
    return with_excess(cell, paper.EXCESS, paper.GRAPHITE_CAPACITY, "graphite")


def solid_cell(
    electrolyte: str = "LLZO",
    separator: float = 20e-6,
    *,
    thickness: float | None = None,
    loading: float | None = None,
    collectors: str = "usual",
) -> Cell:
    """Lithium against NCA, a solid electrolyte as separator and in the cathode.

    Parameters
    ----------
    electrolyte : str
        ``"LLZO"``, ``"LATP"`` or ``"LGPS"``.
    separator : float
        Its thickness [m].
    thickness, loading, collectors
        As of :func:`liquid_cell`.

    Returns
    -------
    Cell

    Raises
    ------
    ValueError, TypeError
    """
    check_choice("electrolyte", electrolyte, paper.ELECTROLYTES)
    cathode = mixture(
        "cathode",
        solid_cathode_weights(electrolyte),
        paper.SOLID_CATHODE_POROSITY,
        **_amount(thickness, loading),
    )
    anode = mixture("anode", {"Li": 1.0}, paper.LITHIUM_POROSITY, thickness=0.0)
    cell = _between(collectors, anode, film("separator", electrolyte, separator), cathode)
    return with_excess(cell, paper.EXCESS, paper.LITHIUM_CAPACITY, "Li")


def solid_cathode_weights(electrolyte: str) -> dict[str, float]:
    """Weights of the solids with an electrolyte that takes the volume of 15 wt% of garnet."""
    weights = dict(paper.SOLID_CATHODE)
    garnet = weights.pop("LLZO")
    weights[electrolyte] = garnet * density_of(electrolyte) / density_of("LLZO")
    whole = math.fsum(weights.values())
    return {material: weight / whole for material, weight in weights.items()}


def _amount(thickness, loading):
    if thickness is None and loading is None:
        thickness = paper.CATHODE_THICKNESS
    return {"thickness": thickness, "loading": loading}


def _between(collectors, *layers):
    check_choice("collectors", collectors, paper.COLLECTORS)
    copper, aluminium = paper.COLLECTORS[collectors]
    stack = (
        film("negative collector", "Cu", copper),
        *layers,
        film("positive collector", "Al", aluminium),
    )
    return Cell(stack, "NCA", paper.CAPACITY, paper.VOLTAGE)
