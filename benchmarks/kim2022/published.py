"""What Kim et al. (Advanced Science) print of their cells, at 50 degC."""

CAPACITIES = {
    ("type I", 0.1): (247.4, "calibrated"),
    ("type II", 0.1): (233.4, "calibrated"),
    ("type IV", 0.5): (147.0, "calibrated"),
    ("type V", 5): (136.13, "calibrated"),
    ("type II", 5): (136.13 / 0.9, "calibrated"),
}
"""Discharge capacity [mA.h.g-1] by type and rate; type V is 90 % of type II at 5C."""

IMPEDANCES = {"type III": 114e3, "type IV": 9e3, "type V": 1e3}
"""Re Z at 10 mHz [Ohm] of an electrode of 11 mm; "about", and "similar to" for type V."""

SYMMETRIC = (50.0, 75.0)
"""Overpotential of Li | composite | Li at 0.5 mA.cm-2 [mV], lowest and highest."""

NCM622_RATIOS = {0.1: 0.847, 0.5: 0.908}
"""Capacity of type V over that of type II with a film of NCM622, initially and at 0.5C."""

CONDUCTIVITY_80 = {0.0: 1.1e-4, 1.0: 4.2e-4}
"""Conductivity [S.cm-1] at 80 degC by weight ratio LLZO : PVDF-HFP."""

ENERGIES = {0.0: 0.49, 1.0: 0.31}
"""Activation energy [eV] of (A/T) exp(-E/kT), 23 to 80 degC, by weight ratio."""

RATIOS = (0.0, 0.5, 1.0, 1.5, 2.0)
