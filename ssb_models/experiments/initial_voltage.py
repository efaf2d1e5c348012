"""Voltage of a rested cell as soon as current flows, by equations of its own.

Double layers and interphases are charged by then and nothing has diffused: salt and lithium
are uniform, and what is left is the secondary current distribution over the depth y of the
cathode (Newman and Tobias, J. Electrochem. Soc. 109, 1962, 1183),

    di_e/dy = -a w j,   dphi_e/dy = -i_e/(kappa B),   dphi_s/dy = -(i - i_e)/(sigma B_s),
    U - (phi_s - phi_e) = (2 R T/F) asinh(j/(2 j0)) + R_P j,

with j per wetted area, positive on discharge, i_e = i at the junction and 0 at the collector.
PyBaMM's meshes and solvers take no part: it evaluates the laws of the parameter set alone.
"""

from functools import cache

import numpy as np
import pybamm

from ..arguments import MOST_RATE, check_number
from ..laws.contact import particle_contact_share
from ..models.choose import is_film, options_for
from ..models.options import SolidStateOptions
from ..parameters import (
    SolidStateParameters,
    check_no_inputs,
    check_parameter_values,
    law,
)
from ..submodels.interphase import KINDS
from ..submodels.layers import between
from ..submodels.lithium_contact import initial_share
from .current_distribution import porous_loss

P = pybamm.Parameter
UNIFORM = [
    "Initial concentration in electrolyte [mol.m-3]",
    "Initial concentration in positive electrode [mol.m-3]",
    "Separator porosity",
    "Positive electrode porosity",
    "Positive electrode active material volume fraction",
    "Positive particle radius [m]",
]
"""Numbers here, though PyBaMM lets them be functions of position."""
LAYER_PORES, PORES, ACTIVE, RADIUS = (P(name) for name in UNIFORM[2:])
POINTS, SKIN = 1000, 1e-5  # in the cathode; share of its depth resolved at either end
LEAST_SHARE = 1e-9  # of a surface, which takes no current then but still is one
# As states, because PyBaMM smooths powers in an exchange current only where it sees a state.
SALT, LITHIUM = (pybamm.StateVector(slice(k, k + 1)) for k in (0, 1))
DEPTH = pybamm.StateVector(slice(2, 2 + POINTS))


def initial_voltage(parameter_values: pybamm.ParameterValues, c_rate: float) -> float:
    """Voltage of a rested cell as soon as a constant current flows.

    Parameters
    ----------
    parameter_values : pybamm.ParameterValues
        Of a cell with a cathode, at rest in its initial concentrations. Films that grow and
        contact that is lost are as they are initially.
    c_rate : float
        Multiple of the nominal capacity an hour [h-1], negative on charge.

    Returns
    -------
    float
        Voltage [V] of :func:`ssb_models.models.model_for`'s model with double layers and
        interphases charged; it may lie beyond the cut-offs, or below zero.

    Raises
    ------
    TypeError, ValueError, KeyError
        A rate or parameters that are not allowed.
    RuntimeError
        A current distribution that was not found.
    """
    check_number("c_rate", c_rate, -MOST_RATE, MOST_RATE, "[]")
    check_parameter_values(parameter_values, [*UNIFORM[:2], "Nominal cell capacity [A.h]"])
    check_no_inputs(parameter_values)
    for name in UNIFORM:
        if name in parameter_values:
            check_number(f"'{name}'", parameter_values[name])
    return float(RestedCell(parameter_values).voltage(c_rate))


@cache
def _symbols(options):
    """The symbols of a model, which depend on its options alone."""
    return SolidStateParameters(SolidStateOptions(dict(options)))


class RestedCell:
    """Losses [V] of a cell in its initial state at the current density i [A.m-2]."""

    def __init__(self, values):
        options, self.film = options_for(values), is_film(values)
        if self.film:
            options |= {"pore filling": "none", "solid electrolyte": "polymer"}
        self.values, self.param = values, _symbols(tuple(options.items()))
        self.options, self.particle = self.param.options, self.param.p.prim
        self.state = [values[name] for name in UNIFORM[:2]]
        self.T = self.at(self.param.T_amb(0, 0, 0))
        self.volt = 2 * self.at(self.param.R) * self.T / self.at(self.param.F)
        self.sto = LITHIUM / self.particle.c_max
        self.kappa = self.at(self.param.kappa_e(SALT, self.T))
        self.j0 = self.at(self.particle.j0(SALT, LITHIUM, self.T))

    def at(self, symbol, depth=()):
        """Value of a symbol in the initial state, a float or of the shape of depth [m]."""
        state = np.append(self.state, depth)[:, None]
        with np.errstate(over="ignore"):  # exp far ahead of a sharp front
            value = np.asarray(self.values.process_symbol(symbol).evaluate(y=state))
        return value.item() if value.size == 1 else value.ravel()

    def voltage(self, c_rate):
        current = c_rate * self.at(self.param.Q)
        i = current / self.at(self.param.A_cc)
        losses = self.lithium(i) + i * self.separator()
        losses += self.dense_cathode(i) if self.film else self.porous_cathode(i)
        if self.options["contact resistance"] == "true":
            losses += current * self.at(self.param.R_contact(self.T))
        return self.at(self.particle.U(self.sto, self.T)) - losses

    def separator(self):
        """Resistance [Ohm.m2] of the electrolyte layer."""
        separator = self.param.s
        if not self.param.layers:
            return self.at(separator.L / LAYER_PORES**separator.b_e) / self.kappa
        parts = [
            layer.L
            / layer.share**separator.b_e
            / layer.law("conductivity [S.m-1]", layer.c_init, self.T)
            for layer in self.param.layers
        ]
        planes = [between(layer.number, self.T) for layer in self.param.layers[:-1]]
        return sum(map(self.at, [*parts, *planes]))

    def face(self, j, j0, place):
        """Loss [V] to kinetics and an interphase in series."""
        return self.volt * np.arcsinh(j / (2 * j0)) + j * self.resistance(place)

    def lithium(self, i):
        if self.options["lithium contact"] != "full":
            i = i / self.at(initial_share())
        j0 = self.param.j0_Li_metal(SALT, 1 / self.param.V_bar_Li, self.T)
        return self.face(i, self.at(j0), "Lithium")

    def dense_cathode(self, i):
        return self.face(i / self.at(P("Film coverage")), self.j0, "Junction")

    def porous_cathode(self, i):
        foil, cathode = self.param.n, self.param.p
        planar = self.at(foil.L / foil.sigma(None, self.T)) + self.resistance("Junction")
        edges = self.mesh()
        w, path = self.profiles((edges[1:] + edges[:-1]) / 2)
        sigma = cathode.sigma(self.sto, self.T) * (1 - PORES) ** cathode.b_s
        kinetics = self.j0, self.volt, self.resistance("Particle")
        conductivities = self.kappa * path, self.at(sigma)
        area = w * self.at(3 * ACTIVE / RADIUS)
        return i * planar + porous_loss(i, np.diff(edges), area, *conductivities, *kinetics)

    def profiles(self, y):
        """Wetted share w, of reached particles, and transport efficiency at y [m]."""
        share, held, threshold = pybamm.Scalar(1), PORES, 0
        if self.options["pore filling"] == "partial":
            fill = law("Pore fill fraction", DEPTH, self.param.T_init)
            share = law("Wetted share of particle surface", fill) * self.param.reached_share
            threshold = self.param.percolation_threshold
            held = pybamm.maximum(fill * PORES - threshold, 1e-4)
        if self.options["particle contact"] != "full":
            share = share * particle_contact_share(self.sto, RADIUS)
        path = (held / (1 - threshold)) ** self.param.p.b_e
        share = pybamm.maximum(share, LEAST_SHARE)
        return [np.broadcast_to(self.at(profile, y), y.shape) for profile in (share, path)]

    def mesh(self):
        """Edges [m] of control volumes, close at both ends and where the profiles bend."""
        end = np.arcsinh(0.5 / SKIN)
        near = SKIN * np.sinh(np.linspace(0, end, POINTS // 2, endpoint=False))
        y = np.append(near, 1 - near[::-1]) * self.at(self.param.p.L)
        bends = sum(np.abs(np.diff(np.log(profile))) for profile in self.profiles(y))
        count = np.append(0, np.cumsum(2 * end / POINTS + bends))
        return np.interp(np.linspace(0, count[-1], POINTS + 1), count, y)

    def resistance(self, place):
        """Initial resistance [Ohm.m2] of an interphase, in direct current."""
        kind = KINDS.get(self.options[f"{place.lower()} interphase"])
        return self.at(kind(self.param, place).initial_resistance(self.T)) if kind else 0.0
