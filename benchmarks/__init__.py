"""Measured comparisons, never timed tests: ``python -m benchmarks [--quick]``."""
