"""Inline text as HTML: runs become elements, and nothing in a text is ever markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lineofsight.documents.inline_text import as_runs, find_target

if TYPE_CHECKING:
    from lineofsight.documents.content import Inline, RatingMark, Run
    from lineofsight.documents.html.page_state import PageState


def write_inline(state: PageState, text: Inline) -> str:
    """Return inline text as HTML.

    Raises:
        ContentError: when a link points to a bookmark that is not there.
    """
    return "".join(_write_run(state, run) for run in as_runs(text)).strip()


def write_mark(state: PageState, mark: RatingMark, *, after: str = "") -> str:
    """Return a rating: its mark as decoration, for the word says the same, then the word.

    Args:
        state: the page.
        mark: the rating.
        after: HTML that follows the word.
    """
    return f'<span class="rated">{draw_use(state, mark)}<span>{state.say(mark.word).strip()}{after}</span></span>'


def draw_use(state: PageState, mark: RatingMark) -> str:
    """Return the mark alone, as decoration."""
    name = state.name_mark(mark)
    return f'<svg class="mark" viewBox="0 0 13 13" aria-hidden="true"><use href="#{name}"/></svg>'


def _write_run(state: PageState, run: Run) -> str:
    """Return one run."""
    words = state.say(run.text)
    if run.bold:
        words = f"<strong>{words}</strong>"
    elif run.italic:
        words = f"<em>{words}</em>"
    target = find_target(run, state.outline.bookmarks)
    if target is None:
        return words
    way = "" if target.startswith("#") else ' rel="noreferrer"'
    return f'<a href="{escape(target, quote=True)}"{way}>{words}</a>'
