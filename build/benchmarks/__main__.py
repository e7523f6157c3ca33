"""Runs every benchmark, one after another. Arguments that all of them know, such as ``--rounds 5``, pass through."""

from __future__ import annotations

import sys

from build.benchmarks import document, growth, importing, start, window

NEEDS_PEER = "--install"


def main() -> int:
    """Measure the start, the window, the import, the document and its growth; 0 when all could be measured."""
    given = sys.argv[1:]
    common = [argument for argument in given if argument != NEEDS_PEER]
    statuses = [
        start.main(common),
        window.main(common),
        importing.main(common),
        document.main(given),
        growth.main(common),
    ]
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main())
