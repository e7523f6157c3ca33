"""Text from files is shown letter by letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import lineofsight.desktop
from lineofsight.desktop.text import PlainLabel, plain_hint
from tests.desktop.pictures import TRICKY

_DESKTOP = Path(lineofsight.desktop.__file__).parent
_FORBIDDEN = {
    "QLabel": re.compile(r"\bQLabel\b"),
    "QMessageBox": re.compile(r"\bQMessageBox\b"),
    "setHtml": re.compile(r"\.(setHtml|insertHtml|setMarkdown)\("),
    "setToolTip": re.compile(r"\.setToolTip\("),
    "setStyleSheet": re.compile(r"\.setStyleSheet\("),
}
_ALLOWED = {"QLabel": {"text.py"}, "setToolTip": {"text.py"}, "setStyleSheet": {"theme.py"}}


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


@pytest.mark.parametrize("what", sorted(_FORBIDDEN))
def test_only_one_module_may_make_it(what: str) -> None:
    """Labels, tool tips, markup and style sheets are made in the one module that keeps them safe."""
    found = {
        path.name
        for path in _DESKTOP.rglob("*.py")
        if _FORBIDDEN[what].search(path.read_text(encoding="utf-8").split('"""', 2)[-1])
    }
    assert found <= _ALLOWED.get(what, set())
