"""What comes out of the printer: a real PDF through the real print path onto a file, looked at page by page."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QImage, QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QWidget
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lineofsight.desktop import printing
from lineofsight.desktop.print_choice import PrintChoice
from lineofsight.desktop.printing import Printed, in_grey, print_and_tell, split_range
from tests.desktop.conftest import bar_preferences, is_busy, settle, wait_for
from tests.desktop.finding import find_button, find_named, status_text
from tests.desktop.keys import press
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program

_COLOURS: Final = {"red": "#ff0000", "green": "#00aa00", "blue": "#0000ff", "black": "#000000", "gold": "#ddaa00"}
_WHITE = "white"
_DOTS = 40


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Where the printer puts what is printed."""
    return tmp_path / "printed.pdf"


@pytest.fixture
def dialogue(paper: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[QPrinter], None]], None]:
    """Answer the system's dialogue at once: onto a file, and as a test says."""

    def answer(chosen: Callable[[QPrinter], None]) -> None:
        class Answered(QPrintDialog):
            """The system's dialogue, accepted."""

            @override
            def exec(self) -> int:
                self.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
                self.printer().setOutputFileName(str(paper))
                chosen(self.printer())
                return int(QPrintDialog.DialogCode.Accepted.value)

        monkeypatch.setattr(printing, "QPrintDialog", Answered)

    return answer


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Give five pages, each full of one colour to an inch from its edges: the third lies across."""
    path = tmp_path / "document.pdf"
    canvas = Canvas(str(path))
    for name, colour in _COLOURS.items():
        size = landscape(A4) if name == "blue" else A4
        canvas.setPageSize(size)
        canvas.setFillColor(colour)
        canvas.rect(72, 72, size[0] - 144, size[1] - 144, stroke=0, fill=1)
        # What must be at the top of the page, whichever way it is turned.
        canvas.setFillColor("#ffffff")
        canvas.rect(0, size[1] - 144, size[0], 36, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def _sheets(paper: Path) -> list[QImage]:
    """The printed sheets as pictures, made by another program."""
    subprocess.run(["pdftoppm", "-r", f"{_DOTS}", "-png", str(paper), str(paper.with_suffix(""))], check=True)
    return [QImage(str(one)) for one in sorted(paper.parent.glob("printed-*.png"))]


def _colour(sheet: QImage, across: float, down: float) -> str:
    dot = sheet.pixelColor(int(sheet.width() * across), int(sheet.height() * down))
    seen = (dot.red(), dot.green(), dot.blue())
    wanted = {name: _parts(colour) for name, colour in {**_COLOURS, _WHITE: "#ffffff"}.items()}
    return min(wanted, key=lambda name: sum(abs(a - b) for a, b in zip(wanted[name], seen, strict=True)))


def _parts(text: str) -> tuple[int, int, int]:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _across(sheet: QImage) -> tuple[str, str]:
    """The colours in the middle of the left half and of the right half."""
    return _colour(sheet, 0.25, 0.5), _colour(sheet, 0.75, 0.5)


def _all(_: QPrinter) -> None:
    """Every page."""


def _from_to(first: int, last: int) -> Callable[[QPrinter], None]:
    return lambda printer: printer.setFromTo(first, last)


def _ranges(text: str) -> Callable[[QPrinter], None]:
    return lambda printer: printer.setPageRanges(QPageRanges.fromString(text))


def test_one_page_on_a_sheet_as_ever(
    dialogue: Callable[..., None], document: Path, paper: Path, app: QApplication
) -> None:
    """In colour, upright, as large as the paper; a page that lies across is turned to fill its sheet."""
    assert app is not None
    dialogue(_from_to(1, 4))
    assert print_and_tell(document, QWidget()) == f"Written to the file {paper}: 4 pages."
    sheets = _sheets(paper)
    assert [_colour(sheet, 0.5, 0.5) for sheet in sheets] == list(_COLOURS)[:4]
    assert all(sheet.height() > sheet.width() for sheet in sheets)
    assert [_colour(sheet, 0.5, 0.8) for sheet in sheets] == list(_COLOURS)[:4], "filled to its foot"


@pytest.mark.parametrize("chosen", [_all, _from_to(1, 5)])
def test_a_file_in_the_place_of_a_printer_is_the_document_itself(
    chosen: Callable[[QPrinter], None], dialogue: Callable[..., None], document: Path, paper: Path
) -> None:
    """Its words can be searched and read aloud, as in a document that is saved."""
    dialogue(chosen)
    assert print_and_tell(document, QWidget()) == f"Written to the file {paper}: 5 pages."
    assert paper.read_bytes() == document.read_bytes()


def test_a_file_that_cannot_be_written_is_told(dialogue: Callable[..., None], document: Path, paper: Path) -> None:
    """A folder stands in its place: nothing is left, and what to do is said."""
    paper.mkdir()
    dialogue(_all)
    said = print_and_tell(document, QWidget())
    assert said.startswith("It could not be written there: ")
    assert said.endswith("Close the file if it is open, or choose another place.")
    assert [one.name for one in paper.parent.iterdir() if one.name.startswith(".")] == []


def test_two_pages_stand_side_by_side(dialogue: Callable[..., None], document: Path, paper: Path) -> None:
    """In order; a page that lies across has a sheet of its own, and the last alone stands at the left."""
    dialogue(_all)
    said = print_and_tell(document, QWidget(), PrintChoice(two_on_one=True))
    assert said == f"Written to the file {paper}: 5 pages on 3 sides of paper."
    sheets = _sheets(paper)
    assert [_across(sheet) for sheet in sheets] == [("red", "green"), ("blue", "blue"), ("black", "gold")]
    assert all(sheet.width() > sheet.height() for sheet in sheets)
    assert [_colour(sheet, 0.5, 0.5) for sheet in sheets] == [_WHITE, "blue", _WHITE], (
        "the gap, and none in a wide page"
    )


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (_from_to(2, 5), [("green", _WHITE), ("blue", "blue"), ("black", "gold")]),
        (_from_to(4, 5), [("black", "gold")]),
        (_from_to(5, 5), [("gold", _WHITE)]),
        (_ranges("1,4-5"), [("red", "black"), ("gold", _WHITE)]),
        (_ranges("1-2"), [("red", "green")]),
    ],
)
def test_a_range_counts_pages_of_the_document(
    *,
    chosen: Callable[[QPrinter], None],
    shown: list[tuple[str, str]],
    dialogue: Callable[..., None],
    document: Path,
    paper: Path,
) -> None:
    """However many stand on a sheet."""
    dialogue(chosen)
    print_and_tell(document, QWidget(), PrintChoice(two_on_one=True))
    assert [_across(sheet) for sheet in _sheets(paper)] == shown


def test_a_range_of_single_pages(dialogue: Callable[..., None], document: Path, paper: Path) -> None:
    """Parts of a range too, one page on a sheet."""
    dialogue(_ranges("2,4-5"))
    assert print_and_tell(document, QWidget()) == f"Written to the file {paper}: 3 pages."
    assert [_colour(sheet, 0.5, 0.5) for sheet in _sheets(paper)] == ["green", "black", "gold"]


def test_a_range_outside_the_document_is_told(dialogue: Callable[..., None], document: Path, paper: Path) -> None:
    """Nothing is sent."""
    dialogue(_ranges("8-9"))
    assert print_and_tell(document, QWidget()) == "Those pages are not in the document, which has 5 pages."
    assert not paper.exists()


@pytest.mark.parametrize("two_on_one", [False, True])
def test_grey_is_grey(*, two_on_one: bool, dialogue: Callable[..., None], document: Path, paper: Path) -> None:
    """Every dot has as much red as green and blue, and what was lighter is lighter."""
    dialogue(_all)
    said = print_and_tell(document, QWidget(), PrintChoice(two_on_one=two_on_one, grey=True))
    assert said.endswith(", in grey.")
    for sheet in _sheets(paper):
        dots = (sheet.pixelColor(x, y) for x in range(0, sheet.width(), 3) for y in range(0, sheet.height(), 3))
        assert all(dot.red() == dot.green() == dot.blue() for dot in dots)
        assert sheet.pixelColor(2, 2).red() == 255, "paper stays white"


def test_paper_is_promised_only_where_a_printer_was_chosen(
    app: QApplication, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a file stands in its place, its name is said."""
    assert app is not None
    monkeypatch.setattr(printing, "print_pdf", lambda *_: Printed(5, 3))
    said = print_and_tell(document, QWidget(), PrintChoice(two_on_one=True, grey=True))
    assert said == "Sent to the printer: 5 pages on 3 sides of paper, in grey."


def test_what_is_transparent_is_white_in_grey(app: QApplication) -> None:
    """A rendered page may have no ground of its own."""
    assert app is not None
    image = QImage(2, 2, QImage.Format.Format_ARGB32)
    image.fill(0)
    assert in_grey(image).pixelColor(0, 0).red() == 255


def test_the_printing_system_is_not_to_choose_again() -> None:
    """What it was told of pages is taken out of its options, since it would count sides."""
    assert split_range(["number-up", "1", "page-ranges", "2-3", "sides", "one-sided"]) == (
        "2-3",
        ["number-up", "1", "sides", "one-sided"],
    )
    assert split_range(["sides", "one-sided"]) == ("", ["sides", "one-sided"])
    assert split_range(None) == ("", [])


def test_the_choice_holds_everywhere_and_the_next_time(
    whole_program: Program, dialogue: Callable[..., None], paper: Path
) -> None:
    """By key or on the Documents page; the table of a page and a document are both printed so."""
    dialogue(_all)
    program = whole_program
    page = book_of(program).documents
    two, grey = (find_named(page, QCheckBox, name) for name in ("2 pages on a sheet", "In black and grey"))
    press(program.window, "Ctrl+2", "Ctrl+Shift+2")
    assert status_text(program) == "Two pages on a sheet, in colour: whatever you print."
    assert (two.isChecked(), grey.isChecked()) == (True, False)
    grey.click()
    assert program.window.actions_by_name["grey"].isChecked()
    assert program.preferences.is_set("two_on_one")
    assert program.preferences.is_set("grey")

    press(program.window, "Ctrl+Shift+P")
    wait_for(paper.exists)
    settle(program)
    assert status_text(program).endswith(", in grey.")
    table = _sheets(paper)
    assert all(sheet.width() > sheet.height() for sheet in table)
    for one in paper.parent.glob("printed*"):
        one.unlink()

    program.wiring.go("documents")
    find_button(page, "Make the document").click()
    wait_for(lambda: find_button(page, "Print").isEnabled() and not is_busy(program))
    find_button(page, "Print").click()
    wait_for(paper.exists)
    assert "on" in status_text(program)
    assert all(sheet.width() > sheet.height() for sheet in _sheets(paper))
    press(program.window, "Ctrl+Shift+2", "Ctrl+Shift+Y")
    assert not two.isChecked()
    assert not program.preferences.is_set("grey")


def test_a_choice_that_cannot_be_kept_is_told(program: Program) -> None:
    """It is true of all printing until the window is closed, and the person knows that it is no longer."""
    bar_preferences(program)
    program.window.actions_by_name["grey"].trigger()
    said = status_text(program)
    assert said.startswith("One page on a sheet, in grey: whatever you print. This holds until the window is closed,")
