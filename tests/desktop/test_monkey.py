"""Random operations with a fixed seed: no exception, no warning of Qt, no fault of a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.monkey import Monkey, let_loose, listening

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

_OPERATIONS = 500


@pytest.mark.timeout(300)
def test_a_monkey_finds_nothing(whole_program: Program, answers: Answers, tmp_path: Path) -> None:
    """Five hundred keys, clicks, links, themes, sizes and files; many more by ``poe monkey``."""
    faults = let_loose(whole_program, answers, tmp_path, _OPERATIONS)
    assert not faults, faults[0]


def test_the_monkey_sees_faults(whole_program: Program, answers: Answers, tmp_path: Path) -> None:
    """An exception in a slot stops it, and it says what it did before."""

    def fail() -> None:
        raise ValueError("a fault of a test")

    monkey = Monkey(whole_program, answers, tmp_path)
    whole_program.session.material_shown.connect(fail)
    with listening(monkey):
        whole_program.session.material_shown.emit(whole_program.session.shown)
    (said,) = monkey.faults
    assert "a fault of a test" in said
