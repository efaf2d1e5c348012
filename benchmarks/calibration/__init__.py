"""Joint calibration of the Chen et al. 2019 cells: ``python -m benchmarks.calibration``."""
