"""Lists, terms and the rating key as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import ListItem, RatingMark
from lineofsight.documents.html.inline import draw_use, write_inline, write_mark
from lineofsight.documents.inline_text import is_blank, join_bold

if TYPE_CHECKING:
    from lineofsight.documents.content import BulletList, Definitions, RatingKey
    from lineofsight.documents.html.page_state import PageState


def write_list(state: PageState, block: BulletList) -> str:
    """Return a list; without an item that says something, nothing."""
    items = "".join(_write_item(state, item) for item in block.items)
    kind = "ol" if block.numbered else "ul"
    return f"<{kind}>{items}</{kind}>" if items else ""


def _write_item(state: PageState, item: object) -> str:
    """Return one item with the list beneath it; an empty one is left out."""
    if isinstance(item, RatingMark):
        return f"<li>{write_mark(state, item)}</li>"
    text = item.text if isinstance(item, ListItem) else item
    if not isinstance(text, RatingMark) and is_blank(text):  # type: ignore[arg-type]  # an item is inline text
        return ""
    nested = write_list(state, item.nested) if isinstance(item, ListItem) and item.nested is not None else ""
    return f"<li>{write_inline(state, text)}{nested}</li>"  # type: ignore[arg-type]  # as above


def write_definitions(state: PageState, block: Definitions) -> str:
    """Return terms and what they mean."""
    entries = "".join(
        f"<div><dt>{state.say(term).strip()}</dt><dd>{write_inline(state, meaning)}</dd></div>"
        for term, meaning in block.entries
    )
    return f"<dl>{entries}</dl>" if entries else ""


def write_key(state: PageState, block: RatingKey) -> str:
    """Return the rating key: each mark, its word in bold and what it means."""
    items = "".join(
        f'<li class="rated">{draw_use(state, mark)}'
        f"<span>{write_inline(state, join_bold(mark.word, meaning))}</span></li>"
        for mark, meaning in block.entries
    )
    return f'<ul class="key">{items}</ul>' if items else ""
