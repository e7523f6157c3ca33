"""A second start that ``leave_window`` lets knock: it hands its link over, or takes the door, and ends."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lineofsight.desktop.calls import Call
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import reach

HANDED = "The window that is open has it."
TAKEN = "No window is open; this start would open one."
NOBODY = "A window has the door and does not answer."


def main() -> int:
    """Knock, say what came of it, and end."""
    app = QCoreApplication([])
    door = Door(Path(sys.argv[1]))
    said = HANDED if not door.enter() and reach(door, Call(link="action/1.10")) else TAKEN if door.is_ours else NOBODY
    sys.stdout.write(f"{said}\n")
    door.leave()
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
