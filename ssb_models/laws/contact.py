"""Laws of contact: what stripping, creep and volume change leave of it."""

import pybamm

from .temperature import arrhenius

P = pybamm.Parameter


def lithium_contact_rate(
    share: pybamm.Symbol, i: pybamm.Symbol, T: pybamm.Symbol
) -> pybamm.Symbol:
    """Time derivative [s-1] of the share of a lithium face that is in contact, at T [K].

    Stripping digs voids, plating and creep close them,

        d(theta)/dt = -theta i_strip/q + (1 - theta) (i_plate/q + k(T, p)),   q = F h / V_Li,

    where q is the charge that digs voids of depth h under the whole face; the current density
    i [A.m-2] is positive where lithium is stripped. Stripping for long leaves
    theta = 1 / (1 + i/(k q)): contact is kept well below the current k q, as in the critical
    current for stripping of Kasemchainan et al., Nat. Mater. 18, 2019, 1105. The balance with
    one void depth is a closure of our own.
    """
    molar_volume = P("Lithium metal partial molar volume [m3.mol-1]")
    charge = pybamm.constants.F * P("Lithium void depth [m]") / molar_volume
    stripping, plating = pybamm.maximum(i, 0), pybamm.maximum(-i, 0)
    return -share * stripping / charge + (1 - share) * (plating / charge + creep_rate(T))


def creep_rate(T: pybamm.Symbol) -> pybamm.Symbol:
    """Rate [s-1] at which creep of lithium closes voids, at T [K]: a power of the pressure,

        k = k_ref (p/p_ref)^n exp(-E/R_g (1/T - 1/T_ref)),

    n = 6.6 and E = 37 kJ/mol for lithium (LePage et al., J. Electrochem. Soc. 166, 2019, A89;
    Masias et al., J. Mater. Sci. 54, 2019, 2585)."""
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

    A particle whose volume changes by the share beta over its whole stoichiometry leaves the
    gap

        g = R_p (1 - (1 - beta (x_0 - x))^(1/3))

    to an electrolyte that was in contact at x_0. The true contact of rough faces falls
    exponentially with their separation (Greenwood and Williamson, Proc. R. Soc. A 295, 1966,
    300, for asperities of exponentially distributed height s):

        theta = exp(-max(g, 0) / s).

    beta is positive where lithium swells the particle. The volume changes by 6.6 % in LiFePO4,
    2 to 6 % in NMC and 3 % in LiCoO2 (Wu et al., doi:10.1039/c6ta05439k), which swells on
    charge: its beta is negative. A polymer that follows the particle has a large s.
    """
    change = P("Positive particle volume change")
    lost = P("Stoichiometry at contact formation") - stoichiometry
    gap = radius * (1 - (1 - change * lost) ** (1 / 3))
    return pybamm.exp(-pybamm.maximum(gap, 0) / P("Contact roughness of the particles [m]"))
