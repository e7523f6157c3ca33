"""What a piece of the story is, apart from any page or pass."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class Tag:
    """A logical node of the document; its identity is all that matters.

    Flowables are split over pages and copied. All of them keep the one tag, so the file gets one structure element
    for it.

    Attributes:
        kind: a standard structure type (ISO 32000-1, 14.8.4), such as ``P`` or ``TH``.
        parent: the tag it stands in; None for what stands directly in the document.
        alt: what a picture shows.
        attributes: attribute entries as they stand in the file, such as ``/O/Table/Scope/Column``.
    """

    kind: str
    parent: Tag | None = None
    alt: str | None = None
    attributes: str = ""

    def __copy__(self) -> Tag:
        """Stay the same tag."""
        return self

    def __deepcopy__(self, _memo: dict[int, object]) -> Tag:
        """Stay the same tag."""
        return self
