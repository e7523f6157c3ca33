"""Sections that several documents share: each says one thing in one way, wherever it stands."""
