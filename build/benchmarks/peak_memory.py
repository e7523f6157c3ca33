"""The largest memory that this process has had, for the processes that are measured."""

from __future__ import annotations

from pathlib import Path

_STATUS = Path("/proc/self/status")
_PEAK = "VmHWM:"
_KB_A_MB = 1000


def peak_memory() -> float | None:
    """In MB of resident memory; ``None`` where the system does not say it as Linux does.

    Not from ``resource``: there a new process inherits the peak of the one that started it.
    """
    if not _STATUS.exists():
        return None
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    line = next(line for line in lines if line.startswith(_PEAK))
    return int(line.split()[1]) * 1.024 / _KB_A_MB
