"""`lineofsight report` of a paper with exempt information: each copy has a number and a holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.cli.main import run_command

if TYPE_CHECKING:
    from pathlib import Path

HELD = ("--copy-holder", " A. Holder ", "--copy-number", "3")


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        (("part2",), 4, "traceable to the person who holds it"),
        (("members", *HELD), 4, "this one is for 'members'"),
        (("part2", *HELD[:2]), 2, "--copy-holder and --copy-number together"),
        (("part2", *HELD[:3], "0"), 4, "Number the copies from 1"),
    ],
)
def test_a_copy_without_its_holder_is_not_made(
    asked: tuple[str, ...], status: int, said: str, empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is one with a holder that needs none; a sentence says why, and no file is left."""
    path = tmp_path / "made.html"
    call = ["--data", empty, "report", "line-of-sight", "--audience", *asked, "-o", str(path)]
    assert run_command(call) == status
    assert said in capsys.readouterr().err
    assert not path.exists()


def test_a_copy_is_made_for_its_holder(empty: str, tmp_path: Path) -> None:
    """The page says whose it is."""
    path = tmp_path / "made.html"
    call = ["--data", empty, "report", "line-of-sight", "--audience", "part2", *HELD, "-o", str(path)]
    assert run_command(call) == 0
    assert "Copy 3: A. Holder" in path.read_text(encoding="utf-8")
