"""Nothing exempt reaches a member: not a word, a figure or a reference, by any door."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest

from lineofsight.cli.main import run_command
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.domain.marking import PUBLIC, Audience, Marking, MarkingLevel
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import Target, TargetType
from lineofsight.paths import own_file, register_file
from lineofsight.store.opening import open_store
from lineofsight.store.own.opening import open_own
from lineofsight.workspace.first_page.composing import compose_overview, write_kept
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.showing_watched import WATCHED_SUBJECTS
from tests.store.reading_makers import FEBRUARY, MARCH, NOW, TODAY
from tests.support.note_makers import NOON, draft
from tests.workspace.canaries import HIDDEN_FIGURE, SIGN, canary, planted_return

DOORS = (
    *(("show", subject) for subject in ("plan", "indicators", "bodies", "findings", *WATCHED_SUBJECTS)),
    ("questions",),
    *(("governance", part) for part in ("map", "checks", "burden", "overlaps")),
    *(("trace", ref) for ref in ("1.10", "E1", "T1", "SC", "Chair")),
)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a data folder whose register has kept two planted returns."""
    folder = tmp_path_factory.mktemp("planted")
    with open_store(register_file(folder), now=NOW) as store:
        outcomes = store.apply([planted_return(FEBRUARY), planted_return(MARCH)], today=TODAY)
        assert all(outcome.applied for outcome in outcomes)
        assert any(SIGN in action.action for action in store.read(MARCH).plan.actions)
    _plant_notes(folder)
    return str(folder)


def _plant_notes(folder: Path) -> None:
    """Note something exempt, something private, and something for the public on what is exempt by now."""
    hidden = Target(type=TargetType.ACTION, ref=canary("1.10"), as_at=FEBRUARY)
    shown = Target(type=TargetType.ACTION, ref="1.1", as_at=MARCH)
    with open_own(own_file(folder), now=NOON) as own:
        for kind in (EntryKind.CHALLENGE, EntryKind.COMMENT, EntryKind.PRAISE, EntryKind.CONFIDENCE):
            for target, marking in ((hidden, PUBLIC), (shown, Marking(MarkingLevel.PART2, 1)), (shown, None)):
                own.keep(draft(kind, target=target, marking=marking, text=f"{SIGN} noted"), now=NOON)


def _leaks(text: str) -> list[str]:
    return [line for line in text.splitlines() if SIGN in line or HIDDEN_FIGURE in line]


@pytest.mark.parametrize("door", DOORS, ids=" ".join)
def test_no_command_tells_a_member_what_is_exempt(
    planted: str, door: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each answers, as text and as JSON, without a planted word or figure."""
    for form in ((), ("--json",)):
        assert run_command(["--data", planted, *door, *form]) == 0
        out = capsys.readouterr()
        assert out.out.strip()
        assert _leaks(out.out + out.err) == []


@pytest.mark.parametrize(
    "call",
    [
        *(("trace", canary(ref)) for ref in ("1.10", "E1", "T1", "SC")),
        ("compare", canary("L1")),
        ("compare", SIGN.lower()),
    ],
)
def test_asking_for_what_is_exempt_is_answered_as_if_it_were_not_there(
    planted: str, call: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal names nothing but what the person typed."""
    assert run_command(["--data", planted, *call]) == 4
    out = capsys.readouterr()
    assert _leaks((out.out + out.err).replace(call[-1], "")) == []


def test_nothing_exempt_is_kept_beside_the_copy_for_the_next_start(planted: str, tmp_path: Path) -> None:
    """The first page is kept as members see it, without a note that is not for them."""
    with open_library(Path(planted)) as library:
        kept = compose_overview(library.material(), library.as_at_dates(), {}, read_from=(), looked=None)
    write_kept(kept, tmp_path / "overview.json")
    text = (tmp_path / "overview.json").read_text(encoding="utf-8")
    assert "Anywhere" in text
    assert _leaks(text.replace(",", "\n")) == []


HELD = ("--copy-holder", "A. Holder", "--copy-number", "3")
OPEN = [
    (kind.name, form.name, audience)
    for kind in DOCUMENTS
    for form in kind.forms
    if form.print_size is PrintSize.STANDARD
    for audience in kind.audiences
    if audience is not Audience.PART2
]


@pytest.mark.needs_poppler
def test_a_part2_copy_holds_what_is_exempt_and_says_so(planted: str, tmp_path: Path) -> None:
    """Who may read it is not kept from it, and every page is marked with the paragraphs of the Act."""
    path = tmp_path / "made.pdf"
    assert (
        run_command(["--data", planted, "report", "line-of-sight", "--audience", "part2", *HELD, "-o", str(path)]) == 0
    )
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
    assert _leaks(text)
    pages = text.rstrip("\f").split("\f")
    assert all("Part 2: exempt, paragraph" in page and "Copy 3: A. Holder" in page for page in pages)


@pytest.mark.needs_poppler
@pytest.mark.parametrize(("name", "form", "audience"), OPEN)
def test_no_open_document_holds_anything_exempt(
    planted: str, name: str, form: str, audience: Audience, tmp_path: Path
) -> None:
    """Not in its text, its metadata, its tags or any other object of the file."""
    path = tmp_path / "made.pdf"
    asked = ("--form", form, "--audience", audience.value)
    assert run_command(["--data", planted, "report", name, *asked, "-o", str(path)]) == 0
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
    assert "Recruit social workers" in text or name != "line-of-sight" or form == "short" or audience is Audience.PUBLIC
    assert _leaks(text) == []
    assert _leaks("\n".join(_everything_in(path))) == []


def _everything_in(path: Path) -> list[str]:
    """Every string and stream of a PDF, and its raw bytes."""
    found = [path.read_bytes().decode("latin-1")]
    with pikepdf.open(path) as document:
        for item in document.objects:
            found.append(item.unparse(resolved=True).decode("latin-1"))
            if isinstance(item, pikepdf.Stream):
                found.append(item.read_bytes().decode("latin-1"))
    # Strings with other signs than Latin ones stand in UTF-16, each letter after a nought byte.
    return [*found, *(text.replace("\0", "") for text in found)]


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.PUBLIC])
def test_no_open_pack_holds_anything_exempt(planted: str, audience: Audience, tmp_path: Path) -> None:
    """Every document that is made for the audience, whole, under one cover: not in its text nor in any object."""
    names = [kind.name for kind in DOCUMENTS if audience in kind.audiences]
    parts = [word for name in names for word in ("--part", name)]
    saved = ["--data", planted, "pack", "save", f"all-{audience}", "--title", "All", "--audience", audience.value]
    assert run_command([*saved, *parts]) == 0
    for path in (tmp_path / "made.pdf", tmp_path / "made.html"):
        assert run_command(["--data", planted, "pack", "make", f"all-{audience}", "-o", str(path)]) == 0
    page = (tmp_path / "made.html").read_text(encoding="utf-8")
    assert all(f'<h2 id="{name}">' in page for name in names)
    assert _leaks(page) == []
    assert [leak for text in _everything_in(tmp_path / "made.pdf") for leak in _leaks(text)] == []
