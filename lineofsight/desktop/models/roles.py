"""What a cell answers beyond Qt's own roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.charts.painted import PaintedPicture

_FIRST = int(Qt.ItemDataRole.UserRole)


class CellRole(IntEnum):
    """Our own roles.

    ``MARK`` is the key of a status or rating, ``PICTURE`` a small picture, ``SORT`` what a column is sorted by,
    ``LINK`` where the row leads ("action/1.10"), ``STRONG`` whether the text carries weight, ``WHOLE`` whether a row
    never ends it early; ``CELL`` the whole ``CellValue``, for who needs most of it: each question of Qt's takes as long
    as all that a cell says.
    """

    MARK = _FIRST + 1
    PICTURE = _FIRST + 2
    SORT = _FIRST + 3
    LINK = _FIRST + 4
    STRONG = _FIRST + 5
    WHOLE = _FIRST + 6
    CELL = _FIRST + 7


@dataclass(frozen=True, slots=True)
class CellValue:
    """One cell.

    Attributes:
        text: what stands in it.
        mark: the key of the mark before the text, or "".
        spoken: what a screen reader says; the text where it is empty.
        about: more about it, for the description and the tool tip.
        sort: what it is sorted by; the text where it is ``None``.
        strong: whether it carries weight.
        whole: whether a row never ends it early, however long it is: it is what the person chooses by.
        picture: a small picture in place of the text; ``spoken`` then says what it shows.
    """

    text: str
    mark: str = ""
    spoken: str = ""
    about: str = ""
    sort: float | str | None = None
    strong: bool = False
    whole: bool = False
    picture: PaintedPicture | None = None

    def answer(self, role: int) -> object:
        """What the cell says to Qt, ``None`` where it has nothing to say."""
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self)


# Qt asks for seven things of every cell that it measures or paints, so that nothing is made that is not asked for.
_ANSWERS: Final[dict[int, Callable[[CellValue], object]]] = {
    int(Qt.ItemDataRole.DisplayRole): attrgetter("text"),
    int(Qt.ItemDataRole.AccessibleTextRole): lambda cell: cell.spoken or cell.text,
    int(Qt.ItemDataRole.AccessibleDescriptionRole): lambda cell: cell.about or None,
    int(CellRole.MARK): attrgetter("mark"),
    int(CellRole.PICTURE): attrgetter("picture"),
    int(CellRole.SORT): lambda cell: cell.text if cell.sort is None else cell.sort,
    int(CellRole.STRONG): attrgetter("strong"),
    int(CellRole.WHOLE): attrgetter("whole"),
    int(CellRole.CELL): lambda cell: cell,
}
