"""The numbers: spectra at half charge, and how far they depend on what that means."""

import pandas as pd
from tqdm import tqdm

import ssb_models
from ssb_models.impedance.spectra import FREQUENCIES, spectrum
from ssb_models.models import options_for

from .states import DEFAULT, DEFINITIONS, UNIFORM

CELLS = [
    (electrolyte, architecture, temperature)
    for electrolyte in ("PPAL", "PAL")
    for architecture in ("cathode-supported", "conventional")
    for temperature in (30, 50)
]
LABELS = ["electrolyte", "architecture", "temperature_degC"]
IMPEDANCE = "impedance [Ohm.cm2]"
OHM_CM2 = 1e4  # per Ohm.m2


def compute(quick=False):
    """Tables of the benchmark.

    Parameters
    ----------
    quick : bool
        Five frequencies a decade, two definitions of half charge.

    Returns
    -------
    dict of pandas.DataFrame
        spectra (default definition), half_charge (a row for each cell and definition),
        architectures (|Z| at 10 mHz of both, their ratio, the layer).
    """
    frequencies = FREQUENCIES[::2] if quick else FREQUENCIES
    definitions = [DEFAULT, UNIFORM] if quick else list(DEFINITIONS)
    spectra, states = [], []
    for cell in tqdm(CELLS, desc="spectra", unit="cell"):
        electrolyte, architecture, temperature = cell
        labels = dict(zip(LABELS, cell, strict=True))
        values = ssb_models.cell(f"{electrolyte}_Chen2019", architecture, temperature)
        for definition in definitions:
            state, met = DEFINITIONS[definition](values)
            asked = frequencies if definition == DEFAULT else frequencies[-1:]
            Z = _impedance(values, asked, state)
            one = {"definition": definition, "met": met, IMPEDANCE: abs(Z[-1])}
            states.append({**labels, **one, **_described(state)})
            if definition == DEFAULT:
                spectra.append(_long(labels, asked, Z, _layer_resistance(values)))
    spectra, states = pd.concat(spectra, ignore_index=True), pd.DataFrame(states)
    return {
        "spectra": spectra,
        "half_charge": states,
        "architectures": _by_architecture(spectra, states),
    }


def summary(tables):
    """What a reader wants to know first, as text."""
    table = tables["architectures"]
    default = table[table["definition"] == DEFAULT].drop(columns="definition")
    ratios = table.pivot(
        index="definition", columns=["electrolyte", "temperature_degC"], values="ratio"
    )
    return "\n".join(
        [
            f"|Z| at 10 mHz [Ohm.cm2], {DEFAULT}, at rest:",
            default.round(1).to_string(index=False),
            "Conventional over cathode-supported, by definition of half charge:",
            ratios.round(1).to_string(na_rep="not reached"),
        ]
    )


def _impedance(values, frequencies, state):
    """Impedance [Ohm.cm2], shape (frequencies,)."""
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    model = ssb_models.SolidStateDFN(options_for(values))
    return OHM_CM2 * area * spectrum(model, values, frequencies, state)["Impedance [Ohm]"]


def _layer_resistance(values):
    """Thickness over conductivity of the electrolyte layer [Ohm.cm2]."""
    param = ssb_models.SolidStateDFN(options_for(values)).param
    resistance = param.s.L / param.kappa_e(param.c_e_init, param.T_init)  # at a porosity of 1
    return OHM_CM2 * float(values.evaluate(resistance))


def _described(state):
    """Where the state is: lithium in the reached particles, voltage, length of the rest."""
    last = {
        "stoichiometry": "Average positive particle stoichiometry",
        "voltage [V]": "Voltage [V]",
    }
    hours = sum(not cycle["Current [A]"].entries.any() for cycle in state.cycles)
    return {
        **{name: state[variable].entries[-1] for name, variable in last.items()},
        "rest [h]": hours,
    }


def _long(labels, frequencies, Z, layer):
    """One spectrum as a table in long form."""
    return pd.DataFrame(
        {
            **labels,
            "frequency [Hz]": frequencies,
            "Z_re [Ohm.cm2]": Z.real,
            "Z_im [Ohm.cm2]": Z.imag,
            "layer_resistance [Ohm.cm2]": layer,
        }
    )


def _by_architecture(spectra, states):
    """|Z| at 10 mHz side by side, the ratio, and what the layer has to do with it."""
    keys = ["electrolyte", "temperature_degC", "definition"]
    both = states[states["met"]].pivot(index=keys, columns="architecture", values=IMPEDANCE)
    both = both[["conventional", "cathode-supported"]]
    layer = spectra.groupby(["electrolyte", "temperature_degC"])["layer_resistance [Ohm.cm2]"]
    both["ratio"] = both["conventional"] / both["cathode-supported"]
    table = both.reset_index().rename_axis(columns=None)
    order = list(dict.fromkeys(states["definition"]))
    table = table.sort_values(
        ["electrolyte", "temperature_degC", "definition"],
        key=lambda column: column.map(order.index) if column.name == "definition" else column,
        ascending=[False, True, True],
    )
    return table.merge(layer.first().reset_index(), how="left").rename(
        columns={name: f"{name} [Ohm.cm2]" for name in ("conventional", "cathode-supported")}
    )
