"""What the window remembers: whatever cannot be read counts as not chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.theme import SMALLEST_SIZE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("kept", "read"),
    [("150", 150), ("90", SMALLEST_SIZE), ("²", SMALLEST_SIZE), ("", SMALLEST_SIZE), ("1 50", SMALLEST_SIZE)],
)
def test_a_text_size_that_cannot_be_read_is_none(tmp_path: Path, kept: str, read: int) -> None:
    """A superscript is a digit to Python and no number; the window opens all the same."""
    store = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    store.setValue("text_size", kept)
    store.sync()
    assert Preferences(tmp_path).text_size == read
