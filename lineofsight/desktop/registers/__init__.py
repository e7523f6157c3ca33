"""What the oversight page lists: each register made from the material, its lines and the details of each line.

Pure functions of a ``Material``; no widget is made here.
"""
