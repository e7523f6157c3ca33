"""The whole page: its head, its landmarks, and what stands in each of them."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from lineofsight.charts.marks import draw_mark
from lineofsight.documents.content import Contents, Cover, Heading
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.blocks import BlockWriter
from lineofsight.documents.html.characters import can_show
from lineofsight.documents.html.inline import write_mark
from lineofsight.documents.html.page_state import PageState
from lineofsight.documents.html.picture import write_shapes
from lineofsight.documents.html.style import write_style
from lineofsight.documents.outline import Outline
from lineofsight.documents.text import TextCleaner, replaced_sentence
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.documents.content import Block, Document

_MARK_SIZE = 13


def write_page(
    document: Document,
    print_size: PrintSize = PrintSize.STANDARD,
    progress: Callable[[int, int], None] | None = None,
) -> str:
    """Return the HTML of a document.

    Args:
        document: what it says.
        print_size: how large its type is.
        progress: told of (done, of how many) blocks.

    Raises:
        ContentError: when the blocks cannot make an accessible page.
    """
    cleaner = TextCleaner(can_show)
    state = PageState(cleaner, Outline(document.blocks, cleaner), print_size)
    body = _write_body(document, state, progress)
    marks = _write_marks(state)
    said = [document.marking, document.copy, f"As at {day(document.as_at)}", document.footer]
    printed = " · ".join(cleaner.clean(words).strip() for words in said if words.strip())
    style = write_style(state.colours, state.shares, printed, print_size.points)
    return f"{_write_head(document, state, style)}<body>\n{marks}{body}</body>\n</html>\n"


def _write_head(document: Document, state: PageState, style: str) -> str:
    """Return everything before the body. The policy lets the page fetch nothing and run nothing."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "color-scheme": "light dark",
        "referrer": "no-referrer",
        "author": document.author,
        "description": document.subject,
        "keywords": ", ".join(document.keywords),
        "dcterms.date": document.as_at.isoformat(),
        "dcterms.accessRights": document.access,
    }
    lines = [
        f'<meta name="{name}" content="{state.say(said).strip()}">\n' for name, said in named.items() if said.strip()
    ]
    large = ' class="large-print"' if state.print_size is PrintSize.LARGE else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{state.say(document.language)}"{large}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{state.say(document.title).strip()}</title>\n{''.join(lines)}<style>{style}</style>\n</head>\n"
    )


def _write_body(document: Document, state: PageState, progress: Callable[[int, int], None] | None) -> str:
    """Return the landmarks: the header as far as the contents, the contents, the rest, the footer."""
    blocks = list(document.blocks)
    if not any(isinstance(block, Cover) for block in blocks):
        blocks.insert(0, Cover())
    writer = BlockWriter(document, state)
    written: list[str] = []
    for number, block in enumerate(blocks, 1):
        written.append(writer.write(block))
        if progress is not None:
            progress(number, len(blocks))
    end = _find_header_end(blocks)
    has_contents = end < len(blocks) and isinstance(blocks[end], Contents)
    contents = written[end] if has_contents else ""
    rest = "".join(written[end + 1 if has_contents else end :])
    replaced = replaced_sentence(state.cleaner.replaced)
    note = f'<p class="quiet">{state.say(replaced)}</p>\n' if replaced else ""
    wide = ' class="beside"' if contents else ""
    return (
        '<p class="skip"><a href="#main.1">Skip to the text</a></p>\n'
        f"<header>\n{_write_strip(document, state)}{''.join(written[:end])}</header>\n"
        f'<div{wide}>\n{contents}<main id="main.1" tabindex="-1">\n{rest}{note}</main>\n</div>\n'
        f"{_write_footer(document, state)}"
    )


def _find_header_end(blocks: Sequence[Block]) -> int:
    """Return the index after the header: the contents where no heading comes before them, else after the cover."""
    cover = next(number for number, block in enumerate(blocks) if isinstance(block, Cover))
    for number, block in enumerate(blocks):
        if isinstance(block, Heading):
            break
        if isinstance(block, Contents) and number > cover:
            return number
    return cover + 1


def _write_strip(document: Document, state: PageState) -> str:
    """Return what every page of the paper has at its foot, here at the head: it may say that figures are made up."""
    words = state.say(document.footer).strip()
    return f'<p class="strip">{words}</p>\n' if words else ""


def _write_footer(document: Document, state: PageState) -> str:
    """Return the foot: marking, title and date again, and the rating key."""
    said = [state.say(document.title).strip(), f"As at {day(document.as_at)}", state.say(document.footer).strip()]
    first = "".join(
        f'<p class="marking"><strong>{state.say(words).strip()}</strong></p>\n'
        for words in (document.marking, document.copy)
        if words.strip()
    )
    lines = "".join(f"<p>{words}</p>\n" for words in said if words)
    marks = "".join(f"<li>{write_mark(state, mark)}</li>" for mark in document.key)
    key = f'<ul class="marks">{marks}</ul>\n' if marks else ""
    return f"<footer>\n{first}{lines}{key}</footer>\n"


def _write_marks(state: PageState) -> str:
    """Return the drawings of the marks, once each, for the page to use."""
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 {_MARK_SIZE} {_MARK_SIZE}">'
        f"{write_shapes(state, draw_mark(shape, letter, tone, _MARK_SIZE))}</symbol>"
        for (shape, letter, tone), name in state.marks.items()
    )
    return f'<svg class="store" width="0" height="0" aria-hidden="true">{symbols}</svg>\n' if symbols else ""
