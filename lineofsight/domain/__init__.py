"""What the program speaks of: plans, indicators, bodies, and the figures and dates in them.

Frozen dataclasses and enums, one subject a file. A value is checked where it is made, so that no other
room has to ask whether it is sound. May import: the standard library and errors; nothing else, so that the
field's own terms depend on no toolkit, file format or database.
"""
