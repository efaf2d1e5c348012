"""Laws of ageing: what plating, films and the breathing of a cathode take with each cycle.

Equations and sources: docs/ageing.md.
"""

import pybamm

P = pybamm.Parameter
F = pybamm.constants.F


def dead_lithium_rate(i: pybamm.Symbol) -> pybamm.Symbol:
    """Lithium [mol.m-2.s-1] that plating leaves without contact; the current density
    i [A.m-2] is negative where lithium is plated."""
    return P("Dead lithium share of plating") * pybamm.maximum(-i, 0) / F


def dead_lithium_resistance(dead: pybamm.Symbol) -> pybamm.Symbol:
    """Area-specific resistance [Ohm.m2] of a layer of dead lithium [mol.m-2], which ions cross
    on their way to the lithium that is alive."""
    thickness = dead * P("Lithium metal partial molar volume [m3.mol-1]")
    return thickness / P("Dead lithium layer conductivity [S.m-1]")


def strain_rate(stoichiometry_rate: pybamm.Symbol) -> pybamm.Symbol:
    """Magnitude [s-1] of the rate at which particles change their volume."""
    return abs(P("Positive particle volume change") * stoichiometry_rate)


def contact_fatigue_rate(share: pybamm.Symbol, strain: pybamm.Symbol) -> pybamm.Symbol:
    """Time derivative [s-1] of the share of contact that is left, at a rate of volume change
    ``strain`` [s-1]."""
    above = share - P("Least contact share of the particles")
    return -P("Contact lost per volume change") * strain * above


def electrolyte_loss_rate(share: pybamm.Symbol, strain: pybamm.Symbol) -> pybamm.Symbol:
    """Time derivative [s-1] of the share of particles that still have electrolyte, at a rate
    of volume change ``strain`` [s-1]."""
    above = share - P("Least share of particles with electrolyte")
    return -P("Particles lost per volume change") * strain * above


def film_lithium(place: str, growth: pybamm.Symbol) -> pybamm.Symbol:
    """Lithium [mol.m-2.s-1] that a film at ``place`` takes up as it grows, [m.s-1]."""
    return P(f"{place} interphase film lithium concentration [mol.m-3]") * growth
