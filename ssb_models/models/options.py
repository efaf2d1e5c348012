"""The model options of the package, on top of PyBaMM's own."""

import difflib

import pybamm

from ..parameters import declarations
from ..submodels.interphase import KINETICS


def _own_options():
    """Values of each option that a declared parameter marks, and its neutral one."""
    options = {}
    for option, value in dict.fromkeys(row.mark for row in declarations().values() if row.mark):
        options.setdefault(option, []).append(value)
    del options["model"]
    neutral = {name: "full" if name.endswith("contact") else "none" for name in options}
    return {name: [*values, neutral[name]] for name, values in options.items()}


OWN_OPTIONS = _own_options()
"""Allowed values of each option; the last is neutral."""
NEUTRAL = {name: allowed[-1] for name, allowed in OWN_OPTIONS.items()}
"""Every own option off: PyBaMM's own model."""
AGEING = ("lithium loss", "film lithium", "contact fatigue", "electrolyte loss")
"""What each cycle takes, with books of where the lithium is."""
WITH = {
    "lithium contact": {"lithium interphase": "resistive"},
    "lithium loss": {"lithium interphase": "resistive"},
    "film lithium": {"lithium interphase": "growing"},
    "separator layers": {"solid electrolyte": "polymer"},
}
"""What an option acts on, and so needs beside it."""
ASKED_FOR = (*AGEING, *(n for n in OWN_OPTIONS if n.endswith(("contact", "layers"))))
DEFAULTS = {
    name: allowed[-1] if name in ASKED_FOR else allowed[0]
    for name, allowed in OWN_OPTIONS.items()
}
"""Every physics of Chen's cells is on; what is lost with cycling, and layers, are asked for."""
GROWS = ("growing", "tunnelling")
"""Interphases that thicken."""

SINGLE_SPHERES = {
    "particle": ["Fickian diffusion"],
    "particle size": ["single"],
    "particle phases": ["1"],
    "interface utilisation": ["full"],
    "transport efficiency": ["Bruggeman"],
}
"""What pore filling and contact of particles are written for."""


class TakesSolidStateOptions:
    """Mixin for a model whose options are :class:`SolidStateOptions`."""

    @property
    def options(self):
        return self._options

    @options.setter
    def options(self, given):
        if not isinstance(given, SolidStateOptions):
            given = SolidStateOptions(given)
        pybamm.BaseBatteryModel.options.fset(self, given)


class SolidStateOptions(pybamm.BatteryModelOptions):
    """PyBaMM's battery model options for a half-cell, with :data:`OWN_OPTIONS`.

    Parameters
    ----------
    options : dict, optional
        Own options and stock PyBaMM options, mixed. Stock options that are not given
        take PyBaMM's default, except that the working electrode is the positive and
        that the surface form is ``"differential"`` and the contact resistance counts as
        soon as one own option is active.

    Raises
    ------
    pybamm.OptionError
        An unknown option, an unknown value (the message lists what is allowed), a
        working electrode other than the positive, or an interphase without a surface
        form.
    TypeError
        ``options`` is not a dict.
    """

    def __init__(self, options: dict[str, str] | None = None):
        if options is not None and not isinstance(options, dict):
            raise TypeError(
                f"options must be a dict of option names and values, not {options!r}."
            )
        given = dict(options or {})
        own = {
            name: self._checked(name, given.pop(name, default))
            for name, default in DEFAULTS.items()
        }
        given.setdefault("working electrode", "positive")
        if own != NEUTRAL:
            given.setdefault("surface form", "differential")
            given.setdefault("contact resistance", "true")  # else PyBaMM ignores its value
        self._check_stock_names(given)
        super().__init__(given)
        self.possible_options = {**self.possible_options, **OWN_OPTIONS}
        self.update(own)
        self._check_combination()

    @property
    def neutral(self) -> bool:
        """Whether every own option is off, so that the model is PyBaMM's own."""
        return not self.active()

    @staticmethod
    def _checked(name, value):
        allowed = OWN_OPTIONS[name]
        if value not in allowed:
            raise pybamm.OptionError(f"Option '{name}' is {value!r}; allowed are {allowed}.")
        return value

    @staticmethod
    def _check_stock_names(given):
        stock = list(pybamm.BatteryModelOptions({}))
        for name in given:
            if name not in stock:
                near = difflib.get_close_matches(str(name), [*OWN_OPTIONS, *stock], 3)
                raise pybamm.OptionError(
                    f"Option {name!r} does not exist; did you mean one of {near}? "
                    f"Own options are {list(OWN_OPTIONS)}; the others are PyBaMM's."
                )

    def _check_combination(self):
        if self["working electrode"] != "positive":
            raise pybamm.OptionError(
                f"Option 'working electrode' is {self['working electrode']!r}; "
                "allowed is ['positive']: the negative electrode is lithium metal."
            )
        kinds = [
            one for kind in ("interphase", "contact", "layers") for one in self.active(kind)
        ]
        for name in [*kinds, *self.ageing()]:
            self._require(name, "surface form", ["differential", "algebraic"])
        for name in self.active("lithium contact") + self.active("lithium loss"):
            self._require(name, "lithium interphase", OWN_OPTIONS["lithium interphase"][:-1])
        if self.active("film lithium") and not any(
            self[name] in GROWS for name in self.active("interphase")
        ):
            places = [name for name in OWN_OPTIONS if name.endswith("interphase")]
            raise pybamm.OptionError(
                f"Option 'film lithium' is {self['film lithium']!r} and no interphase grows; "
                f"allowed is one of {places} that is one of {list(GROWS)}."
            )
        for name in self.active("layers"):
            self._require(name, "solid electrolyte", OWN_OPTIONS["solid electrolyte"][:-1])
        for name in self.active("particle interphase"):
            self._require(name, "intercalation kinetics", list(KINETICS))
        of_spheres = ["pore filling", "particle contact", *AGEING]
        for name in (name for name in of_spheres if name in self.active()):
            for option, allowed in SINGLE_SPHERES.items():
                self._require(name, option, allowed)

    def active(self, kind: str = "") -> list[str]:
        """Own options, of a kind, that are not neutral."""
        return [name for name in OWN_OPTIONS if kind in name and self[name] != NEUTRAL[name]]

    def ageing(self) -> list[str]:
        """Options of ageing that are not neutral."""
        return [name for name in AGEING if name in self.active()]

    def _require(self, active, option, allowed):
        """Raise unless the positive electrode's value of a stock option is allowed."""
        value = self.positive[option]
        if value not in allowed:
            raise pybamm.OptionError(
                f"Option '{option}' is {value!r} with '{active}' active; allowed are {allowed}."
            )
