"""How wide a table's columns are: no word broken while another column can give way, and never wider than the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from reportlab.pdfbase.pdfmetrics import stringWidth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A column asks for no more than this share of the page because of one long word.
_LARGEST_CLAIM = 0.4
# Rows by which a table's columns are balanced, at least, where it has as many: more would change little.
_ROWS_WEIGHED = 40
# Enough to find a width to a thousandth of a point.
_HALVINGS = 40


Size: TypeAlias = "tuple[float, float]"
"""The widths in points of a text's longest word, and of the text on one line."""


@dataclass(frozen=True, slots=True)
class Need:
    """What one column needs, in points, padding included.

    Attributes:
        least: its longest word, or what is asked for it if others can give way.
        comfort: its longest word, and its longest text or enough for a few words of it.
        natural: its longest text on one line.
        weight: its share of what is left over.
        heading: its heading on one line.
        cells: of cells from all of it, the widths of their parts on one line each.
    """

    least: float
    comfort: float
    natural: float
    weight: float
    heading: float = 0.0
    cells: Sequence[Sequence[float]] = ()


def measure_text(text: str, font: str, size: float) -> Size:
    """Return the width in points of the text's longest word and of the text on one line."""
    # A font remembers the widths of words, and adds up a long text letter by letter.
    widths = [stringWidth(word, font, size) for word in text.split(" ")]
    return max(widths), sum(widths) + (len(widths) - 1) * stringWidth(" ", font, size)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What holds for every column of a table, in points.

    Attributes:
        available: the width of all columns together.
        few_words: the width of a few words.
        padding: what stands free in a column, left and right together.
    """

    available: float
    few_words: float
    padding: float


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for a column beside its words.

    Attributes:
        weight: its share of what is left over.
        least: a width in points below which it is not made narrower if others can give way.
    """

    weight: float
    least: float = 0.0


def make_need(heading: Size, cells: Iterable[Sequence[Size]], wish: Wish, bounds: Bounds) -> Need:
    """Return a column's need.

    Args:
        heading: the size of its heading.
        cells: the sizes of the parts of each of its cells.
        wish: what is asked for it.
        bounds: what holds for every column of the table.
    """
    longest, natural = heading[0], 0.0
    weighed: list[Sequence[float]] = []
    step = 1
    for number, parts in enumerate(cells):
        for word, whole in parts:
            longest, natural = max(longest, word), max(natural, whole)
        if number % step == 0:
            weighed.append([whole for _, whole in parts])
        if len(weighed) > 2 * _ROWS_WEIGHED:
            # Every second of those so far, and of those to come: from all of the table, the same in every column.
            del weighed[1::2]
            step *= 2
    # A hair more than measured, so that summing widths never breaks a word that just fits.
    padding = bounds.padding + 0.5
    word = min(longest, bounds.available * _LARGEST_CLAIM) + padding
    least = max(word, min(wish.least, bounds.available * _LARGEST_CLAIM) + padding)
    comfort = max(word, min(natural, bounds.few_words) + padding)
    return Need(least, comfort, max(least, natural + padding), max(wish.weight, 0.01), heading[1], weighed)


def find_floors(needs: Sequence[Need], available: float) -> list[float]:
    """Return the widths in points that columns keep: what is asked for them, else what their words need."""
    asked = [need.least for need in needs]
    return asked if sum(asked) < available else [min(need.least, need.comfort) for need in needs]


def share_width(needs: Sequence[Need], available: float) -> list[float]:
    """Return the columns' widths; their sum is ``available``.

    Each column has its longest word at least, and its longest text at most; between these, width goes by weight.
    What is then left goes to all by weight. Where not even the words fit, every column gives way in proportion.
    """
    floors = find_floors(needs, available)
    least = sum(floors)
    if least >= available:
        return [floor * available / least for floor in floors]
    low, high = 0.0, available / min(need.weight for need in needs)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(_widths_at(needs, floors, middle)) > available:
            high = middle
        else:
            low = middle
    widths = _widths_at(needs, floors, low)
    left = available - sum(widths)
    weight = sum(need.weight for need in needs)
    return [width + left * need.weight / weight for width, need in zip(widths, needs, strict=True)]


def _widths_at(needs: Sequence[Need], floors: Sequence[float], points: float) -> list[float]:
    """Return the columns' widths when one unit of weight is worth so many points."""
    return [max(floor, min(need.natural, points * need.weight)) for need, floor in zip(needs, floors, strict=True)]
