"""Text from files is shown letter by letter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTableWidget, QTableWidgetItem, QWidget

import lineofsight.desktop
from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.form import named_button
from lineofsight.desktop.text import (
    PassingLabel,
    PlainLabel,
    as_written,
    at_underscores,
    breakable,
    pieces,
    plain_hint,
    unbroken,
)
from lineofsight.desktop.widgets.link_row import LinkRow
from tests.desktop.pictures import TRICKY
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program

_LONG_WORD = "Improvement-Plan_final_version-2_" * 15
_DESKTOP = Path(lineofsight.desktop.__file__).parent
_FORBIDDEN = {
    "QLabel": re.compile(r"\bQLabel\b"),
    "QMessageBox": re.compile(r"\bQMessageBox\b"),
    "setHtml": re.compile(r"\.(setHtml|insertHtml|setMarkdown)\("),
    "setToolTip": re.compile(r"\.setToolTip\("),
    "setStyleSheet": re.compile(r"\.setStyleSheet\("),
}
_ALLOWED = {"QLabel": {"text.py"}, "setToolTip": {"text.py"}, "setStyleSheet": {"theme.py"}}


def test_the_tip_of_a_sign_says_what_it_does(app: QApplication) -> None:
    """A button that shows but a sign is named in its tip; one that shows words only adds to them."""
    assert app is not None
    assert "Smaller map. Also the key." in named_button("−", "Smaller map", "Also the key.").toolTip()
    assert "Whole map" not in named_button("Whole &map", "Whole map", "Shows all of it.").toolTip()


def test_a_label_shows_markup_as_letters() -> None:
    """A label never takes its text for markup."""
    label = PlainLabel(TRICKY)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == TRICKY


def test_a_tool_tip_shows_markup_as_letters() -> None:
    """A tool tip, which Qt takes for markup, has every sign escaped."""
    assert "<b>" not in plain_hint(TRICKY)
    assert "&lt;b&gt;" in plain_hint(TRICKY)
    assert not plain_hint("")


def test_words_that_are_not_there_take_no_room(app: QApplication) -> None:
    """Whoever shows the line in which they would stand; once there are some they are shown with it."""
    assert app is not None
    line = QWidget()
    row = QHBoxLayout(line)
    said = PassingLabel()
    row.addWidget(said)
    line.show()
    said.setVisible(True)
    assert not said.isVisible()
    said.setText("8 of 53 shown")
    said.setVisible(True)
    assert said.isVisible()
    line.close()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("85.9% (275 of 320)", ["85.9%", "(275 of 320)"]),
        ("first 31 Dec 2016", ["first", "31 Dec 2016"]),
        ("due 9 May 2017, 4 days overdue", ["due", "9 May 2017,", "4", "days", "overdue"]),
        ("1 November 2016", ["1 November", "2016"]),
        ("12 Marches 2017", ["12", "Marches", "2017"]),
        ("November 2016", ["November", "2016"]),
        ("Milestone 1.4-b", ["Milestone", "1.4\N{NON-BREAKING HYPHEN}b"]),
        ("a part-time post", ["a", "part-time", "post"]),
        (f"{'x ' * 30}by 1 May 2017", [*("x" * 30), "by", "1", "May", "2017"]),
    ],
)
def test_a_day_stays_together_where_it_wraps(text: str, parts: list[str]) -> None:
    """A number of the month alone in a line says nothing; of a month in full the year may stand below."""
    assert [part.replace("\N{NO-BREAK SPACE}", " ") for part in unbroken(text).split(" ")] == parts


def test_a_name_breaks_after_its_underscores_and_is_copied_as_it_is_written() -> None:
    """Where it may break is seen in a cell alone."""
    assert pieces("See due_date_current") == ["See", "due_", "date_", "current"]
    assert as_written(at_underscores("due_date_current")) == "due_date_current"
    assert breakable("due_date_current") == "due_date_current", "a label's words can be copied"


def test_a_very_long_word_can_be_broken() -> None:
    """A file name or an address wraps like a sentence; what is shorter stays as it is, and the label's text too."""
    sentence = f"See {_LONG_WORD} in Anytown."
    assert breakable("See the plan of action in Anytown.") == "See the plan of action in Anytown."
    assert breakable(sentence).replace("\u200b", "") == sentence
    assert max(map(len, re.split(r"[\s\u200b]", breakable(sentence)))) < 40
    label = PlainLabel(sentence)
    assert label.text() == sentence
    label.setFixedWidth(400)
    assert label.minimumSizeHint().width() <= 400
    assert label.heightForWidth(400) > 8 * label.fontMetrics().height()


def test_a_very_long_word_in_a_row_can_be_read(program: Program) -> None:
    """A sentence that leads somewhere is as high as the broken word needs; a cell has more lines than one of it."""
    look = book_of(program).look
    row = LinkRow(look, _LONG_WORD)
    assert row.heightForWidth(400) > 8 * row.fontMetrics().height()
    table = QTableWidget(1, 1)
    table.setItemDelegate(CellDelegate(look, table))
    table.setColumnWidth(0, 400)
    table.setItem(0, 0, QTableWidgetItem(_LONG_WORD))
    assert table.sizeHintForRow(0) > 2 * table.fontMetrics().height()


@pytest.mark.parametrize("what", sorted(_FORBIDDEN))
def test_only_one_module_may_make_it(what: str) -> None:
    """Labels, tool tips, markup and style sheets are made in the one module that keeps them safe."""
    found = {
        path.name
        for path in _DESKTOP.rglob("*.py")
        if _FORBIDDEN[what].search(path.read_text(encoding="utf-8").split('"""', 2)[-1])
    }
    assert found <= _ALLOWED.get(what, set())
