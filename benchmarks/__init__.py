"""Published figures and tables, recomputed: ``python -m benchmarks``."""
