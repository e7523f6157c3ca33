"""Does things at random, tells what it is about to do, and what went wrong."""

from __future__ import annotations

import gc
import random
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.desktop.monkey.asked import SEED
from tests.desktop.monkey.deeds import DEEDS
from tests.desktop.monkey.ears import told
from tests.desktop.monkey.gifts import lay_out
from tests.desktop.monkey.menus import MenuKeys
from tests.desktop.monkey.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.desktop.monkey.scene import Deed
    from tests.desktop.monkey.stage import Stage
    from tests.desktop.monkey.watch import Watch

_REMEMBERED: Final = 40
_PATIENCE: Final = 300
"""Seconds for which a worker may be busy without a pause."""
_MOMENT: Final = 1.5
_SLOW: Final = 2.0
_ROUND: Final = 500
_OWN: Final = ("data", "data", "data", "data", "other", "other")


class Monkey:
    """At the keyboard and the mouse.

    Attributes:
        faults: what went wrong, each with what was done before; every kind once.
        stage: the window that it plays with.
    """

    def __init__(
        self,
        stage: Stage,
        tell: Callable[[str], None],
        seed: int = SEED,
        *,
        is_steady: bool = False,
        folders: tuple[Path, ...] = (),
    ) -> None:
        """Begin.

        Args:
            stage: with a window that is open.
            tell: told each operation before it is done, and each fault.
            seed: the same operations for the same seed, as far as the workers are as fast.
            is_steady: wait for the workers after every operation, so that the same is found again.
            folders: data folders that a window may be opened on, besides those of its own.
        """
        self.faults: list[str] = []
        self.stage = stage
        self._tell = tell
        self._seed = seed
        self._is_steady = is_steady
        self._done: deque[str] = deque(maxlen=_REMEMBERED)
        self._heard: set[str] = set()
        self._busy_since = time.monotonic()
        self._menu_keys = MenuKeys()
        self._gifts = lay_out(stage.scratch / "gifts")
        own = tuple(stage.scratch / name for name in _OWN)
        self._folders = (*own, *folders)

    def run(self, operations: int, *, most_faults: int = 1, watch: Watch | None = None) -> None:
        """Do so many; stop at so many faults.

        Args:
            operations: how many.
            most_faults: after how many to stop.
            watch: told when an operation begins; ``None`` where nobody watches.
        """
        weights, deeds = [weight for weight, _ in DEEDS], [deed for _, deed in DEEDS]
        for number in range(operations):
            if watch is not None:
                watch.begin()
            dice = random.Random(f"{self._seed}/{number}")  # noqa: S311 - the same on every run, not a secret
            (deed,) = dice.choices(deeds, weights)
            scene = Scene(self.stage, dice, self._gifts, self._folders)
            self._do(number, deed, scene)
            if number % _ROUND == _ROUND - 1:
                self._take_stock(number + 1)
            if len(self.faults) >= most_faults:
                break

    def hear(self, said: str) -> None:
        """Keep a fault with what was done before it; the same fault once."""
        kind = said if said.startswith("Qt") else "\n".join(said.splitlines()[-4:])
        if kind not in self._heard:
            self._heard.add(kind)
            self.faults.append("\n".join((said, "after:", *self._done)))
            self._tell(f"FAULT {said}")

    def _do(self, number: int, deed: Callable[[Scene], Deed], scene: Scene) -> None:
        began = time.monotonic()
        try:
            words, act = deed(scene)
            self._done.append(f"{number} {deed.__name__}: {words}")
            self._tell(self._done[-1])
            with self._menu_keys.ready(scene.dice):
                act()
            self._go_on(scene.dice)
        except Exception as error:  # noqa: BLE001 - whatever a deed raises is a fault of the program
            self.hear(told(error))
        took = time.monotonic() - began
        if took > _SLOW:
            self._tell(f"{took:.1f} s")

    def _go_on(self, dice: random.Random) -> None:
        """Mostly let the window paint, often let the workers end, sometimes go on at once."""
        if self.stage.is_closed:
            self._tell("closed")
            self.stage.close()
            self.stage.open(dice.choice(self._folders))
        fate = dice.random()
        if self._is_steady:
            self.stage.wait(_PATIENCE)
        elif fate < 0.2:
            self.stage.wait(_MOMENT)
        elif fate < 0.9:
            QCoreApplication.processEvents()
        if fate < 0.1:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        now = time.monotonic()
        if not self.stage.is_busy:
            self._busy_since = now
        elif now - self._busy_since > _PATIENCE:
            self.hear(f"A worker was busy for {_PATIENCE} s without a pause.")
            self._busy_since = now

    def _take_stock(self, number: int) -> None:
        """Tell how much memory is held, for who looks whether it grows."""
        self.stage.wait(_MOMENT)
        self.stage.clear_away()
        # What the window has set aside until it rests is alive too.
        widgets, things = len(QApplication.allWidgets()), len(gc.get_objects()) + gc.get_freeze_count()
        self._tell(f"STOCK {number} {held_megabytes()} MB, {widgets} widgets, {things} objects")


def held_megabytes() -> int:
    """What the process holds in memory; nought where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
            return int(file.read().split()[1]) * 4096 // 1_000_000
    except OSError:
        return 0
