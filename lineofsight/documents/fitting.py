"""Content that keeps to its pages: what gives way is decided before it is written, so that every twin says the same.

Pages are those of standard print on A4. In large print the same content has more pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.marked import mark_for
from lineofsight.documents.pdf.render import count_pages
from lineofsight.domain.copies import LONGEST_NAME, MOST_COPIES, CopyHolder
from lineofsight.domain.marking import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material

    Choice = TypeVar("Choice")

_WIDEST_COPY: Final = CopyHolder("M" * LONGEST_NAME, MOST_COPIES)
"""Whoever will hold a copy is not known yet: no name and number take more room than these."""

END: Final = "end"
"""The bookmark of the heading after the last section that is measured."""


def first_fitting(documents: Iterable[Document], material: Material, most: int) -> Document:
    """The first of some documents, from the fullest to the barest, that has at most ``most`` pages; else the last.

    Args:
        documents: without their marking, which is measured with them.
        material: what they were made from.
        most: pages.

    Raises:
        ValueError: when there is none at all.
    """
    made = None
    for made in documents:
        if count_pages(as_marked(made, material)).total <= most:
            return made
    if made is None:
        raise ValueError("There is no document to choose from.")
    return made


def as_marked(document: Document, material: Material) -> Document:
    """The document with marking that takes as much room as any that it can be given."""
    return mark_for(document, material, _WIDEST_COPY if material.audience is Audience.PART2 else None)


def fit_sections(
    write: Callable[[Sequence[tuple[int, Choice]]], Document],
    bookmarks: Sequence[str],
    choices: Sequence[Choice],
) -> tuple[Choice, ...]:
    """For each section the first choice with which it keeps to one page; else the last.

    The choices are tried by halves, and only sections that are still open are laid out again.

    Args:
        write: makes a document of some sections, each given by its place among all and its choice; each begins a page,
            and so does a heading after them whose bookmark is ``END``.
        bookmarks: of the sections' headings.
        choices: from the fullest to the barest.
    """
    number = len(bookmarks)
    first, last = [0] * number, [len(choices) - 1] * number
    while still_open := [at for at in range(number) if first[at] < last[at]]:
        middle = {at: (first[at] + last[at]) // 2 for at in still_open}
        pages = count_pages(write([(at, choices[middle[at]]) for at in still_open])).page_of
        ends = [*(bookmarks[at] for at in still_open[1:]), END]
        for at, end in zip(still_open, ends, strict=True):
            if pages[end] - pages[bookmarks[at]] > 1:
                first[at] = middle[at] + 1
            else:
                last[at] = middle[at]
    return tuple(choices[at] for at in first)
