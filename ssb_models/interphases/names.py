"""The parameters of the library, which no set holds: a set takes them with strict=False."""

PLACES = ("Lithium", "Junction", "Particle")
OF_A_PLACE = (
    "interphase growth rate [m.s-1]",
    "interphase growth diffusivity [m2.s-1]",
    "interphase film conductivity [S.m-1]",
    "interphase initial film thickness [m]",
    "interphase constant-phase exponent",
    "interphase resistance without coating [Ohm.m2]",
    "coating thickness [m]",
    "coating decay length [m]",
    "coating conductivity [S.m-1]",
    "liquid film thickness [m]",
    "coverage",
)
LIBRARY = (
    *(f"{place} {quantity}" for place in PLACES for quantity in OF_A_PLACE),
    "Liquid film conductivity [S.m-1]",
    "Lithium void depth [m]",
    "Lithium creep rate at reference pressure [s-1]",
    "Stack pressure [Pa]",
    "Reference stack pressure [Pa]",
    "Lithium creep exponent",
    "Lithium creep activation energy [J.mol-1]",
    "Initial contact share of lithium",
    "Positive particle volume change",
    "Stoichiometry at contact formation",
    "Contact roughness of the particles [m]",
)
