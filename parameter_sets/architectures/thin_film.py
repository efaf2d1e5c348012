"""Types I to V of Kim et al.: how each layer of a thin-film cell is put onto the last.

An architecture is contact alone: what share of lithium and film the electrolyte touches,
where a drop of liquid wets an interface, whether the face was treated before lithium came
onto it. That type I is flooded with a liquid belongs to the cell.
"""

from dataclasses import replace
from functools import partial

from ssb_models.laws.films import covered, covered_capacitance
from ssb_models.parameters.provenance import assumed, derived, reported

from ..calibrations import KIM as KIM_FIT
from ..sources import KIM

LITHIUM = "Lithium interphase resistance at reference temperature [Ohm.m2]"
JUNCTION = "Junction interphase resistance at reference temperature [Ohm.m2]"
NO_LIQUID = "no liquid at this interface"

SHARED = [
    *(
        derived(
            f"{place} interphase resistance [Ohm.m2]",
            partial(covered, place),
            "Arrhenius film over the coverage, and a liquid film in series",
        )
        for place in ("Lithium", "Junction")
    ),
    *(
        derived(
            f"{place} interphase capacitance [F.m-2]",
            partial(covered_capacitance, place),
            "that of what is touched",
        )
        for place in ("Lithium", "Junction")
    ),
    *(
        assumed(
            f"{place} interphase capacitance of full contact [F.m-2]",
            0.01,
            "1 uF/cm2, a thin film; sets a time constant, not a capacity",
            (1e-3, 0.1),
        )
        for place in ("Lithium", "Junction")
    ),
    assumed(
        "Interphase activation energy [J.mol-1]",
        35e3,
        "as of the films of PEO cells; the cells are measured at 50 degC alone",
        (10e3, 70e3),
    ),
    assumed(
        "Liquid film conductivity [S.m-1]", 1.0, "a carbonate electrolyte, 1 M", (0.5, 1.5)
    ),
    derived("Junction coverage", 1.0, "current densities are on what is touched"),
]

LIQUID_FILM = (0.0, 1e-4)  # m
DRY = {
    place: assumed(f"{place} liquid film thickness [m]", 0.0, NO_LIQUID, LIQUID_FILM)
    for place in ("Lithium", "Junction")
}
WETTED = {
    place: [
        assumed(
            f"{place} liquid film thickness [m]",
            1e-5,
            "10 um of liquid, 0.1 Ohm.cm2: negligible",
            LIQUID_FILM,
        ),
        assumed(
            f"{place} interphase resistance at reference temperature [Ohm.m2]",
            2e-3,
            "20 Ohm.cm2, a film in a liquid electrolyte",
            (5e-4, 1e-2),
        ),
    ]
    for place in ("Lithium", "Junction")
}
SOLID_CATHODE = [
    KIM_FIT.value("Film coverage"),
    KIM_FIT.value(JUNCTION),
    DRY["Junction"],
]
EVAPORATED = [
    assumed(
        "Lithium coverage",
        1.0,
        "not reported; evaporated lithium is taken to touch all of the layer. The resistance "
        "of the film and the coverage of a pressed foil are relative to it",
        (0.5, 1.0),
    ),
    reported(
        "Negative electrode thickness [m]", 1e-5, f"{KIM}, evaporated film", printed=(10, "um")
    ),
]
WETTED_LITHIUM = [
    *WETTED["Lithium"],
    derived("Lithium coverage", 1.0, "liquid wets the foil"),
]

TYPES = {
    "type I": [
        *SHARED,
        *WETTED_LITHIUM,
        *WETTED["Junction"],
        derived("Film coverage", 1.0, "liquid wets the film"),
    ],
    "type II": [*SHARED, *SOLID_CATHODE, *WETTED_LITHIUM],
    "type III": [
        *SHARED,
        *SOLID_CATHODE,
        KIM_FIT.value(LITHIUM, "lithium without plasma"),
        KIM_FIT.value("Lithium coverage", "coverage of pressed foil"),
        DRY["Lithium"],
    ],
    "type IV": [
        *SHARED,
        *SOLID_CATHODE,
        KIM_FIT.value(LITHIUM, "lithium without plasma"),
        *EVAPORATED,
        DRY["Lithium"],
    ],
    "type V": [
        *SHARED,
        *SOLID_CATHODE,
        KIM_FIT.value(LITHIUM, "lithium after plasma"),
        *EVAPORATED,
        DRY["Lithium"],
    ],
}


def _transferred(row):
    if row.kind != "calibrated":
        return row
    whence = "transferred from the cell of a-V2O5 and the composite, which it is calibrated on"
    return replace(row, source=f"{whence}: {row.source}")


TRANSFERRED = {name: [_transferred(row) for row in rows] for name, rows in TYPES.items()}
"""The types with another film or electrolyte than that of their calibration."""
