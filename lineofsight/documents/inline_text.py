"""Text within a paragraph, read as runs: what every renderer asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Run
from lineofsight.documents.errors import ContentError
from lineofsight.documents.text import is_safe_address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from lineofsight.documents.content import Inline


def as_runs(text: Inline) -> Sequence[Run]:
    """Return inline text as runs."""
    parts = text if isinstance(text, tuple) else (text,)
    return [Run(part) if isinstance(part, str) else part for part in parts]


def is_blank(text: Inline) -> bool:
    """Whether there is nothing to read in the text."""
    return not any(run.text.strip() for run in as_runs(text))


def join_bold(word: str, meaning: Inline) -> Inline:
    """Return the word in bold, and its meaning after a colon."""
    if is_blank(meaning):
        return Run(word, bold=True)
    rest = meaning if isinstance(meaning, tuple) else (meaning,)
    return (Run(f"{word}: ", bold=True), *rest)


def join_lines(lines: Iterable[str]) -> str:
    """Return short texts on one line, those that say something."""
    return " · ".join(line.strip() for line in lines if line.strip())


def find_target(run: Run, bookmarks: Collection[str]) -> str | None:
    """Return where a run links to; an unsafe address stays plain text.

    Args:
        run: the text.
        bookmarks: the names that links within the document may point to.

    Raises:
        ContentError: when there is no such bookmark in the document.
    """
    link = run.link
    if not link or not run.text.strip():
        return None
    if link.startswith("#"):
        if link[1:] not in bookmarks:
            raise ContentError(f"The link '{run.text}' points to '{link}', and no heading has that bookmark.")
        return link
    return link if is_safe_address(link) else None
