"""Lists: each label and each body in its own tag, however deep and over however many pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import ListItem, RatingMark
from lineofsight.documents.inline_text import is_blank, join_bold
from lineofsight.documents.pdf.layout import Together
from lineofsight.documents.pdf.rating import RatedParagraph
from lineofsight.documents.pdf.styles import derive
from lineofsight.documents.pdf.tag import Tag
from lineofsight.documents.pdf.widths import measure_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import BulletList, Definitions, Inline, RatingKey
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.paragraph import P

# How many times their usual width terms may have beside their meanings.
_WIDEST_TERMS: Final = 1.25
_BULLETS: Final = "•–◦"


def write_list(writer: InlineWriter, block: BulletList) -> Sequence[Flowable]:
    """Return a list's paragraphs, one an item; an item with a list beneath it stands with the first of that list."""
    opening: set[int] = set()
    paragraphs = _end_list(writer, _write_items(writer, block, opening))
    held: list[Flowable] = []
    heads: list[Flowable] = []
    for paragraph in paragraphs:
        if id(paragraph) in opening:
            heads.append(paragraph)
            continue
        held.append(Together(heads, paragraph) if heads else paragraph)
        heads = []
    return held


def _write_items(
    writer: InlineWriter, block: BulletList, opening: set[int], depth: int = 0, parent: Tag | None = None
) -> list[P]:
    """Return the paragraphs of a list and of those in it.

    Args:
        writer: makes the paragraphs.
        block: the list.
        opening: takes the identity of each paragraph that has a list beneath it.
        depth: how many lists it stands in.
        parent: the body of the item it stands in.
    """
    tag = Tag("L", parent, attributes="/O/List/ListNumbering/Disc")
    bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
    paragraphs: list[P] = []
    for item in block.items:
        text = item.text if isinstance(item, ListItem) else item
        if not isinstance(text, RatingMark) and is_blank(text):
            continue
        item_tag = Tag("LI", tag)
        label_tag, body_tag = Tag("Lbl", item_tag), Tag("LBody", item_tag)
        paragraph = _write_item(writer, text, bullet, depth)
        paragraph.become(body_tag, label_tag)
        paragraphs.append(paragraph)
        if isinstance(item, ListItem) and item.nested is not None:
            nested = _write_items(writer, item.nested, opening, depth + 1, body_tag)
            opening.update({id(paragraph)} if nested else ())
            paragraphs += nested
    return paragraphs


def write_definitions(writer: InlineWriter, block: Definitions) -> Sequence[Flowable]:
    """Return a list of terms: the term is the label, its meaning the body.

    All terms of a list stand alike: beside their meanings, in a column as wide as the widest needs, or, where that is
    too wide, above them.
    """
    tag = Tag("L", attributes="/O/List/ListNumbering/None")
    style, scale = writer.styles.definition, writer.styles.scale
    terms = [writer.read(term) for term, _ in block.entries]
    needed = max((_measure_term(words, style) for words in terms), default=0.0) + scale.gap(10)
    indent = max(needed, scale.term_indent)
    is_beside = indent <= _WIDEST_TERMS * scale.term_indent
    style = derive(style, "meaning", leftIndent=indent if is_beside else scale.list_indent)
    paragraphs: list[P] = []
    for words, (_, meaning) in zip(terms, block.entries, strict=True):
        item_tag = Tag("LI", tag)
        label_tag, body_tag = Tag("Lbl", item_tag), Tag("LBody", item_tag)
        if is_beside:
            paragraph = writer.write(meaning, style, label=words)
            paragraph.become(body_tag, label_tag)
            paragraphs.append(paragraph)
            continue
        head = writer.write(words, writer.styles.long_term)
        head.become(label_tag)
        body = writer.write(meaning, style)
        body.become(body_tag)
        paragraphs += [head, body]
    _end_list(writer, paragraphs)
    if is_beside:
        return paragraphs
    return [Together([head], body) for head, body in zip(paragraphs[::2], paragraphs[1::2], strict=True)]


def _measure_term(words: str, style: ParagraphStyle) -> float:
    """Return the width of a term on one line, in points."""
    return measure_text(words.replace(" ", "\u00a0"), style.bulletFontName, style.bulletFontSize)[0]


def write_key(writer: InlineWriter, block: RatingKey) -> list[P]:
    """Return the rating key as a list: the mark's word in bold and what it means."""
    tag = Tag("L", attributes="/O/List/ListNumbering/None")
    paragraphs: list[P] = []
    for mark, meaning in block.entries:
        text = join_bold(mark.word, meaning)
        paragraph = writer.write_as(RatedParagraph, text, writer.styles.key_entry)
        paragraph.set_mark(mark, writer.styles.scale.mark)
        paragraph.become(Tag("LBody", Tag("LI", tag)))
        paragraphs.append(paragraph)
    return _end_list(writer, paragraphs)


def _end_list(writer: InlineWriter, paragraphs: list[P]) -> list[P]:
    """Return a list's paragraphs with more space after the last."""
    if paragraphs:
        paragraphs[-1].style = derive(paragraphs[-1].style, "last item", spaceAfter=writer.styles.scale.gap(12))
    return paragraphs


def _write_item(writer: InlineWriter, text: Inline | RatingMark, label: str, depth: int) -> P:
    """Return the paragraph of an item."""
    scale = writer.styles.scale
    indent = scale.list_indent * (depth + 1)
    place = indent - scale.list_indent + scale.gap(4)
    if isinstance(text, RatingMark):
        style = derive(
            writer.styles.item, f"rated item {depth}", leftIndent=indent + scale.mark_indent, bulletIndent=place
        )
        rated = writer.write_as(RatedParagraph, text.word, style, label=label)
        rated.set_mark(text, scale.mark)
        return rated
    return writer.write(
        text, derive(writer.styles.item, f"item {depth}", leftIndent=indent, bulletIndent=place), label=label
    )
