"""What a pack names, found among the documents that can be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.kinds import find_document
from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from lineofsight.documents.forms import Length
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.named_sections import Section
    from lineofsight.domain.packs import Pack


@dataclass(frozen=True, slots=True)
class ChosenPart:
    """A part of a pack that can be made.

    Attributes:
        kind: the document.
        length: how much of it.
        section: the section, or ``None`` for the whole document.
    """

    kind: DocumentKind
    length: Length
    section: Section | None

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        return self.kind.title if self.section is None else self.section.title


def choose_parts(pack: Pack) -> tuple[ChosenPart, ...]:
    """The parts in their order.

    Raises:
        LineOfSightError: naming the first that cannot be made: no such document, length or section, or not for the
            pack's audience.
    """
    chosen = []
    for part in pack.parts:
        try:
            kind = find_document(part.document)
            kind.find_audience(pack.audience)
            section = kind.find_section(part.section) if part.section else None
            chosen.append(ChosenPart(kind, kind.find_length(part.length), section))
        except LineOfSightError as error:
            raise LineOfSightError(
                f"The part '{part.text}' of the pack '{pack.name}' cannot be made: {error}"
            ) from error
    return tuple(chosen)
