"""What stands together on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus.flowables import Flowable, Spacer
from typing_extensions import override

from lineofsight.documents.pdf.figure import Figure
from lineofsight.documents.pdf.grid import Grid
from lineofsight.documents.pdf.paragraph import Heading, P

if TYPE_CHECKING:
    from collections.abc import Sequence


NEVER_FITS: Final = 0xFFFFFF
"""A height that no page has: ReportLab then asks for the parts, which is where it is decided what stands together."""
LARGEST_GAP: Final = 1 / 4
"""Of a page, what may stay empty rather than that a group of words, or sentences and what follows them, are parted."""

# The same where a picture would be parted from words: in large print a picture takes nearly half a page, and of several
# each would else stand over the words of the next.
_LARGER_GAP = 1 / 2
# And where a heading would be parted from its picture: a page with less than two fifths on it is worse still.
_HEADED_GAP = 3 / 5


def measure_stack(items: Sequence[Flowable], width: float, enough: float = NEVER_FITS) -> float:
    """Return the height in points of flowables one under another, with the larger of two gaps between.

    Args:
        items: the flowables.
        width: what they have.
        enough: a height beyond which it need not be known how much taller they are.
    """
    total = gap = 0.0
    for number, item in enumerate(items):
        if number:
            total += max(gap, item.getSpaceBefore())
        _, height = item.wrap(width, enough - total)
        total += height
        gap = item.getSpaceAfter()
        if total > enough:
            break
    return total


def count_fitting(items: Sequence[Flowable], width: float, room: float) -> tuple[int, float]:
    """Return how many of the flowables fit one under another into so many points, and the height that they take."""
    used = gap = 0.0
    for number, item in enumerate(items):
        before = max(gap, item.getSpaceBefore()) if number else 0.0
        taken = used + before + item.wrap(width, NEVER_FITS)[1]
        if taken > room:
            return number, used
        used, gap = taken, item.getSpaceAfter()
    return len(items), used


class Nothing(Flowable):
    """The first part of a group taken apart: ReportLab lays the first part out whole, and the rest as it comes."""

    _ZEROSIZE = 1
    _SPACETRANSFER = True

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return no size."""
        return 0, 0

    def draw(self) -> None:
        """Paint nothing."""


class Gap(Spacer):
    """A gap as far as the page goes: what is too high for the rest of a page does not begin the next one."""

    _ZEROSIZE = True

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return no width, and the height in points that there is room for."""
        return 0, min(self.height, max(aH, 0.0))


class Group(Flowable):
    """Flowables that are laid out one by one, where the group says that they may begin."""

    # ReportLab's own, which its type stubs leave out; set while it asks for the parts.
    _frame: Any

    @property
    def members(self) -> Sequence[Flowable]:
        """What is in it, groups among them."""
        raise NotImplementedError

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Ask to be taken apart."""
        return aW, NEVER_FITS

    @override
    def getSpaceBefore(self) -> float:
        """Return the first member's."""
        return float(self.members[0].getSpaceBefore()) if self.members else 0.0

    def is_at_top(self) -> bool:
        """Whether the frame that asks the group for its parts is still empty."""
        return bool(self._frame._atTop)  # noqa: SLF001 - ReportLab tells it nowhere else

    def starts_within(self, width: float, height: float) -> bool:
        """Whether so much of it fits into this height that it may begin there."""
        raise NotImplementedError


class Together(Group):
    """Headings or a caption with the start of what they head: never alone at a page's foot.

    Attributes:
        heads: what stands first, whole.
        body: what they head; it may run on over pages.
    """

    def __init__(self, heads: Sequence[Flowable], body: Flowable, page_height: float = NEVER_FITS) -> None:
        """Take what stands together.

        Args:
            heads: what stands first.
            body: what they head.
            page_height: the height of the frame in points, where sentences under the headings may be parted from the
                body rather than that too much of a page stays empty.
        """
        super().__init__()
        self.heads = list(heads)
        self.body = body
        self._page_height = page_height
        self._largest_gap = page_height * (_LARGER_GAP if _has_picture([body]) else LARGEST_GAP)

    @property
    @override
    def members(self) -> Sequence[Flowable]:
        """The heads and the body."""
        return [*self.heads, self.body]

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the parts when there is room for the heads and a start of the body here, or for some of the heads."""
        if self.is_at_top() or self._fits_start(aW, aH):
            return [Nothing(), *self.heads, self.body]
        first = self._count_parted(aW, aH)
        if not first:
            return []
        rest = self.heads[first:]
        return [Nothing(), *self.heads[:first], Together(rest, self.body, self._page_height) if rest else self.body]

    @override
    def starts_within(self, width: float, height: float) -> bool:
        """Whether the heads and the first lines or rows of the body fit into this height, or may be parted in it."""
        return self._fits_start(width, height) or self._count_parted(width, height) > 0

    def _fits_start(self, width: float, height: float) -> bool:
        last = self.heads[-1]
        gap = max(last.getSpaceAfter(), self.body.getSpaceBefore())
        rest = height - measure_stack(self.heads, width) - gap
        return rest > 0 and can_start(self.body, width, rest)

    def _count_parted(self, width: float, height: float) -> int:
        """Return how many heads stand here without the body, the last a sentence that can be read by itself.

        That one may run over the page: what it introduces follows its end.
        """
        if height <= self._largest_gap:
            return 0
        count, used = count_fitting(self.heads, width, height)
        count += self._runs_over(count, width, height - used)
        is_bare = height > self._page_height * _HEADED_GAP
        while count and (_opens(self.heads[count - 1]) or not self._may_follow(self.heads[count:], is_bare=is_bare)):
            count -= 1
        return count

    def _runs_over(self, place: int, width: float, room: float) -> bool:
        """Whether a sentence among the heads begins here and ends on the next page, at the head of what follows it."""
        if place == len(self.heads):
            return False
        text = self.heads[place]
        gap = max(text.getSpaceBefore(), self.heads[place - 1].getSpaceAfter()) if place else 0.0
        return isinstance(text, P) and not _opens(text) and len(text.split(width, room - gap)) > 1

    def _may_follow(self, rest: Sequence[Flowable], *, is_bare: bool) -> bool:
        """Whether what is left can stand on a page of its own: rows need a heading there, or would head nothing.

        A picture needs its heading or a line that opens it there, unless the page before would be bare without them.
        """
        items = open_groups([self.body])
        if isinstance(items[-1], Grid):
            return bool(rest) and isinstance(rest[0], Heading)
        is_headed = isinstance(items[0], Figure) and any(isinstance(head, Heading) for head in self.heads)
        return not is_headed or is_bare or (bool(rest) and _opens(rest[0]))


def _opens(item: Flowable) -> bool:
    """Whether something has to follow: a heading, what is no text, or a sentence that ends with a colon."""
    return not isinstance(item, P) or isinstance(item, Heading) or item.getPlainText().rstrip().endswith(":")


class Whole(Group):
    """Flowables that stand on one page, unless they are taller than one.

    A group may be parted where too much of a page would else stay empty, more of it where there is a picture.
    """

    def __init__(self, items: Sequence[Flowable], page_height: float, largest_gap: float = 1) -> None:
        """Take the group.

        Args:
            items: what is in it.
            page_height: the height of the frame in points.
            largest_gap: the share of a page that may stay empty rather than that the group is parted.
        """
        super().__init__()
        self.items = list(items)
        self._page_height = page_height
        least = _LARGER_GAP if _has_picture(items) else 0.0
        self._largest_gap = page_height * max(largest_gap, least)

    @property
    @override
    def members(self) -> Sequence[Flowable]:
        """What stands on one page."""
        return self.items

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the items when they fit here, charts drawn a little lower if need be, or could fit nowhere."""
        if not (self.is_at_top() or self.starts_within(aW, aH)):
            return []
        lower_charts(open_groups(self.items), aW, aH)
        return [Nothing(), *self.items]

    @override
    def starts_within(self, width: float, height: float) -> bool:
        """Whether all of it fits into this height, or into no page at all."""
        items = open_groups(self.items)
        spare = _measure_spare(items, width)
        needed = measure_stack(items, width, self._page_height + spare) - spare
        if needed <= height:
            return True
        may_be_parted = needed > self._page_height or height > self._largest_gap
        return may_be_parted and can_start(self.items[0], width, height)


class Parting(Flowable):
    """A tall picture over its caption: it goes on over the page where the picture says that it can."""

    def __init__(self, figure: Figure, caption: Flowable) -> None:
        super().__init__()
        self._figure = figure
        self._caption = caption

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Ask to be taken apart."""
        return aW, NEVER_FITS

    @override
    def getSpaceBefore(self) -> float:
        """Return the picture's."""
        return float(self._figure.getSpaceBefore())

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return picture and caption where they fit here, else as much of the picture as does, and the rest."""
        if measure_stack([self._figure, self._caption], aW) <= aH:
            return [Nothing(), self._figure, self._caption]
        parts = self._figure.part(aW, aH)
        return [parts[0], Parting(parts[1], self._caption)] if parts is not None else []


def lower_charts(items: Sequence[Flowable], width: float, height: float) -> None:
    """Draw the charts among flowables lower where the flowables then fit into this height, and only then."""
    lacking = measure_stack(items, width) - height
    if not 0 < lacking <= _measure_spare(items, width):
        return
    for item in items:
        if isinstance(item, Figure) and lacking > 0:
            less = min(lacking, item.measure_spare(width))
            item.lower(less)
            lacking -= less


def _measure_spare(items: Sequence[Flowable], width: float) -> float:
    """Return how many points lower the charts among these could be drawn."""
    return sum(item.measure_spare(width) for item in items if isinstance(item, Figure))


def open_groups(items: Sequence[Flowable]) -> list[Flowable]:
    """Return flowables with the groups among them opened."""
    found: list[Flowable] = []
    for item in items:
        found += open_groups(item.members) if isinstance(item, Group) else [item]
    return found


def _has_picture(items: Sequence[Flowable]) -> bool:
    """Whether there is a picture among flowables and in the groups among them."""
    return any(isinstance(item, Figure) for item in open_groups(items))


def can_start(item: Flowable, width: float, height: float) -> bool:
    """Whether the first part of a flowable, or all of it, fits into this height."""
    if isinstance(item, Group):
        return item.starts_within(width, height)
    _, needed = item.wrap(width, height)
    return bool(needed <= height or item.split(width, height))
