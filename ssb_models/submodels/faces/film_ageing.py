"""What cycling takes from a dense cathode film: contact, places without electrolyte, lithium.

The equations are those of a porous cathode, on the share of the film that the electrolyte
touches: docs/ageing.md.
"""

import pybamm

from ...laws.ageing import contact_fatigue_rate, electrolyte_loss_rate, strain_rate
from .. import contact_fatigue, electrolyte_loss, film_lithium, lithium_inventory
from ..dead_lithium import SCALE

IN_FILM = film_lithium.TAKEN.format("the cathode film")
DOUBLE_LAYER = lithium_inventory.DOUBLE_LAYERS


class FilmAgeing:
    """States of a film that ages; none of an option that is neutral.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    options : dict
    """

    def __init__(self, param, options):
        self.param = param
        self.tires = options["contact fatigue"] != "none"
        self.falls_out = options["electrolyte loss"] != "none"
        self.takes = film_lithium.growing(param, options, "Junction") is not None
        self.books = bool(options.ageing())

    def variables(self):
        """The states by name."""
        names = {
            contact_fatigue.NAME: (self.tires, 1),
            electrolyte_loss.NAME: (self.falls_out, 1),
            electrolyte_loss.PASSED_BY: (self.falls_out, SCALE),
            IN_FILM: (self.takes, SCALE),
            DOUBLE_LAYER: (self.books, SCALE),
        }
        return {
            name: pybamm.Variable(name, scale=scale)
            for name, (present, scale) in names.items()
            if present
        }

    def contact(self, variables):
        """Share of the contact that is left where the electrolyte touches the film."""
        return variables.get(contact_fatigue.NAME, pybamm.Scalar(1))

    def coverage(self, variables):
        """Share of the film that the electrolyte touches."""
        share = variables.get(electrolyte_loss.NAME, pybamm.Scalar(1))
        return pybamm.Parameter("Film coverage") * share

    def lost(self, variables, held):
        """Lithium [mol.m-2] where the film has lost its electrolyte; ``held`` [mol.m-3] is
        that of the film, see :class:`~ssb_models.submodels.electrolyte_loss.ElectrolyteLoss`.
        """
        if not self.falls_out:
            return {}
        without = self._without(variables, held)
        return {electrolyte_loss.LOST: without - variables[electrolyte_loss.PASSED_BY]}

    def _without(self, variables, quantity):
        share = pybamm.Parameter("Film coverage") * (1 - variables[electrolyte_loss.NAME])
        return share * quantity * self.param.p.L

    def uptake(self, interphase, variables):
        """Lithium [mol.m-2.s-1] that the interphase takes from what is touched."""
        if not self.takes:
            return pybamm.Scalar(0)
        T = variables["Cell temperature [K]"]
        return self.contact(variables) * film_lithium.uptake(interphase, variables, T)

    def rhs(self, variables, filling, interphase, charging):
        """Time derivatives of the states, where lithium rises by ``filling`` [mol.m-3.s-1]
        and the double layer takes the current density ``charging`` [A.m-2]."""
        rates, coverage = {}, self.coverage(variables)
        strain = strain_rate(filling / self.param.p.prim.c_max)
        if self.tires:
            share = variables[contact_fatigue.NAME]
            rates[share] = contact_fatigue_rate(share, strain)
        if self.falls_out:
            share = variables[electrolyte_loss.NAME]
            rates[share] = electrolyte_loss_rate(share, strain)
            passed_by = variables[electrolyte_loss.PASSED_BY]
            rates[passed_by] = self._without(variables, filling)
        if self.takes:
            rates[variables[IN_FILM]] = coverage * self.uptake(interphase, variables)
        if self.books:
            rates[variables[DOUBLE_LAYER]] = -coverage * charging / self.param.F
        return rates

    def initial_conditions(self, variables):
        """Whole contact, electrolyte everywhere, and nothing taken yet."""
        whole = (contact_fatigue.NAME, electrolyte_loss.NAME)
        return {variables[name]: pybamm.Scalar(name in whole) for name in self.variables()}
