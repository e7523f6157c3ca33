"""What can be made on the Documents page, and what an order of it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.wording.dates import day
from lineofsight.wording.pages import is_many, tell_length
from lineofsight.workspace.ordering import Order, PackOrder

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.domain.packs import Pack
    from lineofsight.workspace.composing import KeptPack


@dataclass(frozen=True, slots=True)
class OfferedDocuments:
    """Documents, packs and days.

    Attributes:
        kinds: documents.
        dates: of the returns, oldest first.
        packs: ready-made and the person's own, broken ones too.
    """

    kinds: tuple[DocumentKind, ...] = ()
    dates: tuple[date, ...] = ()
    packs: tuple[KeptPack, ...] = ()

    def find_pack(self, name: str) -> Pack | None:
        """The pack of that name, ``None`` where there is none or it cannot be read."""
        return next((kept.pack for kept in self.packs if kept.name == name), None)

    def before(self, when: date) -> date | None:
        """The day of the return before, ``None`` for the first."""
        return max((one for one in self.dates if one < when), default=None)

    def title_of(self, order: Order | PackOrder) -> str:
        """What is ordered, as it is offered."""
        if isinstance(order, PackOrder):
            return order.pack.title
        kind = self._kind_of(order)
        return order.name if kind is None else kind.title

    def name_of(self, order: Order | PackOrder) -> str:
        """What is ordered, and of which day."""
        when = f" as at {day(order.as_at)}" if order.as_at is not None else ""
        return f"{self.title_of(order)}{when}"

    def tells_notes_of_now(self, order: Order | PackOrder) -> bool:
        """Whether what is ordered tells notes up to the day on which it is made; on an earlier day it never will."""
        if order.as_at is not None and self.dates and order.as_at < max(self.dates):
            return False
        names = {part.document for part in order.pack.parts} if isinstance(order, PackOrder) else {order.name}
        return any(kind.tells_notes for kind in self.kinds if kind.name in names)

    def length_of(self, order: Order | PackOrder, pages: int) -> str:
        """How long a long document is, with the way to its short form; nothing of one that is read at a sitting."""
        if not is_many(pages):
            return ""
        kind = self._kind_of(order)
        has_short = kind is not None and isinstance(order, Order) and kind.find_shorter(order.form) is not None
        return tell_length(pages, "choose Short under “Length and size”" if has_short else "")

    def _kind_of(self, order: Order | PackOrder) -> DocumentKind | None:
        """The document that is ordered; ``None`` of a pack."""
        if isinstance(order, PackOrder):
            return None
        return next((kind for kind in self.kinds if kind.name == order.name), None)
