"""For whom a document is, put on it: on its pages, on its cover and in what its file says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.exempt import exempt_paragraphs
from lineofsight.documents.content import Cover
from lineofsight.domain.copies import check_copy
from lineofsight.domain.marking import Audience
from lineofsight.wording.marking import copy_words, marking_sentence, marking_words

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
    notes = (one.thread.head.entry.marking for one in material.threads)
    paragraphs = exempt_paragraphs(material.record, notes) if material.audience is Audience.PART2 else ()
    sentence = marking_sentence(material.audience, paragraphs, counts=not document.is_poster)
    return replace(
        document,
        marking=marking_words(material.audience, paragraphs),
        copy=copy_words(copy),
        blocks=tuple(_with_line(block, sentence) for block in document.blocks),
    )


def _with_line(block: Block, sentence: str) -> Block:
    """A cover with the sentence under its other lines; every other block as it is."""
    return replace(block, lines=(*block.lines, sentence)) if isinstance(block, Cover) and sentence else block
