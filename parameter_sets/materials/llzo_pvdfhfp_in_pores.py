"""The composite of Kim et al. in the pores of a cathode: its transport, and PPAL's contact.

How far it would fill, wet and reach the pores is not known, so that these numbers are those of
PPAL, as are its films. An extrapolation without data.
"""

from . import llzo_pvdfhfp, ppal

VALUES = list({row.parameter: row for row in [*ppal.VALUES, *llzo_pvdfhfp.VALUES]}.values())
