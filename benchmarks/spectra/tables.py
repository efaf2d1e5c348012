"""The numbers: spectra at half charge, and how far they depend on what that means."""

import pandas as pd
from tqdm import tqdm

from ssb_models.impedance.spectra import FREQUENCIES, spectrum
from ssb_models.models import model_for

from ..cells import SOLID_CELLS, named, values_of
from ..output import as_text
from .states import DEFAULT, DEFINITIONS, UNIFORM

IMPEDANCE = "impedance [Ohm.cm2]"
OHM_CM2 = 1e4  # per Ohm.m2


def compute(quick=False):
    """Tables spectra (default definition), half_charge (a row for each cell and definition)
    and architectures (|Z| at 10 mHz of both, their ratio, the layer); quick are five
    frequencies a decade and two definitions of half charge."""
    frequencies = FREQUENCIES[::2] if quick else FREQUENCIES
    definitions = [DEFAULT, UNIFORM] if quick else list(DEFINITIONS)
    spectra, states = [], []
    for cell in tqdm(SOLID_CELLS, desc="spectra", unit="cell"):
        values = values_of(*cell)
        for definition in definitions:
            state, met = DEFINITIONS[definition](values)
            asked = frequencies if definition == DEFAULT else frequencies[-1:]
            Z = _impedance(values, asked, state)
            states.append(
                {**named(cell), "definition": definition, "met": met, IMPEDANCE: abs(Z[-1]),
                 **_described(state)}
            )  # fmt: skip
            if definition == DEFAULT:
                columns = {"frequency [Hz]": asked, "Z_re [Ohm.cm2]": Z.real,
                           "Z_im [Ohm.cm2]": Z.imag}  # fmt: skip
                layer = {"layer_resistance [Ohm.cm2]": _layer_resistance(values)}
                spectra.append(pd.DataFrame({**named(cell), **columns, **layer}))
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
            as_text(default),
            "Conventional over cathode-supported, by definition of half charge:",
            ratios.round(1).to_string(na_rep="not reached"),
        ]
    )


def _impedance(values, frequencies, state):
    """Impedance [Ohm.cm2], shape (frequencies,)."""
    area = values["Electrode height [m]"] * values["Electrode width [m]"]
    response = spectrum(model_for(values), values, frequencies, state)
    return OHM_CM2 * area * response["Impedance [Ohm]"]


def _layer_resistance(values):
    """Thickness over conductivity of the electrolyte layer [Ohm.cm2]."""
    param = model_for(values).param
    resistance = param.s.L / param.kappa_e(param.c_e_init, param.T_init)  # at a porosity of 1
    return OHM_CM2 * float(values.evaluate(resistance))


def _described(state):
    """Where the state is: lithium in the reached particles, voltage, length of the rest."""
    return {
        "stoichiometry": state["Average positive particle stoichiometry"].entries[-1],
        "voltage [V]": state["Voltage [V]"].entries[-1],
        "rest [h]": sum(not cycle["Current [A]"].entries.any() for cycle in state.cycles),
    }


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
