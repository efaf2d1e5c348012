"""Current collectors: foils of copper at the lithium and of aluminium at the cathode.

They weigh and take room, and nothing else: the models have no loss in them.
"""

from ssb_models.parameters.provenance import assumed, literature

from ..sources import WU

HANDBOOK = "CRC Handbook of Chemistry and Physics, 97th edition, 2016"

VALUES = [
    assumed(
        "Negative current collector thickness [m]",
        5e-6,
        f"no paper of a cell names its collectors; copper of {WU}",
        (0.0, 1.5e-5),
        printed=(5, "um"),
    ),
    assumed(
        "Positive current collector thickness [m]",
        10e-6,
        f"no paper of a cell names its collectors; aluminium of {WU}",
        (5e-6, 2e-5),
        printed=(10, "um"),
    ),
    literature("Negative current collector density [kg.m-3]", 8960.0, f"copper, {HANDBOOK}"),
    literature("Positive current collector density [kg.m-3]", 2700.0, f"aluminium, {HANDBOOK}"),
    assumed("Negative electrode porosity", 0.0, "a foil; pressed powder has more", (0.0, 0.1)),
]
