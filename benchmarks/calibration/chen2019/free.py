"""The numbers that the calibration may move, and where each of them acts."""

from ..fit import Free

BELOW = "Reached share of active material below transition"
ABOVE = "Reached share of active material above transition"
CONVENTIONAL = {"architecture": "conventional"}

LITHIUM = Free(
    "Lithium interphase resistance at reference temperature [Ohm.m2]", 1e-3, 2.0, 0.1
)
ENERGY = Free("Interphase activation energy [J.mol-1]", 1e3, 90e3, 30e3, logarithmic=False)
EXCHANGE = Free(
    "Positive electrode reference exchange-current density [A.m-2]", 1e-5, 1.0, 1e-3
)
PAL_SHARE = Free("PAL reached share", 0.05, 1.0, 0.3, False, (BELOW,), {"electrolyte": "PAL"})
PPAL_SHARE = Free(
    "PPAL reached share", 0.05, 1.0, 0.8, False, (BELOW, ABOVE), {"electrolyte": "PPAL"}
)
VISCOSITY = Free(
    "PAL viscosity",
    1e4,
    1e9,
    1e6,
    parameters=("Electrolyte viscosity at transition [Pa.s]",),
    where={"electrolyte": "PAL"},
)
TORTUOSITY = Free(
    "Positive electrode Bruggeman coefficient (electrolyte)", 1.0, 5.0, 3.5, False
)
DEPTH = Free("Penetration depth after assembly [m]", 2e-7, 1.12e-5, 2e-6, where=CONVENTIONAL)
FRONT = Free("Penetration front width [m]", 1e-7, 4e-6, 1e-6, where=CONVENTIONAL)
JUNCTION = Free(
    "Junction interphase resistance at reference temperature [Ohm.m2]",
    1e-4,
    5.0,
    0.1,
    where=CONVENTIONAL,
)
PARTICLE_FILM = Free(
    "Particle interphase resistance at reference temperature [Ohm.m2]", 1e-4, 100.0, 0.5
)
PATH_EXPONENT = Free("Diffusion path exponent", 0.0, 4.0, 0.5, False)
DIFFUSIVITY = Free(
    "Positive particle diffusivity at reference temperature [m2.s-1]", 1e-21, 1e-15, 1e-18
)

CORE = (
    LITHIUM, ENERGY, EXCHANGE, PAL_SHARE, PPAL_SHARE, VISCOSITY, TORTUOSITY, DEPTH, JUNCTION
)  # fmt: skip
