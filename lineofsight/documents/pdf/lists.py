"""Lists: each label and each body in its own tag, however deep and over however many pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import ListItem, RatingMark
from lineofsight.documents.inline_text import is_blank, join_bold
from lineofsight.documents.pdf.rating import RatedParagraph
from lineofsight.documents.pdf.styles import derive
from lineofsight.documents.pdf.tag import Tag
from lineofsight.documents.pdf.widths import measure_text

if TYPE_CHECKING:
    from lineofsight.documents.content import BulletList, Definitions, Inline, RatingKey
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.paragraph import P

_BULLETS: Final = "•–◦"


def write_list(writer: InlineWriter, block: BulletList, depth: int = 0, parent: Tag | None = None) -> list[P]:
    """Return a list's paragraphs, one an item.

    Args:
        writer: makes the paragraphs.
        block: the list.
        depth: how many lists it stands in.
        parent: the body of the item it stands in.
    """
    numbering = "Decimal" if block.numbered else "Disc"
    tag = Tag("L", parent, attributes=f"/O/List/ListNumbering/{numbering}")
    paragraphs: list[P] = []
    number = 0
    for item in block.items:
        text = item.text if isinstance(item, ListItem) else item
        if not isinstance(text, RatingMark) and is_blank(text):
            continue
        number += 1
        item_tag = Tag("LI", tag)
        label_tag, body_tag = Tag("Lbl", item_tag), Tag("LBody", item_tag)
        label = f"{number}." if block.numbered else _BULLETS[min(depth, len(_BULLETS) - 1)]
        paragraph = _write_item(writer, text, label, depth)
        paragraph.become(body_tag, label_tag)
        paragraphs.append(paragraph)
        if isinstance(item, ListItem) and item.nested is not None:
            paragraphs += write_list(writer, item.nested, depth + 1, body_tag)
    return _end_list(writer, paragraphs) if depth == 0 else paragraphs


def write_definitions(writer: InlineWriter, block: Definitions) -> list[P]:
    """Return a list of terms: the term is the label, its meaning the body."""
    tag = Tag("L", attributes="/O/List/ListNumbering/None")
    style, scale = writer.styles.definition, writer.styles.scale
    paragraphs: list[P] = []
    for term, meaning in block.entries:
        item_tag = Tag("LI", tag)
        words = writer.read(term)
        width, _ = measure_text(words.replace(" ", "\u00a0"), style.bulletFontName, style.bulletFontSize)
        if width <= scale.term_indent - scale.gap(10):
            paragraph = writer.write(meaning, style, label=words)
            paragraph.become(Tag("LBody", item_tag), Tag("Lbl", item_tag))
            paragraphs.append(paragraph)
            continue
        head = writer.write(words, writer.styles.long_term)
        head.become(Tag("Lbl", item_tag))
        body = writer.write(meaning, style)
        body.become(Tag("LBody", item_tag))
        paragraphs += [head, body]
    return _end_list(writer, paragraphs)


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
