"""`lineofsight pack` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineofsight.cli.main import commands, run_command

if TYPE_CHECKING:
    import click


TONIGHT = ("--title", "Tonight", "--part", "line-of-sight/slippage", "--part", "corporate-parenting/voice")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs are written where the command is given."""
    monkeypatch.chdir(tmp_path)


def rows_of(capsys: pytest.CaptureFixture[str], *call: str) -> list[dict[str, object]]:
    """Return the list of objects that a call writes."""
    capsys.readouterr()
    assert run_command([*call, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize("name", ["list", "show", "parts", "save", "delete", "make"])
def test_every_part_of_the_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to guess how to call it."""
    group: click.Group = commands.commands["pack"]  # type: ignore[assignment]  # a group holds commands
    assert name in group.commands
    assert run_command(["pack", name, "--help"]) == 0
    assert f"Example: lineofsight pack {name}" in capsys.readouterr().out


def test_a_pack_is_saved_shown_made_and_deleted(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its parts in the order in which they were named, its file beside where the person stands."""
    assert run_command(["--data", empty, "pack", "save", "tonight", *TONIGHT]) == 0
    assert rows_of(capsys, "--data", empty, "pack", "show", "tonight") == [
        {
            "number": 1,
            "part": "line-of-sight/slippage",
            "title": "Dates that moved, and who agreed",
            "document": "Line of sight",
            "is_whole": False,
            "length": "full",
        },
        {
            "number": 2,
            "part": "corporate-parenting/voice",
            "title": "Voice of children",
            "document": "Corporate parenting briefing",
            "is_whole": False,
            "length": "full",
        },
    ]
    assert run_command(["--data", empty, "pack", "make", "tonight", "--as-at", "2017-03-31"]) == 0
    out = capsys.readouterr()
    assert out.out.strip() == "tonight.pdf"
    assert [one.name for one in Path(empty).iterdir()] == ["packs"]
    assert out.err.startswith("There is no council's copy in the folder where it is kept: this is the example council.")
    assert Path("tonight.pdf").read_bytes().startswith(b"%PDF-1.7")

    assert run_command(["--data", empty, "pack", "delete", "tonight"]) == 0
    assert "tonight" not in {row["name"] for row in rows_of(capsys, "--data", empty, "pack", "list")}


def test_packs_are_listed_with_what_is_wrong(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As a table for people and as objects for programs."""
    folder = Path(empty) / "packs"
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text("title =", encoding="utf-8")
    rows = {str(row["name"]): row for row in rows_of(capsys, "--data", empty, "pack", "list")}

    assert rows["broken"]["is_own"] is True
    assert "cannot be read" in str(rows["broken"]["problem"])
    assert rows["board-papers"]["problem"] is None
    assert run_command(["--data", empty, "pack", "list"]) == 0
    shown = capsys.readouterr().out
    assert "ready-made" in shown
    assert "your own" in shown


def test_parts_can_be_listed_for_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    """So that nobody has to guess a section's name."""
    rows = rows_of(capsys, "pack", "parts", "chair-report")
    assert rows[0] == {
        "part": "chair-report",
        "title": "Chair's report to the Board",
        "is_whole": True,
        "lengths": ["full", "short"],
        "audiences": ["members", "part2"],
    }
    assert "chair-report/exceptions" in {row["part"] for row in rows}
    assert run_command(["pack", "parts"]) == 0
    assert "line-of-sight/slippage" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("save", "x", "--title", "X"), "at least one part"),
        (("save", "x", "--title", "X", "--part", "line-of-sight/weather"), "no section called 'weather'"),
        (("save", "x", "--title", "X", "--part", "Line of sight"), "Write a document's name"),
        (("save", "../x", "--title", "X", "--part", "chair-report"), "Use letters, digits"),
        (("save", "x", "--title", "X", "--audience", "public", "--part", "chair-report"), "not made for 'public'"),
        (("show", "weather"), "no pack called 'weather'. There are: board-papers"),
        (("make", "weather"), "no pack called 'weather'"),
        (("delete", "board-papers"), "came with the program"),
        (("make", "board-papers", "--copy-holder", "A. Holder", "--copy-number", "1"), "this one is for 'members'"),
        (("make", "board-papers", "--since", "2001-01-01"), "first return speaks of 31 October 2016"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    call: tuple[str, ...], said: str, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is left behind."""
    assert run_command(["--data", empty, "pack", *call]) == 4
    assert said in capsys.readouterr().err
    assert [path for path in Path().rglob("*") if path.is_file()] == []


def test_a_part2_pack_bears_its_holder(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It cannot be made without; with one, its page says whose it is."""
    saved = ["--data", empty, "pack", "save", "exempt", "--audience", "part2", *TONIGHT]
    assert run_command(saved) == 0
    assert run_command(["--data", empty, "pack", "make", "exempt", "-o", "x.html"]) == 4
    assert "traceable to the person who holds it" in capsys.readouterr().err
    assert not Path("x.html").exists()

    held = ("--copy-holder", "A. Holder", "--copy-number", "7", "--large-print")
    assert run_command(["--data", empty, "pack", "make", "exempt", "-o", "x.html", *held]) == 0
    page = Path("x.html").read_text(encoding="utf-8")
    assert "Copy 7: A. Holder" in page
    assert 'class="large-print"' in page


def test_a_pack_is_made_of_a_portfolio(tmp_path: Path, empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What can keep to its themes does; a pack of which nothing can is refused with what could."""
    made = tmp_path / "briefing.html"
    asked = ["--data", empty, "pack", "make"]
    assert run_command([*asked, "portfolio-holders-wider-pack", "--for", "Care Services", "-o", str(made)]) == 0
    assert "Themes of the Portfolio Holder for Care Services" in made.read_text(encoding="utf-8")
    capsys.readouterr()
    assert run_command([*asked, "evening-before-scrutiny", "--theme", "T3"]) == 4
    assert "covers the whole plan and cannot be limited to themes. These can: portfolio-pack" in capsys.readouterr().err
