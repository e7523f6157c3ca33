"""What a pack names, found among the documents that can be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.kinds import DOCUMENTS, find_document
from lineofsight.errors import LineOfSightError
from lineofsight.wording.lists import and_

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

    @property
    def is_of_its_length(self) -> bool:
        """Whether it is a section that its document has at this length, though not always something to say in it."""
        return self.section in self.kind.sections and self.length is (self.section.only or self.kind.find_length(""))

    @property
    def is_by_theme(self) -> bool:
        """Whether it can be made of some themes of the plan alone."""
        return self.kind.by_theme or (self.section is not None and self.section.is_by_theme)


def check_themes(pack: Pack, *, is_limited: bool) -> None:
    """Refuse to limit to some themes a pack whose every part is of the whole plan.

    Raises:
        LineOfSightError: when it is.
    """
    if is_limited and not any(part.is_by_theme for part in choose_parts(pack)):
        able = [kind.name for kind in DOCUMENTS if kind.by_theme]
        able += [f"{kind.name}/{one.name}" for kind in DOCUMENTS for one in kind.sections if one.is_by_theme]
        raise LineOfSightError(
            f"Every part of the pack '{pack.name}' covers the whole plan and cannot be limited to themes. These can: "
            f"{and_(able)}."
        )


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
            only = section.only if section is not None else None
            chosen.append(ChosenPart(kind, kind.find_length(part.length or only or ""), section))
        except LineOfSightError as error:
            raise LineOfSightError(
                f"The part '{part.text}' of the pack '{pack.name}' cannot be made: {error}"
            ) from error
    return tuple(chosen)
