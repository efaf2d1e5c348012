"""The numbers that the calibration may move, and where each of them acts.

Interphases and particles refer to 30 degC, so that an activation energy acts at 50 alone.
"""

from ..fit import Free

CONVENTIONAL = {"architecture": "conventional"}

LITHIUM = Free(
    "Lithium interphase resistance at reference temperature [Ohm.m2]", 0.04, 0.5, 0.15
)
ENERGY = Free(
    "Interphase activation energy [J.mol-1]",
    10e3,
    60e3,
    30e3,
    logarithmic=False,
    where={"temperature_degC": 50},
)
FILLED = Free(
    "Filled share of pores at reference temperature",
    0.5,
    1.0,
    0.8,
    logarithmic=False,
    where={"electrolyte": "PPAL"},
)
CONTACT = Free(
    "Contact exponent of crystallinity",
    0.5,
    2.0,
    1.0,
    logarithmic=False,
    where={"electrolyte": "PAL", "temperature_degC": 30},
)
VISCOSITY = Free(
    "Electrolyte viscosity at transition [Pa.s]",
    1e5,
    1e8,
    1e6,
    where={"electrolyte": "PAL", "temperature_degC": 50, **CONVENTIONAL},
)
TORTUOSITY = Free(
    "Positive electrode Bruggeman coefficient (electrolyte)", 2.5, 4.5, 3.5, logarithmic=False
)
FRONT = Free("Penetration front width [m]", 1e-6, 5e-6, 2e-6, where=CONVENTIONAL)

EXCHANGE = Free(
    "Positive electrode reference exchange-current density [A.m-2]",
    5e-4,
    5e-2,
    4e-3,
)
LITHIUM_EXCHANGE = Free("Lithium exchange-current density of the closure [A.m-2]", 1e-3, 1.0)
LITHIUM_ENERGY = Free(
    "Lithium exchange-current activation energy of the closure [J.mol-1]",
    10e3,
    90e3,
    logarithmic=False,
    where={"temperature_degC": 50},
)

CORE = (LITHIUM, ENERGY, FILLED, CONTACT, VISCOSITY, TORTUOSITY, FRONT)
