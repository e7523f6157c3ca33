"""What a cell answers beyond Qt's own roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from lineofsight.charts.strokes import PaintedPicture

_FIRST = int(Qt.ItemDataRole.UserRole)


class CellRole(IntEnum):
    """Our own roles.

    ``MARK`` is the key of a status or rating, ``PICTURE`` a small picture, ``SORT`` what a column is sorted by,
    ``LINK`` where the row leads ("action/1.10"), ``STRONG`` whether the text carries weight.
    """

    MARK = _FIRST + 1
    PICTURE = _FIRST + 2
    SORT = _FIRST + 3
    LINK = _FIRST + 4
    STRONG = _FIRST + 5


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
        picture: a small picture in place of the text; ``spoken`` then says what it shows.
    """

    text: str
    mark: str = ""
    spoken: str = ""
    about: str = ""
    sort: float | str | None = None
    strong: bool = False
    picture: PaintedPicture | None = None

    def answer(self, role: int) -> object:
        """What the cell says to Qt, ``None`` where it has nothing to say."""
        said: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): self.text,
            int(Qt.ItemDataRole.AccessibleTextRole): self.spoken or self.text,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): self.about or None,
            int(CellRole.MARK): self.mark,
            int(CellRole.PICTURE): self.picture,
            int(CellRole.SORT): self.text if self.sort is None else self.sort,
            int(CellRole.STRONG): self.strong,
        }
        return said.get(int(role))
