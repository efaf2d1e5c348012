"""SolidStateDFN against dualfoil 5.1, an independent code: voltage, salt and impedance.

dualfoil (Newman's group, github dansteingart/dualfoil5) solves the same equations with finite
differences in Fortran. Nothing is fitted; differences are those of meshes, time steps, the
places at which coefficients are averaged, and of F = 96487 C/mol and R = 8.314 J/(mol K) there.
"""

from dataclasses import dataclass, field

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pybamm
from tqdm import tqdm

import ssb_models
from ssb_models.models import model_for

from . import published, style
from .cells import half_charged
from .output import as_text

IN_DOCS = {
    "discharges.csv": "dualfoil_discharges.csv",
    "spectra.csv": "dualfoil_spectra.csv",
    "dualfoil.png": "dualfoil.png",
}
FOLDER = published.FOLDER / "dualfoil"
SET = "PEO_V2O5_Dualfoil"
F, R = 96487.0, 8.314
"""Constants of dualfoil [C.mol-1], [J.mol-1.K-1]."""
FINE = {"x_n": 3, "x_s": 40, "x_p": 200, "r_n": 3, "r_p": 40}
MESHES = {"default": None, "fine": FINE}
QUICK = ("a_known_7p4", "f_i110")
FIRST_SECONDS, LAST_SHARE = 5.0, 0.01
"""Of a discharge, what is left out: time steps of dualfoil and steep ends."""

FOIL, JUNCTION = 1e-4, 25.0
"""Thickness of the lithium [m], where PyBaMM's x begins, and place of the junction [um]."""
FILL = "Pore fill fraction"
CAPACITANCE = "Positive electrode double-layer capacity [F.m-2]"
LITHIUM = "Lithium metal reference exchange-current density [A.m-2]"
SALT = "Initial concentration in electrolyte [mol.m-3]"
CUT_OFF = "Lower voltage cut-off [V]"
SLOW_LITHIUM = {LITHIUM: F * 1e-5 * 1000**0.5}
"""k = 1e-5 in dualfoil."""
POOR = {SALT: 300.0, CUT_OFF: 1.0}


def film(place, resistance):
    """A film at ``place`` [Ohm.m2] with next to no capacitance."""
    return {
        f"{place} interphase resistance [Ohm.m2]": resistance,
        f"{place} interphase capacitance [F.m-2]": 1e-4,
    }


@dataclass(frozen=True)
class Case:
    """One run of dualfoil in time.

    Attributes
    ----------
    currents : tuple of float
        Current densities [A.m-2], one after the other for 1800 s each, positive to
        discharge; a single one runs to the cut-off.
    differs : dict
        Parameters that differ from the set.
    down_to : float
        Voltage [V] down to which it is compared.
    """

    currents: tuple[float, ...]
    differs: dict[str, float] = field(default_factory=dict)
    down_to: float = 2.0

    @property
    def ends(self):
        """Times [s] between which a current is constant."""
        return 1800.0 * np.arange(len(self.currents) + 1) if self.pulses else [0.0, 2e4]

    @property
    def pulses(self):
        return len(self.currents) > 1


CASES = {
    "a_known_3p7": Case((3.7,)),
    "a_known_7p4": Case((7.4,)),
    "b_li_film_0p01": Case((7.4,), film("Lithium", 0.01)),
    "b_li_kinetics_1e-5": Case((7.4,), SLOW_LITHIUM),
    "b_particle_film_0p5": Case((7.4,), film("Particle", 0.5)),
    "c_gas_0p1": Case((7.4,), {FILL: 0.75}),
    "c_contact_gas": Case(
        (7.4,),
        {
            FILL: 0.75,
            **film("Particle", 0.25),
            "Wetted share of particle surface": 0.5,
            "Diffusion path factor of the particles": 0.7,
            "Reached share of active material": 0.8,
        },
    ),
    "d_pulse": Case((7.4, 0.0, -3.7)),
    "f_i60": Case((60.0,)),
    "f_i110": Case((110.0,)),
    "f_depletion_c300_i22": Case((22.2,), POOR, 1.5),
    "f_depletion_c300_i22_cap0p2": Case((22.2,), {**POOR, CAPACITANCE: 0.2}, 1.5),
}
SPECTRA = {
    "e_eis_plain": {**SLOW_LITHIUM, CAPACITANCE: 0.2},
    "e_eis_convention_C20_c100": {**SLOW_LITHIUM, CAPACITANCE: 20.0, SALT: 100.0},
}


def compute(quick=False):
    """Tables discharges and spectra (errors by case and mesh) and curves (of all of them)."""
    names = QUICK if quick else CASES
    meshes = {"default": None} if quick else MESHES
    work = [(name, mesh) for name in names for mesh in meshes]
    compared = [compare(name, mesh) for name, mesh in tqdm(work, desc="dualfoil")]
    spectra = [compare_spectrum(name, mesh) for name in SPECTRA for mesh in meshes]
    return {
        "discharges": pd.DataFrame([row for row, _ in compared]),
        "spectra": pd.DataFrame(spectra),
        "curves": pd.concat([curve for _, curve in compared], ignore_index=True),
    }


def values_of(differs, own_constants=False):
    """Values of the set with what differs.

    F and R are constants of PyBaMM. The set takes charge and current from dualfoil, so that F
    acts by R T/F, for which the temperature stands in: no law depends on it. What is left is
    the salt that a current carries, to 2e-5.
    """
    values = ssb_models.cell(SET)
    values.update(differs, strict=False)
    if not own_constants:
        ratio = R / F * pybamm.constants.F.value / pybamm.constants.R.value
        for name in ("Ambient temperature [K]", "Initial temperature [K]"):
            values[name] *= ratio
    return values


def discharge(case, mesh, **kwargs):
    """The solution of one case in time."""
    values, area = values_of(case.differs, **kwargs), 1e-4
    values["Current function [A]"] = lambda t: (
        area
        * sum(
            density * (t >= start) * (t < end)
            for density, start, end in zip(
                case.currents, case.ends[:-1], case.ends[1:], strict=True
            )
        )
    )
    if not case.pulses:
        values["Current function [A]"] = area * case.currents[0]
    simulation = pybamm.Simulation(
        model_for(values),
        parameter_values=values,
        var_pts=MESHES[mesh],
        solver=pybamm.IDAKLUSolver(rtol=1e-7, atol=1e-8),
    )
    return simulation.solve(case.ends)


def compare(name, mesh, **kwargs):
    """Errors of voltage [mV], salt [% of its mean] and time [s], and the two curves."""
    case, curve = CASES[name], pd.read_csv(FOLDER / f"{name}.csv")
    solution = discharge(case, mesh, **kwargs)
    t, end = curve["time_s"].to_numpy(), curve["time_s"].iloc[-1]
    last = end if case.pulses else (1 - LAST_SHARE) * end
    kept = (curve["voltage_V"] >= case.down_to) & (t < min(last, solution.t[-1]))
    for jump in case.ends[:-1]:
        kept &= (t < jump - 1e-6) | (t > jump + FIRST_SECONDS)
    curve = curve[kept]
    ours = solution["Voltage [V]"](curve["time_s"].to_numpy())
    error = 1e3 * (ours - curve["voltage_V"].to_numpy())
    salt = salt_errors(name, solution)
    row = {
        "case": name,
        "mesh": mesh,
        "current_density [A.m-2]": case.currents[0],
        "voltage_rms [mV]": root_mean_square(curve["time_s"], error),
        "voltage_rms_of_rows [mV]": float(np.sqrt(np.mean(error**2))),
        "voltage_max [mV]": float(np.abs(error).max()),
        "compared_to [s]": float(curve["time_s"].iloc[-1]),
        "salt_max [%]": float(np.abs(salt).max()) if salt is not None else np.nan,
        "time_to_2V_dualfoil [s]": time_to(*_curve_of(name)),
        "time_to_2V [s]": time_to(solution.t, solution["Voltage [V]"].entries),
    }
    columns = {"case": name, "mesh": mesh, "time [s]": curve["time_s"]}
    return row, pd.DataFrame(
        {**columns, "voltage_dualfoil [V]": curve["voltage_V"], "voltage [V]": ours}
    )


def root_mean_square(t, error):
    """Over time: the rows of a thinned curve stand close where it ends."""
    return float(np.sqrt(np.trapezoid(np.square(error), t) / np.ptp(t)))


def _curve_of(name):
    curve = pd.read_csv(FOLDER / f"{name}.csv")
    return curve["time_s"].to_numpy(), curve["voltage_V"].to_numpy()


def salt_errors(name, solution):
    """Differences of salt [% of its mean] at the times and places of dualfoil's profiles.

    The profile has a kink at the junction, across which PyBaMM interpolates between the centres
    of two control volumes. Each layer is therefore looked at by itself, the junction from the
    cathode's.
    """
    if not (FOLDER / f"{name}_salt.csv").exists():
        return None
    salt = pd.read_csv(FOLDER / f"{name}_salt.csv")
    salt = salt[salt["time_s"] < solution.t[-1]]
    errors = []
    for (time, layer), profile in salt.groupby(
        ["time_s", np.where(salt["x_um_from_lithium"] < JUNCTION, "Separator", "Positive")]
    ):
        c = solution[f"{layer} electrolyte concentration [mol.m-3]"]
        ours = c(time, x=FOIL + 1e-6 * profile["x_um_from_lithium"].to_numpy())
        errors.append(np.ravel(ours) - profile["salt_mol_per_m3"].to_numpy())
    return 100 * np.concatenate(errors) / CASES[name].differs.get(SALT, 1000.0)


def time_to(t, V, limit=2.0):
    """Time [s] at which a voltage falls through the limit; NaN if it does not."""
    below = np.flatnonzero(np.asarray(V) <= limit + 1e-6)
    if not below.size or below[0] == 0:
        return np.nan
    k = below[0]
    return float(np.interp(-limit, [-V[k - 1], -V[k]], [t[k - 1], t[k]]))


def compare_spectrum(name, mesh):
    """Largest and RMS difference of the impedance [% of |Z|] at half lithiation, at rest."""
    table = pd.read_csv(FOLDER / f"{name}.csv")
    theirs = (table["Z_real_ohm_m2"] + 1j * table["Z_imag_ohm_m2"]).to_numpy()
    values = half_charged(values_of(SPECTRA[name]))
    values["Current function [A]"] = 0.0
    simulation = pybamm.EISSimulation(
        model_for(values), parameter_values=values, var_pts=MESHES[mesh]
    )
    ours = 1e-4 * simulation.solve(table["frequency_Hz"].to_numpy()).impedance
    error = 100 * np.abs(ours - theirs) / np.abs(theirs)
    return {
        "case": name,
        "mesh": mesh,
        "impedance_max [%]": float(error.max()),
        "impedance_rms [%]": float(np.sqrt(np.mean(error**2))),
    }


def plot(tables):
    """Curves of four cases, and errors of each case on both meshes."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.2), layout="constrained")
    curves = tables["curves"][tables["curves"]["mesh"] == "default"]
    colours = (style.BLUE, style.VERMILION, style.GREEN, style.PURPLE)
    shown = [name for name in SHOWN if name in set(curves["case"])]
    for name, colour in zip(shown, colours, strict=False):
        curve = curves[curves["case"] == name]
        share = curve["time [s]"] / curve["time [s]"].max()
        left.plot(share, curve["voltage_dualfoil [V]"], "o", mfc="w", ms=4, c=colour,
                  markevery=0.04)  # fmt: skip
        left.plot(share, curve["voltage [V]"], c=colour, label=SHOWN[name])
    left.set(xlabel="Time / that of the comparison's end", ylabel=style.VOLTAGE)
    handles, _ = left.get_legend_handles_labels()
    left.legend(handles=[style.mark("dualfoil"), *handles], frameon=False, fontsize=8)
    table = tables["discharges"]
    for mesh, colour, marker in (("default", style.BLUE, "o"), ("fine", style.ORANGE, "s")):
        rows = table[table["mesh"] == mesh]
        right.plot(rows["voltage_rms [mV]"], rows["case"], marker, c=colour, label=mesh)
    right.set(xscale="log", xlabel="RMS difference of voltage / mV")
    right.invert_yaxis()
    right.legend(title="Mesh", frameon=False)
    return {"dualfoil": figure}


SHOWN = {
    "a_known_7p4": "7.4 A m$^{-2}$",
    "f_i60": "60 A m$^{-2}$",
    "f_i110": "110 A m$^{-2}$",
    "f_depletion_c300_i22": "22.2 A m$^{-2}$, 300 mol m$^{-3}$",
}
"""Cases whose curves are drawn, and their labels."""


def summary(tables):
    """The tables of errors as text."""
    return "\n\n".join(as_text(tables[name]) for name in ("discharges", "spectra"))
