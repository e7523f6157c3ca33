"""For whom a document is, put on it: on its pages, on its cover and in what its file says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.exempt import ExemptRows, exempt_paragraphs, exempt_rows
from lineofsight.documents.content import Cover
from lineofsight.domain.copies import check_copy
from lineofsight.domain.marking import Audience
from lineofsight.wording.marking import copy_words, exempt_sentence, marking_sentence, marking_words

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material
    from lineofsight.domain.copies import CopyHolder


def mark_for(document: Document, material: Material, copy: CopyHolder | None) -> Document:
    """The document, marked for the audience that its material was limited to.

    Args:
        document: what it says.
        material: what it was made from.
        copy: who will hold this copy; given for a paper with exempt information, and for no other.

    Raises:
        LineOfSightError: when a copy's holder is missing, or given for a paper that is not exempt.
    """
    check_copy(material.audience, copy)
    notes = [one.thread.head.entry.marking for one in material.threads]
    paragraphs = exempt_paragraphs(material.record, notes) if material.audience is Audience.PART2 else ()
    sentence = marking_sentence(material.audience, paragraphs, counts=not document.is_poster)
    rows = exempt_rows(material.record, notes) if material.audience is Audience.PART2 else ExemptRows((), 0)
    named = exempt_sentence(rows.named, rows.others)
    return replace(
        document,
        marking=marking_words(material.audience, paragraphs),
        copy=copy_words(copy),
        blocks=tuple(_with_lines(block, sentence, named) for block in document.blocks),
    )


def _with_lines(block: Block, sentence: str, named: str) -> Block:
    """A cover with the sentence under its lines, and what is exempt where there is room; other blocks as they are."""
    if not isinstance(block, Cover):
        return block
    said = (sentence,) if block.is_brief else (sentence, named)
    return replace(block, lines=(*block.lines, *(line for line in said if line)))
