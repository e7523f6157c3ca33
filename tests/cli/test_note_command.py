"""`lineofsight note` as a person types it: with the example council, and on a register of her own."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lineofsight.cli.main import run_command
from lineofsight.cli.note_command import note
from lineofsight.paths import own_file
from tests.workspace.note_libraries import march

ASK = ("add", "action/1.1", "Who goes to them?", "--kind", "challenge", "--answer-by", "2999-04-21")


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Give a data folder with a register of its own."""
    march(tmp_path).close()
    return str(tmp_path)


def _rows(capsys: pytest.CaptureFixture[str], folder: str, *arguments: str) -> list[dict[str, Any]]:
    assert run_command(["--data", folder, "note", *arguments, "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize("name", sorted(note.commands))
def test_every_part_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to guess how to call it."""
    assert run_command(["note", name, "--help"]) == 0
    assert f"Example: lineofsight note {name}" in capsys.readouterr().out


def test_a_challenge_from_asking_to_closing(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As the chair types it, over several calls."""
    (asked,) = _rows(capsys, folder, *ASK)
    digits = str(asked["note"])[:8]
    _rows(capsys, folder, "answer", digits, "Two of us.", "--by", "Head of Safeguarding")
    (closed,) = _rows(capsys, folder, "close", digits, "Seen in the audit.")
    (again,) = _rows(capsys, folder, "reopen", digits, "It happened again.")
    (reworded,) = _rows(capsys, folder, "reword", digits, "Who goes to each?")
    (withdrawn,) = _rows(capsys, folder, "withdraw", digits)

    assert (asked["state"], asked["asked_of"], asked["audience"]) == (
        "awaiting_answer",
        "Head of Safeguarding",
        "members",
    )
    assert (closed["state"], closed["ended"], closed["answers"][0]["text"]) == (
        "closed",
        "Seen in the audit.",
        ["Two of us."],
    )
    assert (again["state"], reworded["text"], withdrawn["state"]) == (
        "awaiting_answer",
        ["Who goes to each?"],
        "withdrawn",
    )
    assert _rows(capsys, folder, "list", "action/1.1") == [withdrawn]


def test_a_private_note_is_the_usual_kind(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever only writes words keeps them for herself; a dash reads them, so that no shell remembers them."""
    (told,) = _rows(capsys, folder, "add", "indicator/L1", "Ask about this.")

    assert (told["kind"], told["audience"], told["is_own"], told["figure_then"]) == (
        "note",
        "private",
        True,
        "12.5% (5 of 40), March 2017",
    )


def test_a_text_can_be_piped_in(
    folder: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dash stands for standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("Line one.\nLine two.\n"))
    (told,) = _rows(capsys, folder, "add", "action/1.10", "-")

    assert told["text"] == ["Line one.\nLine two."]


def test_an_answer_of_a_day_before_its_challenge_is_refused(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By the option that gave the day; the challenge goes on awaiting its answer."""
    (asked,) = _rows(capsys, folder, *ASK)
    arguments = ["answer", str(asked["note"]), "Us.", "--by", "Director", "--on", "2017-01-02"]
    assert run_command(["--data", folder, "note", *arguments]) == 4
    assert "--on: The answer cannot have been given on 2 January 2017: the challenge was made on " in (
        capsys.readouterr().err
    )
    (still,) = _rows(capsys, folder, "list")
    assert still["state"] == "awaiting_answer"


def test_confidence_stands_beside_the_officers_rating(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In words for people, each with its own key for programs."""
    arguments = ["add", "action/1.10", "Nobody showed me.", "--kind", "confidence", "--confidence", "low"]
    assert run_command(["--data", folder, "note", *arguments]) == 0
    assert "Low confidence; officers: at risk; by the rules: slipped but recoverable." in capsys.readouterr().out
    (told,) = _rows(capsys, folder, "list")
    assert (told["confidence"], told["officers_then"]) == ("low", "At risk")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "action/9.9", "x"), "no action '9.9'"),
        (("add", "1.1", "x"), "names no item"),
        (("add", "action/1.1", ""), "Write a few words"),
        (("add", "action/1.1", "x", "--kind", "confidence"), "--confidence: Say how far you believe"),
        (("add", "action/1.1", "x", "--confidence", "low"), "A note has none"),
        (
            ("add", "action/1.1", "x", "--kind", "challenge", "--answer-by", "2001-01-01"),
            "--answer-by: The answer cannot be due before ",
        ),
        (("add", "action/1.1", "x", "--kind", "challenge"), "--answer-by: Give the day"),
        (("answer", "12345678", "x", "--by", "y"), "There is no note"),
        (("close", "12345678", "x"), "There is no note"),
        (("recover",), "no notes in"),
    ],
)
def test_what_cannot_be_done_is_answered_in_a_sentence(
    folder: str, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error, with the exit code of an error that is explained; nothing is kept."""
    assert run_command(["--data", folder, "note", *arguments]) == 4
    out = capsys.readouterr()
    assert (said in out.err, out.out) == (True, "")
    assert not own_file(Path(folder)).exists()


def test_the_example_shows_the_chairs_notes_and_keeps_ones_own_apart(
    empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Challenges by urgency; what is tried on the example is never in the person's own file."""
    overdue = _rows(capsys, empty, "challenges", "--state", "overdue")
    assert [(one["on"], one["days_overdue"], one["illustrative"]) for one in overdue] == [
        ("action/6.4", 46, True),
        ("action/2.8", 4, True),
    ]
    assert {one["written_by"] for one in overdue} == {"the example's independent chair"}
    assert run_command(["--data", empty, "note", "close", str(overdue[0]["note"]), "x"]) == 4
    assert "is not yours. Only the example's independent chair can close" in capsys.readouterr().err
    (own,) = _rows(capsys, empty, "add", "action/6.4", "Mine.")
    assert (own["written_on"], own["written_by"], own["is_own"]) == ("2017-03-31", "", True)
    assert {one["kind"] for one in _rows(capsys, empty, "list", "action/6.4")} == {"challenge", "note"}
    assert sorted(file.name for file in Path(empty).glob("*.db")) == ["own-example.db"]


@pytest.mark.parametrize("state", ["open", "overdue", "answered", "closed", "withdrawn"])
def test_challenges_are_listed_by_state(state: str, empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each state of the example's, in words."""
    assert run_command(["--data", empty, "note", "challenges", "--state", state]) == 0
    out = capsys.readouterr().out
    assert {
        "open": "Awaiting an answer, due 10 April 2017",
        "overdue": "46 days overdue",
        "answered": "Answer noted on 13 February 2017",
        "closed": "Closed on 23 January 2017",
        "withdrawn": "Withdrawn on 14 February 2017",
    }[state] in out
    assert "Illustrative" in out


def test_nothing_noted_says_how_to_begin(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And makes no file."""
    for part in ("list", "challenges"):
        assert run_command(["--data", folder, "note", part]) == 0
        assert "lineofsight note add" in capsys.readouterr().out
    assert _rows(capsys, folder, "list") == []
    assert not own_file(Path(folder)).exists()


def test_damaged_notes_come_back(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the command, and the command does it."""
    _rows(capsys, folder, "add", "action/1.10", "Mine.")
    own_file(Path(folder)).write_bytes(b"gone")
    assert run_command(["--data", folder, "note", "list"]) == 4
    assert "lineofsight note recover" in capsys.readouterr().err
    assert run_command(["--data", folder, "note", "recover"]) == 0
    out = capsys.readouterr().out
    assert "1 entry was brought back" in out
    assert "The file as it was is kept as" in out
    assert [one["text"] for one in _rows(capsys, folder, "list")] == [["Mine."]]
    assert run_command(["--data", folder, "note", "recover"]) == 0
    assert "are whole: 1 entry" in capsys.readouterr().out


def test_notes_can_live_in_a_folder_of_their_own(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the data folder is on a network share."""
    monkeypatch.setenv("LINEOFSIGHT_OWN", str(tmp_path / "mine"))
    _rows(capsys, folder, "add", "action/1.10", "Mine.")

    assert (tmp_path / "mine" / "own.db").exists()
    assert not (Path(folder) / "own.db").exists()


def test_the_log_is_made_with_ones_own_challenges(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A private note is not in it."""
    _rows(capsys, folder, *ASK)
    _rows(capsys, folder, "add", "action/1.1", "Keep this to yourself.")
    made = tmp_path / "log.html"
    assert run_command(["--data", folder, "report", "challenge-log", "-o", str(made)]) == 0
    text = made.read_text(encoding="utf-8")

    assert "Who goes to them?" in text
    assert "Keep this to yourself." not in text


def test_an_older_file_is_told_and_recovered(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Which notes are missing, with the exit code of an error; nothing is added, and recovery says what is lost."""
    own = own_file(Path(folder))
    _rows(capsys, folder, "add", "action/1.1", "First")
    before = own.read_bytes()
    _rows(capsys, folder, "add", "action/1.1", "Second")
    shutil.rmtree(own.parent / "backup")
    own.write_bytes(before)
    for command in (("list",), ("add", "action/1.1", "Third")):
        assert run_command(["--data", folder, "note", *command]) == 4
        assert "are an older copy: note 2 was kept on this computer and missing here" in capsys.readouterr().err
    assert own.read_bytes() == before

    assert run_command(["--data", folder, "note", "recover"]) == 0
    said = capsys.readouterr().out
    assert "1 entry was brought back" in said
    assert "1 entry that was kept on this computer cannot be found." in said
    assert len(_rows(capsys, folder, "list")) == 1


def test_an_exempt_note_is_written_with_its_paragraph(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Kept with it, listed with it, and in no challenge log but the exempt one."""
    (asked,) = _rows(capsys, folder, *ASK, "--for", "part2", "--exempt-para", "3")
    assert (asked["audience"], asked["exempt_para"]) == ("part2", 3)
    assert run_command(["--data", folder, "note", "list"]) == 0
    assert "Exempt, paragraph 3" in capsys.readouterr().out
    pages = {}
    for audience, holder in (("members", ()), ("part2", ("--copy-holder", "A. Holder", "--copy-number", "1"))):
        page = Path(folder) / f"{audience}.html"
        told = ["--data", folder, "report", "challenge-log", "--audience", audience, *holder, "-o", str(page)]
        assert run_command(told) == 0
        pages[audience] = page.read_text(encoding="utf-8")
    assert "Who goes to them?" not in pages["members"]
    assert "Who goes to them?" in pages["part2"]
    assert "Part 2: exempt, paragraph 3" in pages["part2"]


@pytest.mark.parametrize(
    "given", [("--for", "part2"), ("--exempt-para", "3"), ("--for", "members", "--exempt-para", "3")]
)
def test_part_2_and_its_paragraph_go_together(
    given: tuple[str, ...], folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither without the other, and only the paragraphs that there are."""
    assert run_command(["--data", folder, "note", *ASK, *given]) == 2
    assert "together: an exempt note names its paragraph" in capsys.readouterr().err
    assert run_command(["--data", folder, "note", *ASK, "--for", "part2", "--exempt-para", "8"]) == 2
    assert not own_file(Path(folder)).exists()
