"""Text on the screen: always plain, never taken for markup. The only place where a QLabel is made.

Officers' texts come from files. Qt guesses whether a text is markup, and would lose honest words such as
"a<b and c>d" or fetch a picture from the network; here nothing is guessed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from lineofsight.desktop.first_values import NO_FOCUS, PLAIN_TEXT, SELECTABLE_BY_MOUSE

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from typing_extensions import override  # noqa: TC004 - see desktop.overriding


_UNBROKEN: Final = 32
"""Letters of a word that a line may be expected to have room for; file names and addresses have more."""
_LONG_WORD: Final = re.compile(rf"\S{{{_UNBROKEN + 1},}}")
_MAY_BREAK: Final = "\u200b"
_UNBREAKABLE: Final = "\N{NO-BREAK SPACE}"
_HYPHEN: Final = "\N{NON-BREAKING HYPHEN}"

_ROUNDED: Final = 2
"""Pixels by which Qt may round a line's width up before it wraps it."""

_SENTENCE: Final = 60
"""Letters of a text from which on it is a sentence."""

# The first window has no table: these are compiled when they are first used, and kept by ``re`` from then on.
_PART_OF_WHOLE: Final = r"\((\d[\d,.]*) of (\d[\d,.]*)\)"
_REFERENCE: Final = r"\b(\d+(?:\.\d+)+)-(?=\w)"
_SHORT_DAY: Final = r"\b(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})\b"
_LONG_DAY: Final = r"\b(\d\d?) (January|February|March|April|June|July|August|September|October|November|December)\b"


class Voice(StrEnum):
    """How a text stands on the page; the theme says what that looks like."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    LEAD = "lead"
    QUIET = "quiet"
    NOTICE = "notice"
    FIELD = "field"


class PlainLabel(QLabel):
    """A text that is shown letter by letter, wraps, and can be selected with the mouse."""

    def __init__(self, text: str = "", voice: Voice = Voice.BODY, *, wraps: bool = True) -> None:
        super().__init__()
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setProperty("voice", voice.value)
        self.setWordWrap(wraps)
        self.setProperty("textInteractionFlags", SELECTABLE_BY_MOUSE)
        # Text that can be selected takes the focus in Qt; a label must not stand in the way of Tab.
        self.setProperty("focusPolicy", NO_FOCUS)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(breakable(text) if self.wordWrap() else text)

    @override
    def text(self) -> str:
        return as_written(super().text())


class LineLabel(PlainLabel):
    """A text that would like to stand in one line, and wraps where that is too short."""

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(super().text()) + _ROUNDED, metrics.lineSpacing())


class PassingLabel(PlainLabel):
    """Quiet words that come and go in a line; while there are none they take no room, whoever shows the line."""

    def __init__(self) -> None:
        super().__init__(voice=Voice.QUIET, wraps=False)

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible and bool(self.text()))


def breakable(text: str) -> str:
    """A text whose very long words may be broken at the end of a line: Qt would let them run out of sight."""
    return _LONG_WORD.sub(_broken, text)


def at_underscores(text: str) -> str:
    """A cell's text in which the name of a column or a file may break after each underscore: nothing copies it so."""
    return text.replace("_", f"_{_MAY_BREAK}") if "_" in text else text


def as_written(text: str) -> str:
    """The text of a cell without the marks of where it may break."""
    return text.replace(_MAY_BREAK, "")


def pieces(line: str) -> list[str]:
    """What stays whole in a cell: its words, and the parts of a name between underscores."""
    return at_underscores(line).replace(_MAY_BREAK, " ").split(" ")


def _broken(word: re.Match[str]) -> str:
    letters = word.group()
    return _MAY_BREAK.join(letters[start : start + _UNBROKEN] for start in range(0, len(letters), _UNBROKEN))


def say(widget: QWidget, name: str, description: str = "") -> None:
    """Give a control the name and description that a screen reader speaks."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)


def hint(widget: QWidget, text: str) -> None:
    """Give a control a tool tip that is shown letter by letter."""
    widget.setToolTip(plain_hint(text))


def plain_hint(text: str) -> str:
    """Return a tool tip that Qt cannot take for markup of the file's making, and that wraps."""
    # By hand: the library's module for it loads a table of two thousand names, and three signs are all there is.
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p>{plain}</p>" if text else ""


def is_sentence(text: str) -> bool:
    """Whether a text is so long that a row may end it early; no status, figure or date is."""
    return len(text) > _SENTENCE


def unbroken(text: str, whole: str = "") -> str:
    """Return a text in which "(275 of 320)" stays together where it wraps, and "22 Mar 2017"; "22 March"; "1.4-b".

    Within a sentence a day may break as other words do: a column of sentences needs no more room for it.

    Args:
        text: what is seen.
        whole: that of which it is the beginning, where it ends early.
    """
    if "(" in text:
        text = re.sub(_PART_OF_WHOLE, rf"(\1{_UNBREAKABLE}of{_UNBREAKABLE}\2)", text)
    if is_sentence(whole or text):
        return text
    text = re.sub(_REFERENCE, rf"\1{_HYPHEN}", text)
    text = re.sub(_SHORT_DAY, rf"\1{_UNBREAKABLE}\2{_UNBREAKABLE}\3", text)
    # The year may stand below a month in full, where a column is narrow.
    return re.sub(_LONG_DAY, rf"\1{_UNBREAKABLE}\2", text)
