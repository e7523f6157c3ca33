"""A line of sight from the child to the committee.

lineofsight shows a council's members how the improvement of its children's services goes: what was
promised, what was done, what changed for children, and who watches over it. It never flatters:
completion is not impact, a missing figure is not zero, a change is not a trend.

Imports run one way, and import-linter keeps it so; a room may import those to its right only:

    __main__, cli → desktop → workspace → documents | exchange | store → charts → analysis
    → wording → domain → settings | paths → errors
"""

__version__ = "0.1.0"
