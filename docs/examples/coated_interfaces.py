"""LiCoO2 | LLZO | Li, not in the package, and the coats that its two interfaces ask for."""

from functools import partial

import pybamm

import ssb_models
from ssb_models.laws import films

# Wang et al. 2018 (doi:10.16356/j.1005-1120.2018.04.578): a niobium layer takes LLZO|LiCoO2
# from 2600 to 150 Ohm.cm2, best at 10 nm; alumina takes Li|garnet from 1710 to 1 Ohm.cm2 at
# a thickness not given, here assumed to be 5 nm. Two unknowns, two numbers: calibrated.
COATS = {"Junction": (0.26, 0.015, 10e-9), "Lithium": (0.171, 1e-4, 5e-9)}  # Ohm.m2, m


def coat(place, thickness=None):
    """Parameters of a coat at ``place``; without a thickness [m], of the best one."""
    bare, best, at = COATS[place]
    decay_length, conductivity = films.coat_from_best(bare, best, at)
    return {
        f"{place} interphase resistance [Ohm.m2]": partial(films.coated, place),
        f"{place} interphase resistance without coating [Ohm.m2]": bare,
        f"{place} coating decay length [m]": decay_length,
        f"{place} coating conductivity [S.m-1]": conductivity,
        f"{place} coating thickness [m]": at if thickness is None else thickness,
    }


lco = pybamm.ParameterValues("Marquis2019")  # LiCoO2 of Dualfoil 1998
C_MAX = "Maximum concentration in positive electrode [mol.m-3]"
LCO = (C_MAX, "Positive electrode OCP", "Positive electrode exchange", "Positive particle")
LLZO = {
    "Positive electrode active material molar mass [kg.mol-1]": 0.09787,  # LiCoO2
    "Electrolyte conductivity [S.m-1]": 0.037,  # Wu et al. 2016, 3.7e-4 S/cm
    "Cation transference number": 1.0,  # a single-ion conductor
    "Separator thickness [m]": 20e-6,
    "Positive electrode thickness [m]": 20e-6,  # LiCoO2 in a cast LLZO matrix
    "Positive electrode Bruggeman coefficient (electrolyte)": 1.5,
    "Reached share of active material": 1.0,
    "Lower voltage cut-off [V]": 3.0,
    "Upper voltage cut-off [V]": 4.2,
    "Initial concentration in positive electrode [mol.m-3]": 0.5 * lco[C_MAX],
    "Nominal cell capacity [A.h]": 0.6e-3,
    "Current function [A]": 0.6e-3,
}


def discharge(**thickness):
    """Capacity [mA.h.cm-2] at 1C behind coats of given thickness [m]."""
    values = ssb_models.cell("PPAL_Chen2019")  # lithium, filling, layout
    values.update({**{n: lco[n] for n in lco if n.startswith(LCO)}, **LLZO}, strict=False)
    for place in COATS:
        values.update(coat(place, thickness.get(place)), strict=False)
    simulation = pybamm.Simulation(ssb_models.SolidStateDFN(), parameter_values=values)
    return simulation.solve([0, 2 * 3600])["Discharge capacity [A.h]"].entries[-1] * 1e3


capacity = {nm: discharge(Junction=nm * 1e-9) for nm in (0, 5, 10, 20, 60)}
capacity["10, bare lithium"] = discharge(Lithium=0.0)
print({coat: round(float(delivered), 3) for coat, delivered in capacity.items()})
