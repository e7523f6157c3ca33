"""Finds controls as a screen reader does, by their names, and reads what a person sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from lineofsight.desktop.text import PlainLabel

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

Control = TypeVar("Control", bound=QWidget)


def find_named(place: QWidget, kind: type[Control], name: str) -> Control:
    """The control of a kind and name within a place."""
    return next(one for one in place.findChildren(kind) if one.accessibleName() == name)


def find_button(place: QWidget, name: str) -> QPushButton:
    """The button of that name."""
    return find_named(place, QPushButton, name)


def find_box(place: QWidget, name: str) -> QComboBox:
    """The box of choices of that name."""
    return find_named(place, QComboBox, name)


def find_line(place: QWidget, name: str) -> QLineEdit:
    """The line to type in of that name."""
    return find_named(place, QLineEdit, name)


def plain(text: str) -> str:
    """What an entry of a menu or a button says, without the sign of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def seen_text(place: QWidget) -> str:
    """Every text in sight within a place, one a line."""
    return "\n".join(label.text() for label in place.findChildren(PlainLabel) if label.isVisible())


def status_text(program: Program) -> str:
    """What the status line says."""
    return find_named(program.window, PlainLabel, "Status").text()
