"""A table whose columns do not stand beside one another: one card a row, each column's heading before what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.lines import FINEST
from lineofsight.charts.palette import RULE
from lineofsight.documents.content import Cell, Picture, RatingMark, Run
from lineofsight.documents.inline_text import as_runs
from lineofsight.documents.pdf.boxes import Rule
from lineofsight.documents.pdf.cells import Aside, draw_picture, is_empty
from lineofsight.documents.pdf.continuing import Continuing
from lineofsight.documents.pdf.layout import Gap, Together, Whole
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.rating import RatedParagraph
from lineofsight.documents.pdf.tag import Tag
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import CellPart, Inline, Table, TableCell
    from lineofsight.documents.pdf.figure import Figure
    from lineofsight.documents.pdf.inline import InlineWriter

# A row heading of at most so many letters with a digit, such as "1.4", is no name: the column says what it is.
_LONGEST_REFERENCE = 8
# A card of fewer entries is not parted, unless its last is a text of so many letters: it has two lines in any print.
_FEWEST_TO_PART = 4
_LONG_ENTRY = 100
# Of what names a card, where it is named again.
_LONGEST_NAME = 60
_LONGEST_NUMBER = 20
# Of a page, what may stay empty rather than that a card is parted.
_LARGEST_GAP = 1 / 4
# A word-sized line has a line of the card to itself, and who needs a card needs it larger.
_AS_WIDE = 2.0
_SENTENCE_ENDS = (".", "!", "?", ":", ";")
# With these the line before it goes on: the date that another was moved to, and what is added in brackets.
_GOES_ON = ("to ", "(")


def write_cards(writer: InlineWriter, table: Table, page_height: float) -> list[Flowable]:
    """Return a table's rows as cards, the caption with the first; a list to who reads aloud.

    Args:
        writer: makes the paragraphs.
        table: what it says.
        page_height: the height of the frame in points; a card that fits a page is not cut
            unless too much of a page would else stay empty.
    """
    tag = Tag("L", attributes="/O/List/ListNumbering/None")
    heads: list[Flowable] = []
    if table.caption.strip():
        caption = writer.write(table.caption, writer.styles.caption)
        caption.become(Tag("Caption", tag))
        heads.append(caption)
    gap = writer.styles.scale.gap(5)
    cards: list[Flowable] = []
    for row in table.rows:
        items = _write_card(writer, table, row, Tag("LBody", Tag("LI", tag)))
        parts = _begin([Rule(RULE, FINEST, gap), *items])
        if items:
            parts = _name_over_pages(parts, _name_again(writer, items))
        cards.append(Whole(parts, page_height, _LARGEST_GAP))
    # What follows is no part of the last card.
    end = Gap(0, 2 * gap)
    return [Together(heads, cards[0]), *cards[1:], end] if heads else [*cards, end]


def _begin(items: list[Flowable]) -> list[Flowable]:
    """Return what a card consists of: where it is parted, two of its lines at least stand on either page."""
    rule, *lines = items
    if not lines:
        # A row of which nothing was said.
        return items
    if len(lines) == _FEWEST_TO_PART - 1 and _is_long(lines[-1]):
        name, first, last = lines
        return [Together([rule, name], first), last]
    if len(lines) < _FEWEST_TO_PART:
        return [Together([rule, *lines[:-1]], lines[-1])]
    name, first, *middle, before, last = lines
    return [Together([rule, name], first), *middle, Together([before], last)]


def _name_over_pages(parts: Sequence[Flowable], name: Flowable) -> list[Flowable]:
    """Return the parts of a card so that it is named again on each page on which it goes on."""
    for part in parts:
        if isinstance(part, Together):
            part.body = Continuing(part.body, name)
    first, *others = parts
    return [first, *(Continuing(part, name) for part in others)]


def _name_again(writer: InlineWriter, items: Sequence[Flowable]) -> Flowable:
    """Return what stands above a card that goes on over a page: how it begins, with a number that follows a day."""
    texts = [item.getPlainText().strip().rstrip(":") for item in items[:2] if isinstance(item, P)]
    said = [cut(text, _LONGEST_NAME) for number, text in enumerate(texts) if not number or len(text) <= _LONGEST_NUMBER]
    again = Run(f"{', '.join(said)} (continued)" if said else "Continued", italic=True)
    name = writer.write_as(Aside, again, writer.styles.card_entry)
    name.is_true = True
    return name


def _is_long(item: Flowable) -> bool:
    return isinstance(item, P) and len(item.getPlainText()) > _LONG_ENTRY


def _write_card(writer: InlineWriter, table: Table, row: Sequence[TableCell], body: Tag) -> list[Flowable]:
    """Return the paragraphs and pictures of one card."""
    items: list[P | Figure] = []
    for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        heading = writer.read(column.heading)
        parts = [part for part in (cell.parts if isinstance(cell, Cell) else (cell,)) if not is_empty(part)]
        if place == 0 and table.row_headings and parts:
            items += _write_head(writer, heading, parts)
        else:
            items += _write_entry(writer, heading, parts)
    for item in items:
        item.tag.parent = body
    return list(items)


def _write_head(writer: InlineWriter, heading: str, parts: Sequence[CellPart]) -> list[P | Figure]:
    """Return what names the row, in bold."""
    name, rest = parts[0], parts[1:]
    if isinstance(name, Picture | RatingMark):
        return _write_entry(writer, heading, parts)
    words = writer.read(name)
    if len(words) <= _LONGEST_REFERENCE and heading and any(map(str.isdigit, words)):
        words = f"{heading} {words}"
    texts = [part for part in rest if not isinstance(part, Picture | RatingMark)]
    others = [part for part in rest if isinstance(part, Picture | RatingMark)]
    if texts and words[-1:].isdigit() and _text_of(as_runs(texts[0]))[:1].isupper():
        words = f"{words}:"
    name_and_texts = _join_texts([Run(words, bold=True), *texts])
    return [*_write_entry(writer, "", name_and_texts), *_write_entry(writer, "", others)]


def _write_entry(writer: InlineWriter, heading: str, parts: Sequence[CellPart]) -> list[P | Figure]:
    """Return what one column says of the row, after its heading; an empty cell says nothing."""
    written: list[P | Figure] = []
    for part in _join_texts(parts):
        if isinstance(part, RatingMark):
            written.append(_write_rated(writer, part, heading))
        elif isinstance(part, Picture):
            if heading:
                written.append(writer.write(_label(heading), writer.styles.card_entry))
            picture = draw_picture(writer, part)
            picture.enlarge(_AS_WIDE)
            written.append(picture)
        else:
            written.append(writer.write(_label_text(heading, part), writer.styles.card_entry))
        heading = ""
    return written


def _join_texts(parts: Sequence[CellPart]) -> list[CellPart]:
    """Return the parts with texts that follow one another made one sentence: a card has the width for it."""
    joined: list[CellPart] = []
    for part in parts:
        before = joined[-1] if joined else None
        if before is None or isinstance(part, Picture | RatingMark) or isinstance(before, Picture | RatingMark):
            joined.append(part)
            continue
        first, second = as_runs(before), as_runs(part)
        joined[-1] = (*first, _between(_text_of(first), _text_of(second)), *second)
    return joined


def _between(before: str, after: str) -> str:
    """Return what stands between two texts: a full stop before a sentence, nothing before what goes on."""
    if before.endswith(_SENTENCE_ENDS) or after.startswith(_GOES_ON):
        return " "
    is_sentence = after[:1].isupper() and after.endswith(_SENTENCE_ENDS[:3])
    return ". " if is_sentence and not before[-1:].isdigit() else "; "


def _text_of(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs).strip()


def _label_text(heading: str, text: Inline) -> Inline:
    """Return a text after its column's heading where there is one that the text does not begin with itself."""
    runs = as_runs(text)
    own = runs[0].text.strip() if runs and runs[0].bold else ""
    says_itself = own.endswith(":") and heading.startswith(own[:-1])
    return (_label(heading), " ", *runs) if heading and not says_itself else text


def _label(heading: str) -> Run:
    """Return a column's heading in bold, with a colon unless it ends its own way."""
    return Run(heading if heading.endswith(_SENTENCE_ENDS) else f"{heading}:", bold=True)


def _write_rated(writer: InlineWriter, mark: RatingMark, heading: str) -> RatedParagraph:
    """Return a rating with its mark, after the column's heading where there is one."""
    rated = writer.write_as(RatedParagraph, _label_text(heading, mark.word), writer.styles.rated_entry)
    rated.set_mark(mark, writer.styles.scale.mark)
    return rated
