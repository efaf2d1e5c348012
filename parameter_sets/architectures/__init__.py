"""Architectures: geometry of filling and contact that knows no electrolyte."""
