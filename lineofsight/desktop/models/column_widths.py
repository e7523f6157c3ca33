"""How wide the columns of a table are: by what their words need, what the person gave them, and the room for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.models.column_needs import Span, share_out
from lineofsight.desktop.models.column_steps import Fold, choose_widths, steps_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.desktop.models.column_needs import ColumnNeeds
    from lineofsight.desktop.models.column_steps import Step

_MOST_LETTERS: Final = 22
"""Of a word for which a column is made wide enough; a longer one, such as a file's name, breaks."""

_PADDING: Final = 18
"""Of a column beside its heading."""

_CELL_PADDING: Final = 12
"""Of a column beside the words of its cells, which stand nearer to its edges than the heading does."""

_ARROW: Final = 16
"""Room for the arrow that says by which column the table is sorted."""

_WRAPPED: Final = (10, 18)
"""In two lines of ten pixels stand eighteen of words: what wraps leaves some of each line empty."""

_MARK_LETTERS: Final = 3
_FEWEST_LETTERS: Final = 14
"""Of a sentence in a line; with fewer it cannot be read."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What words take in the type of a table, in pixels.

    Attributes:
        letter: an average letter.
        lines_in_row: how many lines every row has in any case.
        words: how wide words are in a cell.
        strong: the same of words that carry weight.
        heading: the same of a heading.
    """

    letter: int
    lines_in_row: int
    words: Callable[[str], int]
    strong: Callable[[str], int]
    heading: Callable[[str], int]


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """The columns of a table; widths are in pixels, columns are known by their numbers.

    Attributes:
        columns: what stands in each.
        own: the widths in average letters that the person gave to some; they hold.
        measures: of the type in which they stand.
    """

    columns: Sequence[ColumnNeeds]
    own: Mapping[int, float]
    measures: Measures

    def share(self, room: int, shown: Sequence[int], in_sight: int = 0) -> list[int]:
        """The widths of the columns that are shown: together the room, or more where their words need more.

        Args:
            room: the width that they share.
            shown: the columns, in their order.
            in_sight: how many of the first ones have the room to themselves, where all of them have not enough.
        """
        spans = [self.span(number) for number in shown]
        if sum(span.least for span in spans) > room:
            return self._rolling(room, shown, spans, in_sight)
        return share_out(room, self._lowered(room, shown, spans))

    def left_out(self, room: int, spare: Sequence[int]) -> frozenset[int]:
        """So many of the columns that can be spared, in this order, that the others need no more than two lines."""
        kept = list(range(len(self.columns)))
        for number in spare:
            if sum(self._least_in_two_lines(one) for one in kept) <= room:
                break
            kept.remove(number)
        return frozenset(spare) - frozenset(kept)

    def span(self, number: int) -> Span:
        """Between which widths a column stands: its heading's or its longest word's, and its longest line's."""
        column, letter = self.columns[number], self.measures.letter
        if number in self.own:
            width = int(self.own[number] * letter)
            # Room that nobody needs goes to the others.
            return Span(width, width, share=0)
        measure = self.measures.strong if column.is_strong else self.measures.words
        heading = _widest(self.measures.heading, column.title.split("\n")) + _ARROW
        mark = letter * _MARK_LETTERS if column.has_marks else 0
        word = min(_widest(measure, column.words), _MOST_LETTERS * letter) + mark
        least = max(word + _CELL_PADDING, max(heading, column.least_letters * letter) + _PADDING)
        return Span(least, max(least, _widest(measure, column.lines) + mark + _PADDING), column.weight)

    def _least_in_two_lines(self, number: int) -> int:
        """The width with which its longest line takes two lines; the person's own width holds all the same."""
        span = self.span(number)
        if number in self.own:
            return span.least
        line = (span.most - _PADDING) * _WRAPPED[0] // _WRAPPED[1]
        return max(span.least, line + _PADDING)

    def _rolling(self, room: int, shown: Sequence[int], spans: Sequence[Span], in_sight: int) -> list[int]:
        """The widths where it has to roll sideways: what is to be in sight has the room, if that is enough for it.

        The person's own widths hold: there is nothing to fill.
        """
        first = in_sight if sum(span.least for span in spans[:in_sight]) <= room else 0
        widths = share_out(room, self._lowered(room, shown[:first], spans[:first])) if first else []
        # It has to roll in any case: then sentences have room too, and what one column needs is taken from no other.
        beyond = zip(shown[first:], spans[first:], strict=True)
        ample = sum(max(self.columns[at].share * self.measures.letter, span.least) for at, span in beyond)
        widths += share_out(ample, self._lowered(ample, shown[first:], spans[first:]))
        return [span.least if at in self.own else width for at, span, width in zip(shown, spans, widths, strict=True)]

    def _lowered(self, room: int, shown: Sequence[int], spans: Sequence[Span]) -> list[Span]:
        """The spans raised so that the rows are as low together as they can be."""
        if sum(span.least for span in spans) > room:
            return list(spans)
        reading = self._with_sentences(shown, spans)
        spans = reading if sum(span.least for span in reading) <= room else spans
        steps = [self._steps(number, span) for number, span in zip(shown, spans, strict=True)]
        return [replace(span, least=width) for span, width in zip(spans, choose_widths(room, steps), strict=True)]

    def _with_sentences(self, shown: Sequence[int], spans: Sequence[Span]) -> list[Span]:
        """The spans with at least as much for a sentence as can be read."""
        few = _FEWEST_LETTERS * self.measures.letter + _PADDING
        return [
            replace(span, least=max(span.least, min(few, span.most))) if self.columns[number].has_sentences else span
            for number, span in zip(shown, spans, strict=True)
        ]

    def _steps(self, number: int, span: Span) -> tuple[Step, ...]:
        """The widths worth trying for a column."""
        column = self.columns[number]
        beside = _PADDING + self.measures.letter * _MARK_LETTERS * column.has_marks
        folds = [Fold(lines, self.measures.words(longest)) for lines, longest in column.folds]
        return steps_of(span.least, span.most, beside, folds, self.measures.lines_in_row)


def _widest(measure: Callable[[str], int], texts: Sequence[str]) -> int:
    return max(map(measure, texts), default=0)
