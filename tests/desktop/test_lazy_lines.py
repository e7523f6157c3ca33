"""The lines of a long register are made when they are looked at."""

from __future__ import annotations

import pytest

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.lazy_lines import LazyLines
from lineofsight.desktop.registers.register import RegisterLine
from lineofsight.desktop.sheet import Sheet, sheet


def _nothing() -> Sheet:
    return sheet("", "")


def test_a_line_is_made_once_and_only_when_it_is_looked_at() -> None:
    """Length and finding make none; looking twice makes one."""
    made: list[int] = []

    def make(number: int) -> RegisterLine:
        made.append(number)
        return RegisterLine(f"action/{number}", (CellValue(str(number)),), _nothing)

    lines = LazyLines([f"action/{number}" for number in range(10_000)], make)
    assert len(lines) == 10_000
    assert lines.find("action/77") == 77
    assert lines.find("action/none") == -1
    assert made == []
    assert lines[77] is lines[77]
    assert [line.link for line in lines[::5_000]] == ["action/0", "action/5000"]
    assert made == [77, 0, 5_000]
    assert lines[-1].link == "action/9999"
    with pytest.raises(IndexError):
        lines[10_000]
