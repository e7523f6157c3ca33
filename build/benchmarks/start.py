"""Measures the time from the start of the process to the first painted window, against a bare PySide6 window."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build.benchmarks.aims import Aim, show_aims
from build.benchmarks.displays import platforms
from build.benchmarks.large_copy import large_copy
from build.benchmarks.rounds import ROOT, Contender, arguments, machine, play, show

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LIMIT: Final = 1.3
"""Times the bare window's start."""

LARGE_LIMIT: Final = 1.1
"""Times the example's start, for a copy of any size."""

_HERE = ROOT / "build" / "benchmarks"
_BARE, _EXAMPLE = "bare PySide6 window", "lineofsight, the example"


def main(given: Sequence[str] | None = None) -> int:
    """Measure without a screen, and on an X display where Xvfb is installed."""
    options = arguments(__doc__ or "", 15).parse_args(given)
    print(f"Start, {machine()}")
    large = large_copy()
    with tempfile.TemporaryDirectory() as folder:
        for name, platform in platforms():
            _measure(name, platform, options.rounds, Path(folder), large)
    return 0


def _measure(name: str, platform: Mapping[str, str], rounds: int, scratch: Path, large: Path) -> None:
    program = (sys.executable, str(_HERE / "painted_window.py"))
    contenders = (
        Contender(name=_BARE, command=(sys.executable, str(_HERE / "bare_window.py")), environment=platform),
        Contender(name=_EXAMPLE, command=program, environment=platform, limit=LIMIT),
        Contender(name="lineofsight, the large copy", command=(*program, "--data", str(large)), environment=platform),
    )
    results = play(contenders, rounds, scratch)
    show(f"Process start to first painted window, {name}", results)
    print("  whole processes, which end at once after that:")
    show_aims(results[1], results, (Aim(_BARE, LIMIT),))
    show_aims(results[2], results, (Aim(_EXAMPLE, LARGE_LIMIT),))


if __name__ == "__main__":
    sys.exit(main())
