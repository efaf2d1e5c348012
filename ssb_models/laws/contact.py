"""Laws of contact: what stripping, creep and volume change leave of it."""

import pybamm

from .temperature import arrhenius

P = pybamm.Parameter


def lithium_contact_rate(
    share: pybamm.Symbol, i: pybamm.Symbol, T: pybamm.Symbol
) -> pybamm.Symbol:
    """Time derivative [s-1] of the share of a lithium face that is in contact, at T [K].

    Stripping digs voids of one depth, plating and creep close them; the current density
    i [A.m-2] is positive where lithium is stripped: docs/interphases/lithium_contact.md.
    """
    molar_volume = P("Lithium metal partial molar volume [m3.mol-1]")
    charge = pybamm.constants.F * P("Lithium void depth [m]") / molar_volume
    stripping, plating = pybamm.maximum(i, 0), pybamm.maximum(-i, 0)
    return -share * stripping / charge + (1 - share) * (plating / charge + creep_rate(T))


def creep_rate(T: pybamm.Symbol) -> pybamm.Symbol:
    """Rate [s-1] at which creep of lithium closes voids, at T [K]: a power of the pressure,
    activated by temperature."""
    pressure = P("Stack pressure [Pa]") / P("Reference stack pressure [Pa]")
    energy = P("Lithium creep activation energy [J.mol-1]")
    return (
        P("Lithium creep rate at reference pressure [s-1]")
        * pressure ** P("Lithium creep exponent")
        * arrhenius(energy, T, P("Reference temperature [K]"))
    )


def particle_contact_share(
    stoichiometry: pybamm.Symbol, radius: pybamm.Symbol
) -> pybamm.Symbol:
    """Share of the contact that is left at the mean ``stoichiometry`` of particles of
    ``radius`` [m] that shrink away from a rigid electrolyte.

    The true contact of rough faces falls exponentially with the gap between them (Greenwood and
    Williamson, Proc. R. Soc. A 295, 1966, 300): docs/interphases/cathode_contact.md.
    """
    change = P("Positive particle volume change")
    lost = P("Stoichiometry at contact formation") - stoichiometry
    gap = radius * (1 - (1 - change * lost) ** (1 / 3))
    return pybamm.exp(-pybamm.maximum(gap, 0) / P("Contact roughness of the particles [m]"))
