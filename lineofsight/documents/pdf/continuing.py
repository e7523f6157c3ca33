"""A part of a card, which says of what it is where it begins a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.doctemplate import FrameBreak
from typing_extensions import override

from lineofsight.documents.pdf.layout import Group, Nothing, can_start, measure_stack
from lineofsight.documents.pdf.paragraph import P

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable


class Continuing(Group):
    """What follows the first entry of a card: where a page begins with it, the card is named again above it.

    The name is to the eye alone: to who hears the document the card is one item of a list, and pages do not end.
    """

    def __init__(self, item: Flowable, name: Flowable) -> None:
        """Take the part and the name of its card, which is painted as often as the card goes on over a page."""
        super().__init__()
        self._item = item
        self._name = name

    @property
    @override
    def members(self) -> Sequence[Flowable]:
        """The part: the name is not reckoned with where it is asked whether a card stands whole."""
        return [self._item]

    @override
    def starts_within(self, width: float, height: float) -> bool:
        """Whether the first lines of it fit into this height."""
        return can_start(self._item, width, height)

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the part, under the card's name at a page's top; what of a text does not fit goes on as it does."""
        is_at_top = self.is_at_top()
        before: list[Flowable] = [Nothing(), *([self._name] if is_at_top else [])]
        if not (is_at_top or self.starts_within(aW, aH)):
            return []
        room = aH - (measure_stack([self._name], aW) + self._name.getSpaceAfter() if is_at_top else 0.0)
        if isinstance(self._item, P) and self._item.wrap(aW, room)[1] > room:
            parts = self._item.split(aW, room)
            if len(parts) > 1:
                first, rest = parts
                return [*before, first, FrameBreak, Continuing(rest, self._name)]
        return [*before, self._item]
