"""The electrolytes by name: what a layer of a separator can be made of.

Conductivities of LLZO, LATP and LGPS are those that Wu et al. 2016 name.
"""

from .materials import (
    dualfoil_peo,
    latp,
    lgps,
    llzo,
    llzo_pvdfhfp,
    pal,
    peo10,
    ppal,
    pvdfhfp,
)

ELECTROLYTES = {
    "PAL": pal,
    "PPAL": ppal,
    "PEO10": peo10,
    "LLZO_PVDFHFP": llzo_pvdfhfp,
    "PVDFHFP": pvdfhfp,
    "PEO_Dualfoil": dualfoil_peo,
    "LLZO": llzo,
    "LATP": latp,
    "LGPS": lgps,
}
"""Material with ``VALUES`` of each; the last three are single-ion conductors."""
