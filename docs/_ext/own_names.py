"""What each parameter that stock PyBaMM does not have means, by group.

The build warns of a name that is missing here and of one that no set holds any more.
"""

SALT = {
    "Minimum salt concentration [mol.m-3]": (
        "Below it the salt counts as depleted: an event ends the run, and the coefficient of "
        "the diffusion potential no longer rises."
    ),
    "Maximum salt concentration [mol.m-3]": (
        "Above it the salt counts as saturated: an event ends the run. The exchange current "
        "of the cathode falls to zero towards it."
    ),
}

POLYMER = {
    "Electrolyte transition temperature [K]": (
        "Where the two Arrhenius branches of the conductivity meet; reference temperature of "
        "conductivity, diffusivity and viscosity."
    ),
    "Electrolyte conductivity at transition [S.m-1]": (
        "Conductivity at the transition temperature and the initial salt concentration."
    ),
    "Electrolyte conductivity activation energy below transition [J.mol-1]": (
        "Of conductivity and salt diffusivity, below the transition temperature."
    ),
    "Electrolyte conductivity activation energy above transition [J.mol-1]": (
        "Of conductivity and salt diffusivity, from the transition temperature on."
    ),
    "Electrolyte concentration of highest conductivity [mol.m-3]": (
        "Salt concentration at which the conductivity peaks."
    ),
    "Electrolyte diffusivity at transition [m2.s-1]": (
        "Salt diffusivity at the transition temperature."
    ),
    "Electrolyte softening temperature [K]": (
        "Where half of the polymer counts as molten, for viscosity and reached share."
    ),
    "Electrolyte softening width [K]": "Width of that logistic step.",
    "Electrolyte viscosity [Pa.s]": (
        "Resistance of the polymer to creeping into pores, a law of temperature."
    ),
    "Electrolyte viscosity at transition [Pa.s]": (
        "Viscosity of the molten polymer at the transition temperature."
    ),
    "Electrolyte viscosity activation energy [J.mol-1]": "Of the molten polymer's viscosity.",
    "Electrolyte stiffening below transition": (
        "Factor by which the polymer is stiffer when none of it is molten."
    ),
    "Lowest temperature of electrolyte data [K]": (
        "Initial and ambient temperature are refused below it."
    ),
    "Highest temperature of electrolyte data [K]": (
        "Initial and ambient temperature are refused above it."
    ),
}

FILLING = {
    "Pore fill fraction": (
        "Share f of the pore volume that holds electrolyte, a law of depth and temperature."
    ),
    "Pore fill fraction behind front": "f far behind the front, near the electrolyte layer.",
    "Pore fill fraction ahead of front": (
        "f far ahead of the front; a floor, because salt concentration is salt per volume of "
        "electrolyte."
    ),
    "Penetration depth after assembly [m]": (
        "Depth of the front, measured from the junction, before the polymer creeps."
    ),
    "Penetration front width [m]": "Width of the logistic front.",
    "Pore radius [m]": "Radius of the pores that the polymer creeps into.",
    "Filling pressure [Pa]": "Capillary plus stack pressure that drives the creep.",
    "Conditioning time [s]": "How long the polymer creeps at the initial temperature.",
    "Percolation threshold of the electrolyte in the pores": (
        "Volume fraction of electrolyte below which it does not connect; 0 is Bruggeman's law."
    ),
}

CONTACT = {
    "Wetted share of particle surface": (
        "Share w of a reached particle's surface that touches electrolyte, a law of f."
    ),
    "Wetting exponent": "Exponent n of w in the connected filling.",
    "Least wetted share": "Lower bound of w, so that the double layer keeps an area.",
    "Diffusion path factor of the particles": (
        "Factor g on the particles' diffusivity for the longer path from few contacts, a law "
        "of w."
    ),
    "Diffusion path exponent": "Exponent m of g in w.",
    "Reached share of active material": (
        "Share s of the active material that is in contact with electrolyte at all, a law of "
        "temperature."
    ),
    "Reached share of active material below transition": "s of the solid polymer.",
    "Reached share of active material above transition": "s of the molten polymer.",
}

RESISTANCES = {
    "Lithium interphase resistance [Ohm.m2]": (
        "Area-specific resistance between lithium and electrolyte, a law of temperature."
    ),
    "Lithium interphase resistance at reference temperature [Ohm.m2]": (
        "Its value at the reference temperature; the same in every architecture of a porous "
        "cathode."
    ),
    "Junction interphase resistance [Ohm.m2]": (
        "Area-specific resistance between electrolyte layer and cathode, a law of temperature."
    ),
    "Junction interphase resistance at reference temperature [Ohm.m2]": (
        "Its value at the reference temperature; belongs to the architecture."
    ),
    "Particle interphase resistance [Ohm.m2]": (
        "Resistance of the film on the particles per wetted area, a law of temperature."
    ),
    "Particle interphase resistance at reference temperature [Ohm.m2]": (
        "Its value at the reference temperature."
    ),
    "Interphase activation energy [J.mol-1]": "Of all three resistances.",
}

CAPACITANCES = {
    "Lithium interphase capacitance [F.m-2]": "In parallel to the lithium interphase.",
    "Junction interphase capacitance [F.m-2]": "In parallel to the junction interphase.",
    "Particle interphase capacitance [F.m-2]": (
        "In parallel to the film on the particles, per wetted area."
    ),
}

CATHODE = {
    "Positive electrode OCP plateau [V]": "Constant term of the open-circuit potential.",
    "Positive electrode OCP slope [V]": "Fall of the plateau over the whole stoichiometry.",
    "Positive electrode OCP rise [V]": "Height of the rise towards stoichiometry 0.",
    "Positive electrode OCP rise exponent": "Steepness of that rise.",
    "Positive electrode OCP fall [V]": "Height of the fall towards stoichiometry 1.",
    "Positive electrode OCP fall exponent": "Steepness of that fall.",
    "Positive electrode OCP middle [V]": "Open-circuit potential at half stoichiometry.",
    "Positive electrode OCP span [V]": "Fall of a straight slope over the whole stoichiometry.",
    "Positive particle diffusivity at reference temperature [m2.s-1]": (
        "Lithium diffusivity at the reference temperature."
    ),
    "Positive particle diffusivity activation energy [J.mol-1]": "Of that diffusivity.",
    "Positive electrode reference exchange-current density [A.m-2]": (
        "Exchange-current density at half stoichiometry, the initial salt concentration and "
        "the reference temperature."
    ),
    "Positive electrode exchange-current activation energy [J.mol-1]": (
        "Of the exchange-current density."
    ),
}

LITHIUM = {
    "Lithium metal kinetic constant [m.s-1]": (
        "k of the exchange-current density of plating and stripping."
    ),
    "Lithium metal kinetic order in lithium": (
        "Exponent of the lithium concentration; that of the salt is 1 minus it."
    ),
}

LIQUID = {
    "Electrolyte molar unit [mol.m-3]": "1 mol/L, the unit of concentration of the source.",
    "Electrolyte diffusivity unit [m2.s-1]": "1 cm2/s, the unit of diffusivity of the source.",
    "Electrolyte conductivity unit [S.m-1]": (
        "1 mS/cm, the unit of conductivity of the source."
    ),
    "Electrolyte diffusivity exponent": "Constant of the decadic exponent.",
    "Electrolyte diffusivity exponent temperature [K]": (
        "Numerator of its term in temperature less glass temperature."
    ),
    "Electrolyte diffusivity exponent fall": "Its slope in concentration.",
    "Electrolyte glass temperature [K]": "Glass temperature without salt.",
    "Electrolyte glass temperature rise [K]": "Its rise with 1 mol/L of salt.",
    **{
        f"Electrolyte conductivity coefficient {k} ({n})": (
            f"Coefficient of concentration to the {k} times temperature to the {n} in the "
            "square root of molar conductivity."
        )
        for k, orders in ((0, 3), (1, 3), (2, 2))
        for n in range(orders)
    },
}

COMPOSITE = {
    "LLZO to polymer weight ratio": "Of the composite; 0 is the polymer alone.",
    "Best LLZO to polymer weight ratio": (
        "At which all of the polymer counts as interphase; the best of the five measured ones."
    ),
    "Agglomeration exponent": (
        "How fast the conducting interphase around the grains is lost away from the best ratio."
    ),
    "LLZO density [kg.m-3]": "Turns weight into volume fractions.",
    "Polymer density [kg.m-3]": "Turns weight into volume fractions.",
    "Salt density [kg.m-3]": "Turns weight into volume fractions.",
    "Salt to polymer weight ratio": "Of the polymer electrolyte.",
    "Polymer conductivity at data temperature [S.m-1]": "Of the polymer without LLZO.",
    "Polymer conductivity activation energy [eV]": (
        "Of the law (A/T) exp(-E/kT), in which the prefactor falls with temperature."
    ),
    "Interphase conductivity at data temperature [S.m-1]": (
        "Of the polymer's interphase around the grains of LLZO."
    ),
    "Interphase conductivity activation energy [eV]": "Of the same law.",
    "Temperature of electrolyte conductivity data [K]": (
        "At which the two conductivities are given."
    ),
}

FILM_CELL = {
    "Film coverage": (
        "Share of the cathode film that the electrolyte touches, which alone takes part."
    ),
    "Lithium coverage": (
        "Share of the lithium that the electrolyte touches; divides the resistance of its film."
    ),
    "Junction coverage": (
        "The same at the cathode film; 1, because current densities there are on what is "
        "touched."
    ),
    "Lithium liquid film thickness [m]": "Of a drop of liquid at the lithium; zero is allowed.",
    "Junction liquid film thickness [m]": "Of a drop of liquid at the cathode film.",
    "Liquid film conductivity [S.m-1]": "Of that liquid.",
}

STEEL = {
    "Steel double-layer capacity [F.m-2]": "Of steel that blocks and of steel that is plated.",
    "Initial steel potential [V]": (
        "Of steel against lithium, before its first plating or sweep."
    ),
    "Lithium monolayer on steel [mol.m-2]": (
        "Deposit n_1 at which the activity of lithium on steel is one half."
    ),
    "Lithium lost on plating": (
        "Share of the plated lithium that cannot be stripped; one minus the Coulombic "
        "efficiency."
    ),
    "Oxidation onset potential [V]": (
        "Potential of steel against lithium at which a linear sweep is read."
    ),
    "Oxidation current density at onset [A.m-2]": "The current density read there.",
    "Oxidation transfer coefficient": "Slope of Tafel's law of oxidation.",
}

CELL = {
    "Theoretical specific capacity [mA.h.g-1]": (
        "Turns ampere-hours into capacity per gram of active material; basis of C-rates."
    ),
}

GROUPS = (
    ("Salt limits", SALT),
    ("Polymer", POLYMER),
    ("Pore filling", FILLING),
    ("Contact of the particles", CONTACT),
    ("Interphase resistances", RESISTANCES),
    ("Interphase capacitances", CAPACITANCES),
    ("Cathode material", CATHODE),
    ("Lithium metal", LITHIUM),
    ("Liquid electrolyte", LIQUID),
    ("LLZO in PVDF-HFP", COMPOSITE),
    ("Thin-film cell", FILM_CELL),
    ("Steel", STEEL),
    ("Cell", CELL),
)

PLACES = ("Lithium", "Junction", "Particle")

LIBRARY = (
    (
        "Film growth",
        {
            "<Place> interphase growth rate [m.s-1]": (
                "Rate of growth where the reaction limits, a number or a law of temperature."
            ),
            "<Place> interphase growth diffusivity [m2.s-1]": (
                "Rate of growth times thickness where diffusion limits, a number or a law of "
                "temperature."
            ),
            "<Place> interphase film conductivity [S.m-1]": (
                "Of the film that grows, a number or a law of temperature."
            ),
            "<Place> interphase initial film thickness [m]": "At the start; zero is allowed.",
        },
    ),
    (
        "Constant-phase element",
        {
            "<Place> interphase constant-phase exponent": (
                "Exponent of frequency; 1 is a capacitance."
            ),
        },
    ),
    (
        "Coating",
        {
            "<Place> coating thickness [m]": "Thickness of the coat; zero is allowed.",
            "<Place> coating decay length [m]": (
                "Thickness that suppresses the layer below by a factor e."
            ),
            "<Place> coating conductivity [S.m-1]": "Ionic conductivity of the coat.",
            "<Place> interphase resistance without coating [Ohm.m2]": (
                "Area-specific resistance of the bare interface."
            ),
        },
    ),
    (
        "Contact of lithium",
        {
            "Lithium void depth [m]": "Depth of the voids that stripping digs.",
            "Lithium creep rate at reference pressure [s-1]": (
                "Rate at which creep closes voids, at reference pressure and temperature."
            ),
            "Stack pressure [Pa]": "On the lithium.",
            "Reference stack pressure [Pa]": "That of the creep rate.",
            "Lithium creep exponent": "Power of the pressure.",
            "Lithium creep activation energy [J.mol-1]": "Of the creep rate.",
            "Initial contact share of lithium": "Share of the face in contact at the start.",
        },
    ),
    (
        "Contact of the particles with a rigid electrolyte",
        {
            "Positive particle volume change": (
                "Share of its volume that a particle gains as its stoichiometry goes from 0 "
                "to 1; negative if lithium shrinks it."
            ),
            "Stoichiometry at contact formation": (
                "Stoichiometry at which the electrolyte was fitted to the particles."
            ),
            "Contact roughness of the particles [m]": (
                "Gap at which the contact has fallen to 1/e."
            ),
        },
    ),
)
"""Names that the interphase library asks for and no set holds; ``<Place>`` is one of
:data:`PLACES`. The build warns of a name that is missing and of one that nothing reads."""
