"""The process in which the monkey plays; the keeper starts it and reads what it leaves.

It writes every operation to ``operations.log`` before it is done, to ``stacks.log`` where its threads stand when it
crashes or hangs, and to ``faults.log`` what went wrong.
"""

from __future__ import annotations

import faulthandler
import os
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.desktop.asked import Answers
from tests.desktop.hostile_stores import lay_stores
from tests.desktop.monkey.asked import Asked, read_asked
from tests.desktop.monkey.ears import listening
from tests.desktop.monkey.monkey import Monkey
from tests.desktop.monkey.stage import Stage
from tests.desktop.monkey.watch import Watch


def main() -> int:
    """Play; returns 1 when anything went wrong."""
    asked = read_asked()
    folder = asked.log or Path(tempfile.mkdtemp(prefix="lineofsight-monkey-"))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    with (folder / "stacks.log").open("w", encoding="utf-8") as stacks:
        faulthandler.enable(stacks)
        try:
            faults = _play(asked, folder)
        finally:
            faulthandler.disable()
    (folder / "faults.log").write_text("\n\n".join(faults), encoding="utf-8", errors="backslashreplace")
    return 1 if faults else 0


def _play(asked: Asked, folder: Path) -> list[str]:
    app = QApplication(["lineofsight", "-style", "fusion"])
    with (
        (folder / "operations.log").open("w", encoding="utf-8", errors="backslashreplace", buffering=1) as log,
        (folder / "hang.log").open("w", encoding="utf-8") as hang,
        tempfile.TemporaryDirectory() as scratch,
    ):
        stage = Stage(app, Answers(), Path(scratch))
        began = time.monotonic()

        def tell(words: str) -> None:
            log.write(f"{time.monotonic() - began:8.2f} {words}\n")

        stores = lay_stores(Path(scratch) / "stores")
        monkey = Monkey(stage, tell, asked.seed, is_steady=asked.is_steady, folders=stores)
        with listening(monkey.hear):
            stage.open(Path(scratch) / "data")
            stage.wait()
            watch = Watch(tell, hang)
            stage.turned = watch.turn
            monkey.run(asked.operations, most_faults=asked.faults, watch=watch)
            watch.end()
            stage.wait()
            stage.close()
        return monkey.faults


if __name__ == "__main__":
    raise SystemExit(main())
