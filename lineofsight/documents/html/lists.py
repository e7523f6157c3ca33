"""Lists, terms and the rating key as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import ListItem, RatingMark
from lineofsight.documents.html.inline import draw_use, write_inline, write_mark
from lineofsight.documents.inline_text import is_blank, join_bold, join_lines

if TYPE_CHECKING:
    from lineofsight.documents.content import BigNumber, BigNumbers, BulletList, Definitions, RatingKey
    from lineofsight.documents.html.page_state import PageState


def write_list(state: PageState, block: BulletList) -> str:
    """Return a list; without an item that says something, nothing."""
    items = "".join(_write_item(state, item) for item in block.items)
    return f"<ul>{items}</ul>" if items else ""


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


def write_numbers(state: PageState, block: BigNumbers) -> str:
    """Return figures in large type: each an item with its label, its rating and what stands under it."""
    items = "".join(f"<li>{_write_number(state, number)}</li>" for number in block.numbers)
    return f'<ul class="numbers">{items}</ul>'


def _write_number(state: PageState, number: BigNumber) -> str:
    said = [
        f'<p class="number">{state.say(number.value).strip()}</p>',
        f'<p class="label">{state.say(number.label).strip()}</p>',
    ]
    lines = state.say(join_lines(number.lines))
    if number.mark is not None:
        said.append(f"<p>{write_mark(state, number.mark, after=f' · {lines}' if lines else '')}</p>")
    elif lines:
        said.append(f"<p>{lines}</p>")
    return "".join(said)
