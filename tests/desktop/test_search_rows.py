"""Rows of what was found are just as high as their words, whichever of these are bold, at every width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from lineofsight.desktop.delegates.search_delegate import SearchDelegate
from lineofsight.desktop.look import Look
from lineofsight.desktop.models.search_model import SearchModel
from lineofsight.desktop.theme import ThemeChoice, read_theme
from lineofsight.domain.search import SearchHit, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication

_SENTENCE = (
    "1.4 Visit every child with a protection plan on time and see that what was agreed at the last review conference "
    "has been done by whom it was asked of"
)
_WORDS = _SENTENCE.split()
_AROUND = 2 * 8
"""Pixels above and below the words of a row."""


@pytest.fixture
def view(app: QApplication) -> Iterator[QListView]:
    """A list of what was found, not shown."""
    del app
    made = QListView()
    made.setModel(SearchModel(made))
    made.setItemDelegate(SearchDelegate(Look(read_theme(ThemeChoice.LIGHT), 100, {}), made))
    yield made
    made.deleteLater()


def _marked(count: int, found: set[int]) -> tuple[Stretch, ...]:
    return tuple(Stretch(f"{word} ", is_found=place in found) for place, word in enumerate(_WORDS[:count]))


def _laid_out(parts: Sequence[Stretch], font: QFont, width: int) -> float:
    """As Qt itself lays it out, with the found words bold."""
    layout, option = QTextLayout("".join(part.text for part in parts), font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    bold, ranges, start = QTextCharFormat(), [], 0
    bold.setFontWeight(QFont.Weight.Bold)
    for part in parts:
        if part.is_found:
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = start, len(part.text), bold
            ranges.append(stretch)
        start += len(part.text)
    layout.setFormats(ranges)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height


@pytest.mark.parametrize("found", [set(), {1}, {0, 3, 4}, set(range(40))], ids=["none", "one", "some", "all"])
def test_a_row_is_as_high_as_its_words(view: QListView, found: set[int]) -> None:
    """The same words with other letters typed: the height that was kept is that of the words as they stand now."""
    model = view.model()
    assert isinstance(model, SearchModel)
    for width in range(280, 700, 7):
        view.resize(width, 400)
        room = view.viewport().width() - 20 - 8
        for count in range(1, len(_WORDS), 3):
            parts = _marked(count, found)
            model.show_hits([SearchHit("action", "action/1.4", parts, parts)])
            option = QStyleOptionViewItem()
            view.initViewItemOption(option)
            height = view.itemDelegate().sizeHint(option, model.index(1)).height()
            assert height == int(2 * _laid_out(parts, option.font, room)) + _AROUND, (width, count)
