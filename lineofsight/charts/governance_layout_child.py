"""The process that lays out a governance map: the engine holds Python still while it works, so it works elsewhere.

Started as ``python -m lineofsight.charts.governance_layout_child`` with one JSON value on its standard input, and
answers with one. A frozen program starts itself instead, with ``--lay-out-map-child`` first, and must then call
``main``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from lineofsight.charts.governance_layout import Box, Tie, lay_out


def main() -> int:
    """Place what stands on standard input, write where it stands to standard output, and return 0.

    The forms: ``{"boxes": [[width, height, lane], …], "ties": [[upper, lower, weight], …], "sideways": bool,
    "is_compact": bool}``, and the fields of a ``Placement``.
    """
    asked = json.load(sys.stdin)
    placement = lay_out(
        [Box(*box) for box in asked["boxes"]],
        [Tie(*tie) for tie in asked["ties"]],
        sideways=asked["sideways"],
        is_compact=asked["is_compact"],
    )
    json.dump(asdict(placement), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
