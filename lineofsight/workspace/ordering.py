"""What a person asks for when she wants a document or a pack made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.forms import PrintSize

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.copies import CopyHolder
    from lineofsight.domain.marking import Audience
    from lineofsight.domain.packs import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is said of whatever is wanted.

    Attributes:
        as_at: the day it speaks of; ``None`` for the newest return's.
        since: count changes since this day; ``None`` for the return before.
        copy: who will hold it and the copy's number; for papers with exempt information, which must bear both.
        theme_ids: of these themes alone; empty for the whole plan, or for those of ``lead_member``. Of a pack only what
            is told theme by theme is limited.
        lead_member: of the themes that this member leads, as the plan names the post, or a part of the name.
    """

    as_at: date | None = None
    since: date | None = None
    copy: CopyHolder | None = None
    theme_ids: tuple[str, ...] = ()
    lead_member: str = ""

    @property
    def is_limited(self) -> bool:
        """Whether it is wanted of some themes, where it can be."""
        return bool(self.theme_ids or self.lead_member)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Wanted):
    """One document, wanted once.

    Attributes:
        name: the document's, as ``lineofsight report --list`` gives it.
        form: the form's name; ``None`` for the document's usual one.
        audience: for whom; ``None`` for the document's usual readers.
    """

    name: str
    form: str | None = None
    audience: Audience | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOrder(Wanted):
    """One pack, wanted once.

    Attributes:
        pack: what it holds, and for whom it is.
        print_size: how large its type is.
    """

    pack: Pack
    print_size: PrintSize = PrintSize.STANDARD
