"""The cell that the code dualfoil 5.1 was run for: Li | LiTFSI in PEO | V2O5."""

from ssb_models.parameters.provenance import assumed, derived, reported

from ..materials import dualfoil_v2o5
from ..sources import DUALFOIL

LAYER = [
    reported("Separator thickness [m]", 25e-6, DUALFOIL, printed=(25, "um")),
    reported("Separator porosity", 1.0, DUALFOIL),
    assumed(
        "Separator Bruggeman coefficient (electrolyte)", 1.5, "of no effect at a porosity of 1"
    ),
]

CATHODE = [
    reported("Positive electrode thickness [m]", 30e-6, DUALFOIL, printed=(30, "um")),
    reported("Positive electrode porosity", 0.4, DUALFOIL),
    reported("Positive electrode active material volume fraction", 0.5, DUALFOIL),
    assumed(
        "Positive electrode inactive solid density [kg.m-3]",
        1860.0,
        "carbon and binder, as in other cathodes; dualfoil needs none",
        (1770.0, 2100.0),
    ),
    reported("Positive electrode Bruggeman coefficient (electrolyte)", 1.5, DUALFOIL),
    reported("Positive electrode Bruggeman coefficient (electrode)", 1.5, DUALFOIL),
    reported("Positive electrode conductivity [S.m-1]", 10.0, DUALFOIL),
    *dualfoil_v2o5.VALUES,
    *dualfoil_v2o5.LITHIUM,
]

FILLED = [
    reported("Pore fill fraction", 1.0, f"{DUALFOIL}: no gas but where a case says so"),
    reported("Wetted share of particle surface", 1.0, DUALFOIL),
    reported("Diffusion path factor of the particles", 1.0, DUALFOIL),
    reported("Reached share of active material", 1.0, DUALFOIL),
    reported("Percolation threshold of the electrolyte in the pores", 0.0, DUALFOIL),
]
ARCHITECTURES = {"filled": FILLED}

CONDITIONS = [
    assumed(
        "Negative electrode thickness [m]",
        1e-4,
        "a foil in excess; no loss in it",
        (2e-5, 1e-3),
    ),
    assumed("Electrode height [m]", 0.01, "1 cm2; currents are per area"),
    assumed("Electrode width [m]", 0.01, "see the height"),
    reported("Theoretical specific capacity [mA.h.g-1]", 147.0, DUALFOIL),
    reported("Contact resistance [Ohm]", 0.0, f"{DUALFOIL}: none"),
    reported("Lower voltage cut-off [V]", 2.0, DUALFOIL),
    reported("Upper voltage cut-off [V]", 4.7, DUALFOIL),
    derived("Open-circuit voltage at 0% SOC [V]", 2.0, f"lower cut-off of {DUALFOIL}"),
    derived("Open-circuit voltage at 100% SOC [V]", 3.4, f"full charge of {DUALFOIL}"),
    derived(
        "Initial concentration in positive electrode [mol.m-3]",
        0.02 * dualfoil_v2o5.C_MAX,
        f"stoichiometry of {DUALFOIL}",
        printed=(0.02, "-"),
    ),
    assumed("Reference temperature [K]", 358.15, "no law depends on it"),
    assumed("Number of electrodes connected in parallel to make a cell", 1.0, "one cell"),
    assumed("Number of cells connected in series to make a battery", 1.0, "one cell"),
]
TEMPERATURES = f"{DUALFOIL}: 85 degC"
