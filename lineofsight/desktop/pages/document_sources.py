"""What documents are made from at one moment, so that one in sight can say that it is older than that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.desktop.pages.offered_documents import OfferedDocuments
    from lineofsight.domain.record import Return
    from lineofsight.workspace.ordering import Order, PackOrder

_NEWER_FILES: Final = (
    "Files were imported or taken back since this document was made. That is not in it, nor in what is saved or "
    "printed, until you make it again."
)
_NEWER_NOTES: Final = (
    "Notes were added since this document was made. They are not in it, nor in what is saved or printed, until you "
    "make it again."
)


@dataclass(frozen=True, slots=True)
class DocumentSources:
    """What documents are made from.

    Attributes:
        returns: the files that the copy holds by its newest day.
        entries: the digests of what was noted, as far as others may read it.
    """

    returns: frozenset[Return] = frozenset()
    entries: frozenset[str] = frozenset()

    def since(self, made: DocumentSources, order: Order | PackOrder, offered: OfferedDocuments) -> str:
        """What of this a document lacks that was made from ``made``; "" where it is as if it were made now."""
        day = order.as_at
        files = _NEWER_FILES if self._by(day) != made._by(day) else ""
        notes = _NEWER_NOTES if offered.tells_notes_of_now(order) and not self.entries <= made.entries else ""
        return f"{files} {notes}".strip()

    def _by(self, day: date | None) -> frozenset[Return]:
        """The files that a document as at a day is made from."""
        return frozenset(one for one in self.returns if day is None or one.as_at <= day)
