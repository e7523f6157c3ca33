"""The contents as a landmark with links, lists within lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Contents
    from lineofsight.documents.html.page_state import PageState
    from lineofsight.documents.outline import ContentsEntry


def write_contents(state: PageState, block: Contents) -> str:
    """Return the contents down to the block's depth; nothing when no heading is listed."""
    entries = [entry for entry in state.outline.listed if entry.level <= block.depth]
    if not entries:
        return ""
    name = state.make_name("contents")
    title = state.say(block.title).strip()
    return f'<nav aria-labelledby="{name}"><h2 id="{name}">{title}</h2>{_write_level(state, entries)}</nav>'


def _write_level(state: PageState, entries: Sequence[ContentsEntry]) -> str:
    """Return entries as a list, each with the deeper ones that follow it beneath it."""
    items: list[str] = []
    start = 0
    while start < len(entries):
        entry = entries[start]
        end = start + 1
        while end < len(entries) and entries[end].level > entry.level:
            end += 1
        below = _write_level(state, entries[start + 1 : end])
        items.append(f'<li><a href="#{state.say(entry.key)}">{state.say(entry.title)}</a>{below}</li>')
        start = end
    return f"<ul>{''.join(items)}</ul>" if items else ""
