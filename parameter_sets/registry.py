"""The parameter sets by name: which layers, materials and architectures compose them."""

from dataclasses import dataclass, field
from types import ModuleType

from ssb_models.parameters.basis import CURRENT, NOMINAL, following
from ssb_models.parameters.provenance import Value, derived, reported

from .architectures import cathode_supported, conventional, thin_film
from .cells import chen2019, dualfoil, kim2022, wu2016
from .materials import (
    carbonate_liquid,
    collectors,
    dualfoil_peo,
    latp,
    lgps,
    lithium_iron_phosphate,
    lithium_metal,
    llzo,
    llzo_pvdfhfp,
    llzo_pvdfhfp_in_pores,
    nca,
    ncm622,
    pal,
    peo10,
    peo_edman,
    ppal,
    pvdfhfp,
    steel,
    vanadium_oxide,
)

ARCHITECTURES = {
    "cathode-supported": cathode_supported.VALUES,
    "conventional": conventional.VALUES,
}
"""Architectures of porous cathodes."""

FOLLOWS = {
    NOMINAL: "capacity per gram that 1C delivers in an hour, times the mass of active material",
    CURRENT: "C/10, if no experiment says otherwise",
}
"""What follows from the other values."""


@dataclass(frozen=True)
class Composition:
    """One named set: an electrolyte in a cell, and the model that it is for.

    Attributes
    ----------
    title : str
        What is between the electrodes, and in which cell by default.
    electrolyte : module
        Material with ``VALUES``.
    layer, conditions, cathode : list of Value
        The electrolyte layer, the cell and the cathode.
    model : str
        Class of its model.
    options : dict of str to str
        Options of that model which are not neutral.
    architectures : dict of str to list of Value
        How they are put together. Its values replace those of the same name.
    default_architecture : str
        One of them.
    exchanged : dict of str to list of Value
        Another electrolyte and its layer, by the architectures that have it in place of the
        set's.
    temperature_degC : float
        Default temperature [degC].
    temperatures : str
        Source of the temperatures.
    floods : bool
        Whether the electrolyte fills every pore by itself, as a liquid does; the
        architecture then makes no difference.
    """

    title: str
    electrolyte: ModuleType
    layer: list[Value]
    conditions: list[Value]
    cathode: list[Value]
    model: str
    options: dict[str, str]
    architectures: dict[str, list[Value]] = field(default_factory=lambda: ARCHITECTURES)
    default_architecture: str = "cathode-supported"
    exchanged: dict[str, list[Value]] = field(default_factory=dict)
    temperature_degC: float = 30
    temperatures: str = chen2019.TEMPERATURES
    floods: bool = False

    def limits_K(self, architecture: str) -> tuple[float, float]:
        """Lowest and highest temperature [K] that the data of the electrolyte cover."""
        values = {row.parameter: row.value for row in self._electrolyte(architecture)}
        low, high = (
            values[f"{end} temperature of electrolyte data [K]"]
            for end in ("Lowest", "Highest")
        )
        return low, high

    def values(self, architecture: str, T_K: float) -> list[Value]:
        """Every value of the cell with its provenance, at a temperature [K]."""
        temperatures = ("Ambient temperature [K]", "Initial temperature [K]")
        rows = [
            *collectors.VALUES,
            *self.conditions,
            *(reported(name, T_K, self.temperatures) for name in temperatures),
            *lithium_metal.VALUES,
            *self._electrolyte(architecture),
            *([] if self.floods else steel.VALUES),
            *self.cathode,
            *([] if self.floods else self.architectures[architecture]),
        ]
        values = {row.parameter: row for row in rows}
        capacity = following({name: row.value for name, row in values.items()})
        values |= {name: derived(name, capacity[name], FOLLOWS[name]) for name in FOLLOWS}
        return list(values.values())

    def _electrolyte(self, architecture):
        exchanged = self.exchanged.get(architecture, [])
        return [*self.layer, *self.electrolyte.VALUES, *exchanged]


FILMS = {f"{place} interphase": "resistive" for place in ("lithium", "junction", "particle")}
CHEN = dict(
    conditions=chen2019.CONDITIONS,
    cathode=[*chen2019.CATHODE, *lithium_iron_phosphate.VALUES],
    model="SolidStateDFN",
)
"""What every cell of Chen et al. has in common, beside its electrolyte."""
SOLID = dict(
    CHEN,
    layer=chen2019.SOLID_LAYER,
    options={"solid electrolyte": "polymer", "pore filling": "partial", **FILMS},
)
KIM = dict(
    layer=kim2022.LAYER,
    conditions=kim2022.CONDITIONS,
    architectures=thin_film.TYPES,
    default_architecture="type V",
    exchanged={"type I": [*chen2019.LIQUID_LAYER, *carbonate_liquid.VALUES]},
    temperature_degC=50,
    temperatures=kim2022.TEMPERATURES,
    model="ThinFilmCell",
    options={name: FILMS[name] for name in ("lithium interphase", "junction interphase")},
)
OTHER_CELLS = dict(KIM, architectures=thin_film.TRANSFERRED)
"""Cells whose contacts were not measured one by one."""
V2O5 = [*kim2022.FILM, *kim2022.V2O5_TEST, *vanadium_oxide.VALUES]
NCM622 = [*kim2022.FILM, *kim2022.NCM622_TEST, *ncm622.VALUES]
V2O5_OF_DUALFOIL = dict(
    layer=dualfoil.LAYER,
    conditions=dualfoil.CONDITIONS,
    cathode=dualfoil.CATHODE,
    model="SolidStateDFN",
    options={"solid electrolyte": "polymer", "pore filling": "partial"},
    architectures=dualfoil.ARCHITECTURES,
    default_architecture="filled",
    temperature_degC=85,
    temperatures=dualfoil.TEMPERATURES,
)

CERAMICS = {"LLZO": llzo, "LATP": latp, "LGPS": lgps}
WU = dict(
    layer=wu2016.LAYER,
    conditions=wu2016.CONDITIONS,
    cathode=[*wu2016.CATHODE, *nca.VALUES],
    model="SolidStateDFN",
    options={"solid electrolyte": "polymer", "pore filling": "partial"},
    architectures=wu2016.ARCHITECTURES,
    default_architecture="mixed",
    temperature_degC=25,
    temperatures=wu2016.TEMPERATURES,
)

SETS = {
    "PAL_Chen2019": Composition(
        "PEO-LiTFSI with Al2O3 between Li and LiFePO4: cathode-supported, 30 degC", pal, **SOLID
    ),
    "PPAL_Chen2019": Composition(
        "PEO-PVDF-LiTFSI with Al2O3 between Li and LiFePO4: cathode-supported, 30 degC",
        ppal,
        **SOLID,
    ),
    "PEO10_Chen2019": Composition("PEO-LiTFSI, EO:Li 10, in cells as PAL's", peo10, **SOLID),
    "LLZO_PVDFHFP_Chen2019": Composition(
        "LLZO in PVDF-HFP-LiTFSI in cells as PPAL's, an extrapolation without data",
        llzo_pvdfhfp_in_pores,
        **SOLID,
    ),
    "Liquid_Chen2019": Composition(
        "1 M LiPF6 in EC:DMC between Li and the same LiFePO4 cathode, 30 degC",
        carbonate_liquid,
        chen2019.LIQUID_LAYER,
        options={},
        floods=True,
        **CHEN,
    ),
    "LLZO_PVDFHFP_Kim2022": Composition(
        "LLZO in PVDF-HFP-LiTFSI between Li and a film of a-V2O5: type V, 50 degC",
        llzo_pvdfhfp,
        cathode=V2O5,
        **KIM,
    ),
    "LLZO_PVDFHFP_NCM622_Kim2022": Composition(
        "LLZO in PVDF-HFP-LiTFSI between Li and a film of NCM622: type V, 50 degC",
        llzo_pvdfhfp,
        cathode=NCM622,
        **OTHER_CELLS,
    ),
    "PVDFHFP_Kim2022": Composition(
        "PVDF-HFP-LiTFSI without LLZO between Li and a film of a-V2O5: type V, 50 degC",
        pvdfhfp,
        cathode=V2O5,
        **OTHER_CELLS,
    ),
    "PEO_V2O5_Dualfoil": Composition(
        "LiTFSI in PEO between Li and V2O5, all as the code dualfoil 5.1 has it, 85 degC",
        dualfoil_peo,
        **V2O5_OF_DUALFOIL,
    ),
    "PEO_V2O5_Edman2000": Composition(
        "LiTFSI in PEO as published, EO:Li 20, in the cell of dualfoil 5.1, 85 degC",
        peo_edman,
        **V2O5_OF_DUALFOIL,
    ),
    **{
        f"NCA_{name}_Wu2016": Composition(
            f"{name} between Li and NCA, layers as Wu et al. have them, 25 degC", material, **WU
        )
        for name, material in CERAMICS.items()
    },
}

POROUS = [name for name, composition in SETS.items() if composition.model == "SolidStateDFN"]
"""The sets of a porous cathode."""
