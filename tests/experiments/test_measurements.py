"""Measurements read the cell that they are made with, and no other."""

import pybamm
import pytest

import ssb_models
from ssb_models import BlockingCell, SymmetricCell, measurements, protocols

SOLID = ["PAL_Chen2019", "PPAL_Chen2019", "LLZO_PVDFHFP_Kim2022", "PVDFHFP_Kim2022"]


@pytest.mark.parametrize("name", SOLID)
def test_conductivity_does_not_depend_on_the_electrode(name):
    values, param = ssb_models.cell(name), BlockingCell().param
    spectrum = ssb_models.spectra.spectrum(BlockingCell(), values)
    T = values["Ambient temperature [K]"]
    expected = values.evaluate(param.kappa_e(param.c_e_init, T))
    assert measurements.conductivity(spectrum, values) == pytest.approx(expected, rel=1e-3)


def test_measurements_know_their_cell():
    values = ssb_models.cell("PAL_Chen2019")
    solution = pybamm.Simulation(
        SymmetricCell(), parameter_values=values, experiment=protocols.lithium_cycling(0.01)
    ).solve(calc_esoh=False)
    for read in (measurements.coulombic_efficiency, measurements.oxidation_onset):
        with pytest.raises(ValueError, match=r"allowed is a ssb_models.LithiumSteelCell"):
            read(solution)
    slow = ssb_models.spectra.spectrum(BlockingCell(), values, [1.0, 0.1])
    with pytest.raises(ValueError, match="blocking_spectrum has a phase of at least"):
        measurements.conductivity(slow, values)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: measurements.bruce_vincent(ssb_models.cell("PAL_Chen2019"), 0.1),
            r"polarisation is 0.1; allowed is a number in \(0, 0.02\]",
        ),
    ],
)
def test_arguments_that_are_not_allowed(call, message, no_solve):
    with pytest.raises(ValueError, match=message):
        call()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: measurements.conductivity([1, 2], ssb_models.cell("PAL_Chen2019")),
            "blocking_spectrum is",
        ),
        (lambda: measurements.coulombic_efficiency(None), "solution is None; allowed"),
        (lambda: measurements.oxidation_onset("x"), "solution is 'x'; allowed"),
        (lambda: measurements.bruce_vincent({}), "parameter_values is {}; allowed"),
        (
            lambda: measurements.bruce_vincent(
                ssb_models.cell("PAL_Chen2019"), model=BlockingCell()
            ),
            "model is 'Blocking cell'; allowed is a ssb_models.SymmetricCell",
        ),
    ],
)
def test_types_that_are_not_allowed(call, message, no_solve):
    with pytest.raises(TypeError, match=message):
        call()


def test_inputs_are_refused_where_numbers_are_needed(no_solve):
    values = ssb_models.cell("PPAL_Chen2019")
    values["Thermodynamic factor"] = "[input]"
    message = r"'Thermodynamic factor' is '\[input\]'; allowed here is a number"
    for call in (
        lambda: ssb_models.rate_capability(values, [0.1]),
        lambda: ssb_models.spectra.spectrum(SymmetricCell(), values),
        lambda: ssb_models.spectra.rest(SymmetricCell(), values),
        lambda: measurements.bruce_vincent(values),
    ):
        with pytest.raises(ValueError, match=message):
            call()
