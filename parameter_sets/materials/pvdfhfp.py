"""PVDF-HFP with LiTFSI, the polymer of Kim et al.'s composite; and what it shares with it."""

import pybamm

from ..laws import thermally_activated
from ..provenance import assumed, derived, literature, reported, temperature_range
from ..sources import KIM, SPE_TRANSFERENCE

P = pybamm.Parameter


def conductivity(c_e, T):
    """Conductivity [S.m-1], (A/T) exp(-E/kT), given at the reference temperature."""
    return P("Electrolyte conductivity at data temperature [S.m-1]") * thermally_activated(
        P("Electrolyte conductivity activation energy [eV]"),
        T,
        P("Temperature of electrolyte conductivity data [K]"),
    )


def diffusivity(c_e, T):
    """Salt diffusivity [m2.s-1] of an ideal solution of this conductivity and transference
    number, D = 2 R T kappa t+ (1 - t+)/(F^2 c) (Newman and Thomas-Alyea, 2004, ch. 11)."""
    t_plus = P("Cation transference number")
    R, F = pybamm.constants.R, pybamm.constants.F
    c_0 = P("Initial concentration in electrolyte [mol.m-3]")
    return 2 * R * T * conductivity(c_e, T) * t_plus * (1 - t_plus) / (F**2 * c_0)


COMMON = [
    derived("Electrolyte conductivity [S.m-1]", conductivity, source=f"form of {KIM}"),
    reported(
        "Temperature of electrolyte conductivity data [K]",
        353.15,
        source=KIM,
        original_value=80,
        original_unit="degC",
    ),
    derived(
        "Electrolyte diffusivity [m2.s-1]",
        diffusivity,
        source="not measured: that of an ideal solution",
    ),
    literature(
        "Cation transference number",
        0.3,
        source=SPE_TRANSFERENCE,
        low=0.2,
        high=0.4,
    ),
    assumed("Thermodynamic factor", 1.0, source="ideal solution", low=1.0, high=4.0),
    derived(
        "Initial concentration in electrolyte [mol.m-3]",
        1600.0,
        source="PVDF-HFP:LiTFSI 2:1 and PVDF-HFP:LLZO 1:1 by weight, by densities: 1.5 to "
        "1.7 M overall",
        low=1500,
        high=2150,
    ),
    assumed(
        "Minimum salt concentration [mol.m-3]",
        1.0,
        source="0.1 % of the initial concentration counts as depleted",
        low=0.1,
        high=10.0,
    ),
    derived(
        "Maximum salt concentration [mol.m-3]",
        7000.0,
        source="LiTFSI alone: 2.0 g/cm3 over 287 g/mol",
        low=4600,
        high=8700,
    ),
    derived(
        "Lithium interphase resistance [Ohm.m2]",
        5.5e-3,
        source=f"{KIM}: 50 to 75 mV at 0.5 mA/cm2 and 50 degC in Li|SCE|Li, less the "
        "layer, over two interfaces",
        original_value=55,
        original_unit="Ohm.cm2",
        low=4.2e-3,
        high=6.7e-3,
    ),
    assumed(
        "Lithium interphase capacitance [F.m-2]",
        0.01,
        source="1 uF/cm2, a passivating film; sets a time constant, not a capacity",
        low=1e-3,
        high=0.1,
    ),
    *temperature_range("reported", 23, 80, KIM),
]
"""What the polymer shares with its composite."""

VALUES = [
    *COMMON,
    reported(
        "Electrolyte conductivity at data temperature [S.m-1]",
        1.1e-2,
        source=f"{KIM}, 80 degC",
        original_value=1.1e-4,
        original_unit="S.cm-1",
    ),
    reported(
        "Electrolyte conductivity activation energy [eV]",
        0.49,
        source=f"{KIM}, 23 to 80 degC, for (A/T) exp(-E/kT)",
    ),
    reported("Oxidation onset potential [V]", 3.8, source=f"{KIM}, 0.1 mV/s"),
]
