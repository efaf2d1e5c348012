"""Replace the conductivity of PPAL by a Vogel-Tammann-Fulcher law and compare."""

import pybamm

import ssb_models

P = pybamm.Parameter


def vogel_tammann_fulcher(c_e, T):
    """Conductivity [S.m-1], kappa = A / sqrt(T) exp(-B / (T - T_0)), at any salt."""
    exponent = -P("Electrolyte VTF temperature [K]") / (T - P("Electrolyte VTF zero [K]"))
    return P("Electrolyte VTF prefactor [S.m-1.K0.5]") / T**0.5 * pybamm.exp(exponent)


stock = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
changed = ssb_models.cell("PPAL_Chen2019", temperature_degC=50)
changed.update({"Electrolyte conductivity [S.m-1]": vogel_tammann_fulcher})
changed.update(
    {
        "Electrolyte VTF prefactor [S.m-1.K0.5]": 11.5,
        "Electrolyte VTF temperature [K]": 303.0,
        "Electrolyte VTF zero [K]": 233.0,
    },
    strict=False,  # these names are new to the set
)

voltage = {}  # after 1 h at C/10 [V]
for name, values in {"Arrhenius": stock, "VTF": changed}.items():
    model = ssb_models.SolidStateDFN()
    solution = pybamm.Simulation(model, parameter_values=values).solve([0, 3600])
    voltage[name] = solution["Voltage [V]"].entries[-1]
    print(f"{name:10} {voltage[name]:.4f} V after 1 h at C/10")
