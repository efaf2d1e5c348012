"""A spectrum after half a discharge and a rest: its plot, its file, its circuit."""

import tempfile
from pathlib import Path

import pybamm

import ssb_models
from ssb_models import spectra
from ssb_models.impedance import circuits, files
from ssb_models.plots import nyquist_plot

values = ssb_models.cell("PPAL_Chen2019")
model = ssb_models.SolidStateDFN()

half = pybamm.Experiment(["Discharge at C/20 for 7.5 hours"])
state = spectra.rest(model, values, half)  # until less than 0.1 mV an hour
spectrum = spectra.spectrum(model, values, state=state)  # 1 MHz to 10 mHz

print(f"|Z| at 10 mHz: {abs(spectrum['Impedance [Ohm]'][-1]):.0f} Ohm")
in_time = spectra.sine_response(model, values, 1e-2, state=state)
print(f"with a sine of 5 mV: {abs(in_time):.0f} Ohm")

folder = Path(tempfile.mkdtemp())
nyquist_plot(spectrum, area=1e-4).figure.savefig(folder / "nyquist.png")
files.write_spectrum(spectrum, folder / "spectrum.csv")
circuit, guess = circuits.guess_arcs(spectrum, arcs=2)
fitted = circuits.fit_circuit(spectrum, circuit, guess)
print(fitted.to_string(index=False))
