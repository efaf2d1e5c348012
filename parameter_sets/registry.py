"""The parameter sets by name: which layers, materials and architectures compose them."""

from dataclasses import dataclass, field
from types import ModuleType

from .architectures import cathode_supported, conventional, thin_film
from .cells import chen2019, kim2022
from .materials import (
    carbonate_liquid,
    lithium_iron_phosphate,
    lithium_metal,
    llzo_pvdfhfp,
    ncm622,
    pal,
    ppal,
    pvdfhfp,
    steel,
    vanadium_oxide,
)

ARCHITECTURES = {
    "cathode-supported": cathode_supported.VALUES,
    "conventional": conventional.VALUES,
}
"""Of porous cathodes."""


@dataclass(frozen=True)
class Composition:
    """One named set: an electrolyte in a cell.

    Attributes
    ----------
    electrolyte : module
        Material with ``VALUES``.
    layer, conditions, cathode : list of Value
        The electrolyte layer, the cell and the cathode.
    architectures : dict of str to list of Value
        How they are put together. Its values replace those of the same name.
    default_architecture : str
        One of them.
    temperature_degC : float
        Default temperature [degC].
    temperatures : str
        Source of the temperatures.
    floods : bool
        Whether the electrolyte fills every pore by itself, as a liquid does; the
        architecture then makes no difference.
    """

    electrolyte: ModuleType
    layer: list
    conditions: list
    cathode: list
    architectures: dict = field(default_factory=lambda: ARCHITECTURES)
    default_architecture: str = "cathode-supported"
    temperature_degC: float = 30
    temperatures: str = chen2019.TEMPERATURES
    floods: bool = False

    @property
    def temperature_range_K(self):
        """Lowest and highest temperature [K] that the electrolyte's data cover."""
        return self.limits_K(self.default_architecture)

    def limits_K(self, architecture):
        """The same of an architecture, which may bring another electrolyte."""
        rows = [*self.electrolyte.VALUES, *self.architectures[architecture]]
        values = {row.parameter: row.value for row in rows}
        return tuple(
            values[f"{end} temperature of electrolyte data [K]"]
            for end in ("Lowest", "Highest")
        )

    def values(self, architecture, T_K):
        """Every :class:`~ssb_models.parameter_sets.provenance.Value` of the cell."""
        rows = [
            *self.conditions,
            *chen2019.temperature(T_K, self.temperatures),
            *lithium_metal.VALUES,
            *self.layer,
            *self.electrolyte.VALUES,
            *([] if self.floods else steel.VALUES),
            *self.cathode,
            *([] if self.floods else self.architectures[architecture]),
        ]
        return list({row.parameter: row for row in rows}.values())


CHEN = dict(
    conditions=chen2019.CONDITIONS,
    cathode=[*chen2019.CATHODE, *lithium_iron_phosphate.VALUES],
)
"""What every cell of Chen et al. has in common, beside its electrolyte."""
KIM = dict(
    layer=kim2022.LAYER,
    conditions=kim2022.CONDITIONS,
    architectures=thin_film.TYPES,
    default_architecture="type V",
    temperature_degC=50,
    temperatures=kim2022.TEMPERATURES,
)
V2O5 = [*kim2022.FILM, *vanadium_oxide.VALUES]
NCM622 = [*kim2022.FILM, *ncm622.VALUES]

SETS = {
    "PAL_Chen2019": Composition(pal, chen2019.SOLID_LAYER, **CHEN),
    "PPAL_Chen2019": Composition(ppal, chen2019.SOLID_LAYER, **CHEN),
    "Liquid_Chen2019": Composition(
        carbonate_liquid, chen2019.LIQUID_LAYER, **CHEN, floods=True
    ),
    "LLZO_PVDFHFP_Kim2022": Composition(llzo_pvdfhfp, cathode=V2O5, **KIM),
    "LLZO_PVDFHFP_NCM622_Kim2022": Composition(llzo_pvdfhfp, cathode=NCM622, **KIM),
    "PVDFHFP_Kim2022": Composition(pvdfhfp, cathode=V2O5, **KIM),
}

POROUS = [name for name, one in SETS.items() if one.architectures is ARCHITECTURES]
"""The sets of a porous cathode, for :class:`ssb_models.SolidStateDFN`."""
