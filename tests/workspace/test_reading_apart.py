"""A copy is read by a process of its own: the same is found as here, and nothing is left where it is ended."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.__main__ import COPY_ARGUMENT
from lineofsight.paths import register_file
from lineofsight.workspace.copy_reading import read_copy
from lineofsight.workspace.found import Asked, Refused
from lineofsight.workspace.reading_apart import ANSWER, CHILD_ARGUMENT, read_apart
from lineofsight.workspace.stopping import StoppedError
from lineofsight.workspace.ways_out import WayOut
from tests.workspace.note_libraries import march

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.workspace.found import Found, Told


def _never() -> bool:
    return False


def _read(asked: Asked) -> tuple[Told, Found]:
    read = read_apart(asked, _never)
    assert not isinstance(read, Refused)
    return read


@pytest.mark.usefixtures("ready_example")
@pytest.mark.parametrize("looked", [None, date(2016, 10, 31)])
def test_what_is_found_is_the_same_as_here(tmp_path: Path, looked: date | None) -> None:
    """Of the example: whose it is, every figure and sentence, the notes that came with it."""
    asked = Asked(folder=tmp_path, looked=looked)
    told, found = apart = _read(asked)

    assert apart == read_copy(asked)
    assert told.is_example
    assert told.came
    assert found.material is not None
    assert found.material.picture.since == looked or looked is None


@pytest.mark.usefixtures("ready_example")
def test_the_example_is_read_though_there_is_a_copy(tmp_path: Path) -> None:
    """In the place of a copy that cannot be opened."""
    march(tmp_path).close()

    assert _read(Asked(folder=tmp_path))[1].name == "Anywhere"
    assert _read(Asked(folder=tmp_path, is_example_wanted=True))[0].is_example


def test_a_refusal_keeps_its_sentence_and_its_ways_out(tmp_path: Path) -> None:
    """A damaged register is refused there as it is here."""
    register_file(tmp_path).write_bytes(b"no register")
    refused = read_apart(Asked(folder=tmp_path), _never)

    assert isinstance(refused, Refused)
    assert "register.db is not a file of this program" in refused.sentence
    assert WayOut.FOLDER in refused.ways
    assert refused == read_copy(Asked(folder=tmp_path))


@pytest.mark.parametrize("command", [[sys.executable, "-c", "raise SystemExit(3)"], ["no-such-program"]])
def test_where_the_process_fails_the_copy_is_read_here(tmp_path: Path, command: list[str]) -> None:
    """Nobody is told of it, for nothing is lost but time."""
    march(tmp_path).close()
    asked = Asked(folder=tmp_path)

    assert read_apart(asked, _never, command) == read_copy(asked)


_NOISY = "import sys; print('Look: 1.'); from lineofsight.workspace.reading_child import main; main(); print('.')"


def test_what_an_import_writes_itself_is_not_taken_for_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before or after it, on the same output; the process's answer counts, so nothing is read here."""
    march(tmp_path).close()
    asked = Asked(folder=tmp_path)
    expected = read_copy(asked)
    monkeypatch.setattr("lineofsight.workspace.copy_reading.read_copy", None)
    assert read_apart(asked, _never, [sys.executable, "-c", _NOISY]) == expected


@pytest.mark.parametrize("answer", [b"", b"N.", ANSWER, ANSWER + b"\x80\x05\x95\xff", ANSWER + b"no answer"])
def test_where_the_answer_is_not_whole_the_copy_is_read_here(tmp_path: Path, answer: bytes) -> None:
    """Though the process says that it is done: none, another, none after the mark, cut off, or damaged."""
    march(tmp_path).close()
    asked = Asked(folder=tmp_path)
    says = f"import sys; sys.stdout.buffer.write({answer!r})"
    assert read_apart(asked, _never, [sys.executable, "-c", says]) == read_copy(asked)


def test_it_is_stopped_at_once(tmp_path: Path) -> None:
    """The process is ended, and nothing is read here in its place."""
    begun = time.monotonic()
    with pytest.raises(StoppedError):
        read_apart(
            Asked(folder=tmp_path),
            lambda: time.monotonic() > begun + 0.2,
            [sys.executable, "-c", "import time; time.sleep(60)"],
        )
    assert time.monotonic() - begun < 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_an_example_that_is_not_finished_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever closes the window at the very first start leaves nothing half made."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("LINEOFSIGHT_CACHE", str(cache))
    stopped = threading.Event()

    def is_cancelled() -> bool:
        if any(cache.glob("*/*.db")):
            stopped.set()
        return stopped.is_set()

    with pytest.raises(StoppedError):
        read_apart(Asked(folder=tmp_path / "data"), is_cancelled)

    assert list(cache.iterdir()) == []


def test_a_folder_is_named_from_where_the_person_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though nothing that lies there is imported, such as a file named json.py."""
    march(tmp_path / "data").close()
    (tmp_path / "data" / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path / "data")
    monkeypatch.setenv("LINEOFSIGHT_DATA", "../data")

    told, found = _read(Asked(folder=None))
    assert (found.name, register_file(tmp_path / "data").samefile(told.place)) == ("Anywhere", True)


def test_the_programs_door_leads_to_it(tmp_path: Path) -> None:
    """A frozen program comes in by the argument, and answers as the process does."""
    march(tmp_path).close()
    answer = subprocess.run(
        [sys.executable, "-m", "lineofsight", CHILD_ARGUMENT],
        input=pickle.dumps(("", Asked(folder=tmp_path))),
        capture_output=True,
        timeout=60,
        check=True,
    )

    pickled = answer.stdout.removeprefix(ANSWER)
    assert pickle.loads(pickled) == read_copy(Asked(folder=tmp_path))  # noqa: S301 - from the program itself
    assert CHILD_ARGUMENT == COPY_ARGUMENT
