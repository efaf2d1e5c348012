"""Joint calibrations of published cells: ``python -m benchmarks.calibration``.

What is fitted is a :class:`~benchmarks.calibration.fit.Problem`; what the fit says about itself
is in :mod:`benchmarks.calibration.statistics`.
"""
