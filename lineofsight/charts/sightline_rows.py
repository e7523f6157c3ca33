"""The rows of a line of sight: each a sentence in a box, its words in the type and ink of what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Group, Shape, String
from reportlab.lib.colors import HexColor
from typing_extensions import override

from lineofsight.analysis.sightline_chain import body_gaps, item_words, meeting_words, same_break
from lineofsight.charts.fonts import REGULAR, SEMIBOLD
from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import ACCENT, INK, PAPER, QUIET_INK, TONE_COLOURS, Tone
from lineofsight.charts.plot import TEXT_SIZE, fit_text, text_width
from lineofsight.charts.ratings import look_of
from lineofsight.wording.lists import sentence
from lineofsight.wording.sightline import BROKEN
from lineofsight.wording.statuses import key_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.analysis.sightline_chain import Chain, ChainEntry
    from lineofsight.analysis.sightline_values import SightStep

LEADING: Final = TEXT_SIZE * 1.2
PAD: Final = (8.0, 5.0)
"""What a box leaves free beside and above its words, in points."""

_MARK: Final = 13.0
_BELOW: Final = 2.0
"""How far a mark reaches below the line on which the words stand, in points."""

_LOOKS: Final = {word.key: look_of(word) for word in key_lines()}

WARNING: Final = TONE_COLOURS[Tone.RED]


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its ink."""

    text: str
    ink: str = INK
    is_bold: bool = False

    @property
    def width(self) -> float:
        """Its width in points."""
        return text_width(self.text, bold=self.is_bold)

    def drawn(self, x: float, y: float) -> Shape:
        """It, from its left end on its baseline."""
        font = SEMIBOLD if self.is_bold else REGULAR
        return String(x, y, self.text, fontName=font, fontSize=TEXT_SIZE, fillColor=HexColor(self.ink))


@dataclass(frozen=True, slots=True)
class Mark(Word):
    """The mark of a status or rating, whose key is its text; it stands in a line as a word does."""

    @property
    @override
    def width(self) -> float:
        return _MARK

    @override
    def drawn(self, x: float, y: float) -> Shape:
        look = _LOOKS[self.text]
        mark = Group(*draw_mark(look.shape, look.letter, look.tone, _MARK).contents)
        mark.translate(x, y - _BELOW)
        return mark


@dataclass(frozen=True, slots=True)
class RowText:
    """The words of a box, broken into lines."""

    lines: tuple[tuple[Word, ...], ...]

    @property
    def height(self) -> float:
        """The height of a box around them, in points."""
        return len(self.lines) * LEADING + 2 * PAD[1]

    @property
    def width(self) -> float:
        """The width of a box around them, in points."""
        return max(sum(word.width for word in line) + _spaces(line) for line in self.lines) + 2 * PAD[0]

    def paint(self, left: float, top: float) -> Group:
        """The words in a box whose upper left corner is given."""
        shapes: list[Shape] = []
        y = top - PAD[1] - TEXT_SIZE * 0.86
        for line in self.lines:
            x = left + PAD[0]
            for word in line:
                shapes.append(word.drawn(x, y))
                x += word.width + text_width(" ")
            y -= LEADING
        return Group(*shapes)


def row_text(chain: Chain, entry: ChainEntry, room: float) -> RowText:
    """The words of an entry in lines no wider than a room in points; what is missing begins a line of its own."""
    if entry.strand is None:
        parts = [list(_words(item_words(chain.sightline), PAPER, is_bold=True))]
    elif entry.more:
        sign, ink = (f"{BROKEN} ", WARNING) if entry.is_broken else ("", INK)
        parts = [list(_words(f"{sign}{entry.said}", ink))]
    elif entry.gap is not None:
        parts = [list(_words(f"{BROKEN} {entry.gap.what}", WARNING))]
    else:
        parts = _link_parts(entry.step) if entry.step is not None else []
        parts += [list(_words(f"{BROKEN} {sentence(said)}", WARNING)) for said in body_gaps(entry)]
        # Without the sign and its colour: they stand once for each break, where that is counted.
        parts += [list(_words(same_break(entry.same), QUIET_INK))] if entry.same else []
    return RowText(tuple(line for part in parts for line in _broken(part, room - 2 * PAD[0])))


def _link_parts(step: SightStep) -> list[list[Word]]:
    meetings = meeting_words(step)
    after = ["goes on upward as shown further down"] if step.told_above else []
    after = [meetings, *after] if meetings else after
    mark = [Mark(step.mark)] if step.mark else []
    said = [*mark, *_words(step.relation, QUIET_INK), *_words(step.title, INK, is_bold=step.kind in ("post", "body"))]
    return [[*said, *_words(f"({'; '.join(after)})" if after else "", QUIET_INK)]]


def _words(text: str, ink: str, *, is_bold: bool = False) -> Iterator[Word]:
    return (Word(word, ink, is_bold) for word in text.split())


def _broken(words: Iterable[Word], room: float) -> list[tuple[Word, ...]]:
    """The words in lines; one that is wider than the room stands alone and is cut to it."""
    lines: list[list[Word]] = [[]]
    free = room
    for word in words:
        if lines[-1] and word.width > free:
            lines.append([])
            free = room
        fitting = _cut(word, room)
        lines[-1].append(fitting)
        free -= fitting.width + text_width(" ")
    return [tuple(line) for line in lines]


def _cut(word: Word, room: float) -> Word:
    if isinstance(word, Mark):
        return word
    fitting = fit_text(word.text, room, bold=word.is_bold)
    return word if fitting == word.text else Word(fitting, word.ink, word.is_bold)


def _spaces(line: tuple[Word, ...]) -> float:
    return text_width(" ") * (len(line) - 1)


def ground_of(entry: ChainEntry) -> str:
    """The colour of the box behind an entry."""
    return ACCENT if entry.strand is None else PAPER
