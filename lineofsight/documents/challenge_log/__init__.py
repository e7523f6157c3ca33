"""The chair's challenge log."""
