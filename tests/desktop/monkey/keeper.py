"""Keeps the monkey in a process of its own, so that its end is told whatever it is: faults, a crash, a hang, memory."""

from __future__ import annotations

import signal
import subprocess
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LAST: Final = 15
_STACKS: Final = 80
_WARM: Final = 5_000
"""Operations after which every page, cache and font has been met."""
_MOST_GROWTH: Final = 1.3
"""By which memory may be more at the end than when everything had been met; less is what tables and pictures hold."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What was held after so many operations."""

    operations: int
    megabytes: int
    widgets: int
    objects: int


def keep(command: Sequence[str], folder: Path) -> str:
    """Run the monkey and return how it ended unless all went well, when "" is returned.

    Args:
        command: which starts it; it writes ``operations.log`` and ``stacks.log`` into the folder.
        folder: for its logs.
    """
    with (folder / "output.log").open("w", encoding="utf-8") as output:
        ended = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, check=False)
    if ended.returncode == 0:
        return _growth(folder / "operations.log")
    if ended.returncode == 1 and (folder / "faults.log").exists():
        return (folder / "faults.log").read_text(encoding="utf-8")
    parts = (
        f"It ended with {_name_of(ended.returncode)}. The last that it did:",
        *_tail(folder / "operations.log", _LAST),
        "Where its threads stood:",
        *_tail(folder / "stacks.log", _STACKS),
        *_tail(folder / "hang.log", _STACKS),
        *_tail(folder / "output.log", _LAST),
    )
    return "\n".join(parts)


def stocks(log: Path) -> tuple[Stock, ...]:
    """What was held, round by round."""
    found = []
    for line in log.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words[1:2] == ["STOCK"]:
            found.append(Stock(int(words[2]), int(words[3]), int(words[5]), int(words[7])))
    return tuple(found)


def _growth(log: Path) -> str:
    """A sentence where memory grew without an end."""
    warm = [stock for stock in stocks(log) if stock.operations >= _WARM]
    if len(warm) < _LAST:
        return ""
    before, after = warm[: len(warm) // 3], warm[-(len(warm) // 3) :]
    least, most = min(one.megabytes for one in after), max(one.megabytes for one in before)
    if least > most * _MOST_GROWTH:
        return f"Memory grew: {most} MB at most in the first third, {least} MB at least in the last."
    return ""


def _name_of(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"status {status}"


def _tail(file: Path, lines: int) -> list[str]:
    if not file.exists():
        return []
    with file.open(encoding="utf-8", errors="replace") as opened:
        return [line.rstrip("\n") for line in deque(opened, lines)]
