"""Types I to V of Kim et al.: how each layer of a thin-film cell is put onto the last.

An architecture is contact alone: what share of lithium and film the electrolyte touches,
where a drop of liquid wets an interface, whether the face was treated before lithium came
onto it. Type I has a separator soaked with liquid in place of the composite.
"""

from functools import partial

from ssb_models.interphases import covered

from ..cells import chen2019
from ..materials import carbonate_liquid
from ..provenance import assumed, calibrated_kim, derived, reported
from ..sources import KIM

LITHIUM = "Lithium interphase resistance at reference temperature [Ohm.m2]"
JUNCTION = "Junction interphase resistance at reference temperature [Ohm.m2]"
NO_LIQUID = "no liquid at this interface"

SHARED = [
    *(
        derived(
            f"{place} interphase resistance [Ohm.m2]",
            partial(covered.resistance, place),
            source="Arrhenius film over the coverage, and a liquid film in series",
        )
        for place in ("Lithium", "Junction")
    ),
    *(
        assumed(
            f"{place} interphase capacitance [F.m-2]",
            0.01,
            source="1 uF/cm2, a thin film; sets a time constant, not a capacity",
            low=1e-3,
            high=0.1,
        )
        for place in ("Lithium", "Junction")
    ),
    assumed(
        "Interphase activation energy [J.mol-1]",
        35e3,
        source="as of the films of PEO cells; the cells are measured at 50 degC alone",
        low=10e3,
        high=70e3,
    ),
    assumed(
        "Liquid film conductivity [S.m-1]",
        1.0,
        source="a carbonate electrolyte, 1 M",
        low=0.5,
        high=1.5,
    ),
    derived("Junction coverage", 1.0, source="current densities are on what is touched"),
]


_LIQUID = dict(low=0.0, high=1e-4)
DRY = {
    place: assumed(f"{place} liquid film thickness [m]", 0.0, source=NO_LIQUID, **_LIQUID)
    for place in ("Lithium", "Junction")
}
WETTED = {
    place: [
        assumed(
            f"{place} liquid film thickness [m]",
            1e-5,
            source="10 um of liquid, 0.1 Ohm.cm2: negligible",
            **_LIQUID,
        ),
        assumed(
            f"{place} interphase resistance at reference temperature [Ohm.m2]",
            2e-3,
            source="20 Ohm.cm2, a film in a liquid electrolyte",
            low=5e-4,
            high=1e-2,
        ),
    ]
    for place in ("Lithium", "Junction")
}
SOLID_CATHODE = [
    calibrated_kim("Film coverage"),
    calibrated_kim(JUNCTION),
    DRY["Junction"],
]
EVAPORATED = [
    reported("Lithium coverage", 1.0, source=f"{KIM}: evaporated onto the layer"),
    reported(
        "Negative electrode thickness [m]",
        1e-5,
        source=f"{KIM}, evaporated film",
        original_value=10,
        original_unit="um",
    ),
]
WETTED_LITHIUM = [
    *WETTED["Lithium"],
    derived("Lithium coverage", 1.0, source="liquid wets the foil"),
]

TYPES = {
    "type I": [
        *SHARED,
        *WETTED_LITHIUM,
        *WETTED["Junction"],
        derived("Film coverage", 1.0, source="liquid wets the film"),
        *chen2019.LIQUID_LAYER,
        *carbonate_liquid.VALUES,
        assumed(
            "Oxidation onset potential [V]",
            4.5,
            source="a carbonate electrolyte",
            low=4.2,
            high=5.0,
        ),
    ],
    "type II": [*SHARED, *SOLID_CATHODE, *WETTED_LITHIUM],
    "type III": [
        *SHARED,
        *SOLID_CATHODE,
        calibrated_kim(LITHIUM, "lithium without plasma"),
        calibrated_kim("Lithium coverage", "coverage of pressed foil"),
        DRY["Lithium"],
    ],
    "type IV": [
        *SHARED,
        *SOLID_CATHODE,
        calibrated_kim(LITHIUM, "lithium without plasma"),
        *EVAPORATED,
        DRY["Lithium"],
    ],
    "type V": [
        *SHARED,
        *SOLID_CATHODE,
        calibrated_kim(LITHIUM, "lithium after plasma"),
        *EVAPORATED,
        DRY["Lithium"],
    ],
}
