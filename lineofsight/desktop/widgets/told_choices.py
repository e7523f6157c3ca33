"""Choices of which each says in the open list, below its words, what it stands for; the closed box has the words."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyledItemDelegate
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem

_LETTERS: Final = 42
"""In a line below: the list is no wider than the box."""

_INDENT: Final = "    "
_TOLD: Final = Qt.ItemDataRole.UserRole + 1


def tell_beside(box: QComboBox, told: str) -> None:
    """Have the choice that was added last say what it stands for."""
    row = box.count() - 1
    box.setItemData(row, told, _TOLD)
    box.setItemData(row, f"{box.itemText(row)}. {told}", Qt.ItemDataRole.AccessibleTextRole)
    if not isinstance(box.itemDelegate(), _ToldDelegate):
        box.setItemDelegate(_ToldDelegate(box))


class _ToldDelegate(QStyledItemDelegate):
    """A choice, and below it what it stands for, broken into lines."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        told = index.data(_TOLD)
        if told:
            below = textwrap.wrap(told, _LETTERS, initial_indent=_INDENT, subsequent_indent=_INDENT)
            # A line that ends here ends no paragraph: Qt reckons the height of all of them only so.
            option.text = "\N{LINE SEPARATOR}".join([option.text, *below])
