"""The parameter sets by name: which layers, materials and architectures compose them."""

from dataclasses import dataclass
from types import ModuleType

from .architectures import cathode_supported, conventional
from .cells import chen2019, kim2022
from .materials import (
    carbonate_liquid,
    lithium_iron_phosphate,
    lithium_metal,
    llzo_pvdfhfp,
    pal,
    ppal,
    pvdfhfp,
    steel,
)

ARCHITECTURES = {
    "cathode-supported": cathode_supported.VALUES,
    "conventional": conventional.VALUES,
}


@dataclass(frozen=True)
class Composition:
    """One named set: an electrolyte in a cell.

    Attributes
    ----------
    electrolyte : module
        Material with ``VALUES``.
    layer : list of Value
        The electrolyte layer between lithium and cathode.
    conditions, cathode : list of Value
        Of the cell; a set without a cathode describes a layer between planar electrodes.
    floods : bool
        Whether the electrolyte fills every pore by itself, as a liquid does; the
        architecture then makes no difference.
    """

    electrolyte: ModuleType
    layer: list
    conditions: list
    cathode: list
    floods: bool = False

    @property
    def temperature_range_K(self):
        """Lowest and highest temperature [K] that the electrolyte's data cover."""
        values = {row.parameter: row.value for row in self.electrolyte.VALUES}
        return tuple(
            values[f"{end} temperature of electrolyte data [K]"]
            for end in ("Lowest", "Highest")
        )

    def values(self, architecture, T_K):
        """Every :class:`~ssb_models.parameter_sets.provenance.Value` of the cell."""
        contact = ARCHITECTURES[architecture] if self.cathode and not self.floods else []
        return [
            *self.conditions,
            *chen2019.temperature(T_K),
            *lithium_metal.VALUES,
            *self.layer,
            *self.electrolyte.VALUES,
            *([] if self.floods else steel.VALUES),
            *self.cathode,
            *contact,
        ]


CHEN = dict(
    conditions=chen2019.CONDITIONS,
    cathode=[*chen2019.CATHODE, *lithium_iron_phosphate.VALUES],
)
"""What every cell of Chen et al. has in common, beside its electrolyte."""
KIM = dict(layer=kim2022.LAYER, conditions=kim2022.CONDITIONS, cathode=[])

SETS = {
    "PAL_Chen2019": Composition(pal, chen2019.SOLID_LAYER, **CHEN),
    "PPAL_Chen2019": Composition(ppal, chen2019.SOLID_LAYER, **CHEN),
    "Liquid_Chen2019": Composition(
        carbonate_liquid, chen2019.LIQUID_LAYER, **CHEN, floods=True
    ),
    "LLZO_PVDFHFP_Kim2022": Composition(llzo_pvdfhfp, **KIM),
    "PVDFHFP_Kim2022": Composition(pvdfhfp, **KIM),
}

HALF_CELLS = [name for name, composition in SETS.items() if composition.cathode]
"""The sets that have a cathode."""
