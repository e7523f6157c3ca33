"""Desks: each has done what one page asks for, by the workers, and shows the page what came of it.

A page lays out and emits intentions; a desk knows the worker that serves them. Loaded with the pages, after the first
paint; may import what they may.
"""
