"""How the cells of two papers age: films, lithium lost on plating, contact, electrolyte.

A paper says what its cell retains and not why: of each cell at most two numbers are taken from
that, the others are those of the literature or assumed within a range.
"""

from ssb_models.parameters.provenance import Value, assumed, derived, literature

from .calibrations import AGEING as FIT
from .sources import KIM

APPETECCHI = (
    "67 Ohm.cm2 of Li | PEO-LiTFSI at 80 degC after 30 days (J. Power Sources 94, 2001, 201)"
)
BAR_LEV = (
    "above 95 % at best in dry PEO of Li | polymer | Cu (Bar-Lev et al., ACS Appl. Mater. "
    "Interfaces 16, 2024, 66159), where little lithium is plated at a time"
)
SHI = (
    "contact that each cycle takes: Koerver et al., Chem. Mater. 29, 2017, 5574; Shi et al., "
    "J. Mater. Chem. A 8, 2020, 17399, on layered oxides in a sulfide"
)
PART = "dead lithium takes half of its layer, which the electrolyte fills with a Bruggeman path"


def film_at_lithium(diffusivity: Value, conductivity: Value) -> list[Value]:
    """A film at lithium that diffusion limits from its first nanometre on."""
    return [
        assumed(
            "Lithium interphase growth rate [m.s-1]",
            1e-12,
            "a nanometre in a quarter of an hour: from then on diffusion limits",
            (1e-14, 1e-9),
        ),
        diffusivity,
        conductivity,
        assumed(
            "Lithium interphase initial film thickness [m]",
            0.0,
            "the resistance of the cell at the start stands for what is there",
            (0.0, 2e-8),
        ),
        literature(
            "Lithium interphase film lithium concentration [mol.m-3]",
            3e4,
            "between organic carbonates and Li2CO3 (2.11 g/cm3, 73.9 g/mol, 2 Li)",
            (1e4, 6e4),
        ),
    ]


CHEN_PPAL = [
    *film_at_lithium(
        assumed(
            "Lithium interphase growth diffusivity [m2.s-1]",
            5e-23,
            "16 nm after 30 days, a usual thickness of films on lithium",
            (1e-24, 1e-21),
        ),
        derived(
            "Lithium interphase film conductivity [S.m-1]",
            3.5e-7,
            f"that thickness over {APPETECCHI}, taken to 30 degC with 34 kJ/mol",
            (1e-8, 1e-5),
        ),
    ),
    assumed(
        "Dead lithium share of plating",
        0.005,
        f"no efficiency is published for this electrolyte; {BAR_LEV}",
        (5e-4, 0.05),
    ),
    derived(
        "Dead lithium layer conductivity [S.m-1]",
        1.8e-3,
        f"0.01 S/m of PPAL at 30 degC: {PART}",
        (1e-4, 1e-2),
    ),
    literature(
        "Positive particle volume change",
        0.066,
        "LiFePO4 to FePO4, Wu et al., doi:10.1039/c6ta05439k",
        (0.064, 0.068),
    ),
    assumed(
        "Contact lost per volume change",
        0.01,
        f"{SHI}; a polymer follows particles of 50 nm better",
        (1e-4, 0.1),
    ),
    assumed("Least contact share of the particles", 0.1, "as above", (0.0, 0.9)),
    FIT.value("Particles lost per volume change"),
    FIT.value("Least share of particles with electrolyte"),
]

KIM_V2O5 = [
    *film_at_lithium(
        derived(
            "Lithium interphase growth diffusivity [m2.s-1]",
            2e-27,
            f"Li | composite | Li of {KIM} stays flat for 500 h: a film with the conductivity "
            "below that adds 1 mV at 0.5 mA/cm2",
            (1e-28, 5e-26),
        ),
        derived(
            "Lithium interphase film conductivity [S.m-1]",
            8e-7,
            f"{APPETECCHI} over 16 nm, taken to 50 degC with 34 kJ/mol",
            (1e-8, 1e-5),
        ),
    ),
    derived(
        "Dead lithium share of plating",
        5e-4,
        "1 mV of the layer below in those 500 h; less than 0.012 in any case, because the "
        f"evaporated 10 um of {KIM} last for 250 platings of 0.5 mAh/cm2",
        (1e-5, 0.012),
    ),
    derived(
        "Dead lithium layer conductivity [S.m-1]",
        3e-3,
        f"0.017 S/m of the composite at 50 degC: {PART}",
        (1e-4, 2e-2),
    ),
    assumed(
        "Positive particle volume change",
        0.05,
        "no value for amorphous V2O5 is at hand; crystals swell by a few per cent",
        (0.0, 0.15),
    ),
    assumed(
        "Contact lost per volume change",
        1e-4,
        f"no loss is seen in a thousand cycles of {KIM}",
        (0.0, 1e-2),
    ),
    assumed("Least contact share of the particles", 0.1, "as above", (0.0, 0.9)),
    FIT.value("Particles lost per volume change", "film lost per volume change"),
    assumed("Least share of particles with electrolyte", 0.0, "of no effect", (0.0, 0.9)),
]

AGEING = {
    "PPAL_Chen2019": CHEN_PPAL,
    "LLZO_PVDFHFP_Kim2022": KIM_V2O5,
}
"""What is added to a set for it to age."""
