"""Impedance: spectra of models, files of spectra, equivalent circuits."""
