"""What a box of choices needs once a key is pressed in it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QStandardItemModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QComboBox


@contextmanager
def passing_over(box: QComboBox, row: int) -> Iterator[None]:
    """Have Qt pass over a row, as over one that cannot be chosen; -1 for none."""
    model = box.model()
    item = model.item(row) if isinstance(model, QStandardItemModel) and row >= 0 else None
    if item is not None:
        item.setEnabled(False)
    yield
    if item is not None:
        item.setEnabled(True)
